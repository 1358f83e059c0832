import type { Pool } from 'pg';
import { row, rows } from '../sql';

/** What one borrower, group or industry owes, in fen. */
export interface Concentration {
  key: string;
  clients: number;
  principalFen: number;
}
export interface Borrower extends Omit<Concentration, 'clients'> {
  kind: 'PERSON' | 'COMPANY';
  name: string;
}

/** Added up for each borrower before anything is read of him. */
const OWED = `SELECT client_no, sum(principal_fen) AS fen FROM loan
  WHERE status IN ('CURRENT', 'OVERDUE') AND ($1::text IS NULL OR branch_code = $1) GROUP BY client_no`;
const SHOWN = 10;

/** The ten borrowers who owe most. */
export const largestBorrowers = (pool: Pool, branch: string | null): Promise<Borrower[]> =>
  rows<Borrower & Record<string, unknown>>(
    pool,
    `SELECT c.no AS key, c.kind, c.name, o.fen::bigint AS "principalFen"
     FROM (${OWED} ORDER BY fen DESC, client_no LIMIT ${String(SHOWN)}) o JOIN client c ON c.no = o.client_no ORDER BY o.fen DESC, c.no`,
    [branch],
  );

const largest = (pool: Pool, branch: string | null, key: string, limit: number): Promise<Concentration[]> =>
  rows<Concentration & Record<string, unknown>>(
    pool,
    `SELECT ${key} AS key, count(*) AS clients, sum(o.fen)::bigint AS "principalFen"
     FROM (${OWED}) o JOIN client c ON c.no = o.client_no WHERE ${key} IS NOT NULL GROUP BY 1 ORDER BY 3 DESC, 1 LIMIT ${String(limit)}`,
    [branch],
  );

/** The ten groups that owe most. */
export const largestGroups = (pool: Pool, branch: string | null): Promise<Concentration[]> =>
  largest(pool, branch, 'c.group_code', SHOWN);

/** Every industry; persons and companies without one under an empty name. */
export const byIndustry = (pool: Pool, branch: string | null): Promise<Concentration[]> =>
  largest(pool, branch, "coalesce(c.industry, '')", 1_000);

/** Limits that are granted, and what is drawn or reserved on them, in fen. */
export async function facilityUse(
  pool: Pool,
  branch: string | null,
): Promise<{ count: number; limitFen: number; usedFen: number }> {
  const found = await row<{ count: number; limitFen: number; usedFen: number }>(
    pool,
    `SELECT count(*) AS count, coalesce(sum(f.limit_fen), 0)::bigint AS "limitFen",
       coalesce(sum(u.outstanding_fen + u.reserved_fen), 0)::bigint AS "usedFen"
     FROM facility f LEFT JOIN facility_use u ON u.facility_no = f.no
     WHERE f.status IN ('ACTIVE', 'FROZEN') AND ($1::text IS NULL OR f.branch_code = $1)`,
    [branch],
  );
  return found ?? { count: 0, limitFen: 0, usedFen: 0 };
}
