import type { AnswerOf } from '../contracts/http/operation';
import * as contract from '../contracts/http/tasks';
import type { Decide } from '../contracts/messages/approval';
import { branchScope } from '../domain/access/access';
import { levelsOf } from '../domain/access/task-rights';
import { tellEscalated } from '../store/task-escalations';
import { countTasks, countView, findTask, listTasks, type TaskRecord, type Viewer } from '../store/tasks-read';
import type { ApiDeps } from './deps';
import { exported, type Exported } from './support/exporting';
import { knowsOfTask } from '../domain/access/task-rights';
import { atFields, notFound } from './support/refused';
import { route, type Ask, type Route } from './support/route';
import type { Session } from './support/session';
import type { WireRow } from './support/list-file';
import { taskAnswer } from './support/task-answer';
import { sentTerms } from './support/terms';
import { termsFields } from './support/terms-fields';
import { taskBulk } from './tasks/bulk';
import { committeeSessions } from './tasks/committee';
import { decide } from './tasks/decision';
import { assign, handOver, judge } from './tasks/handover';

/** Which field is to be mended for what the case refuses of a decision. */
const DECISION_FIELDS = { ...termsFields('/terms'), REASON_REQUIRED: '/reasonCode' };

const viewerOf = ({ actor }: Session): Viewer => ({
  ...actor,
  levels: levelsOf(actor),
  branch: branchScope(actor.branchCode),
});
type About = { session: Session; language: 'zh' | 'en' };

export function tasks(deps: ApiDeps): Route[] {
  const { pool } = deps;
  const visible = async (id: string, { actor }: Session): Promise<TaskRecord> => {
    const task = await findTask(pool, id, branchScope(actor.branchCode));
    if (task === null || !knowsOfTask(actor, task)) throw notFound('task');
    return task;
  };
  const answer = async (id: string, { session: { actor }, language }: About) => {
    const task = await findTask(pool, id, branchScope(actor.branchCode));
    if (task === null) throw notFound('task');
    return taskAnswer(task, actor, language);
  };

  return [
    route(contract.listTasks, async ({ query, session, language }) => {
      const page = await listTasks(pool, viewerOf(session), query);
      return { ...page, data: page.data.map((task) => taskAnswer(task, session.actor, language)) };
    }),
    route(contract.exportTasks, (ask) => {
      const { session, language, body } = ask;
      const viewer = viewerOf(session);
      const page: Exported['page'] = async (at) => {
        const found = await listTasks(pool, viewer, { view: body.view, ...at });
        return { ...found, data: found.data.map((task) => fileRow(taskAnswer(task, session.actor, language))) };
      };
      return exported(deps, { list: 'tasks', count: () => countView(pool, viewer, body.view), page }, ask);
    }),
    route(contract.countTasks, ({ session }) => countTasks(pool, viewerOf(session))),
    route(contract.getTask, async (ask) => {
      const { id } = await visible(ask.params.id, ask.session);
      return answer(id, ask);
    }),

    route(contract.claimTask, async (ask) => {
      const { actor } = ask.session;
      const task = await visible(ask.params.id, ask.session);
      judge.claim(task, actor);
      if (task.assignee !== actor.username) await assign(deps, task, actor.username, actor, { action: 'TASK_CLAIMED' });
      return answer(task.id, ask);
    }),
    route(contract.releaseTask, async (ask) => {
      const { actor } = ask.session;
      const task = await visible(ask.params.id, ask.session);
      judge.release(task, actor);
      await assign(deps, task, null, actor, { action: 'TASK_RELEASED' });
      return answer(task.id, ask);
    }),
    route(contract.delegateTask, async (ask) => {
      const { actor } = ask.session;
      const { to, comment } = ask.body;
      const task = await visible(ask.params.id, ask.session);
      await judge.delegate(deps, task, actor, to);
      await assign(deps, task, to, actor, { action: 'TASK_DELEGATED', comment });
      return answer(task.id, ask);
    }),

    route(contract.escalateTask, async (ask) => {
      const { actor } = ask.session;
      const { reason } = ask.body;
      const task = await visible(ask.params.id, ask.session);
      judge.escalate(task, actor);
      await deps.prisma.$transaction(async (tx) => {
        await handOver(deps, tx, task, { to: null, actor, note: { action: 'TASK_ESCALATED', comment: reason } });
        await tellEscalated(tx, task, { by: actor.username, reason });
      });
      return answer(task.id, ask);
    }),

    route(contract.decideTask, async (ask) => {
      const task = await visible(ask.params.id, ask.session);
      const approval = await decide(deps, task, decisionOf(ask)).catch(atFields(DECISION_FIELDS));
      return { task: await answer(task.id, ask), approval };
    }),

    ...taskBulk(deps, visible),
    ...committeeSessions(deps, { visible, answer }),
  ];
}

/** What stands inside a task side by side, as a file has its columns. */
const fileRow = ({ title, subject, ...task }: AnswerOf<typeof contract.getTask>): WireRow => ({
  ...task,
  titleZh: title.zh,
  titleEn: title.en,
  clientMasked: subject?.clientMasked ?? null,
  amount: subject?.amount ?? null,
});

function decisionOf({ body, session, commandId }: Ask<typeof contract.decideTask>): Omit<Decide, 'taskId'> {
  const { outcome, comment, reasonCode, terms } = body;
  return {
    commandId,
    actor: session.actor,
    outcome,
    comment,
    ...(reasonCode === undefined ? {} : { reasonCode }),
    ...(terms === undefined ? {} : { terms: sentTerms(terms) }),
  };
}
