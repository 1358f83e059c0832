import { escalateCollections as contract } from '../../contracts/http/collections';
import type { AnswerOf } from '../../contracts/http/operation';
import { collectionUpdates, type CollectionView, type Escalate } from '../../contracts/messages/collection';
import { branchScope } from '../../domain/access/access';
import { openCases, type CollectionRecord } from '../../store/collections-read';
import type { ApiDeps } from '../deps';
import { command } from '../support/command';
import { Refused } from '../support/refused';
import { route, type Route } from '../support/route';
import { businessToday } from '../support/today';

type Outcome = AnswerOf<typeof contract>['cases'][number];
const AT_ONCE = 8;

/**
 * The scheduler's call: tells every open case whose next step is due to take it. The command's id is made of the case and
 * the day, and a step that is done is not done again: called twice, the second call changes nothing.
 */
export function escalations({ pool, temporal, logger }: ApiDeps): Route {
  const escalate = async (found: CollectionRecord): Promise<Outcome> => {
    const { id, loanNo, done } = found;
    const asOf = businessToday(found.clockOffsetMs);
    const given: Escalate = { commandId: `escalate.${id}.${asOf}.${String(done.length)}`, asOf };
    try {
      const view = await command<CollectionView>(temporal, found.workflowId, collectionUpdates.escalate, given);
      return { id, loanNo, done: view.done.filter((step) => !done.includes(step)), error: null };
    } catch (error) {
      logger.warn({ err: error, caseId: id }, 'escalation failed');
      return { id, loanNo, done: [], error: error instanceof Refused ? error.code : 'INTERNAL' };
    }
  };

  return route(contract, async ({ body, session }) => {
    const open = await openCases(pool, { branch: branchScope(session.actor.branchCode), loanNo: body.loanNo });
    const due = open.filter(
      ({ nextStepOn, clockOffsetMs }) => nextStepOn !== null && nextStepOn <= businessToday(clockOffsetMs),
    );
    const cases: Outcome[] = [];
    for (let from = 0; from < due.length; from += AT_ONCE) {
      cases.push(...(await Promise.all(due.slice(from, from + AT_ONCE).map(escalate))));
    }
    const failed = cases.filter(({ error }) => error !== null).length;
    const escalated = cases.filter(({ done }) => done.length > 0).length;
    return { due: due.length, escalated, failed, unchanged: due.length - escalated - failed, cases };
  });
}
