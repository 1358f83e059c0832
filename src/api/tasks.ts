import * as contract from '../contracts/http/tasks';
import { approvalUpdates, type ApprovalView, type Decide } from '../contracts/messages/approval';
import { branchScope } from '../domain/access/access';
import { levelsOf, mayAct, mayClaim, mayRelease, mayWorkOn } from '../domain/access/task-rights';
import { decisionAnswer } from '../store/approvals-read';
import { assignTask } from '../store/task-claims';
import { countTasks, findTask, listTasks, type TaskRecord, type Viewer } from '../store/tasks-read';
import { findActor } from '../store/users';
import type { ApiDeps } from './deps';
import { command } from './support/command';
import { allow, notFound, refuse, Refused, refuseField } from './support/refused';
import { route, type Ask, type Route } from './support/route';
import type { Session } from './support/session';
import { rightsOf, taskAnswer } from './support/task-answer';
import { sentTerms } from './support/terms';
import { businessToday } from './support/today';
import { committeeSessions } from './tasks/committee';

const viewerOf = ({ actor }: Session): Viewer => ({
  ...actor,
  levels: levelsOf(actor),
  branch: branchScope(actor.branchCode),
});
type About = { session: Session; language: 'zh' | 'en' };

/** Tasks that an approval waits for. */
const DECIDABLE = ['APPROVAL_DECISION', 'COMMITTEE_VOTE'];

export function tasks(deps: ApiDeps): Route[] {
  const { prisma, pool } = deps;
  const visible = async (id: string, { actor }: Session): Promise<TaskRecord> => {
    const task = await findTask(pool, id, branchScope(actor.branchCode));
    if (task === null) throw notFound('task');
    return task;
  };
  const answer = async (id: string, { session, language }: About) =>
    taskAnswer(await visible(id, session), session.actor, language);

  return [
    route(contract.listTasks, async ({ query, session, language }) => {
      const page = await listTasks(pool, viewerOf(session), query);
      return { ...page, data: page.data.map((task) => taskAnswer(task, session.actor, language)) };
    }),
    route(contract.countTasks, ({ session }) => countTasks(pool, viewerOf(session))),
    route(contract.getTask, (ask) => answer(ask.params.id, ask)),

    route(contract.claimTask, async (ask) => {
      const task = await visible(ask.params.id, ask.session);
      allow(mayClaim(ask.session.actor, rightsOf(task)));
      const { username } = ask.session.actor;
      if (task.assignee !== username) await assign(deps, task, username, ask, { action: 'TASK_CLAIMED' });
      return answer(task.id, ask);
    }),
    route(contract.releaseTask, async (ask) => {
      const task = await visible(ask.params.id, ask.session);
      allow(mayRelease(ask.session.actor, rightsOf(task)));
      await assign(deps, task, null, ask, { action: 'TASK_RELEASED' });
      return answer(task.id, ask);
    }),
    route(contract.delegateTask, async (ask) => {
      const { to, comment } = ask.body;
      const task = await visible(ask.params.id, ask.session);
      allow(
        task.assignee === null
          ? mayClaim(ask.session.actor, rightsOf(task))
          : mayRelease(ask.session.actor, rightsOf(task)),
      );
      const colleague = await findActor(prisma, to);
      if (colleague === null) throw refuseField('/to', 'USER_UNKNOWN', { username: to });
      // A delegate has the authority himself, or the task would climb by the back door.
      if (!mayWorkOn(colleague, rightsOf(task)).allowed)
        throw refuseField('/to', 'DELEGATE_NOT_ENTITLED', { username: to });
      await assign(deps, task, to, ask, { action: 'TASK_DELEGATED', comment });
      return answer(task.id, ask);
    }),

    route(contract.decideTask, async (ask) => {
      const task = await visible(ask.params.id, ask.session);
      if (!DECIDABLE.includes(task.kind)) throw refuse('TASK_NOT_DECIDABLE');
      const approval = await decide(deps, task, ask);
      return { task: await answer(task.id, ask), approval };
    }),

    ...committeeSessions(deps, { visible, answer }),
  ];
}

function decisionOf(task: TaskRecord, { body, session, commandId }: Ask<typeof contract.decideTask>): Decide {
  const { outcome, comment, reasonCode, terms } = body;
  return {
    commandId,
    actor: session.actor,
    taskId: task.id,
    outcome,
    comment,
    ...(reasonCode === undefined ? {} : { reasonCode }),
    ...(terms === undefined ? {} : { terms: sentTerms(terms) }),
  };
}

/** Hands the task over, or tells who was faster. */
async function assign(
  { prisma, pool }: ApiDeps,
  task: TaskRecord,
  to: string | null,
  { session }: About,
  note: Pick<Parameters<typeof assignTask>[3], 'action' | 'comment'>,
): Promise<void> {
  const handover = { ...note, by: session.actor.username, on: businessToday() };
  const done = await prisma.$transaction((tx) => assignTask(tx, task.id, { from: task.assignee, to }, handover));
  if (done) return;
  const now = (await findTask(pool, task.id, branchScope(session.actor.branchCode))) ?? task;
  if (now.status !== 'OPEN') throw refuse('TASK_DONE', { params: { by: now.doneBy ?? '-' } });
  throw now.assignee === null
    ? refuse('TASK_NOT_CLAIMED')
    : refuse('TASK_CLAIMED', { params: { holder: now.assignee } });
}

async function decide(
  { pool, temporal }: ApiDeps,
  task: TaskRecord,
  ask: Ask<typeof contract.decideTask>,
): Promise<ApprovalView> {
  try {
    allow(mayAct(ask.session.actor, rightsOf(task)));
    return await command<ApprovalView>(temporal, task.workflowId, approvalUpdates.decide, decisionOf(task, ask));
  } catch (error) {
    // A repeat of the decision that ended the task, whose first answer was lost.
    const recorded =
      error instanceof Refused && error.status === 409
        ? await decisionAnswer(pool, task.workflowId, ask.commandId)
        : null;
    if (recorded === null) throw error;
    return recorded;
  }
}
