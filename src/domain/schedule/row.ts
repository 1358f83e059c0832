import type { Day } from '../date';
import { ZERO, fen, least, notNegative, type Fen } from '../money';
import type { Rate } from '../rate';
import { timesRatio } from '../rounding';
import { periodUnits } from './day-count';
import { brokenInterest } from './interest';
import { NO_SEGMENTS, isMoved, rateInForce, shifted, unshiftedDue, type Plan, type Segment } from './plan';

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
  const { scheme, next, last, balance } = plan;
  const unshiftedDueOn = unshiftedDue(plan, next);
  const dueOn = shifted(scheme, unshiftedDueOn);
  const end = scheme.shiftsPeriods ? dueOn : unshiftedDueOn;
  const segments = segmentsWithin(plan, end);
  const broken = segments.length > 1;
  const ownInterest = rowInterest(plan, end, segments);
  const principal = rowPrincipal(plan, ownInterest, broken);
  const isDeferred = next <= scheme.graceOnInterest && next < last; // Q11
  return {
    number: next,
    unshiftedDueOn,
    dueOn,
    start: plan.start,
    end,
    opening: plan.opening,
    prepaid: plan.prepaid,
    principal,
    interest: isDeferred ? ZERO : fen(ownInterest + plan.deferred),
    ownInterest,
    segments: broken ? segments : NO_SEGMENTS,
    rate: plan.inForce.rate,
    fee: scheme.feeAt.size === 0 ? ZERO : (scheme.feeAt.get(next) ?? ZERO), // Q7, S27
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
  plan.deferred =
    row.number <= plan.scheme.graceOnInterest && row.number < plan.last ? fen(plan.deferred + row.ownInterest) : ZERO;
}

/** The segments of the running period up to its end; one where nothing broke it (S3). Changes after the end count no more (Q9). */
function segmentsWithin({ past, from, balance, inForce }: Plan, end: Day): readonly Segment[] {
  if (past.length === 0) return NO_SEGMENTS;
  const all = [...past, { from, to: end, balance, rate: inForce.rate }];
  return all.filter((segment) => segment.from < end).map((s) => (s.to > end ? { ...s, to: end } : s));
}

function rowInterest(plan: Plan, end: Day, segments: readonly Segment[]): Fen {
  const { scheme, next, start } = plan;
  if (next <= scheme.interestFreePeriods) return ZERO;
  if (scheme.method === 'FLAT') return plan.flatRunning; // Q17, S34
  if (segments.length > 1) return brokenInterest(scheme, segments);
  const odd = (next === 1 && scheme.oddFirst) || isMoved(plan, next); // Q3, S32
  const units = periodUnits(scheme, start, end, odd);
  const [only] = segments;
  const { perUnit } = only === undefined ? plan.inForce : rateInForce(scheme, only.rate);
  return timesRatio(only?.balance ?? plan.balance, units, perUnit, scheme.rounding);
}

function rowPrincipal(plan: Plan, ownInterest: Fen, broken: boolean): Fen {
  const { scheme, next, balance, payment } = plan;
  if (next === plan.last) return balance;
  switch (scheme.method) {
    case 'INTEREST_ONLY':
    case 'BULLET':
      return ZERO;
    case 'CUSTOM':
      return least(plan.principals[next - 1] ?? ZERO, balance);
    case 'EQUAL_PRINCIPAL':
      return next <= scheme.graceOnPrincipal ? ZERO : least(payment, balance); // Q4
    case 'FLAT':
      return least(notNegative(payment - regularInterest(plan, ownInterest, true)), balance);
    default: {
      if (next <= scheme.graceOnPrincipal) return ZERO;
      const odd = broken || (next === 1 && scheme.oddFirst);
      return least(notNegative(payment - regularInterest(plan, ownInterest, odd)), balance);
    }
  }
}

/** The interest a regular period would cost: what a payment's principal is reckoned from (S1, Q10). */
function regularInterest(plan: Plan, ownInterest: Fen, odd: boolean): Fen {
  const { scheme, next, balance, inForce } = plan;
  if (next <= scheme.interestFreePeriods) return ZERO; // Q10
  if (scheme.method === 'FLAT') return plan.flatLater;
  return odd ? timesRatio(balance, 1, inForce.perPeriod, scheme.rounding) : ownInterest;
}

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
