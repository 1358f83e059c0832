import * as contract from '../contracts/http/administration';
import { calendarCoverage, calendarOf, calendarYears, importCalendar } from '../store/calendar';
import type { ApiDeps } from './deps';
import { refuse } from './support/refused';
import { route, type Route } from './support/route';
import { businessToday } from './support/today';

/** The working calendar: what the State Council announced, year by year. */
export function calendars({ prisma }: ApiDeps): Route[] {
  return [
    route(contract.listCalendars, async () => {
      const [data, coverage] = await Promise.all([calendarYears(prisma), calendarCoverage(prisma)]);
      return { coverage, data };
    }),
    route(contract.getCalendar, async ({ params: { year } }) => {
      const [data, coverage] = await Promise.all([calendarOf(prisma, year), calendarCoverage(prisma)]);
      return { year, covered: data.length > 0, coverage, data };
    }),
    route(contract.importCalendar, async ({ params: { year }, body, session }) => {
      const today = businessToday();
      const findings = body.days.flatMap(({ date }, index) => {
        const pointer = `/days/${String(index)}/date`;
        if (!date.startsWith(`${String(year)}-`))
          return [{ pointer, code: 'NOT_ALLOWED', params: { values: `${String(year)}-…` } }];
        return date < today ? [{ pointer, code: 'CALENDAR_PAST' }] : [];
      });
      if (findings.length > 0) throw refuse('INVALID_INPUT', { findings });
      const by = { username: session.actor.username, on: today };
      const days = await prisma.$transaction((tx) => importCalendar(tx, year, body.days, body.version, by));
      return { year, days, version: body.version };
    }),
  ];
}
