import type { Pool } from 'pg';
import { rows } from '../sql';

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
 * recovers (RULES 8).
 */
const FLOWS = `
  WITH month AS (
    SELECT date_trunc('month', m)::date AS first, (date_trunc('month', m) + interval '1 month')::date AS next
    FROM generate_series($2::date, $3::date, interval '1 month') AS m
  ), entry AS (
    SELECT e."on", sum(l.credit_fen - l.debit_fen) FILTER (WHERE l.account IN ('LOAN_PRINCIPAL', 'LOAN_OVERDUE')) AS off
    FROM journal_entry e JOIN journal_line l ON l.entry_id = e.id JOIN loan n ON n.no = e.loan_no
    WHERE e."on" BETWEEN $2::date AND $3::date AND e.cause NOT LIKE 'DISBURSEMENT %' AND e.cause NOT LIKE 'RENEWAL %' AND ($1::text IS NULL OR n.branch_code = $1)
    GROUP BY e.id HAVING bool_or(l.account IN ('BANK', 'HELD')) AND NOT bool_or(l.account = 'LOSS_ALLOWANCE')
  ), paid AS (
    SELECT disbursed_on, disbursed_fen FROM loan
    WHERE disbursed_on BETWEEN $2::date AND $3::date AND ($1::text IS NULL OR branch_code = $1)
      AND NOT EXISTS (SELECT 1 FROM application a WHERE a.no = application_no AND a.renews_loan_no IS NOT NULL)
  )
  SELECT to_char(first, 'YYYY-MM') AS month,
    (SELECT count(*) FROM paid WHERE disbursed_on >= first AND disbursed_on < next) AS loans,
    (SELECT coalesce(sum(disbursed_fen), 0)::bigint FROM paid WHERE disbursed_on >= first AND disbursed_on < next) AS "disbursedFen",
    (SELECT coalesce(sum(off), 0)::bigint FROM entry WHERE "on" >= first AND "on" < next) AS "recoveredFen"
  FROM month ORDER BY first`;

/** From the first day of a month to any day. */
export const monthFlows = (pool: Pool, branch: string | null, from: string, to: string): Promise<MonthFlow[]> =>
  rows<MonthFlow & Record<string, unknown>>(pool, FLOWS, [branch, from, to]);

export interface DueDay {
  dueOn: string;
  loans: number;
  amountFen: number;
}

/** The next instalment of each loan that falls due from one day to another, as the loans stand now. */
export const upcomingDues = (pool: Pool, branch: string | null, from: string, to: string): Promise<DueDay[]> =>
  rows<DueDay & Record<string, unknown>>(
    pool,
    `SELECT next_due_on AS "dueOn", count(*) AS loans, sum(next_due_fen)::bigint AS "amountFen" FROM loan
     WHERE next_due_on BETWEEN $2::date AND $3::date AND status IN ('CURRENT', 'OVERDUE') AND ($1::text IS NULL OR branch_code = $1)
     GROUP BY next_due_on ORDER BY next_due_on`,
    [branch, from, to],
  );
