import type { Pool } from 'pg';
import { rowsPlanned } from '../sql';

export interface MonthFlow {
  /** YYYY-MM */
  month: string;
  loans: number;
  disbursedFen: number;
  recoveredFen: number;
}

/**
 * Principal paid out and recovered, month by month. Recovered is what the journal took off the two accounts of
 * principal where money moved: neither a transfer to overdue nor a write-off recovers anything, and a renewal neither lends nor
 * recovers (RULES 8). An entry is judged once, when it is committed: `principal_recovery`.
 */
const FLOWS = `
  WITH month AS (SELECT date_trunc('month', m)::date AS first FROM generate_series($2::date, $3::date, interval '1 month') AS m),
  recovered AS (
    SELECT date_trunc('month', "on")::date AS first, sum(fen) AS fen FROM (
      SELECT "on", sum(fen) AS fen FROM principal_recovery
      WHERE "on" BETWEEN $2::date AND $3::date AND ($1::text IS NULL OR branch_code = $1) GROUP BY "on") days GROUP BY 1
  ), paid AS (
    SELECT date_trunc('month', disbursed_on)::date AS first, count(*) AS loans, sum(disbursed_fen) AS fen FROM loan
    WHERE disbursed_on BETWEEN $2::date AND $3::date AND ($1::text IS NULL OR branch_code = $1)
      AND NOT EXISTS (SELECT 1 FROM application a WHERE a.no = application_no AND a.renews_loan_no IS NOT NULL) GROUP BY 1
  )
  SELECT to_char(first, 'YYYY-MM') AS month, coalesce(p.loans, 0) AS loans, coalesce(p.fen, 0)::bigint AS "disbursedFen",
    coalesce(r.fen, 0)::bigint AS "recoveredFen"
  FROM month LEFT JOIN paid p USING (first) LEFT JOIN recovered r USING (first) ORDER BY first`;

/** From the first day of a month to any day. */
export const monthFlows = (pool: Pool, branch: string | null, from: string, to: string): Promise<MonthFlow[]> =>
  rowsPlanned<MonthFlow & Record<string, unknown>>(pool, FLOWS, [branch, from, to]);

export interface DueDay {
  dueOn: string;
  loans: number;
  amountFen: number;
}

/** The next instalment of each loan that falls due from one day to another, as the loans stand now. */
export const upcomingDues = (pool: Pool, branch: string | null, from: string, to: string): Promise<DueDay[]> =>
  rowsPlanned<DueDay & Record<string, unknown>>(
    pool,
    `SELECT next_due_on AS "dueOn", count(*) AS loans, sum(next_due_fen)::bigint AS "amountFen" FROM loan
     WHERE next_due_on BETWEEN $2::date AND $3::date AND status IN ('CURRENT', 'OVERDUE') AND ($1::text IS NULL OR branch_code = $1)
     GROUP BY next_due_on ORDER BY next_due_on`,
    [branch, from, to],
  );
