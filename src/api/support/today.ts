import { businessDate } from '../../domain/business-time';

/** The business date of a case: China's calendar, moved by what a sandbox has taken the case ahead. */
export function businessToday(clockOffsetMs = 0): string {
  return businessDate(Date.now() + clockOffsetMs);
}
