import type { AnswerOf } from '../../contracts/http/operation';
import * as contract from '../../contracts/http/waivers';
import { servicingUpdates, type LoanChangeView, type RequestWaiver } from '../../contracts/messages/servicing';
import { parseYuan } from '../../domain/money';
import { mayAskForWaiver } from '../../domain/workout/waiver';
import { changesOf, type ChangeRecord } from '../../store/loan-changes-read';
import type { LoanRecord } from '../../store/loans-read';
import type { ApiDeps } from '../deps';
import { loanCommand } from '../support/loan-command';
import { allow } from '../support/refused';
import { route, type Route } from '../support/route';
import type { Session } from '../support/session';

type Waiver = AnswerOf<typeof contract.listWaivers>['data'][number];

/** Waivers: asked for here, decided in the work list, booked by the loan's workflow. */
export function waivers(deps: ApiDeps, visible: (no: string, session: Session) => Promise<LoanRecord>): Route[] {
  return [
    route(contract.requestWaiver, async ({ params, body, session, commandId }) => {
      const loan = await visible(params.no, session);
      allow(mayAskForWaiver(session.actor, loan.managerUsername));
      const lines = body.waivers.map(({ component, amount }) => ({ component, amountFen: parseYuan(amount) }));
      const asked: RequestWaiver = { ...body, waivers: lines, commandId, actor: session.actor };
      const { approvalId, status } = await loanCommand<LoanChangeView>(
        deps,
        loan,
        servicingUpdates.requestWaiver,
        asked,
      );
      return { approvalId, status };
    }),
    route(contract.listWaivers, async ({ params, session }) => {
      const found = await changesOf(deps.prisma, (await visible(params.no, session)).no, 'WAIVER');
      return { data: found.map(waiverOf) };
    }),
  ];
}

function waiverOf({ events, ground, evidence, ...change }: ChangeRecord): Waiver {
  const { approvalId, status, reason, requestedBy, requestedOn, concludedOn, lapsedFor } = change;
  return {
    approvalId,
    status,
    reason,
    requestedBy,
    requestedOn,
    concludedOn,
    lapsedFor,
    waivers: events.map(({ component, amount }) => ({ component, amount })) as unknown as Waiver['waivers'],
    ground: ground as Waiver['ground'],
    evidence: evidence ?? '',
  };
}
