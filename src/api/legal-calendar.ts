import { getLegalCalendar as contract } from '../contracts/http/lawsuits';
import { branchScope } from '../domain/access/access';
import { maskName } from '../domain/identity/masking';
import type { DutyKind } from '../domain/workout/duties';
import { calendarOf } from '../store/lawsuits-read';
import type { ApiDeps } from './deps';
import { dutyAnswer } from './support/duties';
import { route, type Route } from './support/route';
import { businessToday } from './support/today';

/** Every open deadline of loans in trouble and of security to be given back, each by its own case's business date. */
export function legalCalendar({ prisma }: ApiDeps): Route {
  return route(contract, async ({ session }) => {
    const found = await calendarOf(prisma, branchScope(session.actor.branchCode));
    return {
      data: found.map(
        ({
          subject,
          kind,
          lastOn,
          loanNo,
          facilityNo,
          commitmentNo,
          applicationNo,
          branchCode,
          clientKind,
          clientName,
          clockOffsetMs,
        }) => ({
          ...dutyAnswer({ subject, kind: kind as DutyKind, lastOn }, businessToday(clockOffsetMs)),
          loanNo,
          facilityNo,
          commitmentNo,
          applicationNo,
          branchCode,
          clientMasked: maskName(clientKind, clientName),
        }),
      ),
    };
  });
}
