import type { Pool } from 'pg';
import {
  PRICE_AUDIT,
  type PriceGroup,
  type PriceOutlier,
  type PriceReason,
  type PriceTally,
  type TermBand,
} from '../domain/pricing/equal-pricing';
import { ONE, type Rate } from '../domain/rate';
import { decodeCursor, pageOf, type PageRequest } from './paging';
import { rowsPlanned } from './sql';

/** A loan apart from those like it, with whose it is and what was written of its rate. */
export interface OutlierRecord extends Pick<PriceOutlier, 'median' | 'basisPoints' | 'standing'> {
  loanNo: string;
  clientNo: string;
  clientKind: 'PERSON' | 'COMPANY';
  clientName: string;
  branchCode: string;
  managerUsername: string;
  productCode: string;
  grade: string | null;
  termBand: TermBand;
  security: string;
  disbursedOn: string;
  rate: Rate;
  reason: PriceReason | null;
  comment: string | null;
  explainedBy: string | null;
}

export interface PriceAuditRecord {
  groups: PriceGroup[];
  /** Those on the page, the furthest apart first. */
  outliers: OutlierRecord[];
  nextCursor: string | null;
  hasMore: boolean;
  managers: PriceTally[];
  branches: PriceTally[];
}

const BASIS_POINT = ONE / 10_000;
/** `basisPointsOf`: a sum of differences of rates over so many, in basis points, half up by size. */
const points = (sum: string, over = '1'): string =>
  `(sign(${sum}) * div(2 * abs(${sum})::numeric + ${over} * ${String(BASIS_POINT)}, 2 * ${over} * ${String(BASIS_POINT)}))::bigint`;

const tallies = (key: string): string => `
  SELECT ${key} AS code, sum(loans) AS loans, ${points('sum(away)', 'sum(loans)')} AS "meanBasisPoints", sum(outliers) AS outliers,
    sum(flagged) AS flagged, min(ARRAY[first, own_first]) AS place FROM tallied GROUP BY ${key}`;

/** As a list in JSON, without what it is sorted by. */
const list = (of: string, order: string): string =>
  `(SELECT coalesce(jsonb_agg(to_jsonb(x) - 'place' - 'first' ORDER BY ${order}), '[]') FROM (${of}) x)`;

const ALIKE =
  'g.product_code = p.product_code AND g.band = p.band AND g.security = p.security AND g.grade IS NOT DISTINCT FROM p.grade';
const APART = `abs(p.rate - g.median) > ${String(PRICE_AUDIT.toleranceBasisPoints * BASIS_POINT)}`;

/**
 * `auditPrices` as a register of many loans asks it: of those disbursed on days $1 to $2, of branch $3 (null: all). Loans of one manager
 * at one rate are judged once, with how many they are; only what lies apart is read loan by loan, with its client.
 */
