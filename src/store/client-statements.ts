import type { Statement } from '../domain/appraisal/statement';
import type { PeriodStatement } from '../domain/covenant/comparison';
import type { StatementMonths } from '../domain/covenant/reporting';
import { audit } from './audit';
import { fromDbDate, toDbDate } from './dates';
import type { Prisma, PrismaClient } from './generated/client';
import type { Tx } from './once';

export interface NewStatement extends PeriodStatement {
  findings: string[];
  evidence: string;
}

export interface StatementRecord extends NewStatement {
  id: string;
  enteredBy: string;
  on: string;
}

/** So many periods of a client are held against one another: five years of months. */
const KEPT = 60;

export async function insertStatement(
  tx: Tx,
  clientNo: string,
  given: NewStatement,
  by: { username: string; on: string },
): Promise<StatementRecord> {
  const { periodEnd, months, figures, bankInflowFen, findings, evidence } = given;
  const { id } = await tx.clientStatement.create({
    data: {
      clientNo,
      periodEnd: toDbDate(periodEnd),
      months,
      findings,
      evidence,
      figures: figures as unknown as Prisma.InputJsonObject,
      bankInflowFen: bankInflowFen === null ? null : BigInt(bankInflowFen),
      enteredBy: by.username,
      on: toDbDate(by.on),
    },
  });
  await audit(tx, {
    businessOn: by.on,
    actor: by.username,
    action: 'STATEMENT_ENTERED',
    subject: 'CLIENT',
    subjectNo: clientNo,
    detail: { statement: String(id), periodEnd, months, findings, evidence },
  });
  return { ...given, id: String(id), enteredBy: by.username, on: by.on };
}

/** The statements of a client that stand, the latest period first: of each period the one entered last. */
export async function statementsOf(db: Tx | PrismaClient, clientNo: string): Promise<StatementRecord[]> {
  const found = await db.clientStatement.findMany({
    where: { clientNo },
    orderBy: [{ periodEnd: 'desc' }, { months: 'asc' }, { id: 'desc' }],
    distinct: ['periodEnd', 'months'],
    take: KEPT,
  });
  return found.map(({ id, periodEnd, months, figures, bankInflowFen, findings, evidence, enteredBy, on }) => ({
    id: String(id),
    periodEnd: fromDbDate(periodEnd),
    months: months as StatementMonths,
    figures: figures as unknown as Statement,
    bankInflowFen: bankInflowFen === null ? null : Number(bankInflowFen),
    findings,
    evidence,
    enteredBy,
    on: fromDbDate(on),
  }));
}
