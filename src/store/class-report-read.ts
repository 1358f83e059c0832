import type { Pool } from 'pg';
import type { RiskClass } from '../domain/account';
import type { EndOfDayCounts } from './end-of-day';
import { decodeCursor, pageOf, Where, type Page, type PageRequest } from './paging';
import { row, rows } from './sql';

export interface EndOfDayRecord {
  businessDate: string;
  status: 'RUNNING' | 'DONE' | 'FAILED';
  startedAt: string;
  finishedAt: string | null;
  counts: Partial<EndOfDayCounts>;
  error: string | null;
}

export async function listEndOfDays(pool: Pool, filter: PageRequest): Promise<Page<EndOfDayRecord>> {
  const after = decodeCursor(filter.cursor, ['text']);
  const where = new Where().and('business_date < ?::date', after?.[0]);
  const found = await rows<EndOfDayRecord & Record<string, unknown>>(
    pool,
    `SELECT business_date AS "businessDate", status, started_at AS "startedAt", finished_at AS "finishedAt", counts, error
     FROM end_of_day_run ${where.toString()} ORDER BY business_date DESC LIMIT ${where.bind(filter.limit + 1)}`,
    where.values,
  );
  return pageOf<EndOfDayRecord>(found, filter.limit, ({ businessDate }) => [businessDate]);
}

export interface ClassFigures {
  riskClass: RiskClass;
  loans: number;
  principalFen: number;
  provisionFen: number;
}
export interface MigrationFigures {
  from: RiskClass;
  to: RiskClass | 'SETTLED' | 'WRITTEN_OFF';
  since: string;
  loans: number;
  principalFen: number;
}
export interface ClassReportRecord {
  on: string;
  classes: ClassFigures[];
  migration: MigrationFigures[];
}

/** A month end (null: the last one on file), of one branch or of all (null); null when there is none. */
export async function classReportOf(
  pool: Pool,
  branch: string | null,
  wanted: string | null,
): Promise<ClassReportRecord | null> {
  const found = await row<{ on: string | null }>(
    pool,
    'SELECT max(business_date) AS "on" FROM class_total WHERE $1::date IS NULL OR business_date = $1',
    [wanted],
  );
  const on = found?.on ?? null;
  if (on === null) return null;
  const [classes, migration] = await Promise.all([
    rows<ClassFigures & Record<string, unknown>>(
      pool,
      `SELECT risk_class AS "riskClass", sum(loans)::int AS loans, sum(principal_fen)::bigint AS "principalFen", sum(provision_fen)::bigint AS "provisionFen"
       FROM class_total WHERE business_date = $1 AND ($2::text IS NULL OR branch_code = $2) GROUP BY risk_class`,
      [on, branch],
    ),
    rows<MigrationFigures & Record<string, unknown>>(
      pool,
      `SELECT from_class AS "from", to_class AS "to", min(since) AS since, sum(loans)::int AS loans, sum(principal_fen)::bigint AS "principalFen"
       FROM class_migration WHERE business_date = $1 AND ($2::text IS NULL OR branch_code = $2) GROUP BY from_class, to_class ORDER BY from_class, to_class`,
      [on, branch],
    ),
  ]);
  return { on, classes, migration };
}
