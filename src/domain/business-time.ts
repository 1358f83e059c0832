import { formatDate, parseDate, type Day, type IsoDate } from './date';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** China has one time zone and no summer time since 1991: UTC+8, by arithmetic and not by the machine's zone. */
const CHINA_OFFSET_MS = 8 * HOUR_MS;

/**
 * The business date of an instant: the calendar day in China.
 * @param instantMs milliseconds since 1970-01-01T00:00Z
 * @example businessDate(Date.UTC(2026, 0, 14, 16, 0)) // => '2026-01-15'
 */
export function businessDate(instantMs: number): IsoDate {
  const epoch = parseDate('1970-01-01');
  return formatDate((epoch + Math.floor((instantMs + CHINA_OFFSET_MS) / DAY_MS)) as Day);
}

/**
 * The instant at which `minute` minutes of a business date have passed in China.
 * @example new Date(instantOf('2026-01-15', 0)).toISOString() // => '2026-01-14T16:00:00.000Z'
 */
export function instantOf(date: IsoDate, minute: number): number {
  return (parseDate(date) - parseDate('1970-01-01')) * DAY_MS - CHINA_OFFSET_MS + minute * 60_000;
}

/**
 * A minute of the day between `from` (inclusive) and `to` (exclusive) that belongs to a key: the work of a whole
 * portfolio spreads over a window instead of falling on one moment (FNV-1a over the key).
 * @example spreadMinute('LN1', 5, 240) >= 5 && spreadMinute('LN1', 5, 240) < 240 // => true
 */
export function spreadMinute(key: string, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (const char of key) hash = Math.imul(hash ^ char.charCodeAt(0), 0x01000193) >>> 0;
  return from + (hash % (to - from));
}
