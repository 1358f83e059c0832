import { actOnTasks as contract } from '../../contracts/http/task-bulk';
import type { AnswerOf, BodyOf } from '../../contracts/http/operation';
import { textOf, type Language } from '../../contracts/problem';
import { mayDo } from '../../domain/access/access';
import { remindHolder } from '../../store/task-reminders';
import type { TaskRecord } from '../../store/tasks-read';
import type { ApiDeps } from '../deps';
import { allow, refuse, Refused, refuseField } from '../support/refused';
import { route, type Route } from '../support/route';
import type { Session } from '../support/session';
import { decide, judgeDecision } from './decision';
import { assign, judge } from './handover';

type Body = BodyOf<typeof contract>;
type Result = AnswerOf<typeof contract>['results'][number];
interface Doer {
  session: Session;
  /** Of the whole; that of one item has its task's id behind it, so that a repeat finds what was done. */
  commandId: string;
}
/** One thing that may be done to a task: judged, and then done. */
interface Act {
  judge: (task: TaskRecord) => void | Promise<void>;
  act: (task: TaskRecord) => Promise<unknown>;
}

/** Many tasks at once, each judged by itself as if it were alone; one that is refused keeps none of the others back. */
export function taskBulk(deps: ApiDeps, visible: (id: string, session: Session) => Promise<TaskRecord>): Route[] {
  return [
    route(contract, async ({ body, session, commandId, language }) => {
      const one = actOf(deps, body, { session, commandId });
      const results: Result[] = [];
      for (const taskId of body.taskIds) results.push(await resultOf(taskId, language, () => run(taskId)));
      return { preview: body.preview, results };

      async function run(taskId: string): Promise<Pick<Result, 'subjectNo' | 'outcome'>> {
        const task = await visible(taskId, session);
        await one.judge(task);
        if (!body.preview) await one.act(task);
        return { subjectNo: task.subjectNo, outcome: body.preview ? 'POSSIBLE' : 'DONE' };
      }
    }),
  ];
}

function actOf(deps: ApiDeps, { action, to, reasonCode, comment }: Body, { session, commandId }: Doer): Act {
  const { actor } = session;
  switch (action) {
    case 'CLAIM':
      return {
        judge: (task) => {
          judge.claim(task, actor);
        },
        act: async (task) => {
          if (task.assignee !== actor.username)
            await assign(deps, task, actor.username, actor, { action: 'TASK_CLAIMED' });
        },
      };
    case 'RELEASE':
      return {
        judge: (task) => {
          judge.release(task, actor);
        },
        act: (task) => assign(deps, task, null, actor, { action: 'TASK_RELEASED' }),
      };
    case 'ASSIGN': {
      if (to === undefined) throw refuseField('/to', 'REQUIRED');
      return {
        judge: (task) => judge.delegate(deps, task, actor, to),
        act: (task) => assign(deps, task, to, actor, { action: 'TASK_DELEGATED', comment }),
      };
    }
    case 'REMIND':
      return { judge: judgeReminder, act: (task) => remindHolder(deps.prisma, task, actor.username) };
    case 'REJECT': {
      allow(mayDo(actor.roles, 'TASK_DECIDE'));
      if (reasonCode === undefined) throw refuseField('/reasonCode', 'REQUIRED');
      if (comment === undefined) throw refuseField('/comment', 'REQUIRED');
      return {
        judge: (task) => {
          judgeDecision(task, actor);
        },
        act: (task) =>
          decide(deps, task, { commandId: `${commandId}/${task.id}`, actor, outcome: 'REJECT', reasonCode, comment }),
      };
    }
  }
}

function judgeReminder({ status, doneBy, assignee }: TaskRecord): void {
  if (status !== 'OPEN') throw refuse('TASK_DONE', { params: { by: doneBy ?? '-' } });
  if (assignee === null) throw refuse('TASK_NOT_CLAIMED');
}

async function resultOf(
  taskId: string,
  language: Language,
  run: () => Promise<Pick<Result, 'subjectNo' | 'outcome'>>,
): Promise<Result> {
  try {
    return { taskId, ...(await run()), code: null, detail: null };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const { code, params } = error;
    return { taskId, subjectNo: null, outcome: 'REFUSED', code, detail: textOf(code, language, params) };
  }
}
