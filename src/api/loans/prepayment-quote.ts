import type { quotePrepayment } from '../../contracts/http/loans';
import type { AnswerOf, BodyOf } from '../../contracts/http/operation';
import { accountToJson } from '../../contracts/simulate';
import type { LoanAccount } from '../../domain/account';
import type { PrismaClient } from '../../store/generated/client';
import { foldLoan } from '../../store/loan-account';
import type { LoanRecord } from '../../store/loans-read';
import { refuse } from '../support/refused';
import { yuan } from '../support/yuan';

type Answer = AnswerOf<typeof quotePrepayment>;

/** What a prepayment would do: the fold of the loan with it and without it, side by side; nothing is booked. */
export async function prepaymentQuote(
  prisma: PrismaClient,
  loan: LoanRecord,
  asked: BodyOf<typeof quotePrepayment>,
): Promise<Answer> {
  if (loan.status === 'SETTLED' || loan.status === 'WRITTEN_OFF') throw refuse('LOAN_CLOSED');
  const { on, amount, mode } = asked;
  const stored = await prisma.loanEvent.findMany({
    where: { loanNo: loan.no },
    orderBy: { id: 'asc' },
    select: { event: true },
  });
  const events = stored.map(({ event }) => event as unknown);
  const prepayment = { type: 'PREPAYMENT', on, mode, ...(amount === undefined ? { full: true } : { amount }) };
  const before = foldLoan(loan.terms, events, on);
  const after = foldLoan(loan.terms, [...events, prepayment], on);
  const made = after.transactions.findLast((transaction) => transaction.type === 'PREPAYMENT' && transaction.on === on);
  const [interestBefore, interestAfter] = [interestLeft(before), interestLeft(after)];
  return {
    on,
    payoff: yuan(before.payoff),
    received: yuan(made?.amount ?? 0),
    fee: yuan(made?.allocated.fee ?? 0),
    settles: after.status === 'SETTLED',
    interestBefore: yuan(interestBefore),
    interestAfter: yuan(interestAfter),
    interestSaved: yuan(Math.max(0, interestBefore - interestAfter)),
    schedule: (accountToJson(after) as { schedule: Answer['schedule'] }).schedule,
  };
}

/** Interest of the rows that are still to be paid. */
const interestLeft = (account: LoanAccount): number =>
  account.schedule.filter(({ paidOn }) => paidOn === null).reduce((total, row) => total + row.interest, 0);
