import { civil, dayInMonth, type Day } from '../date';
import { ZERO, fen, least, type Fen } from '../money';
import type { Rate } from '../rate';
import { ratio, timesRatio } from '../rounding';
import { RuleViolation } from '../rule-violation';
import { anchorAt } from './due-dates';
import { accruedInterest, segmentsTo, stopFlat } from './interest';
import { flatInterest, lastDue, plannedPayment, rateInForce, unshiftedDue, type Plan } from './plan';
import { passRow, runningRow, type PlannedRow } from './row';
import { LAST_DAY, MAX_INSTALMENTS } from './scheme';

/** Ends the present segment of the running period; a change on its first day breaks nothing (S3). */
function breakAt(plan: Plan, day: Day): void {
  if (day <= plan.from) return;
  plan.past = [...plan.past, { from: plan.from, to: day, balance: plan.balance, rate: plan.inForce.rate }];
  plan.from = day;
}

/** A new rate from a day on: new payment over the same rows; equal principal and CUSTOM keep theirs (S2, S22, S34). */
export function changeRate(plan: Plan, day: Day, rate: Rate): void {
  if (rate === plan.inForce.rate) return; // S13
  breakAt(plan, day);
  plan.inForce = rateInForce(plan.scheme, rate);
  if (plan.scheme.method !== 'EQUAL_PRINCIPAL') plan.payment = plannedPayment(plan);
}

/** Takes prepaid principal off the balance and plans the rows not yet due again (S2, S4, S34). */
export function reduceBalance(plan: Plan, day: Day, principal: Fen, mode: 'REDUCE_INSTALMENT' | 'REDUCE_TERM'): void {
  const before = plan.balance;
  breakAt(plan, day);
  plan.balance = fen(before - principal);
  plan.prepaid = fen(plan.prepaid + principal);
  plan.flatLater = flatInterest(plan);
  if (day <= plan.start) plan.flatRunning = plan.flatLater; // S3 before S34: the period begins with the new balance
  if (plan.balance === 0) {
    plan.last = plan.next; // S5
    stopFlat(plan, day);
  } else if (mode === 'REDUCE_TERM') {
    reduceTerm(plan);
  } else if (plan.scheme.method === 'CUSTOM') {
    lowerProRata(plan, before);
  } else {
    plan.payment = plannedPayment(plan);
  }
}

/** The payment stays; the last row is the one that clears the balance, at the latest the old last one (S4). */
function reduceTerm(plan: Plan): void {
  const { method } = plan.scheme;
  if (method === 'INTEREST_ONLY' || method === 'BULLET') return;
  if (method === 'CUSTOM') cutFromBack(plan);
  const ahead = { ...plan };
  while (ahead.next < ahead.last) {
    const row = runningRow(ahead);
    if (row.closing === 0) {
      plan.last = row.number;
      return;
    }
    passRow(ahead, row);
  }
}

/** CUSTOM, REDUCE_INSTALMENT: each remaining row by the share of the balance that is left, rounded (S34). */
function lowerProRata(plan: Plan, before: Fen): void {
  const share = ratio(BigInt(plan.balance), BigInt(before));
  plan.principals = plan.principals.map((planned, index) =>
    index + 1 < plan.next ? planned : timesRatio(planned, 1, share, plan.scheme.rounding),
  );
}

/** CUSTOM, REDUCE_TERM: what was prepaid is cut from the last row backwards (S34). */
function cutFromBack(plan: Plan): void {
  const principals = [...plan.principals];
  let left = plan.balance;
  for (let index = plan.next - 1; index < principals.length; index++) {
    principals[index] = least(principals[index] ?? ZERO, left);
    left = fen(left - (principals[index] ?? ZERO));
  }
  plan.principals = principals;
}

