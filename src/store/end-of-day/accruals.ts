import { accrualEntry } from '../../domain/ledger';
import { fen, type Fen } from '../../domain/money';
import { audit } from '../audit';
import { toDbDate } from '../dates';
import type { Tx } from '../once';
import { postPortfolioEntry } from '../portfolio-entry';
import { isMonthEnd } from './migration';

/**
 * Brings the accrued interest in the journal to what it must be, in one entry of the whole portfolio: at a month end what
 * its balance sheet says is accrued, at the end of any other day nothing, so that it is taken back on the first of the month. Nothing is posted for a
 * date when a later one is. Returns how many entries.
 */
export async function postAccruals(tx: Tx, businessDate: string): Promise<number> {
  const later = await tx.journalEntry.count({ where: { cause: 'ACCRUAL', on: { gte: toDbDate(businessDate) } } });
  if (later > 0) return 0;
  const lines = accrualEntry(await posted(tx, businessDate), await needed(tx, businessDate));
  if (lines.length === 0) return 0;
  const businessKey = `accrual/${businessDate}`;
  await postPortfolioEntry(tx, { businessKey, on: businessDate, cause: 'ACCRUAL', lines });
  await audit(tx, {
    businessOn: businessDate,
    actor: 'system',
    action: 'INTEREST_ACCRUED',
    subject: 'SYSTEM',
    subjectNo: businessDate,
    detail: { entry: businessKey },
  });
  return 1;
}

async function posted(tx: Tx, businessDate: string): Promise<Fen> {
  const [sum] = await tx.$queryRaw<{ fen: bigint }[]>`
    SELECT coalesce(sum(debit_fen - credit_fen), 0)::bigint AS fen FROM journal_line JOIN journal_entry ON id = entry_id
    WHERE account = 'INTEREST_ACCRUED' AND "on" <= ${businessDate}::date`;
  return fen(Number(sum?.fen ?? 0n));
}

async function needed(tx: Tx, businessDate: string): Promise<Fen> {
  if (!isMonthEnd(businessDate)) return fen(0);
  const { _sum } = await tx.classTotal.aggregate({
    where: { businessDate: toDbDate(businessDate) },
    _sum: { accruedFen: true },
  });
  return fen(Number(_sum.accruedFen ?? 0n));
}
