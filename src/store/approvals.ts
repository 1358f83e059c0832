import type { ApprovalInput, DecisionOutcome } from '../contracts/messages/approval';
import type { LoanTerms } from '../contracts/terms';
import type { LevelTimes } from '../domain/approval/level-times';
import { roleOfLevel } from '../domain/approval/levels';
import { managersOf } from '../domain/approval/separation';
import { businessDate } from '../domain/business-time';
import { audit, type AuditFact } from './audit';
import { Prisma } from './generated/client';
import { toStaff } from './notices';
import type { Tx } from './once';
import { callTo } from './task-notices';
import { cancelTasks, openTask, type TaskFact } from './tasks';
import { writeWithTrail, type OwnRows } from './trail';

/** A decision with what it makes of the approval, as the workflow decided it. */
export interface DecisionEffect {
  approval: ApprovalInput;
  commandId: string;
  taskId: string;
  level: string;
  username: string;
  /** Who lent the authority; null where it was held in person. */
  onBehalfOf: string | null;
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
  /** The chair alone ended it, against the committee's yes. */
  vetoed: boolean;
  at: string;
}

export const approvalTaskId = (approvalId: string, levelIndex: number): string =>
  `${approvalId}-L${String(levelIndex + 1)}`;

/** One and the same command id may come to two approvals, from two outside systems or after its key was forgotten. */
export const decisionId = (approvalId: string, commandId: string): string => `${approvalId}/${commandId}`;

/** Creates the approval and the task of its first level, which is due at an instant. */
export async function insertApproval(
  tx: Tx,
  input: ApprovalInput,
  { at, dueAt }: { at: string; dueAt: string },
): Promise<void> {
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
  const task = levelTask(input, 0, { at, dueAt });
  await openTask(tx, task);
  await callTo(tx, [task], { heard: [], clockOffsetMs: input.clockOffsetMs, at });
  await audit(tx, approvalAudit(input, 'system', 'APPROVAL_OPENED', at, { round: input.round }));
}

/** Writes one decision and everything that follows from it, once: false when it was written before. `next` has the times of the level it opens. */
export function insertDecision(tx: Tx, effect: DecisionEffect, next: LevelTimes | null): Promise<boolean> {
  const { approval, ended, at, username, onBehalfOf } = effect;
  const closed = {
    room: 'APPROVAL',
    subjectNo: approval.subjectNo,
    id: effect.taskId,
    status: 'DONE',
    by: username,
    at,
  } as const;
  const detail = {
    level: effect.level,
    reasonCode: effect.reasonCode,
    status: effect.status,
    ...(effect.vetoed ? { vetoed: 'yes' } : {}),
    ...(onBehalfOf === null ? {} : { onBehalfOf }),
  };
  return writeWithTrail(tx, decisionRows(effect), {
    businessKey: decisionId(approval.approvalId, effect.commandId),
    closed: ended === null ? null : { ...closed, outcome: ended.outcome },
    opened: next === null ? [] : [levelTask(approval, effect.levelIndex, { at, dueAt: next.remindAt })],
    calling: { at, clockOffsetMs: approval.clockOffsetMs },
    notices: ended !== null && effect.status !== 'OPEN' ? concluded(effect, ended.reasonCode) : [],
    audit: approvalAudit(approval, username, `DECISION_${effect.outcome}`, at, detail),
  });
}

