import * as contract from '../contracts/http/hand-overs';
import type { AnswerOf } from '../contracts/http/operation';
import { branchScope } from '../domain/access/access';
import { mayHandle } from '../domain/approval/separation';
import { mayAnswer, mayGive } from '../domain/hand-over/hand-over';
import { findApplication } from '../store/applications-read';
import { openAtHandOver } from '../store/finance-matches';
import {
  answerHandOver,
  countHandOvers,
  insertHandOver,
  listHandOvers,
  lockHandOver,
  lockOffered,
  type HandOverFilter,
  type HandOverRecord,
} from '../store/hand-overs';
import { once } from '../store/once';
import type { PageRequest } from '../store/paging';
import type { ApiDeps } from './deps';
import { exported } from './support/exporting';
import { allow, notFound } from './support/refused';
import { route, type Route } from './support/route';
import type { Session } from './support/session';
import { businessToday } from './support/today';

type HandOvers = AnswerOf<typeof contract.listHandOvers>;

/** 移交: papers go to the archive or to finance, and both sides sign. */
export function handOvers(deps: ApiDeps): Route[] {
  const { prisma, pool } = deps;
  const scopeOf = ({ actor }: Session): { branch: string | null } => ({ branch: branchScope(actor.branchCode) });
  const listed = async (filter: HandOverFilter): Promise<HandOvers> => {
    const page = await listHandOvers(pool, filter);
    return { ...page, data: page.data.map(rowOf) };
  };
  const visible = async (no: string, session: Session): Promise<HandOverRecord> => {
    const { data } = await listHandOvers(pool, { ...scopeOf(session), no, limit: 1 });
    if (data[0] === undefined) throw notFound('handOver');
    return data[0];
  };

  return [
    route(contract.giveOver, async ({ params: { no }, body, session, commandId }) => {
      const application = await findApplication(pool, no, branchScope(session.actor.branchCode));
      if (application === null) throw notFound('application');
      allow(mayHandle(session.actor, application.managerUsername));
      const by = { username: session.actor.username, on: businessToday(application.clockOffsetMs) };
      const { result } = await once(prisma, `${no}/hand-over/${commandId}`, async (tx) => {
        const { target, items, note = null } = body;
        const isOffered = await lockOffered(tx, no, target);
        allow(mayGive({ stage: application.stage, target, items, isOffered }), { HAND_OVER_ITEM_TWICE: '/items' });
        return insertHandOver(tx, { applicationNo: no, target, items, note }, by);
      });
      return rowOf(await visible(result, session));
    }),

    route(contract.answerHandOver, async ({ params: { no }, body, session, commandId }) => {
      const given = await visible(no, session);
      const by = { username: session.actor.username, on: businessToday(given.clockOffsetMs) };
      await once(prisma, `${no}/answer/${commandId}`, async (tx) => {
        const { outcome, reason } = body;
        const standing = { ...given, ...(await lockHandOver(tx, no)) };
        allow(mayAnswer(standing, session.actor, { outcome, ...(reason === undefined ? {} : { reason }) }), {
          HAND_OVER_REASON: '/reason',
        });
        const status = outcome === 'RECEIVE' ? 'RECEIVED' : 'RETURNED';
        await answerHandOver(tx, given, { status, reason: reason ?? null }, by);
        if (status === 'RECEIVED' && given.target === 'FINANCE') {
          const at = new Date(Date.now() + given.clockOffsetMs).toISOString();
          await openAtHandOver(tx, given, { ...by, at });
        }
        return null;
      });
      return rowOf(await visible(no, session));
    }),

    route(contract.listHandOversOf, async ({ params: { no }, session }) => {
      if ((await findApplication(pool, no, branchScope(session.actor.branchCode))) === null)
        throw notFound('application');
      const { data } = await listed({ ...scopeOf(session), applicationNo: no, limit: 200 });
      return { data };
    }),
    route(contract.listHandOvers, ({ query, session }) => listed({ ...query, ...scopeOf(session) })),
    route(contract.exportHandOvers, (ask) => {
      const filter = { ...ask.body, ...scopeOf(ask.session), limit: 1 };
      const page = (at: PageRequest): Promise<HandOvers> => listed({ ...filter, ...at });
      return exported(deps, { list: 'hand-overs', count: () => countHandOvers(pool, filter), page }, ask);
    }),
  ];
}

function rowOf(record: HandOverRecord): HandOvers['data'][number] {
  const { clockOffsetMs: _clockOffsetMs, ...row } = record;
  return row;
}
