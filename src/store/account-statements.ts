import type { LoanAccount } from '../domain/account';
import { addDays } from '../domain/date';
import { statementOf, type LoanStatement, type StatementPeriod } from '../domain/servicing/account-statement';
import { fromDbDate, toDbDate } from './dates';
import type { PrismaClient } from './generated/client';
import { dueFenOf, loadAccount } from './loan-account';

export interface LoanStatementRecord extends LoanStatement {
  loanNo: string;
  productCode: string;
  disbursedOn: string;
  dueFen: number;
  heldFen: number;
  daysOverdue: number;
  nextDueOn: string | null;
}

/** Every loan of a client that ran in a period, each with its statement; one settled before it began is left out. */
export async function statementsOf(
  db: PrismaClient,
  clientNo: string,
  period: StatementPeriod,
): Promise<LoanStatementRecord[]> {
  const loans = await db.loan.findMany({
    where: {
      clientNo,
      disbursedOn: { lte: toDbDate(period.to) },
      OR: [{ settledOn: null }, { settledOn: { gte: toDbDate(period.from) } }],
    },
    orderBy: { no: 'asc' },
    select: { no: true, productCode: true, disbursedOn: true },
  });
  const found: LoanStatementRecord[] = [];
  for (const { no, productCode, disbursedOn: day } of loans) {
    const disbursedOn = fromDbDate(day);
    const account = await loadAccount(db, no, period.to);
    const before = await accountBefore(db, no, disbursedOn, period.from);
    found.push({
      ...statementOf({ account, before, disbursedOn }, period),
      loanNo: no,
      productCode,
      disbursedOn,
      dueFen: dueFenOf(account),
      heldFen: account.held,
      daysOverdue: account.daysOverdue,
      nextDueOn: account.nextDueOn,
    });
  }
  return found;
}

const accountBefore = async (
  db: PrismaClient,
  no: string,
  disbursedOn: string,
  from: string,
): Promise<LoanAccount | null> => (disbursedOn < from ? loadAccount(db, no, addDays(from, -1)) : null);
