import type { EntryLine } from '../domain/ledger';
import { toDbDate } from './dates';
import type { Tx } from './once';

/** An entry of the journal that belongs to no single loan: of the whole portfolio, or of a promise's margin. */
export interface PortfolioEntry {
  businessKey: string;
  commitmentNo?: string;
  on: string;
  cause: string;
  lines: readonly EntryLine[];
}

/** Posts it; the caller's audit entry names its key. */
export async function postPortfolioEntry(tx: Tx, { on, lines, ...entry }: PortfolioEntry): Promise<void> {
  await tx.journalEntry.create({
    data: {
      ...entry,
      on: toDbDate(on),
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
