import { addMonths, type IsoDate } from '../date';
import { ALLOWED, refused, type Verdict } from '../verdict';

/** A rating holds for a year (RULES 6.1). */
const RATING_MONTHS = 12;

/**
 * The last day a rating of this day holds.
 * @example ratingValidUntil('2026-11-23') // => '2027-11-23'
 */
export const ratingValidUntil = (ratedOn: IsoDate): IsoDate => addMonths(ratedOn, RATING_MONTHS);

/**
 * Does a rating still hold, so that something may be decided, signed or drawn on it? None is no rating that has run out. Source: RULES 6.1.
 * @example ratingHolds('2025-11-23', '2026-11-24').allowed // => false
 */
export function ratingHolds(ratedOn: IsoDate | null, today: IsoDate): Verdict {
  if (ratedOn === null) return ALLOWED;
  const until = ratingValidUntil(ratedOn);
  return today <= until ? ALLOWED : refused('RATING_EXPIRED', { until });
}
