import { RuleViolation } from './rule-violation';

/** A civil date 'YYYY-MM-DD'. */
export type IsoDate = string;
/** A civil date as the number of days since 1970-01-01 (proleptic Gregorian). */
export type Day = number & { readonly __unit: 'day' };

export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The years a date may lie in. */
export const MIN_YEAR = 1900;
export const MAX_YEAR = 2200;
const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/**
 * @example isLeapYear(2100) // => false
 */
export const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/**
 * @example daysInMonth(2028, 2) // => 29
 */
export const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeapYear(year) ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);

/** A quotient of small whole numbers, neither negative, without its fraction: what engines compute fastest. */
const quotient = (part: number, by: number): number => (part / by) | 0;

/** Days of a common year before each of its months. */
const DAYS_BEFORE = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334] as const;

/** Days from the civil date; no Date, so no time zone. Years from 1. A leap day counts with what comes after February. */
export function dayOf(year: number, month: number, day: number): Day {
  const past = month > 2 ? year : year - 1;
  const leapDays = quotient(past, 4) - quotient(past, 100) + quotient(past, 400);
  return (365 * year + leapDays + (DAYS_BEFORE[month - 1] ?? 0) + day - 719528) as Day;
}

/** The civil date of a day number: the inverse of `dayOf`. */
export function civil(day: Day): CivilDate {
  const z = day + 719468;
  const era = quotient(z, 146097);
  const dayOfEra = z - era * 146097;
  const leapDays = quotient(dayOfEra, 1460) - quotient(dayOfEra, 36524) + quotient(dayOfEra, 146096);
  const yearOfEra = quotient(dayOfEra - leapDays, 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + quotient(yearOfEra, 4) - quotient(yearOfEra, 100));
  const shifted = quotient(5 * dayOfYear + 2, 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return { year, month, day: dayOfYear - quotient(153 * shifted + 2, 5) + 1 };
}

/** 'YYYY-MM-DD' → day number. Throws DATE_FORMAT (no real date) or DATE_OUT_OF_RANGE (before 1900 or after 2200). */
export function parseDate(text: IsoDate): Day {
  const match = ISO.exec(text);
  const [year, month, day] = [Number(match?.[1]), Number(match?.[2]), Number(match?.[3])];
  if (match === null || day < 1 || day > daysInMonth(year, month)) {
    throw new RuleViolation('DATE_FORMAT', undefined, { value: text });
  }
  if (year < MIN_YEAR || year > MAX_YEAR) throw new RuleViolation('DATE_OUT_OF_RANGE', undefined, { value: text });
  return dayOf(year, month, day);
}

const FIRST_DAY = dayOf(MIN_YEAR, 1, 1);
const LAST_DAY = dayOf(MAX_YEAR, 12, 31);
/** The days asked for so far as text, in blocks of 512: schedules ask for the same days over and over. */
const TEXTS: string[][] = [];

/** Day number → 'YYYY-MM-DD'. Throws DATE_OUT_OF_RANGE outside 1900 to 2200. */
export function formatDate(day: Day): IsoDate {
  if (!(day >= FIRST_DAY && day <= LAST_DAY)) throw outOfRange(day);
  const place = day - FIRST_DAY;
  const block = (TEXTS[place >> 9] ??= new Array<string>(512));
  return (block[place & 511] ??= textOf(civil(day)));
}

const outOfRange = (day: Day): RuleViolation =>
  new RuleViolation('DATE_OUT_OF_RANGE', undefined, { value: String(civil(day).year) });

const two = (value: number): string => String(value).padStart(2, '0');
const textOf = ({ year, month, day }: CivilDate): string => `${String(year)}-${two(month)}-${two(day)}`;

/**
 * Whether this is a date at all, whatever was sent as one.
 * @example isDate('2026-02-29') // => false
 * @example isDate('2028-02-29') // => true
 * @example isDate('1969-12-31') // => true
 */
export function isDate(text: unknown): boolean {
  try {
    return typeof text === 'string' && Number.isInteger(parseDate(text));
  } catch {
    return false;
  }
}

/** Of the years asked for so far, from 1900: the first day of each month, and of the next year. */
const MONTH_STARTS: (readonly number[])[] = [];

const monthStarts = (year: number): readonly number[] =>
  Array.from({ length: 13 }, (_, month) => (month < 12 ? dayOf(year, month + 1, 1) : dayOf(year + 1, 1, 1)));

/** The given day of the month that lies `months` after year/month, or that month's last day (Q1). */
export function dayInMonth(year: number, month: number, months: number, dayOfMonth: number): Day {
  const index = year * 12 + month - 1 + months;
  const y = quotient(index, 12);
  const known = y >= MIN_YEAR && y <= MAX_YEAR;
  const starts = known ? (MONTH_STARTS[y - MIN_YEAR] ??= monthStarts(y)) : monthStarts(y);
  const place = index - y * 12;
  return (Math.min((starts[place] as number) + dayOfMonth, starts[place + 1] as number) - 1) as Day;
}

/** `addMonths` on day numbers. */
export function monthsAfter(day: Day, months: number): Day {
  const date = civil(day);
  return dayInMonth(date.year, date.month, months, date.day);
}

/** Whole months from one day to a later one, counted from the first (对年对月对日), and the days over. */
export function monthsAndDays(from: Day, to: Day): { months: number; days: number } {
  const [a, b] = [civil(from), civil(to)];
  let months = (b.year - a.year) * 12 + b.month - a.month;
  if (monthsAfter(from, months) > to) months -= 1;
  return { months, days: to - monthsAfter(from, months) };
}

/**
 * @example addDays('2028-02-28', 2) // => '2028-03-01'
 */
export const addDays = (date: IsoDate, days: number): IsoDate => formatDate((parseDate(date) + days) as Day);

/**
 * The same day of a later (or earlier) month, or that month's last day.
 * @example addMonths('2026-01-31', 1) // => '2026-02-28'
 */
export const addMonths = (date: IsoDate, months: number): IsoDate => formatDate(monthsAfter(parseDate(date), months));

/**
 * Days from the first date inclusive to the second exclusive (算头不算尾).
 * @example daysBetween('2026-02-15', '2026-03-17') // => 30
 */
export const daysBetween = (from: IsoDate, to: IsoDate): number => parseDate(to) - parseDate(from);
