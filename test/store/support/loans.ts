import type { OpenLoanInput } from '../../../src/contracts/loan-opening';
import type { LoanView } from '../../../src/contracts/messages/servicing';
import type { LoanTerms } from '../../../src/contracts/terms';
import type { PrismaClient } from '../../../src/store/generated/client';
import { book, openLoan, repaymentKey, type WireEvent } from '../../../src/store/loans';

/** 120,000 at 4.35 % over 12 months from 15 January 2026: 10,237.19 due on the 15th of each month. */
export const TERMS: LoanTerms = {
  method: 'EQUAL_INSTALMENT',
  principal: '120000.00',
  annualRate: '0.0435',
  instalments: 12,
  disbursedOn: '2026-01-15',
};

export const LADDER = [
  { daysOverdue: 1, step: 'MESSAGE' },
  { daysOverdue: 3, step: 'CALL' },
  { daysOverdue: 30, step: 'LETTER' },
  { daysOverdue: 60, step: 'LAWYER_LETTER' },
  { daysOverdue: 90, step: 'LEGAL_DECISION' },
  { daysOverdue: 360, step: 'WRITE_OFF_PROPOSAL' },
] as const;

export function openingOf(loanNo: string, terms: LoanTerms = TERMS): OpenLoanInput {
  const disbursedOn = terms.disbursedOn ?? '2026-01-15';
  return {
    loanNo,
    applicationNo: `AP-${loanNo}`,
    clientNo: 'CL1',
    branchCode: 'SB01',
    managerUsername: 'li',
    productCode: 'PERSONAL_CONSUMER',
    productVersion: 1,
    terms: { ...terms, disbursedOn },
    plan: { reminderDays: [7, 3, 1], ladder: [...LADDER] },
    disbursedOn,
    bankReference: `BANK-${loanNo}`,
    by: 'sun',
    clockOffsetMs: 0,
    at: `${disbursedOn}T10:00:00+08:00`,
  };
}

export const open = (prisma: PrismaClient, loanNo: string, terms?: LoanTerms): Promise<LoanView> =>
  prisma.$transaction((tx) => openLoan(tx, openingOf(loanNo, terms)));

/** Books what time has brought by a date, and events. */
export const bring = (prisma: PrismaClient, loanNo: string, asOf: string, ...events: WireEvent[]): Promise<LoanView> =>
  book(prisma, {
    loanNo,
    businessKey: `loan-${loanNo}/test/${asOf}/${events.map(({ type, on, reference }) => `${type}-${on}-${reference ?? ''}`).join('+')}`,
    events,
    asOf,
    cause: 'TEST',
    action: 'LOAN_BROUGHT_FORWARD',
    actor: 'system',
  });

/** Books a repayment as the loan's workflow does. */
export const repay = (
  prisma: PrismaClient,
  loanNo: string,
  money: { on: string; amount: string; reference: string; asOf?: string },
): Promise<LoanView> => {
  const { on, amount, reference, asOf = on } = money;
  return book(prisma, {
    loanNo,
    businessKey: repaymentKey(loanNo, reference),
    events: [{ type: 'REPAYMENT', on, amount, reference }],
    asOf,
    cause: `REPAYMENT ${reference}`,
    action: 'LOAN_REPAYMENT',
    actor: 'sun',
  });
};

/** Sum of the journal of a loan by account, zeros left out, in yuan. */
export async function ledgerOf(prisma: PrismaClient, loanNo: string): Promise<Record<string, string>> {
  const rows = await prisma.$queryRaw<{ account: string; yuan: string }[]>`
    SELECT account, (sum(debit_fen - credit_fen) / 100)::numeric(18, 2)::text AS yuan
    FROM journal_line JOIN journal_entry ON id = entry_id WHERE loan_no = ${loanNo}
    GROUP BY account HAVING sum(debit_fen - credit_fen) <> 0 ORDER BY account`;
  return Object.fromEntries(rows.map(({ account, yuan }) => [account, yuan]));
}
