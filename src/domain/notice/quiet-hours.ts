/**
 * Quiet hours towards clients: no message and no call from 22:00 to 08:00 Asia/Shanghai (RULES 4.1: GB/T 45251-2025 and
 * the 2026 collection code of the China Banking Association). Staff are reached at any hour.
 */
export const QUIET_FROM_HOUR = 22;
export const QUIET_UNTIL_HOUR = 8;

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** China keeps UTC+8 the whole year. */
export const SHANGHAI_OFFSET = 8 * HOUR;

/** Milliseconds since midnight in Shanghai. */
function timeOfDay(instant: number): number {
  const shifted = (instant + SHANGHAI_OFFSET) % DAY;
  return shifted < 0 ? shifted + DAY : shifted;
}

/**
 * Whether clients are left in peace at this instant (milliseconds since 1970-01-01 UTC). Rule: RULES 4.1.
 * @example isQuiet(Date.parse('2026-11-23T22:00:00+08:00')) // => true
 * @example isQuiet(Date.parse('2026-11-23T08:00:00+08:00')) // => false
 */
export function isQuiet(instant: number): boolean {
  const time = timeOfDay(instant);
  return time >= QUIET_FROM_HOUR * HOUR || time < QUIET_UNTIL_HOUR * HOUR;
}

/**
 * The first instant from `instant` on (both in milliseconds since 1970-01-01 UTC) at which a client may be written to:
 * the instant itself, or 08:00 after the night it falls in. Rule: RULES 4.1.
 * @example new Date(nextAllowed(Date.parse('2026-11-23T23:30:00+08:00'))).toISOString() // => '2026-11-24T00:00:00.000Z'
 */
export function nextAllowed(instant: number): number {
  if (!isQuiet(instant)) return instant;
  const time = timeOfDay(instant);
  const midnight = instant - time;
  return midnight + (time >= QUIET_FROM_HOUR * HOUR ? DAY : 0) + QUIET_UNTIL_HOUR * HOUR;
}
