import type { Pool } from 'pg';
import type { ClientHolding, Holding } from '../../domain/cross-sell/holding';
import { fen, type Fen } from '../../domain/money';
import { audit } from '../audit';
import { toDbDate } from '../dates';
import type { PrismaClient } from '../generated/client';
import type { Tx } from '../once';
import { row, rows } from '../sql';

export interface HeldRecord extends Holding {
  source: 'MANUAL' | 'IMPORT';
  recordedBy: string;
  recordedOn: string;
}

/** Writes down what clients have; for a client, kind and month the latest counts, and earlier ones stay. */
export async function insertHoldings(
  tx: Tx,
  holdings: readonly ClientHolding[],
  fileHash: string | null,
  by: { username: string; on: string },
): Promise<void> {
  const recorded = { recordedBy: by.username, recordedOn: toDbDate(by.on) };
  const source = fileHash === null ? 'MANUAL' : 'IMPORT';
  await tx.clientHolding.createMany({
    data: holdings.map(({ clientNo, kind, month, balanceFen, volumeFen, feeFen }) => ({
      ...recorded,
      clientNo,
      kind,
      month,
      source,
      fileHash,
      balanceFen: BigInt(balanceFen),
      volumeFen: BigInt(volumeFen),
      feeFen: BigInt(feeFen),
    })),
  });
  const [first] = holdings;
  await audit(tx, {
    businessOn: by.on,
    actor: by.username,
    action: 'HOLDINGS_RECORDED',
    subject: fileHash === null ? 'CLIENT' : 'SYSTEM',
    subjectNo: fileHash === null ? (first?.clientNo ?? '') : 'client-holdings',
    detail: { rows: holdings.length, ...(fileHash === null ? {} : { fileHash }) },
  });
}

/** The numbers, among these, of clients on file in a branch (null: in any). */
export async function knownClients(
  db: PrismaClient,
  nos: readonly string[],
  branch: string | null,
): Promise<Set<string>> {
  const where = { no: { in: [...new Set(nos)] }, ...(branch === null ? {} : { branchCode: branch }) };
  return new Set((await db.client.findMany({ where, select: { no: true } })).map(({ no }) => no));
}

const HELD = `kind, month, balance_fen AS "balanceFen", volume_fen AS "volumeFen", fee_fen AS "feeFen", source,
  recorded_by AS "recordedBy", recorded_on AS "recordedOn"`;
type Row = HeldRecord & Record<string, unknown>;

/** What a client has of each kind as of the latest month on record. */
export const latestHoldings = (pool: Pool, clientNo: string): Promise<HeldRecord[]> =>
  rows<Row>(
    pool,
    `SELECT DISTINCT ON (kind) ${HELD} FROM client_holding WHERE client_no = $1 ORDER BY kind, month DESC, id DESC`,
    [clientNo],
  );

/** What a client had in the months from and to, each as it counts. */
export const holdingsOf = (pool: Pool, clientNo: string, from: string, to: string): Promise<HeldRecord[]> =>
  rows<Row>(
    pool,
    `SELECT DISTINCT ON (kind, month) ${HELD} FROM client_holding
     WHERE client_no = $1 AND month BETWEEN $2 AND $3 ORDER BY kind, month, id DESC`,
    [clientNo, from, to],
  );

export interface OwnBooks {
  loans: number;
  principalFen: number;
  facilities: number;
  limitFen: number;
}
/** What a client has on our own books: loans not settled, facilities not closed. */
export async function ownBooks(pool: Pool, clientNo: string): Promise<OwnBooks> {
  const found = await row<OwnBooks & Record<string, unknown>>(
    pool,
    `SELECT l.n::int AS loans, l.fen::bigint AS "principalFen", f.n::int AS facilities, f.fen::bigint AS "limitFen"
     FROM (SELECT count(*) AS n, coalesce(sum(principal_fen), 0) AS fen FROM loan
           WHERE client_no = $1 AND settled_on IS NULL) l,
          (SELECT count(*) AS n, coalesce(sum(limit_fen), 0) AS fen FROM facility
           WHERE client_no = $1 AND status <> 'CLOSED') f`,
    [clientNo],
  );
  return found ?? { loans: 0, principalFen: 0, facilities: 0, limitFen: 0 };
}

const INTEREST = ['INTEREST', 'PENALTY', 'COMPOUND'].flatMap((kind) => [`${kind}_INCOME`, `${kind}_RECEIVABLE`]);
const FEES = ['FEE_INCOME', 'FEE_RECEIVABLE'];

/**
 * Interest and fees that a client paid on his loans in a period: what was earned, less what is owed of it. On both kinds of account a
 * payment leaves a credit and a charge that is not paid nothing; what a write-off or a waiver takes from what is owed was not paid either.
 */
export async function receivedOf(
  pool: Pool,
  clientNo: string,
  from: string,
  to: string,
): Promise<{ interestFen: Fen; loanFeeFen: Fen }> {
  const found = await row<{ interest: number; fees: number }>(
    pool,
    `SELECT coalesce(sum(j.credit_fen - j.debit_fen) FILTER (WHERE j.account = ANY ($4)), 0)::bigint AS interest,
            coalesce(sum(j.credit_fen - j.debit_fen) FILTER (WHERE j.account = ANY ($5)), 0)::bigint AS fees
     FROM loan l JOIN journal_entry e ON e.loan_no = l.no JOIN journal_line j ON j.entry_id = e.id
     WHERE l.client_no = $1 AND e."on" BETWEEN $2::date AND $3::date
       AND NOT EXISTS (SELECT FROM journal_line w WHERE w.entry_id = e.id AND w.account IN ('LOSS_ALLOWANCE', 'CONCESSION'))`,
    [clientNo, from, to, INTEREST, FEES],
  );
  return { interestFen: fen(found?.interest ?? 0), loanFeeFen: fen(found?.fees ?? 0) };
}
