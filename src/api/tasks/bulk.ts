import { actOnTasks as contract } from '../../contracts/http/task-bulk';
import type { AnswerOf, BodyOf } from '../../contracts/http/operation';
import { mayDo } from '../../domain/access/access';
import { once, unlessRecorded } from '../../store/once';
import { remindHolder } from '../../store/task-reminders';
import type { TaskRecord } from '../../store/tasks-read';
import type { ApiDeps } from '../deps';
import { outcomeOf, type Step } from '../support/bulk';
import { allow, refuse, refuseField } from '../support/refused';
import { route, type Route } from '../support/route';
import type { Session } from '../support/session';
import { decide, judgeDecision } from './decision';
import { handOver, judge, type HandoverNote } from './handover';

type Body = BodyOf<typeof contract>;
type Result = AnswerOf<typeof contract>['results'][number];
interface Doer {
  session: Session;
  /** Of the whole; that of one item has its task's id beside it, so that a repeat finds what was done. */
  commandId: string;
}

/** Many tasks at once, each judged by itself as if it were alone; one that is refused keeps none of the others back. */
export function taskBulk(deps: ApiDeps, visible: (id: string, session: Session) => Promise<TaskRecord>): Route[] {
  return [
    route(contract, async ({ body, session, commandId, language }) => {
      const stepOf = stepsOf(deps, body, { session, commandId });
      const results: Result[] = [];
      for (const taskId of body.taskIds) {
        let subjectNo: string | null = null;
        const said = await outcomeOf({ preview: body.preview, language }, async () => {
          const task = await visible(taskId, session);
          ({ subjectNo } = task);
          return stepOf(task);
        });
        results.push({ taskId, subjectNo, ...said });
      }
      return { preview: body.preview, results };
    }),
  ];
}

function stepsOf(
  deps: ApiDeps,
  { action, to, reasonCode, comment }: Body,
  { session, commandId }: Doer,
): (task: TaskRecord) => Step {
  const { actor } = session;
  const handing = (
    task: TaskRecord,
    judging: () => unknown,
    change: { to: string | null; note: HandoverNote },
  ): Step => {
    const key = `task/${task.id}/${commandId}`;
    const act = async (): Promise<void> => {
      await judging();
      if (task.assignee === change.to) return;
      await once(deps.prisma, key, async (tx) => {
        await handOver(deps, tx, task, { ...change, actor });
        return null;
      });
    };
    return { judge: judging, act: () => unlessRecorded(deps.prisma, key, act) };
  };
  switch (action) {
    case 'CLAIM':
      return (task) =>
        handing(
          task,
          () => {
            judge.claim(task, actor);
          },
          { to: actor.username, note: { action: 'TASK_CLAIMED' } },
        );
    case 'RELEASE':
      return (task) =>
        handing(
          task,
          () => {
            judge.release(task, actor);
          },
          { to: null, note: { action: 'TASK_RELEASED' } },
        );
    case 'ASSIGN': {
      if (to === undefined) throw refuseField('/to', 'REQUIRED');
      const note = { action: 'TASK_DELEGATED' as const, comment };
      return (task) => handing(task, () => judge.delegate(deps, task, actor, to), { to, note });
    }
    case 'REMIND':
      return (task) => ({
        judge: () => {
          judgeReminder(task);
        },
        act: () => {
          judgeReminder(task);
          return remindHolder(deps.prisma, task, actor.username);
        },
      });
    case 'REJECT': {
      allow(mayDo(actor.roles, 'TASK_DECIDE'));
      if (reasonCode === undefined) throw refuseField('/reasonCode', 'REQUIRED');
      if (comment === undefined) throw refuseField('/comment', 'REQUIRED');
      return (task) => ({
        judge: () => {
          judgeDecision(task, actor);
        },
        // Judges by itself, and finds the decision of an earlier attempt before it says that the task is done.
        act: () =>
          decide(deps, task, { commandId: `${commandId}/${task.id}`, actor, outcome: 'REJECT', reasonCode, comment }),
      });
    }
  }
}

function judgeReminder({ status, doneBy, assignee }: TaskRecord): void {
  if (status !== 'OPEN') throw refuse('TASK_DONE', { params: { by: doneBy ?? '-' } });
  if (assignee === null) throw refuse('TASK_NOT_CLAIMED');
}
