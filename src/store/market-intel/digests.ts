import type { Pool } from 'pg';
import { maySignDigest } from '../../domain/market-intel/digest';
import { periodDays } from '../../domain/performance/targets';
import { ALLOWED, type Verdict } from '../../domain/verdict';
import { fromDbDate, toDbDate } from '../dates';
import type { MarketDigest, Prisma, PrismaClient } from '../generated/client';
import type { Tx } from '../once';
import { decodeCursor, pageOf, type Page, type PageRequest } from '../paging';
import { rows } from '../sql';
import type { ActBy } from '../recorder';
import { record } from './record';

export interface DigestRecord {
  no: string;
  branchCode: string;
  month: string;
  content: Prisma.JsonValue;
  intelNos: string[];
  remarks: string;
  signedBy: string;
  signedOn: string;
}
export interface DigestGiven {
  month: string;
  remarks: string;
  content: Prisma.InputJsonObject;
  intelNos: string[];
}

/** Serialises the digests of a branch: what stands in one is in no other. */
export const lockDigests = (tx: Tx, branchCode: string): Promise<number> =>
  tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`market-digest/${branchCode}`}))`;

export async function signDigest(tx: Tx, no: string, given: DigestGiven, by: ActBy): Promise<Verdict> {
  const { username, branchCode } = by.actor;
  const { month, intelNos } = given;
  const lastSigned = await lastSignedMonth(tx, branchCode);
  const verdict = maySignDigest({ month, branchCode, entries: intelNos.length, lastSigned }, by.actor, by.on);
  if (!verdict.allowed) return verdict;
  await tx.marketDigest.create({ data: { ...given, no, branchCode, signedBy: username, signedOn: toDbDate(by.on) } });
  await record(tx, no, by, 'DIGEST_SIGNED', { month, entries: intelNos.length });
  return ALLOWED;
}

export async function lastSignedMonth(db: PrismaClient | Tx, branchCode: string): Promise<string | null> {
  const last = await db.marketDigest.findFirst({ where: { branchCode }, orderBy: { month: 'desc' } });
  return last?.month ?? null;
}

export async function listDigests(
  db: PrismaClient,
  branch: string | null,
  { limit, cursor }: PageRequest,
): Promise<Page<DigestRecord>> {
  const after = decodeCursor(cursor, ['text'])?.[0];
  const found = await db.marketDigest.findMany({
    where: { ...ofBranch(branch), ...(after === undefined ? {} : { no: { lt: String(after) } }) },
    orderBy: { no: 'desc' },
    take: limit + 1,
  });
  return pageOf(found.map(recordOf), limit, ({ no }) => [no]);
}

export async function findDigest(db: PrismaClient, no: string, branch: string | null): Promise<DigestRecord | null> {
  const found = await db.marketDigest.findFirst({ where: { no, ...ofBranch(branch) } });
  return found === null ? null : recordOf(found);
}

const ofBranch = (branch: string | null): { branchCode?: string } => (branch === null ? {} : { branchCode: branch });

/** The annual rate at which a branch lent products in a month, weighted by amount, to the hundredth of a basis point. */
export function lentRates(
  pool: Pool,
  { branch, month, productCodes }: { branch: string; month: string; productCodes: readonly string[] },
): Promise<{ productCode: string; rate: string }[]> {
  const { from, to } = periodDays(month);
  return rows(
    pool,
    `SELECT l.product_code AS "productCode",
            trim_scale(round(sum(l.disbursed_fen * (ct.terms->>'annualRate')::numeric) / sum(l.disbursed_fen), 6))::text AS rate
     FROM loan l JOIN loan_contract ct ON ct.loan_no = l.no
     WHERE l.branch_code = $1 AND l.disbursed_on BETWEEN $2::date AND $3::date AND l.product_code = ANY ($4)
       AND l.disbursed_fen > 0
     GROUP BY l.product_code ORDER BY l.product_code`,
    [branch, from, to, productCodes],
  );
}

const recordOf = ({ signedOn, ...digest }: MarketDigest): DigestRecord => ({
  ...digest,
  signedOn: fromDbDate(signedOn),
});
