import type { ApprovalInput } from '../contracts/messages/approval';
import type { Actor } from '../contracts/roles';
import { mayServe } from '../domain/access/access';
import { mayDecide } from '../domain/approval/separation';
import { businessDate } from '../domain/business-time';
import { approvalTaskId } from './approvals';
import { audit } from './audit';
import { enqueueNotices, toStaff } from './notices';
import type { Tx } from './once';
import { markedEscalated } from './task-escalations';
import { findActor } from './users';

/** A level that takes too long. */
export interface LateLevel {
  index: number;
  code: string;
  name: string;
}

/**
 * Presses a level that is past its time. First whoever holds its task, or may take it, is reminded. Then it is escalated:
 * who sits on the task loses it, so that a deputy of the same authority can take it, and the account manager is told.
 */
export async function pressLevel(
  tx: Tx,
  input: ApprovalInput,
  level: LateLevel,
  step: 1 | 2,
  at: string,
): Promise<void> {
  const id = approvalTaskId(input.approvalId, level.index);
  const task = await tx.task.findFirst({
    where: { id, status: 'OPEN' },
    select: { assignee: true, title: true, excluded: true },
  });
  if (task === null) return;
  const able = (await whoMayDecide(tx, input, level.code, id, businessDate(Date.parse(at)))).filter(
    (username) => !task.excluded.includes(username),
  );
  const remindOnly = task.assignee === null ? able : [task.assignee];
  const told = step === 1 ? remindOnly : [...able, input.parties.managerUsername];
  if (step === 2) {
    const title = { ...markedEscalated(task.title as { zh: string; en: string }) };
    await tx.task.update({ where: { id }, data: { assignee: null, claimedAt: null, title } });
  }
  await enqueueNotices(
    tx,
    told.flatMap((recipient) => noticeTo(recipient, input, level, step, at)),
  );
  await audit(tx, {
    businessOn: businessDate(Date.parse(at)),
    actor: 'system',
    action: step === 1 ? 'APPROVAL_REMINDED' : 'APPROVAL_ESCALATED',
    subject: 'APPROVAL',
    subjectNo: input.subjectNo,
    detail: { approvalId: input.approvalId, level: level.code, ...(step === 2 ? { takenFrom: task.assignee } : {}) },
  });
}

/** Everybody who could still answer the task: by authority, branch and separation of duties, and has not yet. */
async function whoMayDecide(
  tx: Tx,
  input: ApprovalInput,
  level: string,
  taskId: string,
  on: string,
): Promise<string[]> {
  const [holders, voted] = await Promise.all([
    deciders(tx, level),
    tx.approvalDecision.findMany({ where: { taskId }, select: { username: true } }),
  ]);
  return holders
    .filter(({ branchCode }) => mayServe(branchCode, input.branchCode).allowed)
    .filter((actor) => mayDecide(actor, level, input.parties, { on, amountFen: input.amountFen }).allowed)
    .map(({ username }) => username)
    .filter((username) => !voted.some((vote) => vote.username === username));
}

/** Everybody who holds the level or was ever lent it. */
async function deciders(tx: Tx, level: string): Promise<Actor[]> {
  const lent = await tx.authorityDelegation.findMany({ where: { level, revokedOn: null }, select: { toUser: true } });
  const able = { OR: [{ authorityLevels: { has: level } }, { username: { in: lent.map(({ toUser }) => toUser) } }] };
  const found = await tx.user.findMany({
    where: { active: true, ...able },
    orderBy: { username: 'asc' },
    select: { username: true },
  });
  const actors = await Promise.all(found.map(({ username }) => findActor(tx, username)));
  return actors.filter((actor) => actor !== null);
}

function noticeTo(
  recipient: string,
  input: ApprovalInput,
  level: LateLevel,
  step: 1 | 2,
  at: string,
): ReturnType<typeof toStaff> {
  const { approvalId, subjectNo, clockOffsetMs } = input;
  return toStaff({
    cause: `${approvalId}/L${String(level.index)}/remind-${String(step)}`,
    recipient,
    template: step === 1 ? 'approval-reminder' : 'approval-escalated',
    params: { subjectNo, level: level.name },
    subjectNo,
    businessAt: at,
    clockOffsetMs,
  });
}
