import { mayReach } from '../domain/access/access';
import { isPersonal, knowsOfTask, mayWorkOn } from '../domain/access/task-rights';
import { businessDate } from '../domain/business-time';
import { enqueueNotices, toStaff } from './notices';
import type { Tx } from './once';
import type { TaskRecord } from './tasks-read';
import { findActor } from './users';

type Title = TaskRecord['title'];
const MARK: Title = { zh: '【已升级】', en: '[Escalated] ' };

/** Once, by whomever and however often it was escalated. */
export const markedEscalated = ({ zh, en }: Title): Title =>
  zh.startsWith(MARK.zh) ? { zh, en } : { zh: MARK.zh + zh, en: MARK.en + en };

/**
 * Marks a task that somebody escalated and that nobody holds now, and tells who may take it and who leads the branch; once a day for
 * the same person, however often he presses. A level of approval that is late is escalated alike by itself (pressLevel).
 */
export async function tellEscalated(
  tx: Tx,
  task: TaskRecord,
  { by, reason }: { by: string; reason: string },
): Promise<void> {
  const { id, subjectNo, title, dueAt } = task;
  await tx.task.update({ where: { id }, data: { title: { ...markedEscalated(title) } } });
  const at = Date.now();
  const cause = `task-${id}/escalated/${by}/${businessDate(at)}`;
  if ((await tx.notice.count({ where: { cause } })) > 0) return;
  const params = { title: { ...title }, subjectNo, by, reason, dueAt };
  const told = (await whoMaySeeToIt(tx, task)).filter((username) => username !== by);
  await enqueueNotices(
    tx,
    told.flatMap((recipient) =>
      toStaff({
        cause,
        recipient,
        template: 'task-escalated',
        params,
        subjectNo,
        businessAt: new Date(at).toISOString(),
        clockOffsetMs: 0,
      }),
    ),
  );
}

/** Who could take it, by post, level, branch and separation of duties, and the department managers of its branch. */
async function whoMaySeeToIt(tx: Tx, task: TaskRecord): Promise<string[]> {
  const found = await tx.user.findMany({
    where: { active: true, roles: { hasSome: [task.role, 'DEPARTMENT_MANAGER'] } },
    orderBy: { username: 'asc' },
    select: { username: true, branchCode: true },
  });
  const near = found.filter(({ branchCode }) => mayReach(branchCode, task.branchCode));
  const actors = await Promise.all(near.map(({ username }) => findActor(tx, username)));
  const free = { ...task, assignee: null, shared: false, personal: isPersonal(task.kind) };
  return actors
    .filter((actor) => actor !== null)
    .filter((actor) => knowsOfTask(actor, free))
    .filter((actor) => actor.roles.includes('DEPARTMENT_MANAGER') || mayWorkOn(actor, free).allowed)
    .map(({ username }) => username);
}
