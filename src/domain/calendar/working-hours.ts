import { businessDate, instantOf } from '../business-time';
import { addDays } from '../date';
import { isWorked, type AnnouncedDays } from '../warning/deadline';

const HOUR_MS = 3_600_000;

/**
 * The earliest instant at which so many hours have passed on working days in China. A working day has 24 of them, from midnight to
 * midnight: 48 hours are two working days. Hours of Saturdays, Sundays and statutory holidays do not count, those of weekend days that
 * are worked instead (调休) do. Years whose days are not announced yet count Monday to Friday, as `workingDaysAfter` does. China has no
 * summer time. Source: RULES 10 (SLA counts working days Asia/Shanghai).
 * @param fromMs milliseconds since 1970-01-01T00:00Z
 * @param hours not negative
 * @returns milliseconds since 1970-01-01T00:00Z
 * @example new Date(afterWorkingHours(Date.parse('2026-11-27T17:00:00+08:00'), 48, new Map())).toISOString() // => '2026-12-01T09:00:00.000Z'
 */
export function afterWorkingHours(fromMs: number, hours: number, announced: AnnouncedDays): number {
  let at = fromMs;
  for (let left = hours * HOUR_MS; ;) {
    const date = businessDate(at);
    const midnight = instantOf(addDays(date, 1), 0);
    const counted = isWorked(date, announced) ? midnight - at : 0;
    if (left <= counted) return at + left;
    left -= counted;
    at = midnight;
  }
}
