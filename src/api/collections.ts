import * as contract from '../contracts/http/collections';
import type { AnswerOf } from '../contracts/http/operation';
import { collectionUpdates, type CollectionView, type PromiseToPay } from '../contracts/messages/collection';
import { defined } from '../contracts/quote';
import { branchScope } from '../domain/access/access';
import type { Plan } from '../domain/collection/plan';
import { addDays, daysBetween } from '../domain/date';
import { maskName } from '../domain/identity/masking';
import { parseYuan } from '../domain/money';
import {
  actionsOf,
  countCollections,
  findCollection,
  listCollections,
  type CollectionFilter,
  type CollectionRecord,
} from '../store/collections-read';
import { IdentityCipher } from '../store/identity-cipher';
import type { PageRequest } from '../store/paging';
import { collectionBulk } from './collections/bulk';
import { contactNow, contactRules } from './collections/contact-rules';
import { deadlines } from './collections/deadlines';
import { desk } from './collections/desk';
import { escalations } from './collections/escalations';
import { letters } from './collections/letters';
import { lineOf } from './collections/lines';
import { placements } from './collections/placements';
import type { ApiDeps } from './deps';
import { command } from './support/command';
import { exported } from './support/exporting';
import { notFound } from './support/refused';
import { route, type Route } from './support/route';
import type { Session } from './support/session';
import { timelineOf } from './support/timeline';
import { businessToday } from './support/today';
import { workflowUrl } from './support/workflow-url';
import { yuan } from './support/yuan';

type Collections = AnswerOf<typeof contract.listCollections>;

export function collections(deps: ApiDeps): Route[] {
  const { pool, temporal, config } = deps;
  const cipher = new IdentityCipher(config.IDENTITY_KEY);
  const visible = async (id: string, { actor }: Session): Promise<CollectionRecord> => {
    const found = await findCollection(pool, id, branchScope(actor.branchCode));
    if (found === null) throw notFound('collection');
    return found;
  };

  const scopeOf = ({ actor }: Session): { branch: string | null } => ({ branch: branchScope(actor.branchCode) });
  const listed = async (filter: CollectionFilter): Promise<Collections> => {
    const page = await listCollections(pool, filter);
    return { ...page, data: page.data.map(rowOf) };
  };

  return [
    route(contract.listCollections, ({ query, session }) => listed({ ...query, ...scopeOf(session) })),
    route(contract.exportCollections, (ask) => {
      const filter = { ...ask.body, ...scopeOf(ask.session), limit: 1 };
      const page = (at: PageRequest): Promise<Collections> => listed({ ...filter, ...at });
      return exported(deps, { list: 'collections', count: () => countCollections(pool, filter), page }, ask);
    }),
    route(contract.getCollection, async ({ params, session }) => {
      const found = await visible(params.id, session);
      const actions = await actionsOf(pool, found.id);
      const { workflowId, done } = found;
      return {
        ...rowOf(found),
        done,
        ladder: ladderOf(found),
        actions: actions.map(({ detail, ...action }) => ({ ...action, contacted: detail.contacted ?? null })),
        contact: await contactNow(deps, cipher, found),
        today: businessToday(found.clockOffsetMs),
        workflowId,
        workflowUrl: workflowUrl(config, workflowId),
      };
    }),
    route(contract.getCollectionTimeline, async ({ params, session }) =>
      timelineOf(pool, [(await visible(params.id, session)).id]),
    ),
    route(contract.actOnCollection, async ({ params, body, session, commandId }) => {
      const found = await visible(params.id, session);
      const { promise, plan, number: _, ...rest } = body;
      const given = {
        ...defined(rest),
        line: lineOf(cipher, found, body),
        ...(promise === undefined ? {} : { promise: { amountFen: parseYuan(promise.amount), payOn: promise.payOn } }),
        ...(plan === undefined
          ? {}
          : { plan: plan.map(({ amount, payOn }) => ({ amountFen: parseYuan(amount), payOn })) }),
        commandId,
        actor: session.actor,
      };
      return viewAnswer(await command<CollectionView>(temporal, found.workflowId, collectionUpdates.act, given));
    }),
    ...collectionBulk(deps, visible),
    ...contactRules(deps, cipher, visible),
    deadlines(deps, visible),
    ...placements(deps, visible),
    ...letters(deps, visible),
    desk(deps, cipher, visible),
    escalations(deps),
  ];
}

const promiseOf = (promise: PromiseToPay | null): AnswerOf<typeof contract.actOnCollection>['promise'] =>
  promise === null
    ? null
    : { amount: yuan(promise.amountFen), payOn: promise.payOn, madeOn: promise.madeOn, status: promise.status };

const planOf = (plan: Plan | null): AnswerOf<typeof contract.actOnCollection>['plan'] =>
  plan && {
    items: plan.items.map(({ amountFen, ...item }) => ({ ...item, amount: yuan(amountFen) })),
    madeOn: plan.madeOn,
    status: plan.status,
  };

/** Days overdue are those of the case's own business date; the read model may be a day behind. */
function rowOf(found: CollectionRecord): AnswerOf<typeof contract.listCollections>['data'][number] {
  const { clientKind, clientName, dueFen, promise, ...rest } = found;
  const isOpen = rest.status === 'OPEN';
  return {
    id: rest.id,
    loanNo: rest.loanNo,
    episode: rest.episode,
    clientNo: rest.clientNo,
    clientMasked: maskName(clientKind, clientName),
    branchCode: rest.branchCode,
    status: rest.status,
    overdueSince: rest.overdueSince,
    daysOverdue: isOpen ? daysBetween(rest.overdueSince, businessToday(rest.clockOffsetMs)) : rest.daysOverdue,
    due: yuan(isOpen ? dueFen : 0),
    openedOn: rest.openedOn,
    closedOn: rest.closedOn,
    nextStep: rest.nextStep,
    nextStepOn: rest.nextStepOn,
    promise: promiseOf(promise),
    plan: planOf(rest.plan),
    collector: rest.collector,
  };
}

function ladderOf({
  servicingPlan,
  overdueSince,
  done,
}: CollectionRecord): AnswerOf<typeof contract.getCollection>['ladder'] {
  return servicingPlan.ladder.map((rung) => ({
    ...rung,
    on: addDays(overdueSince, rung.daysOverdue),
    done: done.includes(rung.step),
  }));
}

function viewAnswer({ promise, plan, ...view }: CollectionView): AnswerOf<typeof contract.actOnCollection> {
  const { caseId, loanNo, status, overdueSince, daysOverdue, done, nextStep, nextStepOn } = view;
  return {
    caseId,
    loanNo,
    status,
    overdueSince,
    daysOverdue,
    done,
    nextStep,
    nextStepOn,
    promise: promiseOf(promise),
    plan: planOf(plan),
  };
}
