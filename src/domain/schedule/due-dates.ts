import { MAX_YEAR, MIN_YEAR, civil, dayInMonth, formatDate, monthsAfter, type Day, type IsoDate } from '../date';
import type { Frequency } from './terms';

/** A row whose due date is fixed; every other date is counted from it, never from its neighbour (Q1). */
export interface Anchor {
  readonly number: number;
  readonly date: Day;
  readonly year: number;
  readonly month: number;
  /** The day of the month later rows fall on. */
  readonly dueDay: number;
}

/** An anchor on a date; without a due day the date's own (Q1). */
export function anchorAt(number: number, date: Day, dueDay?: number): Anchor {
  const { year, month, day } = civil(date);
  return { number, date, year, month, dueDay: dueDay ?? day };
}

/** The date `periods` periods after another; a missing day is the month's last (Q3). */
export function periodsAfter(from: Day, { every, unit }: Frequency, periods: number): Day {
  if (unit === 'MONTH') return monthsAfter(from, periods * every);
  return (from + periods * every * (unit === 'WEEK' ? 7 : 1)) as Day;
}

/** The due date of a row before any shift: on the anchor itself its own date (Q2), else on the due day (Q1). */
export function dueDate(anchor: Anchor, { every, unit }: Frequency, number: number): Day {
  const periods = number - anchor.number;
  if (periods === 0) return anchor.date;
  if (unit === 'MONTH') return dayInMonth(anchor.year, anchor.month, periods * every, anchor.dueDay);
  return (anchor.date + periods * every * (unit === 'WEEK' ? 7 : 1)) as Day;
}

/** The due dates of the first rows, before any shift, where no event moved one. */
export function dueDates(anchor: Anchor, frequency: Frequency, count: number): Day[] {
  const dates = new Array<Day>(count);
  for (let index = 0; index < count; index++) dates[index] = dueDate(anchor, frequency, index + 1);
  return dates;
}

/** One day of the month (or the month's last) in every month from 1900 to 2200. */
interface MonthlyDates {
  readonly days: readonly Day[];
  readonly texts: readonly IsoDate[];
}

/** Those asked for so far, by their day of the month. */
const PAGES: (MonthlyDates | undefined)[] = [];

/** The dates of a due day with their texts: schedules ask for the same ones over and over. */
export function monthlyDates(dueDay: number): MonthlyDates {
  return (PAGES[dueDay] ??= page(dueDay));
}

function page(dueDay: number): MonthlyDates {
  const months = (MAX_YEAR - MIN_YEAR + 1) * 12;
  const days = Array.from({ length: months }, (_, month) => dayInMonth(MIN_YEAR, 1, month, dueDay));
  return { days, texts: days.map(formatDate) };
}

/** Where the month of an anchor stands among the monthly dates. */
export const pageIndex = ({ year, month }: Anchor): number => (year - MIN_YEAR) * 12 + month - 1;