const AUDIT = `
  WITH written AS (
    SELECT DISTINCT ON (loan_no) loan_no, reason, comment, explained_by FROM price_reason ORDER BY loan_no, id DESC
  ), priced AS MATERIALIZED (
    SELECT l.no, l.client_no, l.branch_code, l.manager_username, l.product_code, l.disbursed_on, a.grade, a.security,
      CASE WHEN t.months <= 12 THEN 'UP_TO_1Y' WHEN t.months <= 60 THEN 'UP_TO_5Y' ELSE 'OVER_5Y' END AS band, t.rate
    FROM loan l JOIN application a ON a.no = l.application_no JOIN loan_contract t ON t.loan_no = l.no
    WHERE l.disbursed_on BETWEEN $1::date AND $2::date AND ($3::text IS NULL OR l.branch_code = $3)
  ), rated AS MATERIALIZED (
    SELECT product_code, grade, band, security, rate, manager_username, branch_code, count(*) AS loans, min(no) AS own_first FROM priced
    GROUP BY product_code, grade, band, security, rate, manager_username, branch_code
  ), agreed AS (
    SELECT product_code, grade, band, security, rate, sum(loans)::bigint AS loans, min(own_first) AS first FROM rated
    GROUP BY product_code, grade, band, security, rate
  ), placed AS (
    SELECT *, (sum(loans) OVER kind)::bigint AS among, (sum(loans) OVER (kind ORDER BY rate))::bigint AS up_to
    FROM agreed WINDOW kind AS (PARTITION BY product_code, grade, band, security)
  ), alike AS MATERIALIZED (
    SELECT product_code, grade, band, security, among AS loans, min(rate) AS lowest, max(rate) AS highest, min(first) AS first,
      (min(rate) FILTER (WHERE up_to > (among - 1) / 2) + min(rate) FILTER (WHERE up_to > among / 2) + 1) / 2 AS median
    FROM placed WHERE among >= ${String(PRICE_AUDIT.leastLoans)} GROUP BY product_code, grade, band, security, among
  ), judged AS (
    SELECT p.*, g.first, g.median, p.rate - g.median AS away, ${APART} AS apart FROM rated p JOIN alike g ON ${ALIKE}
  ), apart AS MATERIALIZED (
    SELECT p.*, g.first, g.median, p.rate - g.median AS away, w.reason, w.comment, w.explained_by,
      CASE WHEN w.reason IS NULL OR w.reason = 'MISTAKE' THEN 'FLAGGED' ELSE 'EXPLAINED' END AS standing
    FROM priced p JOIN alike g ON ${ALIKE} LEFT JOIN written w ON w.loan_no = p.no WHERE ${APART}
  ), tallied AS MATERIALIZED (
    SELECT j.*, coalesce(a.flagged, 0) AS flagged FROM (
      SELECT first, manager_username, branch_code, min(own_first) AS own_first, sum(loans)::bigint AS loans, sum(loans * away) AS away,
        coalesce(sum(loans) FILTER (WHERE apart), 0)::bigint AS outliers FROM judged GROUP BY first, manager_username, branch_code) j
    LEFT JOIN (
      SELECT first, manager_username, branch_code, count(*) AS flagged FROM apart WHERE standing = 'FLAGGED'
      GROUP BY first, manager_username, branch_code) a USING (first, manager_username, branch_code)
  ), grouped AS (SELECT first, sum(outliers) AS outliers FROM tallied GROUP BY first)
  SELECT
    ${list(
      `SELECT g.product_code AS "productCode", g.grade, g.band AS "termBand", g.security, g.loans, g.lowest, g.median, g.highest,
        ${points('(g.highest - g.lowest)')} AS "spreadBasisPoints", o.outliers, g.first FROM alike g JOIN grouped o ON o.first = g.first`,
      'first',
    )} AS groups,
    ${list(tallies('manager_username'), 'place')} AS managers,
    ${list(tallies('branch_code'), 'place')} AS branches,
    ${list(
      `SELECT a.no AS "loanNo", a.client_no AS "clientNo", c.kind AS "clientKind", c.name AS "clientName", a.branch_code AS "branchCode",
        a.manager_username AS "managerUsername", a.product_code AS "productCode", a.grade, a.band AS "termBand", a.security,
        a.disbursed_on AS "disbursedOn", a.rate, a.median, ${points('a.away')} AS "basisPoints", a.standing, a.reason, a.comment,
        a.explained_by AS "explainedBy", a.first AS "group" FROM (
          SELECT *, abs(${points('away')}) AS size FROM apart) a JOIN client c ON c.no = a.client_no
        WHERE $4::bigint IS NULL OR (-a.size, a.first, a.no) > (-$4::bigint, $5::text, $6::text)
        ORDER BY -a.size, a.first, a.no LIMIT $7::int`,
      'abs("basisPoints") DESC, "group", "loanNo"',
    )} AS outliers`;

interface Asked {
  from: string;
  to: string;
  branch: string | null;
}
type Found = Omit<PriceAuditRecord, 'outliers' | 'nextCursor' | 'hasMore'> & {
  outliers: (OutlierRecord & { group: string })[];
};

/**
 * Loans disbursed on days from to to, of a branch (null: all), each against those like it, as their contracts priced them. Of those
 * that lie apart a page, or all of them.
 */
export async function priceAuditOf(
  pool: Pool,
  { from, to, branch }: Asked,
  asked?: PageRequest,
): Promise<PriceAuditRecord> {
  const [size = null, group = null, no = null] = decodeCursor(asked?.cursor, ['number', 'text', 'text']) ?? [];
  const most = asked === undefined ? null : asked.limit + 1;
  const [found] = await rowsPlanned<Found & Record<string, unknown>>(pool, AUDIT, [
    from,
    to,
    branch,
    size,
    group,
    no,
    most,
  ]);
  if (found === undefined) throw new Error('a statement without a table has one row');
  const page = pageOf(found.outliers, asked?.limit ?? found.outliers.length, (one) => [
    Math.abs(one.basisPoints),
    one.group,
    one.loanNo,
  ]);
  const { nextCursor, hasMore } = page;
  return { ...found, nextCursor, hasMore, outliers: page.data.map(withoutGroup) };
}

function withoutGroup(outlier: Found['outliers'][number]): OutlierRecord {
  const { group: _, ...rest } = outlier;
  return rest;
}
