import { CHINA } from '../../src/domain/calendar/calendar';
import { formatDate } from '../../src/domain/date';
import type { AnnouncedDays } from '../../src/domain/warning/deadline';

/** The days that were announced for a year, as the table of the calendar has them. */
export function announcedOf(year: number): AnnouncedDays {
  return new Map(
    [
      ...[...CHINA.daysOff].map((day) => [formatDate(day), 'HOLIDAY'] as const),
      ...[...CHINA.workedWeekendDays].map((day) => [formatDate(day), 'MAKE_UP'] as const),
    ].filter(([date]) => date.startsWith(`${String(year)}-`)),
  );
}
