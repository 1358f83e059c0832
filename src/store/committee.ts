import type { ApprovalInput, Recuse } from '../contracts/messages/approval';
import { mayServe } from '../domain/access/access';
import { managersOf, mayDecide } from '../domain/approval/separation';
import { ALLOWED, firstRefusal, refused, type Verdict } from '../domain/verdict';
import { approvalAudit, excludedFrom } from './approvals';
import { audit } from './audit';
import { toDbDate } from './dates';
import { enqueueNotices, toStaff } from './notices';
import type { Tx } from './once';
import { findActor } from './users';

interface AtLevel {
  approval: ApprovalInput;
  commandId: string;
  taskId: string;
  level: string;
  by: string;
  at: string;
}

/** A committee called together, as the workflow decided it. */
export interface SessionEffect extends AtLevel {
  chair: string;
  members: string[];
  heldOn: string;
  /** Who had recused himself before. */
  recused: string[];
}

export interface RecusalEffect extends AtLevel, Pick<Recuse, 'username' | 'ground' | 'comment'> {}

/** May everybody who is called vote on this case? By the user table: level, branch and separation of duties. */
export async function mayAllSit(tx: Tx, { approval, level, members, recused, by }: SessionEffect): Promise<Verdict> {
  if (managersOf(approval.parties).includes(by)) return refused('MANAGER_MAY_NOT_CONVENE');
  for (const username of members.filter((name) => !recused.includes(name))) {
    const actor = await findActor(tx, username);
    const verdict =
      actor === null
        ? refused('UNKNOWN_USER')
        : firstRefusal(
            () => mayServe(actor.branchCode, approval.branchCode),
            () => mayDecide(actor, level, approval.parties),
          );
    if (!verdict.allowed) return refused('MEMBER_NOT_ENTITLED', { ...verdict.params, username, reason: verdict.code });
  }
  return ALLOWED;
}

/** Writes a session: its task is for its members alone, and each of them is told. */
export async function insertSession(tx: Tx, effect: SessionEffect): Promise<void> {
  const { approval, commandId, taskId, level, chair, members, heldOn, recused, by, at } = effect;
  await tx.committeeSession.create({
    data: {
      id: `${approval.approvalId}/${commandId}`,
      approvalId: approval.approvalId,
      taskId,
      level,
      chair,
      members,
      heldOn: toDbDate(heldOn),
      convenedBy: by,
      convenedAt: new Date(at),
    },
  });
  const holders = await tx.user.findMany({ where: { authorityLevels: { has: level } }, select: { username: true } });
  const others = holders.map(({ username }) => username).filter((username) => !members.includes(username));
  const excluded = [...new Set([...excludedFrom(approval), ...others, ...recused])];
  await tx.task.updateMany({ where: { id: taskId, status: 'OPEN' }, data: { excluded } });
  const { subjectNo, clockOffsetMs } = approval;
  const about = {
    template: 'committee-convened',
    params: { subjectNo, chair, heldOn },
    subjectNo,
    businessAt: at,
    clockOffsetMs,
  } as const;
  const called = members.filter((name) => !recused.includes(name));
  await enqueueNotices(
    tx,
    called.flatMap((recipient) => toStaff({ ...about, cause: `${taskId}/convened/${commandId}`, recipient })),
  );
  await audit(tx, approvalAudit(approval, by, 'COMMITTEE_CONVENED', at, { level, chair, members, heldOn }));
}

/** Writes a recusal: the task is no longer that member's. */
export async function insertRecusal(tx: Tx, effect: RecusalEffect): Promise<void> {
  const { approval, taskId, level, username, ground, comment, by, at } = effect;
  await tx.committeeRecusal.create({
    data: {
      taskId,
      username,
      approvalId: approval.approvalId,
      level,
      ground,
      comment,
      recordedBy: by,
      recusedAt: new Date(at),
    },
  });
  await tx.task.updateMany({ where: { id: taskId, status: 'OPEN' }, data: { excluded: { push: username } } });
  await audit(tx, approvalAudit(approval, by, 'MEMBER_RECUSED', at, { level, member: username, ground }));
  // Whoever called the committee together sees whether it can still decide, or calls others.
  const session = await tx.committeeSession.findFirst({ where: { taskId }, orderBy: { convenedAt: 'desc' } });
  const { subjectNo, clockOffsetMs } = approval;
  const told = session === null ? [] : [session.convenedBy];
  const about = {
    template: 'committee-recusal',
    params: { subjectNo, member: username },
    subjectNo,
    businessAt: at,
    clockOffsetMs,
  } as const;
  await enqueueNotices(
    tx,
    told.flatMap((recipient) => toStaff({ ...about, cause: `${taskId}/recused/${username}`, recipient })),
  );
}
