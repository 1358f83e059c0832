import { listRevisits as contract } from '../contracts/http/revisits';
import type { AnswerOf } from '../contracts/http/operation';
import { branchScope } from '../domain/access/access';
import { revisitDueOn, SEEDED_SEGMENT_POLICY, segmentOf, SEGMENTS } from '../domain/client/segment';
import { addDays } from '../domain/date';
import { maskName } from '../domain/identity/masking';
import { revisitFacts, type RevisitFacts } from '../store/revisits';
import type { ApiDeps } from './deps';
import { route, type Route } from './support/route';
import { businessToday } from './support/today';
import { yuan } from './support/yuan';

type Revisit = AnswerOf<typeof contract>['data'][number];

/** One answer's worth of clients; whoever has more begins with these. */
const MOST = 500;

/** 回访: which clients are to be contacted again, by their segment; the contact log fulfils it. */
export function revisits({ pool }: ApiDeps): Route {
  return route(contract, async ({ query, session }) => {
    const today = businessToday();
    const { managerUsername: manager = null, segment, withinDays } = query;
    const facts = await revisitFacts(pool, { branch: branchScope(session.actor.branchCode), manager });
    const all = facts.map((one) => revisitOf(one, today));
    const due = all.filter(({ dueOn }) => dueOn <= addDays(today, withinDays));
    return {
      data: due
        .filter((one) => segment === undefined || one.segment === segment)
        .toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0))
        .slice(0, MOST),
      segments: SEGMENTS.map((name) => ({
        segment: name,
        clients: all.filter((one) => one.segment === name).length,
        due: due.filter((one) => one.segment === name).length,
      })),
    };
  });
}

function revisitOf(facts: RevisitFacts, today: string): Revisit {
  const { clientNo, kind, name, balanceFen, managerUsername, branchCode, lastContactOn, plannedOn } = facts;
  const segment = segmentOf(SEEDED_SEGMENT_POLICY, facts, today);
  const dueOn = revisitDueOn(SEEDED_SEGMENT_POLICY, facts, segment);
  return {
    clientNo,
    clientMasked: maskName(kind, name),
    segment,
    balance: yuan(balanceFen),
    managerUsername,
    branchCode,
    lastContactOn,
    plannedOn,
    dueOn,
    late: dueOn < today,
  };
}
