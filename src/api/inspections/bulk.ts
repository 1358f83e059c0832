import * as contract from '../../contracts/http/inspection-bulk';
import { reviewUpdates } from '../../contracts/messages/review';
import { branchScope } from '../../domain/access/access';
import { inspectionTaskId } from '../../store/inspection-tasks';
import { findTask } from '../../store/tasks-read';
import type { LoanRecord } from '../../store/loans-read';
import type { ApiDeps } from '../deps';
import { asOneTransaction, bulkAnswer } from '../support/bulk';
import { notFound, refuse } from '../support/refused';
import { route, type Route } from '../support/route';
import type { Session } from '../support/session';
import { handOver, judge } from '../tasks/handover';

interface Reach {
  visible: (no: string, session: Session) => Promise<LoanRecord>;
  tell: (loanNo: string, update: string, given: { commandId: string } & Record<string, unknown>) => Promise<unknown>;
}

/** Inspections of many loans: ordered by the watch over each, or made by another client manager. */
export function inspectionBulk(deps: ApiDeps, { visible, tell }: Reach): Route[] {
  const { prisma, pool } = deps;
  return [
    route(contract.orderInspections, (ask) =>
      bulkAnswer(ask, async (no) => {
        const { actor } = ask.session;
        const loan = await visible(no, ask.session);
        const order = {
          commandId: `${ask.commandId}/${no}`,
          actor,
          trigger: 'ORDERED',
          reason: ask.body.reason,
        };
        return {
          judge: () => {
            if (loan.status === 'SETTLED' || loan.status === 'WRITTEN_OFF') throw refuse('LOAN_CLOSED');
          },
          act: () => tell(no, reviewUpdates.order, order),
        };
      }),
    ),

    route(contract.assignInspections, (ask) =>
      bulkAnswer(ask, async (id) => {
        const { actor } = ask.session;
        const { to, comment } = ask.body;
        const task = await findTask(pool, inspectionTaskId(id), branchScope(actor.branchCode));
        if (task === null) throw notFound('inspection');
        return asOneTransaction(prisma, `task/${task.id}/${ask.commandId}`, async (tx) => {
          await judge.delegate(deps, task, actor, to);
          await handOver(deps, tx, task, { to, actor, note: { action: 'TASK_DELEGATED', comment } });
        });
      }),
    ),
  ];
}
