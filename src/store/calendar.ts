import { MOST_OF_ONE } from '../contracts/bounds';
import { addDays } from '../domain/date';
import type { AnnouncedDays } from '../domain/warning/deadline';
import { audit } from './audit';
import { fromDbDate, toDbDate } from './dates';
import { Prisma, type PrismaClient } from './generated/client';
import type { Tx } from './once';

export interface CalendarEntry {
  date: string;
  kind: 'WORKDAY' | 'HOLIDAY' | 'MAKE_UP';
  name: string | null;
  version: string;
}

const yearOf = (year: number): { gte: Date; lte: Date } => ({
  gte: toDbDate(`${String(year)}-01-01`),
  lte: toDbDate(`${String(year)}-12-31`),
});

/** The days of a year that are not what their weekday says. */
export async function calendarOf(db: PrismaClient, year: number): Promise<CalendarEntry[]> {
  const days = await db.calendarDay.findMany({ where: { date: yearOf(year) }, orderBy: { date: 'asc' } });
  return days.map(({ date, kind, ...day }) => ({
    ...day,
    kind: kind as CalendarEntry['kind'],
    date: fromDbDate(date),
  }));
}

/** The years with announced days, the newest first. */
export const calendarYears = (
  db: PrismaClient,
): Promise<{ year: number; days: number; versions: string[] }[]> => db.$queryRaw`
  SELECT extract(year FROM date)::int AS year, count(*)::int AS days, array_agg(DISTINCT version) AS versions
  FROM calendar_day GROUP BY 1 ORDER BY 1 DESC LIMIT ${MOST_OF_ONE}`;

/** First and last year with announced days; beyond them nobody guesses. */
export async function calendarCoverage(db: PrismaClient): Promise<{ from: string; to: string } | null> {
  const { _min, _max } = await db.calendarDay.aggregate({ _min: { date: true }, _max: { date: true } });
  if (_min.date === null || _max.date === null) return null;
  return { from: `${fromDbDate(_min.date).slice(0, 4)}-01-01`, to: `${fromDbDate(_max.date).slice(0, 4)}-12-31` };
}

/** No deadline in working days reaches further: the longest time of a level of approval, twice over, is 167 of them. */
const HORIZON_DAYS = 366;

/** The announced days that a deadline from this day on may meet. */
export async function announcedFrom(tx: Tx | PrismaClient, from: string): Promise<AnnouncedDays> {
  const days = await tx.calendarDay.findMany({
    where: { date: { gte: toDbDate(from), lte: toDbDate(addDays(from, HORIZON_DAYS)) } },
  });
  return new Map(days.map(({ date, kind }) => [fromDbDate(date), kind as 'HOLIDAY' | 'MAKE_UP' | 'WORKDAY']));
}

/** The same inside another statement: a JSON object by date. */
export const announcedSql = (from: string): Prisma.Sql => Prisma.sql`(
  SELECT coalesce(jsonb_object_agg(to_char(date, 'YYYY-MM-DD'), kind), '{}') FROM calendar_day
  WHERE date BETWEEN ${from}::date AND ${addDays(from, HORIZON_DAYS)}::date)`;

/** Replaces the days of a year from a date on; days that have passed stay as they were. */
export async function importCalendar(
  tx: Tx,
  year: number,
  days: readonly Omit<CalendarEntry, 'version'>[],
  version: string,
  by: { username: string; on: string },
): Promise<number> {
  const { gte, lte } = yearOf(year);
  const from = toDbDate(by.on);
  await tx.calendarDay.deleteMany({ where: { date: { gte: from > gte ? from : gte, lte } } });
  await tx.calendarDay.createMany({ data: days.map((day) => ({ ...day, date: toDbDate(day.date), version })) });
  await audit(tx, {
    businessOn: by.on,
    actor: by.username,
    action: 'CALENDAR_IMPORTED',
    subject: 'SYSTEM',
    subjectNo: `calendar-${String(year)}`,
    detail: { version, days: days.length },
  });
  return days.length;
}