/** The decision, and the approval where a level has ended. */
const decisionRows = ({ approval, ended, at, ...effect }: DecisionEffect): OwnRows => ({
  names: ['decision', 'round'],
  content: {
    decision: {
      ...effect,
      id: decisionId(approval.approvalId, effect.commandId),
      approvalId: approval.approvalId,
      decidedAt: at,
    },
    levelEnded: ended !== null,
  },
  sql: Prisma.sql`
    decision AS (
      INSERT INTO approval_decision (id, approval_id, task_id, level, username, on_behalf_of, outcome, reason_code, comment, terms, decided_at)
      SELECT id, "approvalId", "taskId", level, username, "onBehalfOf", outcome, "reasonCode", comment, terms, "decidedAt"
      FROM doc, jsonb_to_record(j->'decision') AS d(id text, "approvalId" text, "taskId" text, level text, username text, "onBehalfOf" text,
        outcome text, "reasonCode" text, comment text, terms jsonb, "decidedAt" timestamptz)
      RETURNING 1
    ),
    round AS (
      UPDATE approval SET status = d.status, level_index = d."levelIndex", terms = coalesce(d.standing, approval.terms),
        concluded_at = CASE WHEN d.status = 'OPEN' THEN concluded_at ELSE d."decidedAt" END
      FROM doc, jsonb_to_record(j->'decision')
        AS d("approvalId" text, status text, "levelIndex" int, standing jsonb, "decidedAt" timestamptz)
      WHERE approval.id = d."approvalId" AND (j->>'levelEnded')::boolean
      RETURNING 1
    )`,
});

/** Ends an approval that its subject no longer needs. */
export async function cancelApproval(tx: Tx, input: ApprovalInput, at: string): Promise<void> {
  await tx.approval.updateMany({
    where: { id: input.approvalId, status: 'OPEN' },
    data: { status: 'CANCELLED', concludedAt: new Date(at) },
  });
  await cancelTasks(tx, 'APPROVAL', input.subjectNo, at);
  await audit(tx, approvalAudit(input, 'system', 'APPROVAL_CANCELLED', at, {}));
}

/** What a level does: 支行行长审批, but 风险经理审查 says it in its name. */
const doingOf = (nameZh: string): string => (nameZh.endsWith('审查') ? nameZh : `${nameZh}审批`);

const SUBJECTS: Record<ApprovalInput['subject'], { zh: string; en: string }> = {
  APPLICATION: { zh: '贷款', en: 'loan' },
  WRITE_OFF: { zh: '核销', en: 'write-off' },
  EXTENSION: { zh: '展期', en: 'extension' },
  RESTRUCTURE: { zh: '重组', en: 'restructuring' },
  WAIVER: { zh: '减免', en: 'waiver' },
  DUE_DAY: { zh: '变更还款日', en: 'change of the due day' },
  DISPOSAL: { zh: '抵债资产处置', en: 'disposal of an asset' },
};

/** Whom separation of duties keeps from every level of this round. */
export const excludedFrom = ({ parties }: ApprovalInput): string[] => [
  ...new Set([
    ...parties.investigators,
    ...parties.related,
    ...managersOf(parties),
    ...(parties.team ?? []),
    ...(parties.rejecters ?? []),
  ]),
];

function levelTask(input: ApprovalInput, index: number, { at, dueAt }: { at: string; dueAt: string }): TaskFact {
  const level = input.levels[index];
  if (!level) throw new RangeError(`approval ${input.approvalId} has no level ${String(index)}`);
  const what = SUBJECTS[input.subject];
  return {
    id: approvalTaskId(input.approvalId, index),
    kind: level.kind === 'COMMITTEE' ? 'COMMITTEE_VOTE' : 'APPROVAL_DECISION',
    room: 'APPROVAL',
    subjectNo: input.subjectNo,
    workflowId: input.approvalId,
    role: roleOfLevel(level),
    level: level.code,
    branchCode: input.branchCode,
    excluded: excludedFrom(input),
    title: {
      zh: `${doingOf(level.nameZh)}${what.zh}：${input.clientMasked}，请审阅并作出决定`,
      en: `Decide this ${what.en} as ${level.nameEn}: ${input.clientMasked}`,
    },
    dueAt,
    createdAt: at,
  };
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

export function approvalAudit(
  input: ApprovalInput,
  actor: string,
  action: string,
  at: string,
  detail: AuditFact['detail'],
): AuditFact {
  return {
    businessOn: businessDate(Date.parse(at)),
    actor,
    action,
    subject: 'APPROVAL',
    subjectNo: input.subjectNo,
    detail: { approvalId: input.approvalId, ...detail },
  };
}
