import type { EntryLine } from '../domain/ledger';
import { toDbDate } from './dates';
import type { Tx } from './once';

/** An entry of the journal that belongs to no single loan. */
export interface PortfolioEntry {
  businessKey: string;
  on: string;
  cause: string;
  lines: readonly EntryLine[];
}

/** Posts it; the caller's audit entry names its key. */
export async function postPortfolioEntry(tx: Tx, { businessKey, on, cause, lines }: PortfolioEntry): Promise<void> {
  await tx.journalEntry.create({
    data: {
      businessKey,
      on: toDbDate(on),
      cause,
      lines: {
        create: lines.map(({ account, debit, credit }, index) => ({
          line: index + 1,
          account,
          debitFen: debit,
          creditFen: credit,
        })),
      },
    },
  });
}