/** More rows at the same distance; nothing is broken (S21). `pointer` names the event's field in a refusal. */
export function addRows(plan: Plan, count: number, pointer: string): void {
  const { method } = plan.scheme;
  if (method === 'BULLET') plan.addedPeriods += count;
  else plan.last += count;
  if (plan.last > MAX_INSTALMENTS)
    throw new RuleViolation('TOO_MANY_INSTALMENTS', pointer, { max: String(MAX_INSTALMENTS) });
  if (unshiftedDue(plan, plan.last) > LAST_DAY) throw new RuleViolation('DATE_OUT_OF_RANGE', pointer);
  plan.payment = plannedPayment(plan);
}

/** Moves the last due date only (S32). */
export function moveMaturity(plan: Plan, day: Day): void {
  plan.anchors = [
    ...plan.anchors.filter((anchor) => anchor.number !== plan.last || anchor === plan.scheme.anchor),
    anchorAt(plan.last, day),
  ];
  plan.addedPeriods = 0;
}

/**
 * Rows not yet due fall on another day of the month: the running one on that day of the month in which it is due now, or a
 * month later where that day has come; the later rows count from it. Its period is then odd, as where a maturity was moved
 * (S32): interest by actual days, principal as a regular period would give it (S1). Where the running row has the same date under
 * both days (28 and 31 in February) the change begins with the first row that has not. The same day changes nothing (S13), nor
 * is the last row moved: that is an extension. A maturity that was moved stays where it is; a day that would bring a row to it
 * or beyond is refused.
 */
export function moveDueDay(plan: Plan, day: Day, dueDay: number): void {
  if (plan.next >= plan.last) return;
  const first = firstMoved(plan, day, dueDay);
  if (first === null) return;
  const kept = plan.anchors.filter((anchor) => anchor.number !== first.number || anchor === plan.scheme.anchor);
  const before = { ...plan, anchors: kept };
  const anchors = [...kept, anchorAt(first.number, first.date, dueDay)].sort((a, b) => a.number - b.number);
  const after = { ...plan, anchors };
  // Moved back within its period, a row is the regular one it was.
  const isAsBefore = [first.number, plan.last].every((row) => unshiftedDue(before, row) === unshiftedDue(after, row));
  plan.anchors = isAsBefore ? kept : anchors;
  if (unshiftedDue(plan, plan.last - 1) >= unshiftedDue(plan, plan.last))
    throw new RuleViolation('DUE_DAY_BEYOND_MATURITY');
  if (unshiftedDue(plan, plan.last) > LAST_DAY) throw new RuleViolation('DATE_OUT_OF_RANGE');
}

/** The first row not yet due that has another date under the new day, with that date; null when none has. */
function firstMoved(plan: Plan, day: Day, dueDay: number): { number: number; date: Day } | null {
  for (let number = plan.next; number <= plan.last; number++) {
    const present = unshiftedDue(plan, number);
    const { year, month } = civil(present);
    const sameMonth = dayInMonth(year, month, 0, dueDay);
    const date = sameMonth > day ? sameMonth : dayInMonth(year, month, 1, dueDay);
    if (date !== present) return { number, date };
    // What stands after a moved maturity has no other day.
    if (plan.anchors.some((anchor) => anchor.number === number + 1 && number + 1 === plan.last)) return null;
  }
  return null;
}

/** Whether a date is later than the last due date, as a new maturity must be (S32). */
export const isAfterLastDue = (plan: Plan, day: Day): boolean => day > lastDue(plan);

/** Everything not yet due, with its interest to the day, as one last row; the rows it replaces vanish (S9, S10). */
export function fallDueAtOnce(plan: Plan, day: Day): PlannedRow {
  const interest = accruedInterest(plan, day);
  const row: PlannedRow = {
    number: plan.next,
    unshiftedDueOn: day,
    dueOn: day,
    start: plan.start,
    end: day,
    opening: plan.opening,
    prepaid: plan.prepaid,
    principal: plan.balance,
    interest,
    ownInterest: interest,
    segments: segmentsTo(plan, day),
    rate: plan.inForce.rate,
    fee: ZERO,
    closing: ZERO,
  };
  dropRows(plan);
  return row;
}

/** Leaves no row not yet due. */
export function dropRows(plan: Plan): void {
  plan.last = plan.next - 1;
  plan.balance = ZERO;
  plan.deferred = ZERO;
}
