import { civil, dayOf, isLeapYear, monthsAndDays, type Day } from '../date';
import { ONE, type Rate } from '../rate';
import { ratio, type Ratio } from '../rounding';
import type { DayCount, Frequency } from './terms';
import type { Scheme } from './scheme';

/** Parts of a year that one unit of a day count is: days/360, days/365, or 1/(365 x 366) where years differ (Q14). */
export const UNITS_A_YEAR: Readonly<Record<DayCount, number>> = {
  '30/360': 360,
  'ACT/360': 360,
  'ACT/365': 365,
  'ACT/ACT': 365 * 366,
};

/** Interest on one fen for one unit at a rate. */
export const perUnit = (rate: Rate, unitsAYear: number): Ratio => ratio(BigInt(rate), BigInt(ONE) * BigInt(unitsAYear));

/** Units of the actual days from a day inclusive to a day exclusive (30/360: actual days/360). */
export function actualUnits(dayCount: DayCount, from: Day, to: Day): number {
  if (dayCount !== 'ACT/ACT') return to - from;
  let units = 0;
  let start = from;
  while (start < to) {
    const { year } = civil(start);
    const end = Math.min(to, dayOf(year + 1, 1, 1)) as Day;
    units += (end - start) * (isLeapYear(year) ? 365 : 366); // days/366 = days x 365 units
    start = end;
  }
  return units;
}

/** Units of one regular period in the payment formula: months/12, weeks 7/360, days 1/360 (S1), always of 360. */
export const regularUnits = ({ every, unit }: Frequency): number =>
  every * (unit === 'MONTH' ? 30 : unit === 'WEEK' ? 7 : 1);

/**
 * Units of an unbroken period. 30/360: months/12 whatever the days; an odd period its actual days; BULLET its whole months
 * from disbursement plus the odd days (Q5).
 */
export function periodUnits(scheme: Scheme, from: Day, to: Day, odd: boolean): number {
  if (scheme.byMonths && !odd) return scheme.regularUnits;
  if (scheme.dayCount !== '30/360') return actualUnits(scheme.dayCount, from, to);
  if (scheme.method !== 'BULLET') return to - from;
  const { months, days } = monthsAndDays(from, to);
  return months * 30 + days;
}
