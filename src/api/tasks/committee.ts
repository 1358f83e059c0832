import * as contract from '../../contracts/http/committee';
import { approvalUpdates, type ApprovalView, type Convene, type Recuse } from '../../contracts/messages/approval';
import type { task as taskSchema } from '../../contracts/http/tasks';
import type { z } from 'zod';
import type { TaskRecord } from '../../store/tasks-read';
import type { ApiDeps } from '../deps';
import { command } from '../support/command';
import { atFields, refuse } from '../support/refused';
import { route, type Route } from '../support/route';
import type { Session } from '../support/session';

/** Which field is to be mended for what the case, which knows its own business day and who sits where, refuses. */
const SESSION_FIELDS = {
  SESSION_DAY_PASSED: '/heldOn',
  CHAIR_NOT_A_MEMBER: '/chair',
  CHAIR_MUST_VOTE_LAST: '/chair',
  MEMBER_TWICE: '/members',
  MEMBER_NOT_ENTITLED: '/members',
  MEMBERS_BELOW_QUORUM: '/members',
  MEMBER_ALREADY_HEARD: '/members',
};

type About = { session: Session; language: 'zh' | 'en' };
interface Tasks {
  visible: (id: string, session: Session) => Promise<TaskRecord>;
  answer: (id: string, about: About) => Promise<z.input<typeof taskSchema>>;
}

/** A committee's session on the case of its task: who sits, and who leaves the decision to the others. */
export function committeeSessions({ temporal }: ApiDeps, { visible, answer }: Tasks): Route[] {
  const committee = async (id: string, session: Session): Promise<TaskRecord> => {
    const task = await visible(id, session);
    if (task.kind !== 'COMMITTEE_VOTE') throw refuse('NOT_A_COMMITTEE', { params: { level: task.level ?? '-' } });
    return task;
  };

  return [
    route(contract.conveneCommittee, async (ask) => {
      const { workflowId, id } = await committee(ask.params.id, ask.session);
      const given: Convene = { ...ask.body, commandId: ask.commandId, actor: ask.session.actor, taskId: id };
      const approval = await command<ApprovalView>(temporal, workflowId, approvalUpdates.convene, given).catch(
        atFields(SESSION_FIELDS),
      );
      return { task: await answer(id, ask), approval };
    }),
    route(contract.recuseMember, async (ask) => {
      const { workflowId, id } = await committee(ask.params.id, ask.session);
      const { actor } = ask.session;
      const { username = actor.username, ground, comment } = ask.body;
      const given: Recuse = { commandId: ask.commandId, actor, taskId: id, username, ground, comment };
      const approval = await command<ApprovalView>(temporal, workflowId, approvalUpdates.recuse, given);
      return { task: await answer(id, ask), approval };
    }),
  ];
}
