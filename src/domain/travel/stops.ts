import { businessDate, instantOf } from '../business-time';
import { addDays, daysBetween, type IsoDate } from '../date';
import { RuleViolation } from '../rule-violation';

/** A traveller lands at noon in China: whatever a business date brings has been done by then. */
const LANDING_MINUTE = 12 * 60;
/** Farther than any loan lives. */
const MOST_DAYS = 40 * 366;
/** One workflow alone is taken this far at once; several, or a loan in arrears, go in shorter steps. */
const LONG_STEP_DAYS = 35;
const SHORT_STEP_DAYS = 7;

/** Where a journey goes: so many days on, or to a date. */
export type Journey = { days: number } | { toDate: IsoDate };

/**
 * The business instant (milliseconds) at which a journey from another ends: noon in China of the date it goes to; no days
 * at all end where they began. Throws TRAVEL_RANGE for a journey into the past or beyond forty years.
 * @example new Date(landing(Date.parse('2026-11-23T23:50:00+08:00'), { days: 1 })).toISOString() // => '2026-11-24T04:00:00.000Z'
 * @example landing(1000, { days: 0 }) // => 1000
 */
export function landing(fromMs: number, journey: Journey): number {
  const today = businessDate(fromMs);
  const days = 'days' in journey ? journey.days : daysBetween(today, journey.toDate);
  if (!Number.isInteger(days) || days < 0 || days > MOST_DAYS) {
    throw new RuleViolation('TRAVEL_RANGE', undefined, { today, max: String(MOST_DAYS) });
  }
  return days === 0 ? fromMs : instantOf(addDays(today, days), LANDING_MINUTE);
}

/** What is known of the road ahead. */
export interface Road {
  /** Business dates on which something of the loan or its collection happens. */
  dates: readonly IsoDate[];
  /** Several workflows are open, which may speak to one another on the way. */
  isShared: boolean;
}

/**
 * The business instant (milliseconds) up to which all workflows of a case go next: the target, or before it noon of the
 * next known date, so that what one does on that date reaches the others at about their own same time.
 * @example new Date(nextStop(Date.parse('2026-11-01T04:00:00Z'), Date.parse('2027-01-01T04:00:00Z'), { dates: ['2026-11-15'], isShared: false })).toISOString() // => '2026-11-15T04:00:00.000Z'
 */
export function nextStop(atMs: number, targetMs: number, road: Road): number {
  const step = instantOf(addDays(businessDate(atMs), road.isShared ? SHORT_STEP_DAYS : LONG_STEP_DAYS), LANDING_MINUTE);
  const known = road.dates.map((date) => instantOf(date, LANDING_MINUTE)).filter((instant) => instant > atMs);
  return Math.min(targetMs, step, ...known);
}
