import type { Line } from '../domain/ledger/entry';
import type { Position } from '../domain/ledger/position';
import { toDbDate } from './dates';
import { Prisma } from './generated/client';
import type { Tx } from './once';

/** What is posted for a loan, by ledger account: fen, debit positive. */
export async function postedPosition(tx: Tx, loanNo: string): Promise<Position> {
  const rows = await tx.$queryRaw<{ account: string; fen: bigint }[]>(Prisma.sql`
    SELECT l.account, SUM(l.debit_fen - l.credit_fen)::bigint AS fen
    FROM journal_line l JOIN journal_entry e ON e.id = l.entry_id
    WHERE e.loan_no = ${loanNo}
    GROUP BY l.account`);
  return Object.fromEntries(rows.filter(({ fen }) => fen !== 0n).map(({ account, fen }) => [account, Number(fen)]));
}

/** Posts one balanced entry naming its cause; no lines, no entry. */
export async function postEntry(
  tx: Tx,
  entry: { businessKey: string; loanNo: string; on: string; cause: string; lines: readonly Line[] },
): Promise<void> {
  const { lines, on, ...header } = entry;
  if (lines.length === 0) return;
  await tx.journalEntry.create({
    data: {
      ...header,
      on: toDbDate(on),
      lines: {
        createMany: {
          data: lines.map(({ account, debitFen, creditFen }, index) => ({
            line: index + 1,
            account,
            debitFen: BigInt(debitFen),
            creditFen: BigInt(creditFen),
          })),
        },
      },
    },
  });
}
