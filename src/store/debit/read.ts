import type { Pool } from 'pg';
import { decodeCursor, pageOf, Where, type Page, type PageRequest } from '../paging';
import { row, rows } from '../sql';

export interface BatchRecord {
  no: string;
  businessDate: string;
  status: 'PREPARED' | 'SENT' | 'DONE';
  orders: number;
  amountFen: number;
  paidFen: number;
  failed: number;
}

export interface OrderRecord {
  no: string;
  loanNo: string;
  account: string;
  amountFen: number;
  paidFen: number;
  status: 'INTENDED' | 'PAID' | 'PART' | 'FAILED';
  reason: string | null;
}

const BATCH = `SELECT b.no, b.business_date AS "businessDate", b.status, b.orders, b.amount_fen AS "amountFen", o.*
  FROM debit_batch b CROSS JOIN LATERAL (
    SELECT coalesce(sum(paid_fen), 0)::bigint AS "paidFen", count(*) FILTER (WHERE status IN ('PART', 'FAILED')) AS failed
    FROM debit_order WHERE batch_no = b.no) o`;

export const findBatch = (pool: Pool, no: string): Promise<BatchRecord | null> =>
  row<BatchRecord & Record<string, unknown>>(pool, `${BATCH} WHERE b.no = $1`, [no]);

/** Newest first. */
export async function listBatches(pool: Pool, filter: PageRequest): Promise<Page<BatchRecord>> {
  const after = decodeCursor(filter.cursor, ['text']);
  const where = new Where().and('b.no < ?', after?.[0]);
  const found = await rows<BatchRecord & Record<string, unknown>>(
    pool,
    `${BATCH} ${where.toString()} ORDER BY b.no DESC LIMIT ${where.bind(filter.limit + 1)}`,
    where.values,
  );
  return pageOf(found, filter.limit, ({ no }) => [no]);
}

/** Those of a branch's loans (null: all). */
export function ordersOf(pool: Pool, batchNo: string, branch: string | null): Promise<OrderRecord[]> {
  const where = new Where().and('o.batch_no = ?', batchNo).and('l.branch_code = ?', branch);
  return rows<OrderRecord & Record<string, unknown>>(
    pool,
    `SELECT o.no, o.loan_no AS "loanNo", o.account, o.amount_fen AS "amountFen", o.paid_fen AS "paidFen", o.status, o.reason
     FROM debit_order o JOIN loan l ON l.no = o.loan_no ${where.toString()} ORDER BY o.no`,
    where.values,
  );
}
