import { addDays, parseDate, type IsoDate } from '../date';
import { weekday } from '../calendar/calendar';

/** Days that are not what their weekday says, by date: off on a weekday, worked at a weekend. */
export type AnnouncedDays = ReadonlyMap<IsoDate, 'HOLIDAY' | 'MAKE_UP' | 'WORKDAY'>;

const SATURDAY = 5;

/**
 * The date so many working days after another. Years whose days are not announced yet count Monday to Friday: a deadline is
 * then early by their holidays, which nobody loses by.
 * @example workingDaysAfter('2026-09-30', 3, new Map([['2026-10-01', 'HOLIDAY'], ['2026-10-02', 'HOLIDAY'], ['2026-10-05', 'HOLIDAY'], ['2026-10-06', 'HOLIDAY'], ['2026-10-07', 'HOLIDAY'], ['2026-10-10', 'MAKE_UP']])) // => '2026-10-10'
 * @example workingDaysAfter('2027-01-01', 1, new Map()) // => '2027-01-04'
 */
export function workingDaysAfter(from: IsoDate, days: number, announced: AnnouncedDays): IsoDate {
  let date = from;
  for (let left = days; left > 0;) {
    date = addDays(date, 1);
    if (isWorked(date, announced)) left -= 1;
  }
  return date;
}

/**
 * Whether a date is worked: as it was announced, else from Monday to Friday.
 * @example isWorked('2026-10-10', new Map([['2026-10-10', 'MAKE_UP']])) // => true
 */
export function isWorked(date: IsoDate, announced: AnnouncedDays): boolean {
  const kind = announced.get(date);
  return kind === undefined ? weekday(parseDate(date)) < SATURDAY : kind !== 'HOLIDAY';
}
