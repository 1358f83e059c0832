import type { Pool } from 'pg';
import type { TargetMetric } from '../../domain/performance/targets';
import { rows } from '../sql';
import { LENT, OF_LINE, OWED, owedOn, type Asked } from './actuals';

/** What one manager, or one month, has contributed to a line; balances are managers' only. */
export interface PlanPart {
  n: number;
  managerUsername: string | null;
  month: string | null;
  disbursedFen: number;
  newBorrowers: number;
}

/**
 * What was lent of each line, by manager and by month. A borrower new in the period counts in the month of his first loan of the line,
 * so the months add up to the line; with two managers he counts for both, as in their scorecards.
 */
export const partsOf = (pool: Pool, { no, branch, from, to }: Asked): Promise<PlanPart[]> =>
  rows<PlanPart & Record<string, unknown>>(
    pool,
    `WITH lent AS (
       SELECT p.n, l.manager_username AS manager, to_char(l.disbursed_on, 'YYYY-MM') AS month, l.client_no, l.disbursed_fen,
         min(to_char(l.disbursed_on, 'YYYY-MM')) OVER (PARTITION BY p.n, l.client_no) AS first_month,
         EXISTS (SELECT FROM application a WHERE a.no = l.application_no AND a.renews_loan_no IS NOT NULL) AS renews,
         NOT EXISTS (SELECT FROM loan e WHERE e.client_no = l.client_no AND e.disbursed_on < $3::date) AS is_new
       FROM credit_plan_line p CROSS JOIN loan l JOIN client c ON c.no = l.client_no
       WHERE p.plan_no = $1 AND ${OF_LINE} AND ${LENT})
     SELECT n, manager AS "managerUsername", month, coalesce(sum(disbursed_fen) FILTER (WHERE NOT renews), 0)::bigint AS "disbursedFen",
       count(DISTINCT client_no) FILTER (WHERE is_new AND (month IS NULL OR month = first_month))::int AS "newBorrowers"
     FROM lent GROUP BY n, GROUPING SETS ((manager), (month)) ORDER BY n, manager, month`,
    [no, branch, from, to],
  );

/** What the clients of each manager owe of each line. */
export const balancesOf = (
  pool: Pool,
  { no, branch, balanceOn }: Asked,
): Promise<{ n: number; managerUsername: string; balanceFen: number }[]> =>
  rows<{ n: number; managerUsername: string; balanceFen: number } & Record<string, unknown>>(
    pool,
    `SELECT p.n, l.manager_username AS "managerUsername", sum(b.principal_fen)::bigint AS "balanceFen"
     FROM credit_plan_line p CROSS JOIN (${owedOn(balanceOn, '$3')}) b JOIN loan l ON l.no = b.loan_no JOIN client c ON c.no = l.client_no
     WHERE p.plan_no = $1 AND ${OWED} AND ${OF_LINE} GROUP BY p.n, l.manager_username ORDER BY p.n, l.manager_username`,
    [no, branch, balanceOn],
  );

export interface ManagerTarget {
  managerUsername: string;
  metric: TargetMetric;
  productCode: string | null;
  value: number;
}

/** What the managers of a branch have as targets of a period; what was set last counts. */
export const targetsOf = (pool: Pool, branch: string, period: string): Promise<ManagerTarget[]> =>
  rows<ManagerTarget & Record<string, unknown>>(
    pool,
    `SELECT DISTINCT ON (manager_username, metric, product_code) manager_username AS "managerUsername", metric,
       product_code AS "productCode", value
     FROM sales_target WHERE branch_code = $1 AND period = $2
     ORDER BY manager_username, metric, product_code, id DESC`,
    [branch, period],
  );
