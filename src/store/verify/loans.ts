import type { LoanTerms } from '../../contracts/terms';
import { riskClassOf, type LoanAccount } from '../../domain/account';
import { ACCOUNT_CODES, positionOf, type Position } from '../../domain/ledger';
import { fromDbDate } from '../dates';
import { Prisma, type Loan } from '../generated/client';
import { foldLoan, viewOf } from '../loan-account';
import { recordOf } from '../loan-record';
import type { Tx } from '../once';
import type { Difference } from './difference';

const BATCH = 200;

/**
 * Recomputes every loan from its terms and events alone, and compares what stands elsewhere: the read model, the posted
 * position, and the sum of the journal by account.
 */
export async function verifyLoans(db: Tx): Promise<{ loans: number; differences: Difference[] }> {
  const differences: Difference[] = [];
  let loans = 0;
  for (let after = ''; ;) {
    const batch = await db.loan.findMany({
      where: { no: { gt: after } },
      include: { contract: { select: { terms: true } } },
      orderBy: { no: 'asc' },
      take: BATCH,
    });
    const last = batch.at(-1);
    if (last === undefined) return { loans, differences };
    const numbers = batch.map(({ no }) => no);
    const events = await eventsOf(db, numbers);
    const journal = await journalOf(db, numbers);
    for (const loan of batch)
      differences.push(...verifyLoan(loan, events.get(loan.no) ?? [], journal.get(loan.no) ?? {}));
    loans += batch.length;
    after = last.no;
  }
}

async function eventsOf(db: Tx, numbers: string[]): Promise<Map<string, unknown[]>> {
  const rows = await db.loanEvent.findMany({ where: { loanNo: { in: numbers } }, orderBy: { id: 'asc' } });
  const events = new Map<string, unknown[]>();
  for (const { loanNo, event } of rows) events.set(loanNo, [...(events.get(loanNo) ?? []), event]);
  return events;
}

async function journalOf(db: Tx, numbers: string[]): Promise<Map<string, Record<string, number>>> {
  const rows = await db.$queryRaw<{ loan_no: string; account: string; fen: bigint }[]>(Prisma.sql`
    SELECT entry.loan_no, line.account, sum(line.debit_fen - line.credit_fen)::bigint AS fen
    FROM journal_line line JOIN journal_entry entry ON entry.id = line.entry_id
    WHERE entry.loan_no = ANY(${numbers})
    GROUP BY entry.loan_no, line.account`);
  const sums = new Map<string, Record<string, number>>();
  for (const { loan_no: loanNo, account, fen } of rows)
    sums.set(loanNo, { ...sums.get(loanNo), [account]: Number(fen) });
  return sums;
}

type LoanOnFile = Loan & { contract: { terms: unknown } | null };

function verifyLoan(loan: LoanOnFile, events: readonly unknown[], journal: Record<string, number>): Difference[] {
  // A loan without its contract is found by the fold, which cannot read it.
  const terms = loan.contract?.terms as LoanTerms;
  try {
    const account = foldLoan(terms, events, fromDbDate(loan.bookedOn));
    return [
      ...compareRecord(loan, terms, account, events),
      ...compareAccounts('POSITION', loan.no, positionOf(account), loan.position as Record<string, number>),
      ...compareAccounts('JOURNAL', loan.no, positionOf(account), journal),
    ];
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error);
    return [{ check: 'ACCOUNT', subject: loan.no, what: 'terms and events', expected: 'an account', found }];
  }
}

function compareAccounts(
  check: Difference['check'],
  subject: string,
  wanted: Position,
  found: Record<string, number>,
): Difference[] {
  const codes = new Set<string>([...ACCOUNT_CODES, ...Object.keys(found)]);
  const expected: Record<string, number> = wanted;
  return [...codes].flatMap((code) => different(check, subject, code, expected[code] ?? 0, found[code] ?? 0));
}

/** Amounts are of the day of the last booking; days overdue, class and status may have been moved on by an end of day. */
function compareRecord(loan: Loan, terms: LoanTerms, account: LoanAccount, events: readonly unknown[]): Difference[] {
  const { no } = loan;
  const asOf = fromDbDate(loan.asOf);
  const aged = asOf === account.asOf ? account : foldLoan(terms, events, asOf);
  const expected = recordOf(viewOf(no, terms, account), account, positionOf(account));
  const date = (value: Date | null): string | null => value && fromDbDate(value);
  const isWrittenOff = account.status === 'WRITTEN_OFF';
  const compared: [string, unknown, unknown][] = [
    ['status', isWrittenOff ? 'WRITTEN_OFF' : aged.status, loan.status],
    ['risk_class', isWrittenOff ? 'LOSS' : riskClassOf(aged.daysOverdue, loan.technicalDays), loan.riskClass],
    ['days_overdue', aged.daysOverdue, loan.daysOverdue],
    ['disbursed_fen', account.disbursed, Number(loan.disbursedFen)],
    ['principal_fen', expected.principal_fen, Number(loan.principalFen)],
    ['principal_overdue_fen', expected.principal_overdue_fen, Number(loan.principalOverdueFen)],
    ['due_fen', expected.due_fen, Number(loan.dueFen)],
    ['held_fen', expected.held_fen, Number(loan.heldFen)],
    ['next_due_fen', expected.next_due_fen, Number(loan.nextDueFen)],
    ['next_due_on', expected.next_due_on, date(loan.nextDueOn)],
    ['oldest_unpaid_due_on', expected.oldest_unpaid_due_on, date(loan.oldestUnpaidDueOn)],
    ['maturity_on', expected.maturity_on, date(loan.maturityOn)],
  ];
  return compared.flatMap(([what, wanted, found]) => different('READ_MODEL', no, what, wanted, found));
}

const different = (
  check: Difference['check'],
  subject: string,
  what: string,
  expected: unknown,
  found: unknown,
): Difference[] =>
  expected === found ? [] : [{ check, subject, what, expected: String(expected), found: String(found) }];
