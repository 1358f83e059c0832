import type { PrismaClient } from './generated/client';
import type { TaskKind } from '../contracts/task-kinds';
import type { TaskRoom } from '../contracts/task-rooms';
import type { Tx } from './once';

export interface TaskFact {
  /** Made from business numbers, so that a retried activity opens the same task. */
  id: string;
  kind: TaskKind;
  room: TaskRoom;
  subjectNo: string;
  workflowId: string;
  role: string;
  level?: string;
  branchCode: string;
  /** Whose it is by duty; absent: whoever of the role claims it. */
  assignee?: string;
  excluded?: string[];
  title: { zh: string; en: string };
  dueAt?: string;
  createdAt: string;
}

/** Opens a task; opening it again changes nothing. */
export async function openTask(tx: Tx, fact: TaskFact): Promise<void> {
  // A list that is left out would be stored as NULL, which is neither in nor out of any comparison.
  const { createdAt, dueAt, excluded = [], ...rest } = fact;
  await tx.task.createMany({
    skipDuplicates: true,
    data: [{ ...rest, excluded, createdAt: new Date(createdAt), dueAt: dueAt === undefined ? null : new Date(dueAt) }],
  });
}

/** Ends one open task as done by somebody. */
export async function completeTask(
  tx: Tx | PrismaClient,
  id: string,
  done: { by: string; at: string; outcome: string },
): Promise<void> {
  await tx.task.updateMany({
    where: { id, status: 'OPEN' },
    data: { status: 'DONE', doneBy: done.by, doneAt: new Date(done.at), outcome: done.outcome },
  });
}

/** Ends whatever is still open for a subject in a room: the case moved on without it. */
export async function cancelTasks(tx: Tx, room: TaskFact['room'], subjectNo: string, at: string): Promise<void> {
  await tx.task.updateMany({
    where: { room, subjectNo, status: 'OPEN' },
    data: { status: 'CANCELLED', doneAt: new Date(at) },
  });
}
