import { dayOf, formatDate, type Day } from '../date';
import { RuleViolation } from '../rule-violation';

/** Working days of a country for the years it knows; beyond them it refuses to guess. */
export interface WorkingCalendar {
  readonly name: string;
  readonly version: string;
  readonly firstYear: number;
  readonly lastYear: number;
  readonly daysOff: ReadonlySet<Day>;
  readonly workedWeekendDays: ReadonlySet<Day>;
}

/** One year: its days off and the weekend days that are worked, each as 'MMDD MMDD ...'. */
export type CalendarYear = readonly [year: number, daysOff: string, worked: string];

/** A calendar from its years, which must follow one another. */
export function workingCalendar(name: string, version: string, years: readonly CalendarYear[]): WorkingCalendar {
  const days = (which: 1 | 2): Set<Day> =>
    new Set(
      years.flatMap((entry) =>
        entry[which]
          .split(' ')
          .filter((text) => text !== '')
          .map((text) => dayOf(entry[0], Number(text.slice(0, 2)), Number(text.slice(2)))),
      ),
    );
  const [first, last] = [years[0]?.[0] ?? 0, years.at(-1)?.[0] ?? -1];
  return { name, version, firstYear: first, lastYear: last, daysOff: days(1), workedWeekendDays: days(2) };
}

/** 0 Monday to 6 Sunday. */
export const weekday = (day: Day): number => (((day + 3) % 7) + 7) % 7;

/** Whether the day is worked. Throws CALENDAR_NOT_COVERED outside the calendar's years (RULES 10). */
export function worksOn(calendar: WorkingCalendar, day: Day): boolean {
  if (day < dayOf(calendar.firstYear, 1, 1) || day > dayOf(calendar.lastYear, 12, 31)) {
    throw new RuleViolation('CALENDAR_NOT_COVERED', undefined, {
      date: formatDate(day),
      from: `${String(calendar.firstYear)}-01-01`,
      to: `${String(calendar.lastYear)}-12-31`,
    });
  }
  if (calendar.daysOff.has(day)) return false;
  return weekday(day) < 5 || calendar.workedWeekendDays.has(day);
}

/** The day itself when it is worked, else the next that is; it may lie in the next month (RULES 10: Following). */
export function nextWorked(calendar: WorkingCalendar, day: Day): Day {
  let candidate = day;
  while (!worksOn(calendar, candidate)) candidate = (candidate + 1) as Day;
  return candidate;
}
