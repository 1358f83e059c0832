import type { Pool } from 'pg';
import { row, rows } from '../sql';

export interface PlanActual {
  n: number;
  disbursedFen: number;
  newBorrowers: number;
  balanceFen: number;
  badFen: number;
}
export interface Asked {
  no: string;
  branch: string;
  from: string;
  to: string;
  /** The day of the snapshot that the balance is taken from; null: as it stands now. */
  balanceOn: string | null;
}

/** Does a loan of a client belong to the line? */
export const OF_LINE = `l.branch_code = $2 AND (p.product_code IS NULL OR l.product_code = p.product_code)
  AND (p.kind IS NULL OR c.kind = p.kind) AND (p.industry IS NULL OR position(p.industry IN c.industry) > 0)`;
export const LENT = `l.disbursed_on BETWEEN $3::date AND $4::date`;
const BAD = `('SUBSTANDARD', 'DOUBTFUL', 'LOSS')`;
/** What was owed on the day at `place`, which closed then; without a day, what is owed now. */
export const owedOn = (day: string | null, place: string): string =>
  day === null
    ? `SELECT no AS loan_no, principal_fen, risk_class, status FROM loan WHERE ${place}::date IS NULL`
    : `SELECT loan_no, principal_fen, risk_class, status FROM loan_snapshot WHERE business_date = ${place}::date`;
/** What is written off or settled is no balance. */
export const OWED = `b.status IN ('CURRENT', 'OVERDUE')`;

/**
 * What has come of each line, by the definitions that managers are counted by (RULES 8; store/performance.ts): renewals are no money
 * lent, a borrower is new with his first loan, and what is written off or settled is no balance.
 */
export const actualsOf = (pool: Pool, { no, branch, from, to, balanceOn }: Asked): Promise<PlanActual[]> =>
  rows<PlanActual & Record<string, unknown>>(
    pool,
    `SELECT p.n,
       (SELECT coalesce(sum(l.disbursed_fen), 0) FROM loan l JOIN client c ON c.no = l.client_no
        WHERE ${OF_LINE} AND ${LENT} AND NOT EXISTS (SELECT FROM application a
          WHERE a.no = l.application_no AND a.renews_loan_no IS NOT NULL))::bigint AS "disbursedFen",
       (SELECT count(DISTINCT l.client_no) FROM loan l JOIN client c ON c.no = l.client_no
        WHERE ${OF_LINE} AND ${LENT} AND NOT EXISTS (SELECT FROM loan e
          WHERE e.client_no = l.client_no AND e.disbursed_on < $3::date))::int AS "newBorrowers",
       owed.balance AS "balanceFen", owed.bad AS "badFen"
     FROM credit_plan_line p
     CROSS JOIN LATERAL (
       SELECT coalesce(sum(b.principal_fen), 0)::bigint AS balance,
              coalesce(sum(b.principal_fen) FILTER (WHERE b.risk_class IN ${BAD}), 0)::bigint AS bad
       FROM (${owedOn(balanceOn, '$5')}) b JOIN loan l ON l.no = b.loan_no JOIN client c ON c.no = l.client_no
       WHERE ${OWED} AND ${OF_LINE}) owed
     WHERE p.plan_no = $1 ORDER BY p.n`,
    [no, branch, from, to, balanceOn],
  );

/** Loans of a branch that mature between two days, by month, with what they owe now. */
export const maturitiesOf = (
  pool: Pool,
  branch: string,
  from: string,
  to: string,
): Promise<{ month: string; loans: number; principalFen: number }[]> =>
  rows<{ month: string; loans: number; principalFen: number } & Record<string, unknown>>(
    pool,
    `SELECT to_char(maturity_on, 'YYYY-MM') AS month, count(*)::int AS loans, sum(principal_fen)::bigint AS "principalFen"
     FROM loan WHERE branch_code = $1 AND status IN ('CURRENT', 'OVERDUE') AND maturity_on BETWEEN $2::date AND $3::date
     GROUP BY 1 ORDER BY 1`,
    [branch, from, to],
  );

/** The last day that an end of day has closed up to this one. */
export const closedDay = async (pool: Pool, to: string): Promise<string | null> =>
  (
    await row<{ on: string | null } & Record<string, unknown>>(
      pool,
      'SELECT max(business_date) AS "on" FROM loan_snapshot WHERE business_date <= $1::date',
      [to],
    )
  )?.on ?? null;
