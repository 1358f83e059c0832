import type { Pool } from 'pg';
import { rowsPlanned } from '../sql';
import { bucketSql } from './book';

/** Loans that were in one bucket at the end of a day, and where they are at the end of a later one. */
export interface Roll {
  from: string;
  /** A bucket, or SETTLED or WRITTEN_OFF. */
  to: string;
  loans: number;
  /** At the start, in fen. */
  principalFen: number;
}

const ROLLS = `
  SELECT ${bucketSql('was.days_overdue')} AS "from",
    CASE WHEN now_is.status IN ('CURRENT', 'OVERDUE') THEN ${bucketSql('now_is.days_overdue')} ELSE now_is.status END AS "to",
    count(*) AS loans, sum(was.principal_fen)::bigint AS "principalFen"
  FROM loan_snapshot was JOIN loan_snapshot now_is ON now_is.loan_no = was.loan_no AND now_is.business_date = $3::date
  WHERE was.business_date = $2::date AND was.status IN ('CURRENT', 'OVERDUE') AND ($1::text IS NULL OR was.branch_code = $1)
  GROUP BY 1, 2 ORDER BY 1, 2`;

/** From the photograph of one end of day to that of a later one. */
export const rollsBetween = (pool: Pool, branch: string | null, since: string, on: string): Promise<Roll[]> =>
  rowsPlanned<Roll & Record<string, unknown>>(pool, ROLLS, [branch, since, on]);
