import { branchScope } from '../../domain/access/access';
import { mayClaim, mayEscalate, mayRelease, mayWorkOn } from '../../domain/access/task-rights';
import type { Tx } from '../../store/once';
import { assignTask } from '../../store/task-claims';
import { findTask, type TaskRecord } from '../../store/tasks-read';
import { findActor } from '../../store/users';
import type { ApiDeps } from '../deps';
import { allow, refuse, refuseField } from '../support/refused';
import type { Session } from '../support/session';
import { rightsOf } from '../support/task-answer';
import { businessToday } from '../support/today';

type Actor = Session['actor'];

/** What is judged before a task changes hands; a preview judges the same and stops there. */
export const judge = {
  claim: (task: TaskRecord, actor: Actor): void => {
    allow(mayClaim(actor, rightsOf(task)));
  },
  release: (task: TaskRecord, actor: Actor): void => {
    allow(mayRelease(actor, rightsOf(task)));
  },
  escalate: (task: TaskRecord, actor: Actor): void => {
    allow(mayEscalate(actor, rightsOf(task)));
  },
  delegate: async ({ prisma }: Pick<ApiDeps, 'prisma'>, task: TaskRecord, actor: Actor, to: string): Promise<void> => {
    allow(task.assignee === null ? mayClaim(actor, rightsOf(task)) : mayRelease(actor, rightsOf(task)));
    const colleague = await findActor(prisma, to);
    if (colleague === null) throw refuseField('/to', 'USER_UNKNOWN', { username: to });
    // A delegate has the authority himself, or the task would climb by the back door.
    if (!mayWorkOn(colleague, rightsOf(task)).allowed)
      throw refuseField('/to', 'DELEGATE_NOT_ENTITLED', { username: to });
  },
};

export type HandoverNote = Pick<Parameters<typeof assignTask>[3], 'action' | 'comment'>;
interface Change {
  to: string | null;
  actor: Actor;
  note: HandoverNote;
}

/** Hands the task over, or tells who was faster. */
export async function handOver(
  { pool }: Pick<ApiDeps, 'pool'>,
  tx: Tx,
  task: TaskRecord,
  { to, actor, note }: Change,
): Promise<void> {
  const handover = { ...note, by: actor.username, on: businessToday() };
  if (await assignTask(tx, task.id, { from: task.assignee, to }, handover)) return;
  const now = (await findTask(pool, task.id, branchScope(actor.branchCode))) ?? task;
  if (now.status !== 'OPEN') throw refuse('TASK_DONE', { params: { by: now.doneBy ?? '-' } });
  // Two presses of one person at once: the task is where it was to go.
  if (now.assignee === to) return;
  throw now.assignee === null
    ? refuse('TASK_NOT_CLAIMED')
    : refuse('TASK_CLAIMED', { params: { holder: now.assignee } });
}

/** The same, by itself. */
export const assign = (
  deps: ApiDeps,
  task: TaskRecord,
  to: string | null,
  actor: Actor,
  note: HandoverNote,
): Promise<void> => deps.prisma.$transaction((tx) => handOver(deps, tx, task, { to, actor, note }));
