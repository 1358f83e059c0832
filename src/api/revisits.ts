import { listRevisits as contract } from '../contracts/http/revisits';
import type { AnswerOf } from '../contracts/http/operation';
import { branchScope } from '../domain/access/access';
import { SEEDED_SEGMENT_POLICY } from '../domain/client/segment';
import { maskName } from '../domain/identity/masking';
import { revisitsDue, type RevisitRecord } from '../store/revisits';
import type { ApiDeps } from './deps';
import { route, type Route } from './support/route';
import { businessToday } from './support/today';
import { yuan } from './support/yuan';

type Revisit = AnswerOf<typeof contract>['data'][number];

/** 回访: which clients are to be contacted again, by their segment; the contact log fulfils it. */
export function revisits({ pool }: ApiDeps): Route {
  return route(contract, async ({ query, session }) => {
    const today = businessToday();
    const { managerUsername: manager = null, ...asked } = query;
    const filter = { ...asked, manager, today, branch: branchScope(session.actor.branchCode) };
    const page = await revisitsDue(pool, SEEDED_SEGMENT_POLICY, filter);
    return { ...page, data: page.data.map((one) => revisitOf(one, today)) };
  });
}

function revisitOf({ kind, name, balanceFen, ...rest }: RevisitRecord, today: string): Revisit {
  return { ...rest, clientMasked: maskName(kind, name), balance: yuan(balanceFen), late: rest.dueOn < today };
}
