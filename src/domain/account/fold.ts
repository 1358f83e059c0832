import { CHINA, type WorkingCalendar } from '../calendar/calendar';
import { formatDate, parseDate, type Day, type IsoDate } from '../date';
import { ZERO, fen } from '../money';
import { RuleViolation } from '../rule-violation';
import { hasOpenRows, lastDue, shifted, unshiftedDue } from '../schedule/plan';
import { addRows, changeRate, fallDueAtOnce, isAfterLastDue, moveDueDay, moveMaturity } from '../schedule/replan';
import { passRow, runningRow, type PlannedRow } from '../schedule/row';
import type { AccountTerms, Transaction } from './account';
import { waive } from './allocation';
import { checkEvents, reversedReferences } from './checks';
import { totalOf } from './components';
import { inOrder, type PlacedEvent } from './event-order';
import type { AccountEvent, Extension, Waiver } from './events';
import { fallenDue } from './instalment';
import { beginMisuse, chargeAfterGrace, noteUnpaid, setOverdueRate, stopCharging } from './penalty';
import { applyHeld, prepay, repay, tookNothing, type Taken } from './prepayment';
import { openAccount, underTerms, type AccountState } from './state';

export interface AccountInput {
  readonly terms: AccountTerms;
  readonly events: readonly AccountEvent[];
  readonly asOf: IsoDate;
}

/** Folds terms and events into the account's state on asOf. Throws RuleViolation with a pointer into the input. */
export function foldAccount({ terms, events, asOf }: AccountInput, calendar: WorkingCalendar = CHINA): AccountState {
  const state = openAccount(terms, calendar);
  const until = parseDate(asOf);
  if (until < state.day) throw new RuleViolation('AS_OF_BEFORE_DISBURSEMENT', '/asOf'); // S20
  const placed = inOrder(events);
  checkEvents(placed, terms, state.day);
  const reversed = reversedReferences(placed, until);
  for (const { event, day, index } of placed) {
    if (day > until) break;
    goTo(state, day);
    const isReversed = event.type === 'REPAYMENT' && reversed.has(event.reference); // S18
    if (isReversed) record(state, event, tookNothing(event.amount), true);
    else happen(state, event, index);
  }
  goTo(state, until);
  checkLaterMaturities(state, placed, until);
  return state;
}

/** Lets rows fall due up to a day inclusive, and makes it the state's day. */
export function goTo(state: AccountState, day: Day): void {
  const { plan } = state;
  while (hasOpenRows(plan)) {
    const dueOn = shifted(plan.scheme, unshiftedDue(plan, plan.next));
    if (dueOn > day) break;
    beginDay(state, dueOn);
    while (hasOpenRows(plan)) {
      const row = runningRow(plan);
      if (row.dueOn > dueOn) break;
      passRow(plan, row);
      fallDue(state, row);
    }
    useHeld(state); // S17
  }
  beginDay(state, day);
}

function beginDay(state: AccountState, day: Day): void {
  if (day === state.day) return;
  noteUnpaid(state);
  state.day = day;
  chargeAfterGrace(state);
}

function fallDue(state: AccountState, row: PlannedRow): void {
  const instalment = fallenDue(row, state.overdueRate);
  state.instalments.push(instalment);
  if (instalment.paidOn === null) state.live.push(instalment);
}

function useHeld(state: AccountState): void {
  const used = applyHeld(state);
  if (used !== null) addTransaction(state, { type: 'HELD', reference: null, reversed: false }, used);
}

/** One event takes effect on the state's day and is recorded (S29). */
function happen(state: AccountState, event: AccountEvent, index: number): void {
  record(state, event, effectOf(state, event, index));
  // S17: what is held goes at once to what these make due.
  if (event.type === 'FEE' || event.type === 'ACCELERATION' || event.type === 'WRITE_OFF') useHeld(state);
}

function effectOf(state: AccountState, event: AccountEvent, index: number): Taken {
  switch (event.type) {
    case 'FEE':
      state.looseFee.charged = fen(state.looseFee.charged + event.amount);
      return tookNothing(event.amount);
    case 'RATE_CHANGE':
      changeRate(state.plan, state.day, event.annualRate);
      setOverdueRate(state);
      return tookNothing();
    case 'EXTENSION':
      extend(state, event, index);
      return tookNothing();
    case 'DUE_DAY':
      changeDueDay(state, event.dueDay);
      return tookNothing();
    case 'MISUSE':
      beginMisuse(state);
      return tookNothing();
    case 'ACCELERATION':
      accelerate(state);
      return tookNothing();
    case 'WAIVER':
      return waived(state, event);
    case 'REPAYMENT':
      return repay(state, event.amount);
    case 'PREPAYMENT':
      return prepay(state, event);
    case 'WRITE_OFF':
      accelerate(state); // S9
      if (state.writtenOffOn === null) stopCharging(state);
      return tookNothing();
    case 'REVERSAL':
      return tookNothing();
  }
}

/** Everything not yet due falls due as one last row, left out when it is empty (S10). */
function accelerate(state: AccountState): void {
  if (!hasOpenRows(state.plan)) return; // S20
  const row = fallDueAtOnce(state.plan, state.day);
  if (row.principal + row.interest > 0) fallDue(state, row);
}

function extend(state: AccountState, { newMaturity, addInstalments = 0 }: Extension, index: number): void {
  const { plan } = state;
  if (!hasOpenRows(plan)) return; // S20
  if (newMaturity === undefined) {
    addRows(plan, addInstalments, `/events/${String(index)}/addInstalments`);
  } else {
    refuseEarlierMaturity(state, newMaturity, index);
    moveMaturity(plan, parseDate(newMaturity));
  }
  underTerms(() => lastDue(plan)); // refused where the working calendar does not reach
}

function changeDueDay({ plan, day }: AccountState, dueDay: number): void {
  if (!hasOpenRows(plan)) return; // S20
  moveDueDay(plan, day, dueDay);
  underTerms(() => lastDue(plan)); // refused where the working calendar does not reach
}

function refuseEarlierMaturity({ plan }: AccountState, newMaturity: IsoDate, index: number): void {
  if (isAfterLastDue(plan, parseDate(newMaturity))) return;
  const params = { last: formatDate(lastDue(plan)) };
  throw new RuleViolation('NEW_MATURITY_NOT_LATER', `/events/${String(index)}/newMaturity`, params); // S32
}

/** Events after asOf are checked too (S20): a new maturity against the last due date as planned on asOf. */
function checkLaterMaturities(state: AccountState, placed: readonly PlacedEvent[], until: Day): void {
  if (!hasOpenRows(state.plan)) return;
  for (const { event, day, index } of placed) {
    if (day > until && event.type === 'EXTENSION' && event.newMaturity !== undefined) {
      refuseEarlierMaturity(state, event.newMaturity, index);
    }
  }
}

function waived(state: AccountState, { component, amount }: Waiver): Taken {
  const allocated = waive(state, component, amount);
  return { amount: totalOf(allocated), allocated, held: ZERO };
}

/** The part of an event that its transaction repeats. */
type Recorded = Pick<AccountEvent, 'type' | 'reference'>;

function record(state: AccountState, { type, reference }: Recorded, taken: Taken, reversed = false): void {
  addTransaction(state, { type, reference: reference ?? null, reversed }, taken);
}

function addTransaction(
  state: AccountState,
  transaction: Pick<Transaction, 'type' | 'reference' | 'reversed'>,
  taken: Taken,
): void {
  state.transactions.push({ on: formatDate(state.day), ...transaction, ...taken });
}
