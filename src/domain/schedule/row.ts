import type { Day } from '../date';
import { ZERO, fen, least, notNegative, type Fen } from '../money';
import type { Rate } from '../rate';
import { timesRatio } from '../rounding';
import { periodUnits } from './day-count';
import { brokenInterest } from './interest';
import { NO_SEGMENTS, isMoved, rateInForce, shifted, unshiftedDue, type Plan, type Segment } from './plan';
import type { Scheme } from './scheme';
import type { QuoteRow } from './terms';

/** The rows of a quote with the sums of their interest and fees. */
export interface Rows {
  readonly instalments: readonly QuoteRow[];
  readonly interest: number;
  readonly fee: number;
}

/** The running row as it falls due if nothing more happens. */
export interface PlannedRow {
  readonly number: number;
  /** Before and after any shift to a working day. */
  readonly unshiftedDueOn: Day;
  readonly dueOn: Day;
  /** The period interest is charged for, end exclusive (Q9). */
  readonly start: Day;
  readonly end: Day;
  readonly opening: Fen;
  readonly prepaid: Fen;
  readonly principal: Fen;
  /** Interest due with the row: its own, or none in the grace, with what the grace put off (Q11). */
  readonly interest: Fen;
  readonly ownInterest: Fen;
  /** The segments of a broken period; none where one balance and rate held for all of it. */
  readonly segments: readonly Segment[];
  readonly rate: Rate;
  readonly fee: Fen;
  readonly closing: Fen;
}

/** The running row. Pure: the plan stays as it is. */
export function runningRow(plan: Plan): PlannedRow {
  const { scheme, next, last, balance, start } = plan;
  const unshiftedDueOn = unshiftedDue(plan, next);
  const dueOn = shifted(scheme, unshiftedDueOn);
  const end = scheme.shiftsPeriods ? dueOn : unshiftedDueOn;
  const segments = segmentsWithin(plan, end);
  const broken = segments.length > 1;
  const ownInterest = runningInterest(plan, end, segments);
  const isOdd = (next === 1 && scheme.oddFirst) || isMoved(plan, next);
  const isRegular = !broken && !isOdd && scheme.method !== 'FLAT';
  const principal = rowPrincipal(plan, next, balance, isRegular ? ownInterest : regularInterest(plan, next, balance));
  return {
    number: next,
    unshiftedDueOn,
    dueOn,
    start,
    end,
    opening: plan.opening,
    prepaid: plan.prepaid,
    principal,
    interest: isPutOff(scheme, next, last) ? ZERO : fen(ownInterest + plan.deferred),
    ownInterest,
    segments: broken ? segments : NO_SEGMENTS,
    rate: plan.inForce.rate,
    fee: feeOf(scheme, next),
    closing: fen(balance - principal),
  };
}

/** Lets the running row fall due: the next one runs from the end of its period. */
export function passRow(plan: Plan, row: PlannedRow): void {
  plan.next = row.number + 1;
  plan.balance = row.closing;
  plan.opening = row.closing;
  plan.prepaid = ZERO;
  plan.start = row.end;
  plan.from = row.end;
  plan.past = NO_SEGMENTS;
  plan.flatRunning = plan.flatLater;
  plan.deferred = isPutOff(plan.scheme, row.number, plan.last) ? fen(plan.deferred + row.ownInterest) : ZERO;
}

/** The segments of the running period up to its end; one where nothing broke it (S3). Changes after the end count no more (Q9). */
function segmentsWithin({ past, from, balance, inForce }: Plan, end: Day): readonly Segment[] {
  if (past.length === 0) return NO_SEGMENTS;
  const all = [...past, { from, to: end, balance, rate: inForce.rate }];
  return all.filter((segment) => segment.from < end).map((s) => (s.to > end ? { ...s, to: end } : s));
}

/** Whether a row's interest is reckoned from its balance: not in an interest-free period, not with FLAT, where it is set. */
const bearsInterest = ({ interestFreePeriods, method }: Scheme, number: number): boolean =>
  number > interestFreePeriods && method !== 'FLAT';

/** Interest of the running row: of its segments where events broke its period, by actual days. */
function runningInterest(plan: Plan, end: Day, segments: readonly Segment[]): Fen {
  const { scheme, next, balance, start } = plan;
  const [only] = segments;
  if (only === undefined) return rowInterest(plan, next, balance, start, end);
  if (segments.length > 1 && bearsInterest(scheme, next)) return brokenInterest(scheme, segments);
  return rowInterest({ ...plan, inForce: rateInForce(scheme, only.rate) }, next, only.balance, start, end);
}

/** Interest of a row whose period nothing broke. */
export function rowInterest(plan: Plan, number: number, balance: Fen, start: Day, end: Day): Fen {
  const { scheme, inForce } = plan;
  if (!bearsInterest(scheme, number)) return number <= scheme.interestFreePeriods ? ZERO : plan.flatRunning; // Q17, S34
  const odd = (number === 1 && scheme.oddFirst) || isMoved(plan, number); // Q3, S32
  return timesRatio(balance, periodUnits(scheme, start, end, odd), inForce.perUnit, scheme.rounding);
}

/** The interest a regular period would cost: what an odd or broken period's principal is reckoned from (S1, Q10). */
export function regularInterest({ scheme, inForce, flatLater }: Plan, number: number, balance: Fen): Fen {
  if (!bearsInterest(scheme, number)) return number <= scheme.interestFreePeriods ? ZERO : flatLater; // Q10
  return timesRatio(balance, 1, inForce.perPeriod, scheme.rounding);
}

/** Principal of a row, given the interest a regular period would cost; never more than the balance (Q4). */
export function rowPrincipal(plan: Plan, number: number, balance: Fen, regular: Fen): Fen {
  const { scheme } = plan;
  if (number === plan.last) return balance;
  if (number <= scheme.graceOnPrincipal) return ZERO;
  if (scheme.hasPayment) return least(notNegative(plan.payment - regular), balance);
  return least(scheme.method === 'CUSTOM' ? (plan.principals[number - 1] ?? ZERO) : plan.payment, balance);
}

/** Whether a row's interest is put off to the first row after the grace, or to the last one (Q11). */
export const isPutOff = ({ graceOnInterest }: Scheme, number: number, last: number): boolean =>
  number <= graceOnInterest && number < last;

/** The fees at a row's number (Q7, S27). */
export const feeOf = ({ feeAt }: Scheme, number: number): Fen => feeAt?.get(number) ?? ZERO;

/** Every row not yet due as now planned. Pure: the plan stays as it is. */
export function openRows(plan: Plan): PlannedRow[] {
  const ahead = { ...plan };
  const rows: PlannedRow[] = [];
  while (ahead.next <= ahead.last) {
    const row = runningRow(ahead);
    rows.push(row);
    passRow(ahead, row);
  }
  return rows;
}
