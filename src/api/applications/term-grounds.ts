import type { AnswerOf } from '../../contracts/http/operation';
import * as contract from '../../contracts/http/term-grounds';
import { defined } from '../../contracts/quote';
import { monthsOf } from '../../domain/product/eligibility';
import { groundStands, mayGiveGround } from '../../domain/product/long-term';
import type { ApplicationRecord } from '../../store/applications-read';
import { lockStage } from '../../store/feasibility';
import { once } from '../../store/once';
import { insertTermGround, longTerm, termGroundsOf } from '../../store/term-grounds';
import type { ApiDeps } from '../deps';
import { allow, refuse } from '../support/refused';
import { route, type Route } from '../support/route';
import { businessToday } from '../support/today';
import { termsOf } from './suitability-answer';
import type { Visible } from './taking';

type Answer = AnswerOf<typeof contract.giveTermGround>;

/** How the term of a case, as now proposed or another, goes beyond the normal one, with the grounds that were given; null where it does not. */
export async function longTermAnswer(
  { prisma }: Pick<ApiDeps, 'prisma'>,
  application: ApplicationRecord,
  months = monthsOf(termsOf(application)),
): Promise<Answer | null> {
  const { no, facilityNo, stage } = application;
  const isDraw = facilityNo !== null && stage !== 'GRANTED';
  const [long, grounds] = await Promise.all([
    longTerm(prisma, application, months, { isDraw }),
    termGroundsOf(prisma, no),
  ]);
  // The ground of a draw is that of its facility.
  if (long === null || isDraw) return null;
  return { ...long, stands: groundStands({ ...long, required: true }, grounds[0] ?? null).allowed, grounds };
}

/** 超常规期限: why a contract is to run longer than is normal. */
export function applicationTermGrounds(deps: Pick<ApiDeps, 'prisma'>, visible: Visible): Route[] {
  const { prisma } = deps;
  return [
    route(contract.giveTermGround, async ({ params, session, body, commandId }) => {
      const application = await visible(params.no, session);
      const by = { username: session.actor.username, on: businessToday(application.clockOffsetMs) };
      const { months, ...ground } = body;
      const of = await longTermAnswer(deps, application, months);
      if (of === null) throw refuse('TERM_GROUND_NOT_ASKED');
      await once(prisma, `${application.no}/term-ground/${commandId}`, async (tx) => {
        const stage = await lockStage(tx, application.no);
        const [onFile = null] = await termGroundsOf(tx, application.no);
        allow(mayGiveGround(stage, groundStands({ ...of, required: true }, onFile).allowed));
        await insertTermGround(tx, application.no, { ...defined(ground), of }, by);
        return null;
      });
      return (await longTermAnswer(deps, application, months)) ?? of;
    }),
  ];
}
