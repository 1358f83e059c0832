import { approvalUpdates, type ApprovalView, type Decide } from '../../contracts/messages/approval';
import { mayAct } from '../../domain/access/task-rights';
import { decisionAnswer } from '../../store/approvals-read';
import type { TaskRecord } from '../../store/tasks-read';
import type { ApiDeps } from '../deps';
import { command } from '../support/command';
import { allow, refuse, Refused } from '../support/refused';
import type { Session } from '../support/session';
import { rightsOf } from '../support/task-answer';

/** Tasks that an approval waits for. */
const DECIDABLE = ['APPROVAL_DECISION', 'COMMITTEE_VOTE'];

/** Only what an approval waits for is decided, by whoever may act on it. */
export function judgeDecision(task: TaskRecord, actor: Session['actor']): void {
  if (!DECIDABLE.includes(task.kind)) throw refuse('TASK_NOT_DECIDABLE');
  allow(mayAct(actor, rightsOf(task)));
}

export async function decide(
  { pool, temporal }: ApiDeps,
  task: TaskRecord,
  decision: Omit<Decide, 'taskId'>,
): Promise<ApprovalView> {
  if (!DECIDABLE.includes(task.kind)) throw refuse('TASK_NOT_DECIDABLE');
  try {
    allow(mayAct(decision.actor, rightsOf(task)));
    const decided = { ...decision, taskId: task.id };
    return await command<ApprovalView>(temporal, task.workflowId, approvalUpdates.decide, decided);
  } catch (error) {
    // A repeat of the decision that ended the task, whose first answer was lost.
    const recorded =
      error instanceof Refused && error.status === 409
        ? await decisionAnswer(pool, task.workflowId, decision.commandId)
        : null;
    if (recorded === null) throw error;
    return recorded;
  }
}
