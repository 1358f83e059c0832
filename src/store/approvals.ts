import type { ApprovalInput, ApprovalLevel, DecisionOutcome } from '../contracts/messages/approval';
import type { LoanTerms } from '../contracts/terms';
import { businessDate } from '../domain/business-time';
import { audit } from './audit';
import type { Prisma } from './generated/client';
import { enqueueNotices, toStaff } from './notices';
import type { Tx } from './once';
import { cancelTasks, completeTask, openTask } from './tasks';

/** A decision with what it makes of the approval, as the workflow decided it. */
export interface DecisionEffect {
  approval: ApprovalInput;
  commandId: string;
  taskId: string;
  level: string;
  username: string;
  outcome: DecisionOutcome;
  reasonCode: string | null;
  comment: string;
  /** Terms the decision itself set, and those that now stand. */
  terms: LoanTerms | null;
  standing: LoanTerms | null;
  status: 'OPEN' | 'APPROVED' | 'REJECTED' | 'RETURNED';
  levelIndex: number;
  /** How the level ended and why, when this decision ended it. */
  ended: { outcome: DecisionOutcome; reasonCode: string | null } | null;
  at: string;
}

/** Which role sees the task of a level in its work list. */
export function roleOfLevel(level: ApprovalLevel): string {
  if (level.kind === 'COMMITTEE') return 'COMMITTEE_MEMBER';
  return level.code === 'RISK_REVIEW' ? 'RISK_OFFICER' : 'APPROVER';
}

export const approvalTaskId = (approvalId: string, levelIndex: number): string => `${approvalId}-L${String(levelIndex + 1)}`;

/** One and the same command id may come to two approvals, from two outside systems or after its key was forgotten. */
export const decisionId = (approvalId: string, commandId: string): string => `${approvalId}/${commandId}`;

/** Creates the approval and the task of its first level. */
export async function insertApproval(tx: Tx, input: ApprovalInput, at: string): Promise<void> {
  await tx.approval.create({
    data: {
      id: input.approvalId,
      subject: input.subject,
      subjectNo: input.subjectNo,
      round: input.round,
      status: 'OPEN',
      levels: input.levels as unknown as Prisma.InputJsonArray,
      levelIndex: 0,
      ...(input.terms === null ? {} : { terms: input.terms as unknown as Prisma.InputJsonObject }),
      amountFen: BigInt(input.amountFen),
      openedAt: new Date(at),
    },
  });
  await openLevelTask(tx, input, 0, at);
  await auditApproval(tx, input, 'system', 'APPROVAL_OPENED', at, { round: input.round });
}

/** Writes one decision and everything that follows from it. */
export async function insertDecision(tx: Tx, effect: DecisionEffect): Promise<void> {
  const { approval, at } = effect;
  await tx.approvalDecision.create({
    data: {
      id: decisionId(approval.approvalId, effect.commandId),
      approvalId: approval.approvalId,
      taskId: effect.taskId,
      level: effect.level,
      username: effect.username,
      outcome: effect.outcome,
      reasonCode: effect.reasonCode,
      comment: effect.comment,
      ...(effect.terms === null ? {} : { terms: effect.terms as unknown as Prisma.InputJsonObject }),
      decidedAt: new Date(at),
    },
  });
  if (effect.ended !== null) {
    await completeTask(tx, effect.taskId, { by: effect.username, at, outcome: effect.ended.outcome });
    await tx.approval.update({
      where: { id: approval.approvalId },
      data: {
        status: effect.status,
        levelIndex: effect.levelIndex,
        ...(effect.standing === null ? {} : { terms: effect.standing as unknown as Prisma.InputJsonObject }),
        ...(effect.status === 'OPEN' ? {} : { concludedAt: new Date(at) }),
      },
    });
    if (effect.status === 'OPEN') await openLevelTask(tx, approval, effect.levelIndex, at);
    else await enqueueNotices(tx, concluded(effect, effect.ended.reasonCode));
  }
  await auditApproval(tx, approval, effect.username, `DECISION_${effect.outcome}`, at, {
    level: effect.level,
    reasonCode: effect.reasonCode,
    status: effect.status,
  });
}

/** Ends an approval that its subject no longer needs. */
export async function cancelApproval(tx: Tx, input: ApprovalInput, at: string): Promise<void> {
  await tx.approval.updateMany({
    where: { id: input.approvalId, status: 'OPEN' },
    data: { status: 'CANCELLED', concludedAt: new Date(at) },
  });
  await cancelTasks(tx, 'APPROVAL', input.subjectNo, at);
  await auditApproval(tx, input, 'system', 'APPROVAL_CANCELLED', at, {});
}

async function openLevelTask(tx: Tx, input: ApprovalInput, index: number, at: string): Promise<void> {
  const level = input.levels[index];
  if (!level) throw new RangeError(`approval ${input.approvalId} has no level ${String(index)}`);
  const { parties } = input;
  const what = input.subject === 'WRITE_OFF' ? { zh: '核销', en: 'write-off' } : { zh: '贷款', en: 'loan' };
  await openTask(tx, {
    id: approvalTaskId(input.approvalId, index),
    kind: level.kind === 'COMMITTEE' ? 'COMMITTEE_VOTE' : 'APPROVAL_DECISION',
    room: 'APPROVAL',
    subjectNo: input.subjectNo,
    workflowId: input.approvalId,
    role: roleOfLevel(level),
    level: level.code,
    branchCode: input.branchCode,
    excluded: [...new Set([...parties.investigators, ...parties.related, parties.managerUsername])],
    title: {
      zh: `${level.nameZh}审批${what.zh}：${input.clientMasked}，请审阅并作出决定`,
      en: `Decide this ${what.en} as ${level.nameEn}: ${input.clientMasked}`,
    },
    dueAt: new Date(Date.parse(at) + input.slaHours * 3_600_000).toISOString(),
    createdAt: at,
  });
}

function concluded(effect: DecisionEffect, reasonCode: string | null): ReturnType<typeof toStaff> {
  const { approval } = effect;
  return toStaff({
    cause: `${approval.approvalId}/concluded`,
    recipient: approval.parties.managerUsername,
    template: 'approval-concluded',
    params: { subjectNo: approval.subjectNo, outcome: effect.status, ...(reasonCode === null ? {} : { reasonCode }) },
    subjectNo: approval.subjectNo,
    businessAt: effect.at,
    clockOffsetMs: approval.clockOffsetMs,
  });
}

async function auditApproval(
  tx: Tx,
  input: ApprovalInput,
  actor: string,
  action: string,
  at: string,
  detail: Record<string, string | number | null>,
): Promise<void> {
  await audit(tx, {
    businessOn: businessDate(Date.parse(at)),
    actor,
    action,
    subject: 'APPROVAL',
    subjectNo: input.subjectNo,
    detail: { approvalId: input.approvalId, ...detail },
  });
}
