import { addMonths, type IsoDate } from '../date';
import type { ClaimFacts, Restructuring } from './facts';
import { CLASSIFICATION_POLICY as POLICY } from './policy';

/**
 * The observation of a restructured claim: from the first repayment date of the new contract over two periods and at
 * least a year. One that was non-performing, or is restructured again under observation, is at least substandard, and the
 * observation begins anew. Source: RULES 2.5.
 * @param from 'YYYY-MM-DD'; `periodMonths` months from one repayment to the next
 * @example observationOf('2026-03-15', 1, { wasNonPerforming: false, earlier: [] }) // => { from: '2026-03-15', until: '2027-03-15', again: false }
 * @example observationOf('2026-09-15', 12, { wasNonPerforming: false, earlier: [{ from: '2026-03-15', until: '2027-03-15', again: false }] }) // => { from: '2026-09-15', until: '2028-09-15', again: true }
 */
export function observationOf(
  from: IsoDate,
  periodMonths: number,
  claim: { wasNonPerforming: boolean; earlier: readonly Restructuring[] },
): Restructuring {
  const months = Math.max(POLICY.observationMonths, POLICY.observationPeriods * periodMonths);
  const again = claim.wasNonPerforming || claim.earlier.some((one) => one.from <= from && from < one.until);
  return { from, until: addMonths(from, months), again };
}

/**
 * The restructurings of a claim whose observation has not ended.
 * @example observed([{ from: '2026-03-15', until: '2027-03-15', again: false }], '2027-03-15') // => []
 */
export const observed = (restructurings: readonly Restructuring[], asOf: IsoDate): readonly Restructuring[] =>
  restructurings.filter(({ until }) => asOf < until);

/**
 * The first day on which a non-performing claim that has been paid normally since `cleanSince` may rise: six months and two
 * periods later, or a whole observation later when it was restructured. Source: RULES 2.4 (Art 14), 2.5.
 * @example cureEndsOn('2026-01-31', 1, false) // => '2026-07-31'
 * @example cureEndsOn('2026-01-31', 6, false) // => '2027-01-31'
 */
export function cureEndsOn(cleanSince: IsoDate, periodMonths: number, restructured: boolean): IsoDate {
  const [months, periods] = restructured
    ? [POLICY.observationMonths, POLICY.observationPeriods]
    : [POLICY.cureMonths, POLICY.curePeriods];
  return addMonths(cleanSince, Math.max(months, periods * periodMonths));
}

/** True when a non-performing claim has been paid long enough, and no observation holds it. */
export function isCured(claim: ClaimFacts, asOf: IsoDate): boolean {
  const { cleanSince, periodMonths, restructurings } = claim;
  if (cleanSince === null || observed(restructurings, asOf).length > 0) return false;
  return asOf >= cureEndsOn(cleanSince, periodMonths, restructurings.length > 0);
}
