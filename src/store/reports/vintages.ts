import type { Pool } from 'pg';
import { rowsPlanned } from '../sql';

/** The loans paid out in one month, some months later. Amounts are what was paid out, in fen. */
export interface VintageAge {
  /** YYYY-MM */
  month: string;
  loans: number;
  disbursedFen: number;
  monthsOnBook: number;
  /** Of loans that were more than 30 (90) days overdue in one of the photographs up to then. */
  over30Fen: number;
  over90Fen: number;
}

const months = (date: string): string => `(extract(year FROM ${date}) * 12 + extract(month FROM ${date}))::int`;

/**
 * A month is photographed by its last end of day: so much is read however long the days of it are kept, and a day late by a few days
 * only is none of vintage's business. Who was late once stays counted (RULES 8: cumulative).
 */
const VINTAGES = `
  WITH cohort AS (
    SELECT no, date_trunc('month', disbursed_on)::date AS month, disbursed_fen FROM loan
    WHERE disbursed_on BETWEEN $2::date AND $3::date AND ($1::text IS NULL OR branch_code = $1)
  ), photo AS (
    SELECT max(business_date) AS day, ${months('max(business_date)')} AS month FROM end_of_day_run
    WHERE status = 'DONE' AND business_date BETWEEN $2::date AND $3::date GROUP BY date_trunc('month', business_date)
  ), late AS (
    SELECT c.month, c.disbursed_fen, min(p.month - ${months('c.month')}) AS over30,
      min(p.month - ${months('c.month')}) FILTER (WHERE s.days_overdue > 90) AS over90
    FROM photo p JOIN loan_snapshot s ON s.business_date = p.day AND s.days_overdue > 30 JOIN cohort c ON c.no = s.loan_no
    GROUP BY c.no, c.month, c.disbursed_fen
  ), age AS (
    SELECT m.month, m.loans, m.disbursed, p.month - ${months('m.month')} AS age
    FROM (SELECT month, count(*) AS loans, sum(disbursed_fen)::bigint AS disbursed FROM cohort GROUP BY month) m
    JOIN photo p ON p.month >= ${months('m.month')}
  )
  SELECT to_char(a.month, 'YYYY-MM') AS month, a.loans, a.disbursed AS "disbursedFen", a.age AS "monthsOnBook",
    coalesce(sum(l.disbursed_fen) FILTER (WHERE l.over30 <= a.age), 0)::bigint AS "over30Fen",
    coalesce(sum(l.disbursed_fen) FILTER (WHERE l.over90 <= a.age), 0)::bigint AS "over90Fen"
  FROM age a LEFT JOIN late l ON l.month = a.month
  GROUP BY a.month, a.loans, a.disbursed, a.age ORDER BY a.month, a.age`;

/** Loans paid out from the first day of a month to any day, as the months up to that day found them. */
export const vintages = (pool: Pool, branch: string | null, from: string, to: string): Promise<VintageAge[]> =>
  rowsPlanned<VintageAge & Record<string, unknown>>(pool, VINTAGES, [branch, from, to]);
