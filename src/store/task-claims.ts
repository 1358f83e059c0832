import type { TaskRoom } from '../contracts/task-rooms';
import { audit } from './audit';
import { Prisma } from './generated/client';
import type { Tx } from './once';

/** Why a task was handed to somebody, for the audit log. */
interface Handover {
  by: string;
  on: string;
  action: 'TASK_CLAIMED' | 'TASK_RELEASED' | 'TASK_DELEGATED' | 'TASK_ESCALATED';
  comment?: string | undefined;
}

/**
 * Gives an open task to somebody (null: to nobody) if it is held as expected: one statement, so of twenty who try at once
 * one gets it. False when it was not as expected.
 */
export async function assignTask(
  tx: Tx,
  id: string,
  change: { from: string | null; to: string | null },
  handover: Handover,
): Promise<boolean> {
  const changed = await tx.$queryRaw<{ subject_no: string; room: TaskRoom }[]>(Prisma.sql`
    UPDATE task SET assignee = ${change.to}, claimed_at = CASE WHEN ${change.to}::text IS NULL THEN NULL ELSE now() END
    WHERE id = ${id} AND status = 'OPEN' AND assignee IS NOT DISTINCT FROM ${change.from}
    RETURNING subject_no, room`);
  const task = changed[0];
  if (task === undefined) return false;
  const { comment } = handover;
  await audit(tx, {
    businessOn: handover.on,
    actor: handover.by,
    action: handover.action,
    subject: task.room,
    subjectNo: task.subject_no,
    detail: { taskId: id, to: change.to, ...(comment === undefined ? {} : { comment }) },
  });
  return true;
}
