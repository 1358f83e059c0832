import { formatDate, parseDate, type IsoDate } from '../date';
import { CHINA } from './china';
import { nextWorked, worksOn, type WorkingCalendar } from './working-calendar';

export { CHINA } from './china';
export { weekday, workingCalendar, type CalendarYear, type WorkingCalendar } from './working-calendar';

/**
 * Whether the date is worked in mainland China. Throws CALENDAR_NOT_COVERED beyond the known years.
 * @example isWorkingDay('2026-02-14') // => true
 * @example isWorkingDay('2026-02-17') // => false
 */
export const isWorkingDay = (date: IsoDate, calendar: WorkingCalendar = CHINA): boolean =>
  worksOn(calendar, parseDate(date));

/**
 * The date itself when it is worked, else the next working day. Throws CALENDAR_NOT_COVERED beyond the known years.
 * @example nextWorkingDay('2026-02-15') // => '2026-02-24'
 */
export const nextWorkingDay = (date: IsoDate, calendar: WorkingCalendar = CHINA): IsoDate =>
  formatDate(nextWorked(calendar, parseDate(date)));
