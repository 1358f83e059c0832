import * as contract from '../../contracts/http/papers';
import { branchScope } from '../../domain/access/access';
import type { LoanAccount } from '../../domain/account';
import { addDays, daysBetween } from '../../domain/date';
import { fen, sum } from '../../domain/money';
import { receipt, reminderLetter, settlementCertificate } from '../../domain/paper/letters';
import type { Paper } from '../../domain/paper/paper';
import { repaymentPlan } from '../../domain/paper/repayment-plan';
import { contractOf } from '../../store/applications-read';
import { loadAccount } from '../../store/loans';
import { findLoan, type LoanRecord } from '../../store/loans-read';
import type { ApiDeps } from '../deps';
import { notFound, refuse } from '../support/refused';
import { route, type Route } from '../support/route';
import type { Session } from '../support/session';
import { businessToday } from '../support/today';
import { asPdf, partyFor } from './printing';

/** Days a debtor has from the day of a letter; 示例参数，需按本行制度调整. */
const LETTER_DAYS = 7;

interface About {
  loanNo: string;
  contractNo: string | null;
  lender: string;
  borrower: string;
  issuedOn: string;
}
type Compose = (about: About) => Paper;

/** Certificates, letters, plans and receipts of a loan, from its account on the day they are asked for. */
export function loanPapers(deps: ApiDeps): Route[] {
  const { prisma, pool, config } = deps;
  const visible = async (no: string, { actor }: Session): Promise<LoanRecord> => {
    const loan = await findLoan(pool, no, branchScope(actor.branchCode));
    if (loan === null) throw notFound('loan');
    return loan;
  };
  const printed = async (loan: LoanRecord, kind: string, compose: Compose, { actor }: Session) => {
    const issuedOn = businessToday(loan.clockOffsetMs);
    const signed = await contractOf(pool, loan.applicationNo);
    const party = await partyFor(
      deps,
      loan.clientNo,
      { subject: 'LOAN', subjectNo: loan.no, kind },
      { username: actor.username, on: issuedOn },
    );
    const about = {
      loanNo: loan.no,
      contractNo: signed?.no ?? null,
      lender: config.LENDER_NAME,
      borrower: party.name,
      issuedOn,
    };
    return asPdf(compose(about), `${loan.no}-${kind}`);
  };

  return [
    route(contract.printLoanPaper, async ({ params: { no, kind }, session }) => {
      const loan = await visible(no, session);
      const account = await loadAccount(prisma, no, businessToday(loan.clockOffsetMs));
      const compose = { 'settlement-certificate': settled, 'reminder-letter': overdue, 'repayment-plan': plan }[kind](
        loan,
        account,
      );
      return printed(loan, kind, compose, session);
    }),

    route(contract.printReceipt, async ({ params: { no, reference }, session }) => {
      const loan = await visible(no, session);
      const account = await loadAccount(prisma, no, businessToday(loan.clockOffsetMs));
      return printed(loan, 'receipt', paid(account, reference), session);
    }),
  ];
}

function settled(loan: LoanRecord, account: LoanAccount): Compose {
  const { settledOn } = loan;
  if (account.status !== 'SETTLED' || settledOn === null) throw refuse('LOAN_NOT_SETTLED');
  return (about) =>
    settlementCertificate(about, { disbursedOn: loan.disbursedOn, disbursed: account.disbursed, settledOn });
}

function overdue(_loan: LoanRecord, account: LoanAccount): Compose {
  const { oldestUnpaidDueOn: since, asOf, balances } = account;
  if (since === null || since >= asOf) throw refuse('NOTHING_OVERDUE');
  const { principalOverdue: principal, interestDue: interest, penalty, compound, fee } = balances;
  const total = sum([principal, interest, penalty, compound, fee]);
  return (about) =>
    reminderLetter(
      about,
      { since, days: daysBetween(since, asOf), principal, interest, penalty, compound, fee, total },
      addDays(asOf, LETTER_DAYS),
    );
}

function plan(_loan: LoanRecord, { schedule }: LoanAccount): Compose {
  const rows = repaymentPlan({
    instalments: schedule,
    totals: {
      principal: sum(schedule.map((row) => row.principal)),
      interest: sum(schedule.map((row) => row.interest)),
      fee: sum(schedule.map((row) => row.fee)),
      total: sum(schedule.map((row) => row.total)),
    },
  });
  return ({ loanNo, lender, borrower, issuedOn }) => ({
    title: '还款计划表',
    no: loanNo,
    lender,
    issuedOn,
    blocks: [
      {
        kind: 'fields',
        rows: [
          ['贷款编号', loanNo],
          ['借款人', borrower],
        ],
      },
      rows,
    ],
  });
}

function paid(account: LoanAccount, reference: string): Compose {
  const found = account.transactions.find(
    (one) => one.reference === reference && !one.reversed && (one.type === 'REPAYMENT' || one.type === 'PREPAYMENT'),
  );
  if (found === undefined) throw notFound('payment');
  const { on, amount, allocated, held } = found;
  return (about) =>
    receipt(about, { on, reference, amount, ...allocated, held: fen(Math.max(0, held)) }, account.balances.principal);
}
