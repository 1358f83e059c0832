import type { AuditFact } from './audit';
import { Prisma, type PrismaClient } from './generated/client';
import { noticeRow, type NoticeFact } from './notices';
import type { Tx } from './once';
import { taskNotices, type Calling } from './task-notices';
import type { TaskFact } from './tasks';

/** Open tasks that a step ends: one, or all of a subject in a room. */
export interface ClosedTasks {
  room: TaskFact['room'];
  subjectNo: string;
  id: string | null;
  status: 'DONE' | 'CANCELLED';
  by: string | null;
  outcome: string | null;
  at: string;
}

/** What a step leaves besides the rows it is about. */
export interface Trail {
  /** Unique, when the step is a transaction of its own: a repeat writes nothing. Null inside another one's. */
  businessKey: string | null;
  closed: ClosedTasks | null;
  opened: readonly TaskFact[];
  calling: Pick<Calling, 'at' | 'clockOffsetMs'>;
  notices: readonly NoticeFact[];
  audit: AuditFact;
}

/** The step's own rows: named parts of one SQL statement, which read `j` from `doc`. */
export interface OwnRows {
  sql: Prisma.Sql;
  names: readonly string[];
  /** What they read, beside the trail. */
  content: object;
}

/**
 * Writes a step in one statement: its own rows, tasks, notices, the key, and last the audit entry, whose trigger holds the
 * lock of the chain from there to the commit. One statement because decisions and steps are the system's hot path: a
 * transaction of ten would cost ten round trips. Returns false when the key was there before: nothing was written.
 */
export async function writeWithTrail(db: Tx | PrismaClient, own: OwnRows, trail: Trail): Promise<boolean> {
  const before = [...own.names, 'closed', 'opened', 'told', 'called']
    .map((name) => `(SELECT count(*) FROM ${name})`)
    .join(' + ');
  const written = await db.$executeRaw(Prisma.sql`
    WITH given AS MATERIALIZED (SELECT ${documentOf(own, trail)}::jsonb AS j),
    first AS (
      INSERT INTO effect (business_key, result) SELECT j->>'businessKey', 'null' FROM given
      WHERE j->>'businessKey' IS NOT NULL
      ON CONFLICT DO NOTHING
      RETURNING 1
    ),
    doc AS MATERIALIZED (
      SELECT j FROM given WHERE j->>'businessKey' IS NULL OR EXISTS (SELECT 1 FROM first)
    ),
    ${own.sql},
    closed AS (
      UPDATE task SET status = c.status, done_by = c.by, done_at = c.at, outcome = c.outcome
      FROM doc, jsonb_to_recordset(j->'closed')
        AS c(room text, "subjectNo" text, id text, status text, by text, outcome text, at timestamptz)
      WHERE task.room = c.room AND task.subject_no = c."subjectNo" AND task.status = 'OPEN'
        AND task.id = coalesce(c.id, task.id)
      RETURNING 1
    ),
    opened AS (
      INSERT INTO task (id, kind, room, subject_no, workflow_id, role, level, branch_code, excluded, assignee, title, due_at, created_at)
      SELECT id, kind, room, "subjectNo", "workflowId", role, level, "branchCode", coalesce(excluded, '{}'), assignee, title, "dueAt", "createdAt"
      FROM doc, jsonb_to_recordset(j->'opened') AS t(id text, kind text, room text, "subjectNo" text, "workflowId" text,
        role text, level text, "branchCode" text, excluded text[], assignee text, title jsonb, "dueAt" timestamptz, "createdAt" timestamptz)
      ON CONFLICT DO NOTHING
      RETURNING *
    ),
    told AS (
      INSERT INTO notice (cause, channel, recipient, template, params, subject_no, not_before, business_at)
      SELECT cause, channel, recipient, template, params, "subjectNo", "notBefore", "businessAt"
      FROM doc, jsonb_to_recordset(j->'notices') AS n(cause text, channel text, recipient text, template text,
        params jsonb, "subjectNo" text, "notBefore" timestamptz, "businessAt" timestamptz)
      ON CONFLICT DO NOTHING
      RETURNING 1
    ),
    called AS (
      INSERT INTO notice (cause, channel, recipient, template, params, subject_no, not_before, business_at)
      ${taskNotices(Prisma.sql`SELECT opened.* FROM opened`, Prisma.sql`(SELECT j->'calling' FROM doc)`)}
      ON CONFLICT DO NOTHING
      RETURNING 1
    )
    INSERT INTO audit_entry (business_on, actor, action, subject, subject_no, detail)
    SELECT a."businessOn", a.actor, a.action, a.subject, a."subjectNo", a.detail
    FROM doc, jsonb_to_record(j->'audit')
      AS a("businessOn" date, actor text, action text, subject text, "subjectNo" text, detail jsonb)
    WHERE ${Prisma.raw(before)} >= 0`);
  return written === 1;
}

function documentOf({ content }: OwnRows, { closed, notices, calling, ...trail }: Trail): string {
  const heard = [trail.audit.actor, ...notices.map(({ recipient }) => recipient)];
  return JSON.stringify({
    ...content,
    ...trail,
    calling: { ...calling, heard },
    closed: closed === null ? [] : [closed],
    notices: notices.map(noticeRow),
  });
}
