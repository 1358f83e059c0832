import type { Pool } from 'pg';
import type {
  ApprovalLevel,
  ApprovalSubject,
  ApprovalView,
  DecisionRecord,
  SessionRecord,
} from '../contracts/messages/approval';
import type { LoanTerms } from '../contracts/terms';
import { approvalTaskId, decisionId } from './approvals';
import { rows } from './sql';

export interface ApprovalRecord {
  id: string;
  subject: ApprovalSubject;
  round: number;
  status: ApprovalView['status'];
  levelIndex: number;
  levels: ApprovalLevel[];
  terms: LoanTerms | null;
  openedAt: string;
  concludedAt: string | null;
  decisions: DecisionRecord[];
  sessions: SessionRecord[];
}

const APPROVALS = `
  SELECT a.id, a.subject, a.round, a.status, a.level_index AS "levelIndex", a.levels, a.terms, a.opened_at AS "openedAt",
         a.concluded_at AS "concludedAt"
  FROM approval a WHERE a.%COLUMN% = $1 ORDER BY a.opened_at, a.round`;
const DECISIONS = `
  SELECT d.approval_id AS "approvalId", d.level, d.username, d.on_behalf_of AS "onBehalfOf", d.outcome, d.reason_code AS "reasonCode", d.comment,
         d.decided_at AS "decidedAt", d.terms
  FROM approval_decision d JOIN approval a ON a.id = d.approval_id
  WHERE a.%COLUMN% = $1 ORDER BY d.decided_at, d.id`;

/** The latest convening of each level with every recusal at it. */
const SESSIONS = `
  SELECT DISTINCT ON (s.task_id) s.approval_id AS "approvalId", s.level, s.chair, s.members, s.held_on AS "heldOn",
         (SELECT coalesce(json_agg(json_build_object('username', r.username, 'ground', r.ground) ORDER BY r.recused_at), '[]')
            FROM committee_recusal r WHERE r.task_id = s.task_id) AS recusals
  FROM committee_session s JOIN approval a ON a.id = s.approval_id
  WHERE a.%COLUMN% = $1 ORDER BY s.task_id, s.convened_at DESC`;

/** Every round of approval of a case, with its decisions, oldest first. */
export const approvalsOf = (pool: Pool, subjectNo: string): Promise<ApprovalRecord[]> =>
  approvalsBy(pool, 'subject_no', subjectNo);

/** What a decision on an approval answered, from what it left; null when none was recorded under this id. */
export async function decisionAnswer(pool: Pool, id: string, commandId: string): Promise<ApprovalView | null> {
  const found = await rows<{ id: string }>(pool, 'SELECT id FROM approval_decision WHERE id = $1', [
    decisionId(id, commandId),
  ]);
  if (found.length === 0) return null;
  const approval = (await approvalsBy(pool, 'id', id))[0];
  if (approval === undefined) return null;
  const { status, levelIndex, levels, decisions, terms, sessions } = approval;
  return {
    approvalId: id,
    status,
    levelIndex,
    level: levels[levelIndex]?.code ?? '',
    taskId: status === 'OPEN' ? approvalTaskId(id, levelIndex) : null,
    decisions,
    terms,
    session: sessions.at(-1) ?? null,
  };
}

async function approvalsBy(pool: Pool, column: 'id' | 'subject_no', value: string): Promise<ApprovalRecord[]> {
  const [approvals, decisions, sessions] = await Promise.all([
    rows<Omit<ApprovalRecord, 'decisions' | 'sessions'> & Record<string, unknown>>(
      pool,
      APPROVALS.replace('%COLUMN%', column),
      [value],
    ),
    rows<DecisionRecord & { approvalId: string } & Record<string, unknown>>(
      pool,
      DECISIONS.replace('%COLUMN%', column),
      [value],
    ),
    rows<SessionRecord & { approvalId: string } & Record<string, unknown>>(pool, SESSIONS.replace('%COLUMN%', column), [
      value,
    ]),
  ]);
  return approvals.map((approval) => ({
    ...approval,
    decisions: decisions
      .filter(({ approvalId }) => approvalId === approval.id)
      .map(({ level, username, onBehalfOf, outcome, reasonCode, comment, decidedAt, terms }) => ({
        level,
        username,
        onBehalfOf,
        outcome,
        reasonCode,
        comment,
        decidedAt,
        terms,
      })),
    sessions: sessions
      .filter(({ approvalId }) => approvalId === approval.id)
      .map(({ level, chair, members, heldOn, recusals }) => ({ level, chair, members, heldOn, recusals })),
  }));
}
