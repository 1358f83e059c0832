import * as contract from '../../contracts/http/loan-changes';
import { servicingUpdates, type LoanChangeView } from '../../contracts/messages/servicing';
import { defined } from '../../contracts/quote';
import { mayHandle } from '../../domain/approval/separation';
import { changesOf } from '../../store/loan-changes';
import type { LoanRecord } from '../../store/loans-read';
import type { ApiDeps } from '../deps';
import { command } from '../support/command';
import { allow, refuse, refuseField, Refused } from '../support/refused';
import { route, type Route } from '../support/route';
import type { Session } from '../support/session';
import { businessToday } from '../support/today';

type Visible = (no: string, session: Session) => Promise<LoanRecord>;

/** Extensions: asked for here, decided in the work list, booked by the loan's workflow. */
export function extensions({ prisma, temporal }: ApiDeps, visible: Visible): Route[] {
  return [
    route(contract.requestExtension, async ({ params, body, session, commandId }) => {
      const loan = await visible(params.no, session);
      allow(mayHandle(session.actor, loan.managerUsername));
      const { addInstalments, newMaturity, consents } = body;
      if ((addInstalments === undefined) === (newMaturity === undefined)) throw refuseField('/addInstalments', 'EXTENSION_FORM');
      const today = businessToday(loan.clockOffsetMs);
      const early = consents.findIndex(({ consentedOn }) => consentedOn > today);
      if (early >= 0) {
        const date = consents[early]?.consentedOn ?? today;
        throw refuseField(`/consents/${String(early)}/consentedOn`, 'DATE_IN_FUTURE', { date, today });
      }
      try {
        const given = { ...defined(body), commandId, actor: session.actor };
        return await command<LoanChangeView>(temporal, loan.workflowId, servicingUpdates.requestExtension, given);
      } catch (error) {
        if (error instanceof Refused && error.code === 'CASE_CLOSED') throw refuse('LOAN_CLOSED');
        throw error;
      }
    }),
    route(contract.listExtensions, async ({ params, session }) => {
      const loan = await visible(params.no, session);
      return { data: await changesOf(prisma, loan.no) };
    }),
  ];
}
