import type { Day } from '../date';
import { ZERO, fen, notNegative, type Fen } from '../money';
import { ONE } from '../rate';
import { accruedTo, closeStretch, dailyRate, newAccrual, noteEndOfDay, type DailyRate } from './accrual';
import { isPastGrace, type Instalment } from './instalment';
import { noCharge, type AccountState } from './state';

/** At the start of a day: instalments whose grace has passed with anything unpaid are charged from their due date (S12). */
export function chargeAfterGrace(state: AccountState): void {
  if (state.writtenOffOn !== null) return; // S9
  for (const instalment of state.live) {
    if (!isPastGrace(instalment.row.dueOn, state.day, state.rules)) break;
    instalment.isCharged = true;
  }
}

/** At the end of a day: what is unpaid, and the rate, hold for the whole of it (S12, S13). */
export function noteUnpaid(state: AccountState): void {
  if (state.writtenOffOn !== null) return; // S9
  for (const instalment of state.live) noteInstalment(state, instalment);
  if (state.misuse !== null) {
    noteEndOfDay(state.misuse.accrual, state.day, state.plan.balance, misuseRate(state), state.rules.rounding);
  }
}

function noteInstalment({ rules, day, overdueRate }: AccountState, instalment: Instalment): void {
  const { penalty, compound, unpaid, paid, waived } = instalment;
  noteEndOfDay(penalty, day, unpaid.principal, overdueRate, rules.rounding);
  if (!rules.compoundOverdueInterest) return; // S37
  // S33: unpaid penalty of the stretches closed by then joins the base; never compound.
  const closed = rules.compoundOnPenalty ? notNegative(penalty.closed - paid.penalty - waived.penalty) : ZERO;
  noteEndOfDay(compound, day, fen(unpaid.interest + closed), overdueRate, rules.rounding);
}

/** The rate of the balance not yet due from the day of misuse: annualRate x misuseMarkup (S31). */
const misuseRate = ({ plan, rules }: AccountState): DailyRate => dailyRate(plan.inForce.rate, rules.misuseMarkup);

/** annualRate x (1 + markup); from the day of misuse the higher markup (S14, S31). */
export function setOverdueRate(state: AccountState): void {
  const { overdueMarkup, misuseMarkup } = state.rules;
  const markup = state.misuse === null ? overdueMarkup : Math.max(overdueMarkup, misuseMarkup);
  state.overdueRate = dailyRate(state.plan.inForce.rate, ONE + markup);
}

/** The loan is misused from this day on; it cannot be undone (S31). */
export function beginMisuse(state: AccountState): void {
  if (state.misuse !== null || state.writtenOffOn !== null) return;
  state.misuse = { accrual: newAccrual(state.day, misuseRate(state)), taken: noCharge() };
  setOverdueRate(state);
}

/** Ends what an instalment bears: nothing of it is unpaid any more, or nothing may accrue. */
export function closeCharges({ day, rules }: AccountState, { penalty, compound }: Instalment): void {
  closeStretch(penalty, day, rules.rounding);
  closeStretch(compound, day, rules.rounding);
}

/** From the day of the write-off nothing accrues; what was not yet charged never is (S9). */
export function stopCharging(state: AccountState): void {
  for (const instalment of state.live) closeCharges(state, instalment);
  if (state.misuse !== null) closeStretch(state.misuse.accrual, state.day, state.rules.rounding);
  state.writtenOffOn = state.day;
}

/** Penalty of misuse charged up to a day (S31). */
export const misuseCharged = ({ misuse, rules }: AccountState, day: Day): Fen =>
  misuse === null ? ZERO : accruedTo(misuse.accrual, day, rules.rounding);
