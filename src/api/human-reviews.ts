import * as contract from '../contracts/http/human-reviews';
import type { AnswerOf } from '../contracts/http/operation';
import type { ActOnHumanReview } from '../contracts/messages/human-review';
import type { Actor } from '../contracts/roles';
import { branchScope } from '../domain/access/access';
import { businessDate } from '../domain/business-time';
import { daysBetween } from '../domain/date';
import { mayConclude } from '../domain/human-review/human-review';
import { maskName } from '../domain/identity/masking';
import { actOnHumanReview } from '../gateways/human-review-acts';
import { findHumanReview, listHumanReviews, type HumanReviewRecord } from '../store/human-reviews-read';
import { nextNumber } from '../store/numbers';
import { once } from '../store/once';
import type { ApiDeps } from './deps';
import { answered } from './support/command';
import { notFound } from './support/refused';
import { route, type Route } from './support/route';
import type { Session } from './support/session';
import { businessToday } from './support/today';
import { visibleClient } from './support/visible-client';

type Row = AnswerOf<typeof contract.getHumanReview>;
type Step = ActOnHumanReview['step'];

/** 自动决策人工复核: on a client's wish a person looks at what a rule decided. */
export function humanReviews(deps: ApiDeps): Route[] {
  const { prisma, pool, temporal, config } = deps;
  const visible = async (no: string, { actor }: Session): Promise<HumanReviewRecord> => {
    const found = await findHumanReview(pool, no, branchScope(actor.branchCode));
    if (found === null) throw notFound('humanReview');
    return found;
  };
  const act = async (
    about: { reviewNo: string; branchCode: string; clockOffsetMs: number },
    step: Step,
    { session, commandId }: { session: Session; commandId: string },
  ): Promise<Row> => {
    const command = { commandId, actor: session.actor, step };
    await answered(temporal, () => actOnHumanReview(temporal, about, command, config.TASK_QUEUE));
    return rowOf(await visible(about.reviewNo, session), session.actor);
  };
  const end = async (no: string, step: Step, given: { session: Session; commandId: string }): Promise<Row> => {
    const { branchCode, clockOffsetMs } = await visible(no, given.session);
    return act({ reviewNo: no, branchCode, clockOffsetMs }, step, given);
  };

  return [
    route(contract.askHumanReview, async ({ body, session, commandId }) => {
      const { branchCode } = await visibleClient(pool, body.clientNo, session);
      const on = businessDate(Date.now());
      // The number first: asked again with the same key it is the same review.
      const { result: reviewNo } = await once(prisma, `human-review/${commandId}`, (tx) => nextNumber(tx, 'HR', on));
      const asked = { ...body, applicationNo: body.kind === 'PRICE' ? body.subject : null };
      return act({ reviewNo, branchCode, clockOffsetMs: 0 }, { act: 'ASK', asked }, { session, commandId });
    }),
    route(contract.listHumanReviews, async ({ query, session }) => {
      const page = await listHumanReviews(pool, branchScope(session.actor.branchCode), query);
      return { ...page, data: page.data.map((found) => rowOf(found, session.actor)) };
    }),
    route(contract.getHumanReview, async ({ params, session }) =>
      rowOf(await visible(params.no, session), session.actor),
    ),
    route(contract.concludeHumanReview, ({ params, body, session, commandId }) =>
      end(params.no, { act: 'CONCLUDE', ...body }, { session, commandId }),
    ),
    route(contract.withdrawHumanReview, ({ params, body, session, commandId }) =>
      end(params.no, { act: 'WITHDRAW', ...body }, { session, commandId }),
    ),
  ];
}

function rowOf(found: HumanReviewRecord, actor: Actor): Row {
  const { clientKind, clientName, acted, clockOffsetMs, ...rest } = found;
  return {
    ...rest,
    clientMasked: maskName(clientKind, clientName),
    daysLeft: found.status === 'ASKED' ? daysBetween(businessToday(clockOffsetMs), found.dueOn) : null,
    mayConclude: mayConclude({ ...found, acted }, 'UPHELD', actor).allowed,
  };
}
