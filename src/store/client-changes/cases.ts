import { FINAL_STAGES } from '../../domain/application/stages';
import { Prisma, type PrismaClient } from '../generated/client';
import type { Tx } from '../once';

/** A case that hangs on a client: he borrows by it, or he secures it. */
export interface TouchedCase {
  kind: 'APPLICATION' | 'LOAN' | 'FACILITY' | 'COMMITMENT';
  no: string;
  /** The case whose security it stands on. */
  applicationNo: string;
  as: 'BORROWER' | 'SECURITY';
  clientNo: string;
  branchCode: string;
  managerUsername: string;
  /** Stage of an application, status of the others. */
  status: string;
  /** Of an application: whether it was rated, waits on that rating, and no money of it has left. */
  rated: boolean;
  amountFen: number;
  clockOffsetMs: number;
}

/** So many of them are looked at: who has more is no client that one re-assessment judges. */
const MOST = 500;

/**
 * Everything that is not over and hangs on a client: applications under way, loans, facilities, bills and guarantees that stand; as a borrower, by security that stands
 * (a surety among it, and what is drawn on the facility it secures), or as a guarantor by a relation on file.
 */
export async function casesOf(db: Tx | PrismaClient, clientNo: string): Promise<TouchedCase[]> {
  const found = await db.$queryRaw<
    (Omit<TouchedCase, 'amountFen' | 'clockOffsetMs'> & Record<'amountFen' | 'clockOffsetMs', bigint>)[]
  >(Prisma.sql`
    WITH secured AS MATERIALIZED (
      SELECT DISTINCT application_no AS no FROM security WHERE owner_no = ${clientNo} AND withdrawn_on IS NULL
    ), drawn AS MATERIALIZED (
      SELECT a.no FROM facility f JOIN application a ON a.facility_no = f.no WHERE f.application_no IN (SELECT no FROM secured)
    ), backed AS MATERIALIZED (
      SELECT no FROM secured UNION SELECT no FROM drawn
    ), debtors AS MATERIALIZED (
      SELECT ${clientNo}::text AS no
      UNION SELECT to_no FROM client_relation WHERE from_no = ${clientNo} AND kind = 'GUARANTEES' AND ended_on IS NULL
    ), known AS MATERIALIZED (
      SELECT a.no FROM debtors d JOIN application a ON a.client_no = d.no UNION SELECT no FROM backed
    ), lent AS MATERIALIZED (
      SELECT l.no FROM debtors d JOIN loan l ON l.client_no = d.no
      UNION SELECT l.no FROM backed b JOIN loan l ON l.application_no = b.no
    ), granted AS MATERIALIZED (
      SELECT f.no FROM debtors d JOIN facility f ON f.client_no = d.no
      UNION SELECT f.no FROM backed b JOIN facility f ON f.application_no = b.no
    ), promised AS MATERIALIZED (
      SELECT m.no FROM debtors d JOIN commitment m ON m.client_no = d.no
      UNION SELECT m.no FROM backed b JOIN commitment m ON m.application_no = b.no
    ), touched AS (
      SELECT 'APPLICATION' AS kind, a.no, a.no AS application_no, client_no, branch_code, manager_username, stage AS status,
        rated_on IS NOT NULL AND stage IN ('APPROVAL', 'SUPPLEMENT', 'CONTRACT', 'DISBURSEMENT')
          AND NOT EXISTS (SELECT 1 FROM payment_answer p WHERE p.application_no = a.no AND p.status = 'PAID') AS rated, amount_fen, clock_offset_ms
      FROM known JOIN application a ON a.no = known.no WHERE stage <> ALL(${[...FINAL_STAGES]}::text[])
      UNION ALL
      SELECT 'LOAN', l.no, application_no, client_no, branch_code, manager_username, status, false, principal_fen, clock_offset_ms
      FROM lent JOIN loan l ON l.no = lent.no WHERE status IN ('CURRENT', 'OVERDUE')
      UNION ALL
      SELECT 'FACILITY', f.no, application_no, client_no, branch_code, manager_username, status, false, limit_fen, clock_offset_ms
      FROM granted JOIN facility f ON f.no = granted.no WHERE status <> 'CLOSED'
      UNION ALL
      SELECT 'COMMITMENT', m.no, m.application_no, m.client_no, m.branch_code, a.manager_username, m.status, false,
        m.amount_fen - m.paid_fen, m.clock_offset_ms
      FROM promised JOIN commitment m ON m.no = promised.no JOIN application a ON a.no = m.application_no WHERE m.status = 'ISSUED'
    )
    SELECT kind, no, application_no AS "applicationNo", client_no AS "clientNo", branch_code AS "branchCode",
      manager_username AS "managerUsername", status, rated, amount_fen AS "amountFen", clock_offset_ms AS "clockOffsetMs",
      CASE WHEN client_no = ${clientNo} THEN 'BORROWER' ELSE 'SECURITY' END AS "as"
    FROM touched ORDER BY kind, no LIMIT ${MOST}`);
  return found.map(({ amountFen, clockOffsetMs, ...one }) => ({
    ...one,
    amountFen: Number(amountFen),
    clockOffsetMs: Number(clockOffsetMs),
  }));
}

export interface GivenSecurity {
  no: string;
  form: string;
  applicationNo: string;
  description: string;
}

/** What the client has given as security, a guarantee among it, and not taken back. */
export const givenBy = (db: Tx | PrismaClient, ownerNo: string): Promise<GivenSecurity[]> =>
  db.security.findMany({
    where: { ownerNo, withdrawnOn: null },
    select: { no: true, form: true, applicationNo: true, description: true },
    orderBy: { no: 'asc' },
    take: MOST,
  });
