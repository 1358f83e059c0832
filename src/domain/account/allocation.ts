import type { Day } from '../date';
import { ZERO, fen, least, type Fen } from '../money';
import type { Components } from './account';
import { KEY, addAll, addTo, nothing, type Tally } from './components';
import type { Component } from './events';
import { isPastGrace, isUnpaid, unpaidOf } from './instalment';
import { closeCharges, misuseCharged } from './penalty';
import type { AccountState } from './state';

type Kind = 'paid' | 'waived';

/** Days since the earliest due date with anything unpaid past its grace; 0 when there is none. */
export function daysOverdueOn({ live, rules }: AccountState, day: Day): number {
  const [earliest] = live;
  return earliest !== undefined && isPastGrace(earliest.row.dueOn, day, rules) ? day - earliest.row.dueOn : 0;
}

/** What belongs to no instalment of a component: fee events, and the penalty of misuse. */
function looseUnpaid(state: AccountState, key: keyof Components): Fen {
  if (key === 'fee') return fen(state.looseFee.charged - state.looseFee.paid - state.looseFee.waived);
  if (key !== 'penalty' || state.misuse === null) return ZERO;
  const { paid, waived } = state.misuse.taken;
  return fen(misuseCharged(state, state.day) - paid - waived);
}

/** Everything due of a component on the state's day. */
export function dueOf(state: AccountState, key: keyof Components): Fen {
  let total = looseUnpaid(state, key) as number;
  for (const instalment of state.live) total += unpaidOf(instalment, key, state.day, state.rules);
  return fen(total);
}

/** Everything due on the state's day. */
export const allDue = (state: AccountState): Fen =>
  fen(Object.values(KEY).reduce((total, key) => total + dueOf(state, key), 0));

/** Takes up to an amount from one component, the earliest instalment first, then what belongs to none. */
function takeFrom(state: AccountState, key: keyof Components, amount: Fen, kind: Kind): Fen {
  let left = amount;
  for (const instalment of state.live) {
    if (left === 0) return amount;
    const part = least(left, unpaidOf(instalment, key, state.day, state.rules));
    if (part === 0) continue;
    addTo(instalment[kind], key, part);
    if (key !== 'penalty' && key !== 'compound') instalment.unpaid[key] = fen(instalment.unpaid[key] - part);
    left = fen(left - part);
  }
  const part = least(left, looseUnpaid(state, key));
  if (part > 0) {
    const charge = key === 'fee' ? state.looseFee : state.misuse?.taken;
    if (charge !== undefined) charge[kind] = fen(charge[kind] + part);
  }
  return fen(amount - left + part);
}

/** Principal first when any instalment is overdue for longer than agreed, before this money counts (S23). */
function order(state: AccountState): readonly Component[] {
  const { allocation, principalFirstAfterDays } = state.rules;
  if (principalFirstAfterDays === null || daysOverdueOn(state, state.day) <= principalFirstAfterDays) return allocation;
  return ['PRINCIPAL', ...allocation.filter((component) => component !== 'PRINCIPAL')];
}

/** Lets instalments go of which nothing is unpaid any more. */
function dropPaid(state: AccountState): void {
  const { live, day, rules } = state;
  if (live.every((instalment) => isUnpaid(instalment, day, rules))) return;
  state.live = live.filter((instalment) => {
    if (isUnpaid(instalment, day, rules)) return true;
    instalment.paidOn = day;
    closeCharges(state, instalment);
    return false;
  });
}

/** Allocates money to everything due; what it took, by component. */
export function allocate(state: AccountState, amount: Fen): Tally {
  const taken = nothing();
  let left = amount;
  for (const component of order(state)) {
    if (left === 0) break;
    const part = takeFrom(state, KEY[component], left, 'paid');
    addTo(taken, KEY[component], part);
    left = fen(left - part);
  }
  dropPaid(state);
  addAll(state.paid, taken);
  if (state.writtenOffOn !== null) addAll(state.recovered, taken);
  return taken;
}

/** Gives up what is due of a component, at most an amount; what it took (S28). */
export function waive(state: AccountState, component: Component, amount: Fen): Tally {
  const taken = nothing();
  addTo(taken, KEY[component], takeFrom(state, KEY[component], amount, 'waived'));
  dropPaid(state);
  addAll(state.waived, taken);
  return taken;
}
