import { DEADLINE_ADVICE, DEADLINE_BASIS } from '../../contracts/deadline-words';
import { getCollectionDeadlines as contract } from '../../contracts/http/collection-deadlines';
import { legalDeadlines } from '../../domain/collection/deadlines';
import { claimOf } from '../../store/collection-deadlines';
import type { CollectionRecord } from '../../store/collections-read';
import type { ApiDeps } from '../deps';
import { route, type Route } from '../support/route';
import type { Session } from '../support/session';
import { businessToday } from '../support/today';

/** The calendar of what the law lets lapse. */
export function deadlines(
  { pool }: ApiDeps,
  visible: (id: string, session: Session) => Promise<CollectionRecord>,
): Route {
  return route(contract, async ({ params, session }) => {
    const found = await visible(params.id, session);
    const today = businessToday(found.clockOffsetMs);
    const claim = await claimOf(pool, found.loanNo);
    if (claim === null) return { today, dueOn: null, calledIn: false, deadlines: [] };
    const standing = legalDeadlines(claim, today).map((deadline) => ({
      ...deadline,
      basis: DEADLINE_BASIS[deadline.kind],
      advice: DEADLINE_ADVICE[deadline.kind][deadline.state],
    }));
    return { today, dueOn: claim.dueOn, calledIn: claim.calledIn, deadlines: standing };
  });
}
