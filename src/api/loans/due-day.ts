import * as contract from '../../contracts/http/due-day';
import { servicingUpdates, type LoanChangeView, type RequestDueDay } from '../../contracts/messages/servicing';
import { mayHandle } from '../../domain/approval/separation';
import { changesOf } from '../../store/loan-changes-read';
import type { LoanRecord } from '../../store/loans-read';
import type { ApiDeps } from '../deps';
import { loanCommand } from '../support/loan-command';
import { allow } from '../support/refused';
import { route, type Route } from '../support/route';
import type { Session } from '../support/session';

/** Another due day: asked for here, decided in the work list, booked by the loan's workflow. */
export function dueDays(deps: ApiDeps, visible: (no: string, session: Session) => Promise<LoanRecord>): Route[] {
  return [
    route(contract.requestDueDay, async ({ params, body, session, commandId }) => {
      const loan = await visible(params.no, session);
      allow(mayHandle(session.actor, loan.managerUsername));
      const asked: RequestDueDay = { ...body, commandId, actor: session.actor };
      return loanCommand<LoanChangeView>(deps, loan, servicingUpdates.requestDueDay, asked);
    }),
    route(contract.listDueDays, async ({ params, session }) => {
      const found = await changesOf(deps.prisma, (await visible(params.no, session)).no, 'DUE_DAY');
      return {
        data: found.map(({ events, evidence = '', ...change }) => ({
          approvalId: change.approvalId,
          status: change.status,
          dueDay: Number(events[0]?.['dueDay']),
          evidence,
          reason: change.reason,
          requestedBy: change.requestedBy,
          requestedOn: change.requestedOn,
          maturityOn: change.maturityOn,
          formerMaturityOn: change.formerMaturityOn,
          concludedOn: change.concludedOn,
          lapsedFor: change.lapsedFor,
        })),
      };
    }),
  ];
}
