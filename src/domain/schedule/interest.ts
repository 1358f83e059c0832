import type { Day } from '../date';
import { ZERO, fen, type Fen } from '../money';
import { ONE } from '../rate';
import { ratio, roundQuotient, timesRatio } from '../rounding';
import { UNITS_A_YEAR, actualUnits } from './day-count';
import { unshiftedDue, type Plan, type Segment } from './plan';
import type { Scheme } from './scheme';

/** The interest of a broken period: the exact sum of its segments by actual days, rounded once. */
export function brokenInterest({ dayCount, rounding }: Scheme, segments: readonly Segment[]): Fen {
  let sum = 0n;
  for (const { from, to, balance, rate } of segments) {
    sum += BigInt(balance) * BigInt(rate) * BigInt(actualUnits(dayCount, from, to));
  }
  return fen(Number(roundQuotient(sum, BigInt(ONE) * BigInt(UNITS_A_YEAR[dayCount]), rounding)));
}

/**
 * Interest of the running period to a day, as if settled then, without a cap (S16), with what the grace on interest put
 * off (S35). Zero where no row is left.
 */
export function accruedInterest(plan: Plan, day: Day): Fen {
  if (plan.next > plan.last) return ZERO;
  return fen(runningInterest(plan, day) + plan.deferred);
}

/** The segments of the running period up to a day. */
export function segmentsTo({ past, from, balance, inForce }: Plan, day: Day): readonly Segment[] {
  return [...past, { from, to: day, balance, rate: inForce.rate }];
}

function runningInterest(plan: Plan, day: Day): Fen {
  const { scheme, next, start } = plan;
  if (next <= scheme.interestFreePeriods) return ZERO; // S35
  if (scheme.method === 'FLAT') return plan.flatStopped ? plan.flatRunning : flatShare(plan, day - start);
  return brokenInterest(scheme, segmentsTo(plan, day));
}

const daysOfPeriod = (plan: Plan): number => unshiftedDue(plan, plan.next) - plan.start;

/** FLAT: row interest x days gone / days of the period (S34). */
const flatShare = (plan: Plan, gone: number): Fen =>
  timesRatio(plan.flatRunning, gone, ratio(1n, BigInt(daysOfPeriod(plan))), plan.scheme.rounding);

/** FLAT: the balance is gone from a day on, so the running row costs the days gone, at most its period (S5, S34). */
export function stopFlat(plan: Plan, day: Day): void {
  if (day > plan.start) plan.flatRunning = flatShare(plan, Math.min(day - plan.start, daysOfPeriod(plan)));
  plan.flatStopped = true;
}
