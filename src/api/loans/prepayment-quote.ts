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

/** The trial is made after everything that was booked on its day: within a type events go by their references (CONVENTIONS S19). */
const TRIAL = '\u{10FFFF}';

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
  const prepayment = {
    type: 'PREPAYMENT',
    on,
    mode,
    reference: TRIAL,
    ...(amount === undefined ? { full: true } : { amount }),
  };
  const before = foldLoan(loan.terms, events, on);
  const after = foldLoan(loan.terms, [...events, prepayment], on);
  const made = after.transactions.find(({ reference }) => reference === TRIAL);
  const interestBefore = interestLeft(before);
  // What is paid of interest with the prepayment itself is not saved.
  const interestAfter = interestLeft(after) + (made?.allocated.interest ?? 0);
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

/** Interest of the rows that is still to be paid. */
const interestLeft = ({ schedule }: LoanAccount): number =>
  schedule.reduce((total, { interest, paid, waived }) => total + interest - paid.interest - waived.interest, 0);
