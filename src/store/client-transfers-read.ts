import type { Pool } from 'pg';
import type { TakeoverConclusion, TransferState } from '../domain/client-transfer/transfer';
import { decodeCursor, pageOf, Where, type Page, type PageRequest } from './paging';
import { row, rows } from './sql';

export interface TransferRecord {
  no: string;
  branchCode: string;
  fromUsername: string;
  toUsername: string;
  reason: string;
  status: TransferState;
  proposedBy: string;
  proposedOn: string;
  decidedBy: string | null;
  decidedOn: string | null;
  comment: string | null;
  clientNos: string[];
  clients: ClientRow[];
}
interface ClientRow {
  clientNo: string;
  kind: 'PERSON' | 'COMPANY';
  name: string;
  loans: number;
  conclusion: TakeoverConclusion | null;
  opinion: string | null;
  measures: string | null;
  reviewedOn: string | null;
}

/** Transfers within a branch (null: all), the latest first; each client with the latest opinion on it. */
export async function listTransfers(
  pool: Pool,
  branch: string | null,
  { status, limit, cursor }: PageRequest & { status?: string | undefined },
): Promise<Page<TransferRecord>> {
  const after = decodeCursor(cursor, ['text']);
  const where = new Where().and('t.branch_code = ?', branch).and('t.status = ?', status).and('t.no < ?', after?.[0]);
  return pageOf(await transfersWhere(pool, where, limit + 1), limit, ({ no }) => [no]);
}

export async function countTransfers(
  pool: Pool,
  branch: string | null,
  { status }: { status?: string | undefined },
): Promise<number> {
  const where = new Where().and('t.branch_code = ?', branch).and('t.status = ?', status);
  const text = `SELECT count(*)::int AS count FROM client_transfer t ${where.toString()}`;
  return (await row<{ count: number }>(pool, text, where.values))?.count ?? 0;
}

export async function findTransfer(pool: Pool, no: string, branch: string | null): Promise<TransferRecord | null> {
  const where = new Where().and('t.branch_code = ?', branch).and('t.no = ?', no);
  return (await transfersWhere(pool, where, 1))[0] ?? null;
}

const transfersWhere = (pool: Pool, where: Where, most: number): Promise<TransferRecord[]> =>
  rows<TransferRecord & Record<string, unknown>>(
    pool,
    `SELECT t.no, t.branch_code AS "branchCode", t.from_username AS "fromUsername", t.to_username AS "toUsername", t.reason,
            t.status, t.proposed_by AS "proposedBy", t.proposed_on AS "proposedOn", t.decided_by AS "decidedBy",
            t.decided_on AS "decidedOn", t.comment, t.client_nos AS "clientNos",
            (SELECT json_agg(json_build_object('clientNo', c.no, 'kind', c.kind, 'name', c.name,
                      'loans', (SELECT count(*) FROM loan l WHERE l.client_no = c.no AND l.settled_on IS NULL),
                      'conclusion', r.conclusion, 'opinion', r.opinion, 'measures', r.measures, 'reviewedOn', r."on") ORDER BY c.no)
             FROM client c
             LEFT JOIN LATERAL (SELECT * FROM takeover_review r WHERE r.transfer_no = t.no AND r.client_no = c.no
                                ORDER BY r.id DESC LIMIT 1) r ON true
             WHERE c.no = ANY(t.client_nos)) AS clients
     FROM client_transfer t ${where.toString()} ORDER BY t.no DESC LIMIT ${where.bind(most)}`,
    where.values,
  );
