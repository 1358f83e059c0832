import type { Pool } from 'pg';
import { row, rowsPlanned } from '../sql';

/** Loans in one row of a report, in fen. */
export interface Slice {
  loans: number;
  principalFen: number;
}
/** The loans on the balance sheet as they stood at the end of one day. */
export interface Book {
  /** Day of the end-of-day snapshot, or null for the loans as they stand now. */
  on: string | null;
  total: Slice & { clients: number };
  nonPerforming: Slice;
  par30: Slice;
  par90: Slice;
  classes: (Slice & { riskClass: string })[];
  buckets: (Slice & { bucket: string })[];
}

/** Days past due fall into the buckets of RULES 8; upper ends, both included. */
export const BUCKETS = [
  { bucket: '0', from: 0, to: 0 },
  { bucket: '1-30', from: 1, to: 30 },
  { bucket: '31-60', from: 31, to: 60 },
  { bucket: '61-90', from: 61, to: 90 },
  { bucket: '91-180', from: 91, to: 180 },
  { bucket: '181-270', from: 181, to: 270 },
  { bucket: '271-360', from: 271, to: 360 },
  { bucket: '>360', from: 361, to: 100_000 },
] as const;

/** The bucket of a column of days, in SQL. */
export const bucketSql = (days: string): string =>
  `CASE ${BUCKETS.map(({ bucket, to }) => `WHEN ${days} <= ${String(to)} THEN '${bucket}'`).join(' ')} END`;

const NOW =
  'SELECT client_no AS client, risk_class AS class, days_overdue AS days, principal_fen AS principal, status, branch_code AS branch FROM loan';
const THEN = `SELECT l.client_no AS client, s.risk_class AS class, s.days_overdue AS days, s.principal_fen AS principal, s.status,
  l.branch_code AS branch FROM loan_snapshot s JOIN loan l ON l.no = s.loan_no WHERE s.business_date = $2::date`;

/** The loans of each class in each bucket, and how many clients there are in all. */
const question = (source: string): string => `
  WITH book AS NOT MATERIALIZED (
    SELECT client, class, principal, ${bucketSql('days')} AS bucket FROM (${source}) AS loans
    WHERE status IN ('CURRENT', 'OVERDUE') AND ($1::text IS NULL OR branch = $1)
  )
  SELECT class AS "riskClass", bucket, count(*) AS loans, sum(principal)::bigint AS "principalFen",
    (SELECT count(*) FROM (SELECT DISTINCT client FROM book) c) AS clients
  FROM book GROUP BY class, bucket`;

interface Sum extends Slice {
  riskClass: string;
  bucket: string;
  clients: number;
}

const BAD: readonly string[] = ['SUBSTANDARD', 'DOUBTFUL', 'LOSS'];

/**
 * The book as it stands now (`on` null), or as the snapshot of a day has it; of one branch, or of all (null). PAR takes the whole
 * outstanding principal of a loan more than so many days overdue (RULES 8).
 */
export async function bookOf(pool: Pool, branch: string | null, on: string | null): Promise<Book> {
  const found = await rowsPlanned<Sum & Record<string, unknown>>(
    pool,
    question(on === null ? NOW : THEN),
    on === null ? [branch] : [branch, on],
  );
  const overdueMoreThan = (days: number): Slice =>
    sliceOf(found.filter(({ bucket }) => BUCKETS.some((one) => one.bucket === bucket && one.from > days)));
  const namesOf = (key: 'riskClass' | 'bucket'): string[] => [...new Set(found.map((one) => one[key]))];
  return {
    on,
    total: { ...sliceOf(found), clients: found[0]?.clients ?? 0 },
    nonPerforming: sliceOf(found.filter(({ riskClass }) => BAD.includes(riskClass))),
    par30: overdueMoreThan(30),
    par90: overdueMoreThan(90),
    classes: namesOf('riskClass').map((riskClass) => ({
      riskClass,
      ...sliceOf(found.filter((one) => one.riskClass === riskClass)),
    })),
    buckets: namesOf('bucket').map((bucket) => ({
      bucket,
      ...sliceOf(found.filter((one) => one.bucket === bucket)),
    })),
  };
}

const sliceOf = (sums: readonly Slice[]): Slice => ({
  loans: sums.reduce((all, { loans }) => all + loans, 0),
  principalFen: sums.reduce((all, { principalFen }) => all + principalFen, 0),
});

/** The last day up to `on` whose end of day is done, or null. */
export async function snapshotDay(pool: Pool, on: string): Promise<string | null> {
  const found = await row<{ day: string | null }>(
    pool,
    "SELECT max(business_date) AS day FROM end_of_day_run WHERE status = 'DONE' AND business_date <= $1::date",
    [on],
  );
  return found?.day ?? null;
}

/** The latest business date that any loan has reached; in a sandbox a loan may be ahead of the calendar. */
export async function latestDay(pool: Pool): Promise<string | null> {
  return (await row<{ day: string | null }>(pool, 'SELECT max(as_of) AS day FROM loan'))?.day ?? null;
}
