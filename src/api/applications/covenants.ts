import * as contract from '../../contracts/http/covenants';
import type { AnswerOf } from '../../contracts/http/operation';
import type { Stage } from '../../domain/application/stages';
import { mayDecide } from '../../domain/covenant/covenant';
import { boundParts, metricUnit } from '../../domain/covenant/metric';
import type { ApplicationRecord } from '../../store/applications-read';
import { covenantsOf, decideCovenant, lockCovenant, proposeCovenant } from '../../store/covenants';
import { once } from '../../store/once';
import type { ApiDeps } from '../deps';
import { covenantAnswer } from '../support/covenants';
import { allow, notFound, refuse, refuseField } from '../support/refused';
import { route, type Route } from '../support/route';
import type { Session } from '../support/session';
import { tellWatch } from '../support/tell-watch';
import { businessToday } from '../support/today';

/** Nothing is promised any more where nothing will be lent. */
const OVER: readonly Stage[] = ['REJECTED', 'WITHDRAWN', 'EXPIRED'];
const CENTS = /^[^.]*(\.\d{1,2})?$/;

/** 财务约定: proposed by one person and agreed to by another, at the approval or after lending. */
export function applicationCovenants(
  { prisma, pool, temporal }: ApiDeps,
  visible: (no: string, session: Session) => Promise<ApplicationRecord>,
): Route[] {
  const answer = async (no: string): Promise<AnswerOf<typeof contract.listCovenants>> => ({
    data: (await covenantsOf(prisma, no)).map(covenantAnswer),
  });
  const by = ({ actor }: Session, { clockOffsetMs }: ApplicationRecord): { username: string; on: string } => ({
    username: actor.username,
    on: businessToday(clockOffsetMs),
  });
  const loanOf = (applicationNo: string) =>
    prisma.loan.findFirst({ where: { applicationNo }, orderBy: { no: 'desc' }, select: { no: true, status: true } });

  return [
    route(contract.listCovenants, async ({ params, session }) => answer((await visible(params.no, session)).no)),

    route(contract.proposeCovenant, async ({ params, body, session, commandId }) => {
      const application = await visible(params.no, session);
      const { no } = application;
      const loan = await loanOf(no);
      if (OVER.includes(application.stage) || loan?.status === 'SETTLED') throw refuse('CASE_CLOSED');
      const { bound, replaces = null, ...given } = body;
      if (metricUnit(given.metric) === 'YUAN' && !CENTS.test(bound)) throw refuseField('/bound', 'COVENANT_BOUND');
      await once(prisma, `covenant/${commandId}`, async (tx) => {
        const standing = await covenantsOf(tx, no, 'IN_FORCE');
        if (replaces !== null && !standing.some((one) => one.no === replaces))
          throw refuseField('/replaces', 'COVENANT_REPLACED', { no: replaces });
        const covenant = { ...given, replaces, bound: boundParts(given.metric, bound) };
        return proposeCovenant(tx, no, covenant, by(session, application));
      });
      return answer(no);
    }),

    route(contract.decideCovenant, async ({ params, body, session, commandId }) => {
      const application = await visible(params.no, session);
      const { no } = application;
      await once(prisma, `covenant/${commandId}`, async (tx) => {
        const covenant = await lockCovenant(tx, no, params.covenantNo);
        if (covenant === null) throw notFound('covenant');
        allow(mayDecide(covenant, session.actor.username));
        await decideCovenant(tx, no, covenant, body.agree, by(session, application));
        return null;
      });
      const loan = await loanOf(no);
      if (loan !== null) {
        await tellWatch({ pool, temporal }, loan.no, businessToday(application.clockOffsetMs));
      }
      return answer(no);
    }),
  ];
}
