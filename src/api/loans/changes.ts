import * as contract from '../../contracts/http/loan-changes';
import type { AnswerOf } from '../../contracts/http/operation';
import { servicingUpdates, type LoanChangeView } from '../../contracts/messages/servicing';
import { defined } from '../../contracts/quote';
import { mayHandle } from '../../domain/approval/separation';
import { changesOf, observationsOf, type ChangeRecord } from '../../store/loan-changes-read';
import type { LoanRecord } from '../../store/loans-read';
import type { ApiDeps } from '../deps';
import { loanCommand } from '../support/loan-command';
import { allow, refuseField } from '../support/refused';
import { route, type Route } from '../support/route';
import type { Session } from '../support/session';
import { businessToday } from '../support/today';

type Visible = (no: string, session: Session) => Promise<LoanRecord>;

/** What every change of a contract is asked with. */
interface Asked {
  addInstalments?: number | undefined;
  newMaturity?: string | undefined;
  consents: readonly { consentedOn: string }[];
}

/** Extensions and restructurings: asked for here, decided in the work list, booked by the loan's workflow. */
export function changes(deps: ApiDeps, visible: Visible): Route[] {
  const { prisma } = deps;
  const ask = async (
    loan: LoanRecord,
    update: string,
    body: Asked,
    given: { commandId: string; session: Session },
  ): Promise<LoanChangeView> => {
    const { commandId, session } = given;
    allow(mayHandle(session.actor, loan.managerUsername));
    notToCome(body, businessToday(loan.clockOffsetMs));
    const asked = { ...defined(body), commandId, actor: session.actor };
    return loanCommand<LoanChangeView>(deps, loan, update, asked);
  };

  return [
    route(contract.requestExtension, async ({ params, body, session, commandId }) => {
      if (formsOf(body) !== 1) throw refuseField('/addInstalments', 'EXTENSION_FORM');
      return ask(await visible(params.no, session), servicingUpdates.requestExtension, body, { commandId, session });
    }),
    route(contract.listExtensions, async ({ params, session }) => {
      const found = await changesOf(prisma, (await visible(params.no, session)).no, 'EXTENSION');
      return { data: found.map(extensionOf) };
    }),
    route(contract.requestRestructuring, async ({ params, body, session, commandId }) => {
      if (formsOf(body) > 1) throw refuseField('/addInstalments', 'EXTENSION_FORM');
      return ask(await visible(params.no, session), servicingUpdates.requestRestructure, body, { commandId, session });
    }),
    route(contract.listRestructurings, async ({ params, session }) => {
      const found = await changesOf(prisma, (await visible(params.no, session)).no, 'RESTRUCTURE');
      const observations = await observationsOf(
        prisma,
        found.map(({ approvalId }) => approvalId),
      );
      return { data: found.map((change) => ({ ...change, observation: observations.get(change.approvalId) ?? null })) };
    }),
  ];
}

const formsOf = ({ addInstalments, newMaturity }: Asked): number =>
  [addInstalments, newMaturity].filter((form) => form !== undefined).length;

function extensionOf(change: ChangeRecord): AnswerOf<typeof contract.listExtensions>['data'][number] {
  const { difficulties: _difficulties, events: _events, ...extension } = change;
  return extension;
}

/** A consent that is still to come is none. */
function notToCome({ consents }: Asked, today: string): void {
  const index = consents.findIndex(({ consentedOn }) => consentedOn > today);
  const date = consents[index]?.consentedOn;
  if (date !== undefined)
    throw refuseField(`/consents/${String(index)}/consentedOn`, 'DATE_IN_FUTURE', { date, today });
}
