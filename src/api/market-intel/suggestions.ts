import * as contract from '../../contracts/http/product-suggestions';
import type { AnswerOf } from '../../contracts/http/operation';
import { branchScope } from '../../domain/access/access';
import { mayAnswerSuggestion, SUGGESTION_ANSWERS } from '../../domain/market-intel/suggestion';
import { findIntel } from '../../store/market-intel/entries-read';
import {
  answerSuggestion,
  findSuggestion,
  listSuggestions,
  putForward,
  stepsOf,
  type SuggestionRecord,
  type SuggestionStep,
} from '../../store/market-intel/suggestions';
import { nextNumber } from '../../store/numbers';
import { once } from '../../store/once';
import type { ApiDeps } from '../deps';
import { byNow } from '../support/by-now';
import { allow, notFound, refuseField } from '../support/refused';
import { route, type Route } from '../support/route';
import type { Session } from '../support/session';

type Row = AnswerOf<typeof contract.getSuggestion>;

/** 产品建议: what the market asks of our products, answered by who writes them. */
export function productSuggestions({ prisma, pool }: ApiDeps): Route[] {
  const full = async (no: string, session: Session): Promise<Row> => {
    const found = await findSuggestion(prisma, no, branchScope(session.actor.branchCode));
    if (found === null) throw notFound('suggestion');
    return rowOf(found, session, (await stepsOf(prisma, [no])).get(no));
  };
  return [
    route(contract.suggest, async ({ body, session, commandId }) => {
      const branch = branchScope(session.actor.branchCode);
      for (const no of body.intelNos)
        if ((await findIntel(pool, no, branch)) === null) throw refuseField('/intelNos', 'INTEL_UNKNOWN', { no });
      const by = byNow(session);
      const { result } = await once(prisma, `product-suggestion/${commandId}`, async (tx) => {
        const number = await nextNumber(tx, 'SG', by.on);
        allow(await putForward(tx, number, body, by));
        return number;
      });
      return full(result, session);
    }),
    route(contract.listSuggestions, async ({ query, session }) => {
      const page = await listSuggestions(prisma, branchScope(session.actor.branchCode), query);
      const steps = await stepsOf(
        prisma,
        page.data.map(({ no }) => no),
      );
      return { ...page, data: page.data.map((found) => rowOf(found, session, steps.get(found.no))) };
    }),
    route(contract.getSuggestion, ({ params, session }) => full(params.no, session)),
    route(contract.answerSuggestion, async ({ params: { no }, body, session, commandId }) => {
      await full(no, session);
      const { productVersion = null, ...said } = body;
      await once(prisma, `product-suggestion/${no}/${commandId}`, async (tx) => {
        allow(await answerSuggestion(tx, no, { ...said, productVersion }, byNow(session)));
        return null;
      });
      return full(no, session);
    }),
  ];
}

const rowOf = (found: SuggestionRecord, { actor }: Session, steps: SuggestionStep[] = []): Row => ({
  ...found,
  steps,
  mayAnswer: SUGGESTION_ANSWERS.filter((answer) => mayAnswerSuggestion(found, answer, actor).allowed),
});
