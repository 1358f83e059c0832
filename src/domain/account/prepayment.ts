import { ZERO, fen, least, type Fen } from '../money';
import { ONE, type Rate } from '../rate';
import { ratio, roundQuotient, timesRatio } from '../rounding';
import { accruedInterest } from '../schedule/interest';
import { hasOpenRows } from '../schedule/plan';
import { dropRows, reduceBalance } from '../schedule/replan';
import { allDue, allocate } from './allocation';
import { addTo, nothing, totalOf, type Tally } from './components';
import type { Prepayment, PrepaymentMode } from './events';
import type { AccountState } from './state';

/** What a payment took, and the change of the held balance. */
export interface Taken {
  readonly amount: Fen;
  readonly allocated: Tally;
  readonly held: Fen;
}

const shareOf = (amount: Fen, rate: Rate, { rules }: AccountState): Fen =>
  timesRatio(amount, 1, ratio(BigInt(rate), BigInt(ONE)), rules.rounding);

/** Takes principal not yet due with the interest and fee that go with it, and adds them to what the payment took. */
function take(state: AccountState, taken: Tally, principal: Fen, interest: Fen, fee: Fen): void {
  for (const [key, amount] of [
    ['interest', interest],
    ['fee', fee],
  ] as const) {
    addTo(state.chargedEarly, key, amount);
    addTo(state.paid, key, amount);
    addTo(taken, key, amount);
    if (state.writtenOffOn !== null) addTo(state.recovered, key, amount);
  }
  addTo(taken, 'principal', principal);
  state.prepaid = fen(state.prepaid + principal);
}

/** Pays the balance, its interest to the day and the fee; the rows not yet due vanish (S6). */
function settleEarly(state: AccountState, taken: Tally, feeRate: Rate): void {
  const { plan, day } = state;
  take(state, taken, plan.balance, accruedInterest(plan, day), shareOf(plan.balance, feeRate, state));
  dropRows(plan);
}

/**
 * Pays principal not yet due with money left after everything due; gives back what is left over (S5). Takes no accrued
 * interest unless the money settles the loan (S8).
 */
export function payEarly(state: AccountState, taken: Tally, money: Fen, feeRate: Rate, mode: PrepaymentMode): Fen {
  const { plan, day, rules } = state;
  if (money === 0 || !hasOpenRows(plan)) return money; // S20
  const feeOnAll = shareOf(plan.balance, feeRate, state);
  const toSettle = fen(plan.balance + accruedInterest(plan, day) + feeOnAll);
  if (money >= toSettle) {
    settleEarly(state, taken, feeRate);
    return fen(money - toSettle);
  }
  const exact = roundQuotient(BigInt(money) * BigInt(ONE), BigInt(ONE) + BigInt(feeRate), rules.rounding);
  const principal = least(fen(Number(exact)), plan.balance);
  if (principal === 0) return money;
  // The fee is m - p; where p is the whole balance it is the fee on the balance (S5).
  const fee = principal === plan.balance ? least(fen(money - principal), feeOnAll) : fen(money - principal);
  take(state, taken, principal, ZERO, fee);
  reduceBalance(plan, day, principal, mode);
  return fen(money - principal - fee);
}

/** A PREPAYMENT event: what is due first, then the balance; what is left over is held. */
export function prepay(state: AccountState, event: Prepayment): Taken {
  const feeRate = event.feeRate ?? (0 as Rate);
  if (event.amount === undefined) return payAll(state, feeRate);
  const allocated = allocate(state, event.amount);
  const rest = fen(event.amount - totalOf(allocated));
  const held = payEarly(state, allocated, rest, feeRate, event.mode ?? 'REDUCE_INSTALMENT');
  state.held = fen(state.held + held);
  return { amount: event.amount, allocated, held };
}

/** `full`: everything owed; what is held is used first (S6). */
function payAll(state: AccountState, feeRate: Rate): Taken {
  const allocated = allocate(state, allDue(state));
  if (hasOpenRows(state.plan)) settleEarly(state, allocated, feeRate);
  const total = totalOf(allocated);
  const fromHeld = least(state.held, total);
  state.held = fen(state.held - fromHeld);
  return { amount: fen(total - fromHeld), allocated, held: fen(0 - fromHeld) };
}

/** A repayment: everything due, then as the terms say of what is beyond (S7). */
export function repay(state: AccountState, amount: Fen): Taken {
  const allocated = allocate(state, amount);
  const rest = fen(amount - totalOf(allocated));
  const held =
    state.rules.excess === 'PREPAY' ? payEarly(state, allocated, rest, 0 as Rate, 'REDUCE_INSTALMENT') : rest;
  state.held = fen(state.held + held);
  return { amount, allocated, held };
}

/** Held money applied by itself to everything due (S17). */
export function applyHeld(state: AccountState): Taken | null {
  if (state.held === 0) return null;
  const allocated = allocate(state, state.held);
  const used = totalOf(allocated);
  if (used === 0) return null;
  state.held = fen(state.held - used);
  return { amount: ZERO, allocated, held: fen(0 - used) };
}

export const tookNothing = (amount: Fen = ZERO): Taken => ({ amount, allocated: nothing(), held: ZERO });
