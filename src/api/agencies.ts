import * as contract from '../contracts/http/agencies';
import type { AnswerOf } from '../contracts/http/operation';
import { textOf } from '../contracts/problem';
import { evaluationDueOn, mayWork } from '../domain/collection/agency';
import * as store from '../store/agencies';
import { once, type Tx } from '../store/once';
import { agencyContacts } from './agencies/contacts';
import { agencyStatement } from './agencies/statement';
import type { ApiDeps } from './deps';
import { notFound, refuse, refuseField } from './support/refused';
import { route, type Route } from './support/route';
import { businessToday, notInFuture } from './support/today';

type Answer = AnswerOf<typeof contract.listAgencies>['data'][number];

/** The list of agencies, by maker and checker, with what keeps an agency on it. */
export function agencies(deps: ApiDeps): Route[] {
  const { prisma } = deps;
  const shown = async (code: string): Promise<Answer> => answerOf(deps, await found(prisma, code));
  /** One change of an agency, once. */
  const change = async (
    key: string,
    code: string,
    allow: (agency: store.AgencyRecord) => void,
    work: (tx: Tx, agency: store.AgencyRecord) => Promise<void>,
  ): Promise<Answer> => {
    await once(prisma, key, async (tx) => {
      await tx.$queryRaw`SELECT 1 FROM collection_agency WHERE code = ${code} FOR UPDATE`;
      const agency = await found(tx, code);
      allow(agency);
      await work(tx, agency);
      return null;
    });
    return shown(code);
  };
  const by = (username: string): { username: string; on: string } => ({ username, on: businessToday() });

  return [
    route(contract.listAgencies, async () => {
      const all = await store.listAgencies(prisma);
      return { data: await Promise.all(all.map((agency) => answerOf(deps, agency))) };
    }),

    route(contract.proposeAgency, async ({ body, session, commandId }) => {
      const isOrdered = body.listedFrom < body.listedUntil && body.contractFrom < body.contractUntil;
      if (!isOrdered || body.listedUntil > body.contractUntil) throw refuseField('/listedUntil', 'AGENCY_DATES');
      await once(prisma, `agency-propose/${commandId}`, async (tx) => {
        if ((await store.findAgency(tx, body.code)) !== null) throw refuse('AGENCY_EXISTS');
        await store.proposeAgency(tx, body, by(session.actor.username));
        return null;
      });
      return shown(body.code);
    }),

    route(contract.confirmAgency, ({ params: { code }, session, commandId }) => {
      const { username } = session.actor;
      const allow = ({ status, proposedBy }: store.AgencyRecord): void => {
        if (status !== 'PROPOSED') throw refuse('AGENCY_STATE', { params: { status } });
        if (proposedBy === username) throw refuse('AGENCY_SAME_PERSON');
      };
      return change(`agency-list/${commandId}`, code, allow, (tx) => store.listAgency(tx, code, by(username)));
    }),

    route(contract.delistAgency, ({ params: { code }, body, session, commandId }) =>
      change(`agency-delist/${commandId}`, code, notDelisted, (tx) =>
        store.delistAgency(tx, code, body.reason, by(session.actor.username)),
      ),
    ),

    route(contract.evaluateAgency, ({ params: { code }, body, session, commandId }) =>
      change(`agency-evaluate/${commandId}`, code, notDelisted, (tx, agency) =>
        store.evaluateAgency(tx, agency, body, by(session.actor.username)),
      ),
    ),

    route(contract.recordAgencyTraining, ({ params: { code }, body, session, commandId }) => {
      notInFuture('/trainedOn', body.trainedOn);
      notInFuture('/assessedOn', body.assessedOn);
      return change(`agency-train/${commandId}`, code, notDelisted, (tx) =>
        store.recordTraining(tx, code, body, by(session.actor.username)),
      );
    }),

    agencyContacts(deps),
    agencyStatement(deps),
  ];
}

const notDelisted = ({ status }: store.AgencyRecord): void => {
  if (status === 'DELISTED') throw refuse('AGENCY_STATE', { params: { status } });
};

async function found(db: Parameters<typeof store.findAgency>[0], code: string): Promise<store.AgencyRecord> {
  const agency = await store.findAgency(db, code);
  if (agency === null) throw notFound('agency');
  return agency;
}

async function answerOf({ prisma }: ApiDeps, agency: store.AgencyRecord): Promise<Answer> {
  const today = businessToday();
  const { delistedOn: _, ...shown } = agency;
  const verdict = mayWork(agency, today);
  const since = agency.evaluations.at(-1)?.on ?? agency.contractFrom;
  return {
    ...shown,
    ...(await store.conductOf(prisma, agency.code, since)),
    mayWork: verdict.allowed,
    reason: verdict.allowed
      ? null
      : { zh: textOf(verdict.code, 'zh', verdict.params), en: textOf(verdict.code, 'en', verdict.params) },
    evaluationDueOn: evaluationDueOn(agency, today),
  };
}
