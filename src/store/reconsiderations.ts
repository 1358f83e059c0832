import type { Pool } from 'pg';
import type { RejectedCase } from '../domain/application/reconsideration';
import { audit } from './audit';
import { fromDbDate, toDbDate } from './dates';
import { Prisma, type PrismaClient } from './generated/client';
import type { Tx } from './once';
import { row } from './sql';

export interface ReconsiderationRecord {
  /** The rejected application. */
  applicationNo: string;
  level: string;
  newFacts: string;
  askedBy: string;
  askedOn: string;
}

/** A rejected application with the level that rejected it; null where there is none such within the branch (null: any). */
export async function rejectedCase(
  tx: Tx,
  no: string,
  branch: string | null,
): Promise<(RejectedCase & { level: string }) | null> {
  // Two who ask at once: the second sees the first.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('reconsider/' || ${no}))`;
  const [found] = await tx.$queryRaw<
    {
      clientNo: string;
      stage: string;
      closedOn: Date | null;
      amountFen: bigint;
      level: string | null;
      own: boolean;
      later: string | null;
    }[]
  >(Prisma.sql`
    SELECT a.client_no AS "clientNo", a.stage, a.closed_on AS "closedOn", a.amount_fen AS "amountFen",
      (SELECT p.levels->p.level_index->>'code' FROM approval p WHERE p.subject_no = a.no AND p.status = 'REJECTED' ORDER BY p.round DESC LIMIT 1) AS level,
      EXISTS (SELECT 1 FROM reconsideration r WHERE r.application_no = a.no) AS own,
      -- One that was withdrawn or lapsed was not heard.
      (SELECT r.application_no FROM reconsideration r LEFT JOIN application n ON n.no = r.application_no
       WHERE r.rejected_no = a.no AND coalesce(n.stage, '') NOT IN ('WITHDRAWN', 'EXPIRED') LIMIT 1) AS later
    FROM application a WHERE a.no = ${no} AND (${branch}::text IS NULL OR a.branch_code = ${branch})`);
  if (found === undefined) return null;
  const { clientNo, stage, closedOn, amountFen, level, own, later } = found;
  return {
    clientNo,
    stage,
    principalFen: Number(amountFen),
    isReconsideration: own,
    reconsideredIn: later,
    level: level ?? '',
    closedOn: closedOn === null ? null : fromDbDate(closedOn),
  };
}

export async function insertReconsideration(
  tx: Tx,
  no: string,
  { applicationNo, level, newFacts, askedBy, askedOn }: ReconsiderationRecord,
): Promise<void> {
  await tx.reconsideration.create({
    data: { applicationNo: no, rejectedNo: applicationNo, level, newFacts, askedBy, askedOn: toDbDate(askedOn) },
  });
  await audit(tx, {
    businessOn: askedOn,
    actor: askedBy,
    action: 'RECONSIDERATION_ASKED',
    subject: 'APPLICATION',
    subjectNo: applicationNo,
    detail: { by: no, level },
  });
}

/** What an application reconsiders, and by which one it is reconsidered itself. */
export async function reconsiderationOf(
  pool: Pool,
  no: string,
): Promise<{ reconsiders: ReconsiderationRecord | null; reconsideredIn: string | null }> {
  const [reconsiders, later] = await Promise.all([
    row<ReconsiderationRecord & Record<string, unknown>>(
      pool,
      `SELECT rejected_no AS "applicationNo", level, new_facts AS "newFacts", asked_by AS "askedBy", asked_on AS "askedOn"
       FROM reconsideration WHERE application_no = $1`,
      [no],
    ),
    row<{ no: string }>(
      pool,
      'SELECT application_no AS no FROM reconsideration WHERE rejected_no = $1 ORDER BY application_no DESC LIMIT 1',
      [no],
    ),
  ]);
  return { reconsiders, reconsideredIn: later?.no ?? null };
}

/**
 * Who said no to the application that this one reconsiders, in person or through somebody the authority was lent to; nobody where it
 * reconsiders none. Of a committee those who voted against.
 */
export async function rejectersOf(db: Tx | PrismaClient, no: string): Promise<string[]> {
  const found = await db.$queryRaw<{ username: string }[]>`
    SELECT DISTINCT who.username FROM reconsideration r
    JOIN approval a ON a.subject = 'APPLICATION' AND a.subject_no = r.rejected_no AND a.status = 'REJECTED'
    JOIN approval_decision d ON d.approval_id = a.id AND d.outcome = 'REJECT'
    CROSS JOIN LATERAL (VALUES (d.username), (d.on_behalf_of)) AS who(username)
    WHERE r.application_no = ${no} AND who.username IS NOT NULL ORDER BY who.username`;
  return found.map(({ username }) => username);
}
