import type { BodyOf } from '../../contracts/http/operation';
import * as contract from '../../contracts/http/suitability';
import { mayChangeTerms } from '../../domain/approval/changed-terms';
import { mayHandle } from '../../domain/approval/separation';
import { isFinal } from '../../domain/application/stages';
import { mayConfirmOn } from '../../domain/cost-statement';
import { ageOn } from '../../domain/identity/age';
import { parseYuan } from '../../domain/money';
import { formatRate } from '../../domain/rate';
import type { Burden } from '../../domain/suitability/burden';
import { mayAssess } from '../../domain/suitability/duty';
import { adviceMissing, judgeSuitability, type Assessed } from '../../domain/suitability/judge';
import type { ApplicationRecord } from '../../store/applications-read';
import { caseFilesOf } from '../../store/case-files';
import { bornOnOf } from '../../store/client-birth';
import { lockStage } from '../../store/feasibility';
import { IdentityCipher } from '../../store/identity-cipher';
import { once, type Tx } from '../../store/once';
import { insertAssessment, insertConfirmation } from '../../store/suitability';
import { findActor } from '../../store/users';
import type { ApiDeps } from '../deps';
import { statementOf } from '../../store/cost-of-terms';
import { allow, refuse, refuseField } from '../support/refused';
import { route, type Route } from '../support/route';
import type { Session } from '../support/session';
import { sentTerms } from '../support/terms';
import { businessToday } from '../support/today';
import { burdenOn, dutyOf, seenBy, suitabilityAnswer, termsOf, type SuitabilityDuty } from './suitability-answer';
import type { Visible } from './taking';

interface Ask {
  params: { no: string };
  session: Session;
}
interface Case extends SuitabilityDuty {
  application: ApplicationRecord;
  by: { username: string; on: string };
}

const ADVICE_MISSING = { advice: 'SUITABILITY_ADVICE', companion: 'SUITABILITY_COMPANION' } as const;

/** 适当性: whether what is proposed suits the client, and the cost that he confirmed. */
export function applicationSuitability(deps: ApiDeps, visible: Visible): Route[] {
  const { prisma, pool } = deps;
  /** Of the account manager only. */
  const handled = async ({ params, session }: Ask): Promise<Case> => {
    const application = await visible(params.no, session);
    allow(mayHandle(session.actor, application.managerUsername));
    return {
      application,
      ...(await dutyOf(deps, application)),
      by: { username: session.actor.username, on: businessToday(application.clockOffsetMs) },
    };
  };

  return [
    route(contract.getSuitability, async ({ params, session }) => {
      const answer = await suitabilityAnswer(deps, await visible(params.no, session));
      return seenBy(session.actor.roles, answer);
    }),

    route(contract.assessSuitability, async (ask) => {
      const { application, rule, by } = await handled(ask);
      if (rule === null) throw refuse('SUITABILITY_NOT_ASKED');
      const { grounds, advice = null, companion = null } = ask.body;
      const { terms: other } = ask.body;
      const terms = other === undefined ? termsOf(application) : sentTerms(other);
      allow(mayChangeTerms(application.appliedTerms, terms));
      const of = burdenOn(terms, by.on);
      const assessed = await assessedOf(deps, application, ask.body, { of, on: by.on });
      const judged = judgeSuitability(rule, assessed);
      const missing = adviceMissing(judged, { advice, companion }, by.username);
      if (missing !== null) throw refuseField(`/${missing}`, ADVICE_MISSING[missing]);
      if (companion !== null && (await findActor(prisma, companion)) === null)
        throw refuseField('/companion', 'USER_UNKNOWN', { username: companion });
      await once(prisma, `${application.no}/suitability/${ask.commandId}`, async (tx) => {
        allow(mayAssess(await lockStage(tx, application.no)));
        await insertAssessment(tx, application.no, { ...judged, assessed, of, grounds, advice, companion }, by);
        return null;
      });
      return suitabilityAnswer(deps, application);
    }),

    route(contract.confirmCost, async (ask) => {
      const { application, costAsked, by } = await handled(ask);
      if (!costAsked) throw refuse('COST_NOT_ASKED');
      const { confirmedOn, method, evidence, fileHash = null } = ask.body;
      if (isFinal(application.stage)) throw refuse('CASE_CLOSED');
      if (confirmedOn > by.on) throw refuseField('/confirmedOn', 'DATE_IN_FUTURE', { date: confirmedOn, today: by.on });
      allow(mayConfirmOn(confirmedOn, application.acceptedOn), { COST_CONFIRMED_EARLY: '/confirmedOn' });
      if (fileHash !== null && !(await caseFilesOf(pool, application.no)).some(({ hash }) => hash === fileHash))
        throw refuseField('/fileHash', 'FILE_UNKNOWN');
      const terms = termsOf(application);
      const at = { db: prisma, lender: deps.config.LENDER_TYPE };
      const statement = await statementOf(at, { terms, product: application }, by.on);
      const cost = {
        costFen: statement.cost,
        annualCost: statement.normal.simple,
        overdueRate: formatRate(statement.overdueRate),
      };
      await once(prisma, `${application.no}/cost-confirmation/${ask.commandId}`, async (tx: Tx) => {
        if ((await lockStage(tx, application.no)) !== 'CONTRACT') throw refuse('COST_NOT_NOW');
        await insertConfirmation(tx, application.no, { ...cost, terms, confirmedOn, method, evidence, fileHash }, by);
        return null;
      });
      return suitabilityAnswer(deps, application);
    }),
  ];
}

async function assessedOf(
  { prisma, config }: Pick<ApiDeps, 'prisma' | 'config'>,
  { clientNo, clientKind }: ApplicationRecord,
  { answers, household, vulnerabilities }: BodyOf<typeof contract.assessSuitability>,
  { of, on }: { of: Burden; on: string },
): Promise<Assessed> {
  if ((household === undefined) === (clientKind === 'PERSON')) throw refuseField('/household', 'SUITABILITY_HOUSEHOLD');
  const bornOn = await bornOnOf(prisma, new IdentityCipher(config.IDENTITY_KEY), clientNo);
  return {
    answers,
    household:
      household === undefined
        ? null
        : { incomeFen: parseYuan(household.income), paymentsFen: parseYuan(household.payments) },
    burdenFen: of.burdenFen,
    age: bornOn === null ? null : ageOn(bornOn, on),
    vulnerabilities,
  };
}
