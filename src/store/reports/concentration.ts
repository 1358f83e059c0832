import type { Pool } from 'pg';
import { row, rows } from '../sql';

/** What one borrower, group or industry owes, in fen. */
export interface Concentration {
  key: string;
  kind: 'PERSON' | 'COMPANY';
  name: string;
  clients: number;
  principalFen: number;
}

const BOOK = `SELECT l.client_no, l.principal_fen, c.kind, c.name, c.industry, c.group_code FROM loan l JOIN client c ON c.no = l.client_no
  WHERE l.status IN ('CURRENT', 'OVERDUE') AND ($1::text IS NULL OR l.branch_code = $1)`;
const SHOWN = 10;

const largest = (
  pool: Pool,
  branch: string | null,
  key: string,
  where: string,
  limit: number,
): Promise<Concentration[]> =>
  rows<Concentration & Record<string, unknown>>(
    pool,
    `SELECT ${key} AS key, min(kind) AS kind, min(name) AS name, count(DISTINCT client_no) AS clients,
       sum(principal_fen)::bigint AS "principalFen"
     FROM (${BOOK}) book WHERE ${where} GROUP BY 1 ORDER BY 5 DESC, 1 LIMIT $2`,
    [branch, limit],
  );

/** The ten borrowers who owe most. */
export const largestBorrowers = (pool: Pool, branch: string | null): Promise<Concentration[]> =>
  largest(pool, branch, 'client_no', 'true', SHOWN);

/** The ten groups that owe most. */
export const largestGroups = (pool: Pool, branch: string | null): Promise<Concentration[]> =>
  largest(pool, branch, 'group_code', 'group_code IS NOT NULL', SHOWN);

/** Every industry; persons and companies without one under an empty name. */
export const byIndustry = (pool: Pool, branch: string | null): Promise<Concentration[]> =>
  largest(pool, branch, "coalesce(industry, '')", 'true', 1_000);

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
