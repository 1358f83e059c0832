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

const MIN_YEAR = 1900;
const MAX_YEAR = 2200;
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

/** Days from the civil date, by counting whole 400-year eras from 1 March of year 0; no Date, so no time zone. Years from 1. */
export function dayOf(year: number, month: number, day: number): Day {
  const y = month <= 2 ? year - 1 : year;
  const era = quotient(y, 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = quotient(153 * (month + (month > 2 ? -3 : 9)) + 2, 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + quotient(yearOfEra, 4) - quotient(yearOfEra, 100) + dayOfYear;
  return (era * 146097 + dayOfEra - 719468) as Day;
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

const TWO = Array.from({ length: 32 }, (_, value) => String(value).padStart(2, '0'));
/** 'YYYY-MM-' of the months asked for so far, by months since year 0: at most as many as 1900 to 2200 has. */
const MONTHS = new Map<number, string>();

function monthText(year: number, month: number): string {
  const key = year * 12 + month;
  const known = MONTHS.get(key);
  if (known !== undefined) return known;
  const text = `${String(year)}-${TWO[month] ?? ''}-`;
  MONTHS.set(key, text);
  return text;
}

/** Day number → 'YYYY-MM-DD'. Throws DATE_OUT_OF_RANGE outside 1900 to 2200. */
export function formatDate(day: Day): IsoDate {
  const { year, month, day: dayOfMonth } = civil(day);
  if (!(year >= MIN_YEAR && year <= MAX_YEAR))
    throw new RuleViolation('DATE_OUT_OF_RANGE', undefined, { value: String(year) });
  return monthText(year, month) + (TWO[dayOfMonth] ?? '');
}

/**
 * Whether this is a date at all, whatever was sent as one.
 * @example isDate('2026-02-29') // => false
 * @example isDate('2028-02-29') // => true
 */
export function isDate(text: unknown): boolean {
  try {
    return typeof text === 'string' && parseDate(text) > 0;
  } catch {
    return false;
  }
}

/** The given day of the month that lies `months` after year/month, or that month's last day (Q1). */
export function dayInMonth(year: number, month: number, months: number, dayOfMonth: number): Day {
  const index = year * 12 + month - 1 + months;
  const y = quotient(index, 12);
  const m = index - y * 12 + 1;
  return dayOf(y, m, Math.min(dayOfMonth, daysInMonth(y, m)));
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
