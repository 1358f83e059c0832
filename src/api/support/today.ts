import { businessDate } from '../../domain/business-time';
import { refuseField } from './refused';

/** The business date of a case: China's calendar, moved by what a sandbox has taken the case ahead. */
export function businessToday(clockOffsetMs = 0): string {
  return businessDate(Date.now() + clockOffsetMs);
}

/** A date that must have come already, refused as the field at `pointer`; answers with today. */
export function notInFuture(pointer: string, date: string): string {
  const today = businessToday();
  if (date > today) throw refuseField(pointer, 'DATE_IN_FUTURE', { date, today });
  return today;
}
