import * as contract from '../contracts/http/feedback';
import type { AnswerOf } from '../contracts/http/operation';
import { branchScope } from '../domain/access/access';
import { mayAnswerFeedback } from '../domain/service/feedback';
import { nextNumber } from '../store/numbers';
import { once } from '../store/once';
import {
  answerFeedback,
  feedbackFigures,
  findFeedback,
  listFeedback,
  stepsOfFeedback,
  takeFeedback,
  type FeedbackRecord,
} from '../store/service/feedback';
import type { ApiDeps } from './deps';
import { allow, notFound, refuseField } from './support/refused';
import { route, type Route } from './support/route';
import type { Session } from './support/session';
import { businessToday } from './support/today';
import { visibleClient } from './support/visible-client';

type Full = AnswerOf<typeof contract.getFeedback>;
type Row = AnswerOf<typeof contract.listFeedback>['data'][number];

/** 需求反馈: what clients and colleagues want otherwise, decided by who answers for it, and the reply. */
export function feedback({ prisma, pool }: ApiDeps): Route[] {
  const byNow = ({ actor }: Session) => ({ actor, on: businessToday() });
  const full = async (no: string, session: Session): Promise<Full> => {
    const found = await findFeedback(prisma, no);
    const branch = branchScope(session.actor.branchCode);
    if (found === null || (branch !== null && found.branchCode !== branch)) throw notFound('feedback');
    return { ...rowOf(found, session), steps: await stepsOfFeedback(prisma, no) };
  };
  return [
    route(contract.takeFeedback, async ({ body, session, commandId }) => {
      const { clientNo = null, productCode = null, topic, text } = body;
      if (clientNo !== null) await visibleClient(pool, clientNo, session);
      const given = { clientNo, productCode, topic, text, branchCode: session.actor.branchCode };
      const by = byNow(session);
      const { result: no } = await once(prisma, `feedback/${commandId}`, async (tx) => {
        const number = await nextNumber(tx, 'FB', by.on);
        allow(await takeFeedback(tx, number, given, by));
        return number;
      });
      return full(no, session);
    }),
    route(contract.listFeedback, async ({ query, session }) => {
      const page = await listFeedback(prisma, branchScope(session.actor.branchCode), query);
      return { ...page, data: page.data.map((found) => rowOf(found, session)) };
    }),
    route(contract.getFeedbackFigures, async ({ query: { from, to }, session: { actor } }) => {
      if (from > to) throw refuseField('/to', 'DATE_ORDER', { from });
      return { data: await feedbackFigures(pool, { branch: branchScope(actor.branchCode), from, to }) };
    }),
    route(contract.getFeedback, ({ params, session }) => full(params.no, session)),
    route(contract.answerFeedback, async ({ params: { no }, body, session, commandId }) => {
      await full(no, session);
      await once(prisma, `feedback/${no}/${commandId}`, async (tx) => {
        allow(await answerFeedback(tx, no, body, byNow(session)));
        return null;
      });
      return full(no, session);
    }),
  ];
}

const rowOf = (found: FeedbackRecord, { actor }: Session): Row => ({
  ...found,
  mayAnswer: (['DONE', 'DECLINED'] as const).some((to) => mayAnswerFeedback(found, to, actor).allowed),
});
