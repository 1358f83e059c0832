import { businessDate } from '../domain/business-time';
import { audit } from './audit';
import type { PrismaClient } from './generated/client';
import { enqueueNotices, toStaff } from './notices';
import type { TaskRecord } from './tasks-read';

/** Reminds whoever holds a task; once a day by the same person, however often he presses. */
export async function remindHolder(prisma: PrismaClient, task: TaskRecord, by: string): Promise<void> {
  const { id, room, subjectNo, assignee, title, dueAt } = task;
  if (assignee === null) return;
  const at = Date.now();
  const on = businessDate(at);
  const cause = `task-${id}/reminder/${by}/${on}`;
  await prisma.$transaction(async (tx) => {
    if ((await tx.notice.count({ where: { cause } })) > 0) return;
    const params = { title: { ...title }, subjectNo, by, dueAt };
    const told = { cause, recipient: assignee, template: 'task-reminder' as const, params, subjectNo };
    await enqueueNotices(tx, toStaff({ ...told, businessAt: new Date(at).toISOString(), clockOffsetMs: 0 }));
    await audit(tx, {
      businessOn: on,
      actor: by,
      action: 'TASK_REMINDED',
      subject: room,
      subjectNo,
      detail: { taskId: id, to: assignee },
    });
  });
}
