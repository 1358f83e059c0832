import { fen } from '../../domain/money';
import { provisionEntry, provisionKind, type ProvisionNeed } from '../../domain/provision';
import { toDbDate } from '../dates';
import type { Tx } from '../once';
import { postPortfolioEntry } from '../portfolio-entry';

/**
 * Brings the allowance in the journal to what the snapshot of the date provides for, in one entry of the whole portfolio:
 * a charge or a release of the difference, and what write-offs used up is made good.
 * @returns the entry's business key, or null when nothing changed or a later date is posted already
 */
export async function postProvisions(tx: Tx, businessDate: string): Promise<string | null> {
  const on = toDbDate(businessDate);
  const later = await tx.journalEntry.count({ where: { cause: 'PROVISION', on: { gte: on } } });
  if (later > 0) return null;
  const lines = provisionEntry(await posted(tx, businessDate), await needed(tx, businessDate));
  if (lines.length === 0) return null;
  const businessKey = `provision/${businessDate}`;
  await postPortfolioEntry(tx, { businessKey, on: businessDate, cause: 'PROVISION', lines });
  return businessKey;
}

type Sums = { account: string; fen: bigint }[];

/** Debit less credit of some accounts up to a date. */
const balances = (tx: Tx, businessDate: string, accounts: readonly string[]): Promise<Sums> => tx.$queryRaw<Sums>`
  SELECT account, sum(debit_fen - credit_fen)::bigint AS fen
  FROM journal_line JOIN journal_entry ON id = entry_id
  WHERE account = ANY(${[...accounts]}) AND "on" <= ${businessDate}::date GROUP BY account`;

const amount = (sums: Sums, account: string): number => Number(sums.find((one) => one.account === account)?.fen ?? 0n);

async function posted(tx: Tx, businessDate: string): Promise<ProvisionNeed> {
  const sums = await balances(tx, businessDate, ['PROVISION_GENERAL', 'PROVISION_SPECIFIC', 'PROVISION_USED']);
  const credit = (account: string) => fen(0 - amount(sums, account));
  return {
    general: credit('PROVISION_GENERAL'),
    specific: credit('PROVISION_SPECIFIC'),
    used: credit('PROVISION_USED'),
  };
}

async function needed(tx: Tx, businessDate: string): Promise<ProvisionNeed> {
  const totals = await tx.classTotal.findMany({ where: { businessDate: toDbDate(businessDate) } });
  const of = (kind: 'GENERAL' | 'SPECIFIC'): number =>
    totals
      .filter(({ riskClass }) => provisionKind(riskClass as Parameters<typeof provisionKind>[0]) === kind)
      .reduce((sum, { provisionFen }) => sum + Number(provisionFen), 0);
  const writtenOff = await balances(tx, businessDate, ['LOSS_ALLOWANCE', 'RECOVERIES']);
  const used = amount(writtenOff, 'LOSS_ALLOWANCE') + amount(writtenOff, 'RECOVERIES');
  return { general: fen(of('GENERAL')), specific: fen(of('SPECIFIC')), used: fen(used) };
}
