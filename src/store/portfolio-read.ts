import type { Pool } from 'pg';
import { bucketSql, type Slice } from './reports/book';
import { rows } from './sql';

export interface Portfolio {
  total: Slice & { clients: number; disbursedFen: number; overdueFen: number; dueFen: number };
  classes: (Slice & { riskClass: string })[];
  buckets: (Slice & { bucket: string })[];
  statuses: (Slice & { status: string })[];
  applications: { stage: string; count: number; amountFen: number }[];
  par30: Slice;
  par90: Slice;
}

const LIVE = "status IN ('CURRENT', 'OVERDUE') AND ($1::text IS NULL OR branch_code = $1)";
const SLICE = 'count(*) AS loans, coalesce(sum(principal_fen), 0)::bigint AS "principalFen"';

/** The portfolio as the read model has it: loans on the balance sheet, of one branch or of all (null). */
export async function portfolioOf(pool: Pool, branch: string | null): Promise<Portfolio> {
  const ask = <T extends object>(sql: string): Promise<(T & Record<string, unknown>)[]> => rows(pool, sql, [branch]);
  const par = (days: number): Promise<(Slice & Record<string, unknown>)[]> =>
    ask<Slice>(`SELECT ${SLICE} FROM loan WHERE ${LIVE} AND days_overdue > ${String(days)}`);
  const [total, classes, buckets, statuses, applications, par30, par90] = await Promise.all([
    ask<Portfolio['total']>(
      `SELECT ${SLICE}, count(DISTINCT client_no) AS clients, coalesce(sum(disbursed_fen), 0)::bigint AS "disbursedFen",
              coalesce(sum(principal_overdue_fen), 0)::bigint AS "overdueFen", coalesce(sum(due_fen), 0)::bigint AS "dueFen"
       FROM loan WHERE ${LIVE}`,
    ),
    ask<Slice & { riskClass: string }>(
      `SELECT risk_class AS "riskClass", ${SLICE} FROM loan WHERE ${LIVE} GROUP BY risk_class`,
    ),
    ask<Slice & { bucket: string }>(
      `SELECT ${bucketSql('days_overdue')} AS bucket, ${SLICE} FROM loan WHERE ${LIVE} GROUP BY 1 ORDER BY min(days_overdue)`,
    ),
    ask<Slice & { status: string }>(
      `SELECT status, ${SLICE} FROM loan WHERE $1::text IS NULL OR branch_code = $1 GROUP BY status ORDER BY status`,
    ),
    ask<{ stage: string; count: number; amountFen: number }>(
      `SELECT stage, count(*) AS count, sum(amount_fen)::bigint AS "amountFen"
       FROM application WHERE $1::text IS NULL OR branch_code = $1 GROUP BY stage ORDER BY stage`,
    ),
    par(30),
    par(90),
  ]);
  const none = { loans: 0, principalFen: 0 };
  return {
    total: total[0] ?? { ...none, clients: 0, disbursedFen: 0, overdueFen: 0, dueFen: 0 },
    classes,
    buckets,
    statuses,
    applications,
    par30: par30[0] ?? none,
    par90: par90[0] ?? none,
  };
}
