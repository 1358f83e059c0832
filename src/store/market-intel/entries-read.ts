import type { Pool } from 'pg';
import type { IntelStanding, IntelSubject } from '../../domain/market-intel/entry';
import { periodDays } from '../../domain/performance/targets';
import { decodeCursor, pageOf, Where, type Page, type PageRequest } from '../paging';
import { row, rows } from '../sql';

export interface IntelRecord {
  no: string;
  branchCode: string;
  subject: IntelSubject;
  rival: string | null;
  industry: string | null;
  productCode: string | null;
  productVersion: number | null;
  ourMinRate: string | null;
  ourMaxRate: string | null;
  rate: string | null;
  source: string;
  seenOn: string;
  seen: string;
  recordedBy: string;
  recordedOn: string;
  standing: IntelStanding;
  comment: string | null;
  reviewedBy: string | null;
  reviewedOn: string | null;
}
type Row = IntelRecord & Record<string, unknown>;

export interface IntelFilter {
  branch: string | null;
  subject?: IntelSubject | undefined;
  standing?: IntelStanding | undefined;
  productCode?: string | undefined;
  month?: string | undefined;
  q?: string | undefined;
}

const INTEL = `(
  SELECT i.no, i.branch_code AS "branchCode", i.subject, i.rival, i.industry, i.product_code AS "productCode",
         i.product_version AS "productVersion", i.our_min_rate AS "ourMinRate", i.our_max_rate AS "ourMaxRate", i.rate,
         i.source, i.seen_on AS "seenOn", i.seen, i.recorded_by AS "recordedBy", i.recorded_on AS "recordedOn",
         coalesce(r.outcome, 'NEW') AS standing, r.comment, r."by" AS "reviewedBy", r."on" AS "reviewedOn"
  FROM market_intel i LEFT JOIN market_intel_review r ON r.intel_no = i.no) x`;

function wanted({ branch, subject, standing, productCode, month, q }: IntelFilter): Where {
  const days = month === undefined ? undefined : periodDays(month);
  return new Where()
    .and('x."branchCode" = ?', branch)
    .and('x.subject = ?', subject)
    .and('x.standing = ?', standing)
    .and('x."productCode" = ?', productCode)
    .and('x."seenOn" >= ?::date', days?.from)
    .and('x."seenOn" <= ?::date', days?.to)
    .and(`position(? in concat_ws(' ', x.rival, x.industry, x.seen)) > 0`, q);
}

export async function listIntel(
  pool: Pool,
  { limit, cursor, ...filter }: IntelFilter & PageRequest,
): Promise<Page<IntelRecord>> {
  const where = wanted(filter).and('x.no < ?', decodeCursor(cursor, ['text'])?.[0]);
  const found = await rows<Row>(
    pool,
    `SELECT * FROM ${INTEL} ${where.toString()} ORDER BY x.no DESC LIMIT ${where.bind(limit + 1)}`,
    where.values,
  );
  return pageOf<IntelRecord>(found, limit, ({ no }) => [no]);
}

export async function countIntel(pool: Pool, filter: IntelFilter): Promise<number> {
  const where = wanted(filter);
  const found = await row<{ n: number }>(
    pool,
    `SELECT count(*)::int AS n FROM ${INTEL} ${where.toString()}`,
    where.values,
  );
  return found?.n ?? 0;
}

export function findIntel(pool: Pool, no: string, branch: string | null): Promise<IntelRecord | null> {
  const where = new Where().and('x.no = ?', no).and('x."branchCode" = ?', branch);
  return row<Row>(pool, `SELECT * FROM ${INTEL} ${where.toString()}`, where.values);
}

/** What a branch saw up to a day and has told in no digest: what is doubted stays out of it. */
export const untoldIntel = (pool: Pool, branch: string, until: string): Promise<IntelRecord[]> =>
  rows<Row>(
    pool,
    `SELECT * FROM ${INTEL}
     WHERE x."branchCode" = $1 AND x."seenOn" <= $2::date AND x.standing <> 'DOUBTED'
       AND NOT EXISTS (SELECT FROM market_digest d WHERE d.branch_code = $1 AND x.no = ANY (d.intel_nos))
     ORDER BY x.no`,
    [branch, until],
  );
