import { daysBetween, type IsoDate } from '../date';
import { ALLOWED, firstRefusal, refused, type Verdict } from '../verdict';

/** The largest single repayment anybody can mean: 100 亿元, in fen. Above it the input is a slip. */
const MAX_REPAYMENT_FEN = 1_000_000_000_000;

/**
 * May this money be booked? Any amount may come (what is beyond everything due is held), but not for a loan that is
 * closed, not from the future and not from before the money left. Source: CONVENTIONS S20, S36.
 * @example mayRepay({ status: 'SETTLED', disbursedOn: '2026-01-15' }, { amountFen: 100, receivedOn: '2026-02-01' }, '2026-02-01').allowed // => false
 */
export function mayRepay(
  loan: { status: string; disbursedOn: IsoDate },
  money: { amountFen: number; receivedOn: IsoDate },
  today: IsoDate,
): Verdict {
  const { amountFen, receivedOn } = money;
  return firstRefusal(
    () => (loan.status === 'SETTLED' ? refused('LOAN_SETTLED') : ALLOWED),
    () => (Number.isSafeInteger(amountFen) && amountFen > 0 ? ALLOWED : refused('MONEY_NOT_POSITIVE')),
    () => (amountFen <= MAX_REPAYMENT_FEN ? ALLOWED : refused('AMOUNT_TOO_LARGE')),
    () => (daysBetween(receivedOn, today) < 0 ? refused('DATE_IN_FUTURE', { date: receivedOn, today }) : ALLOWED),
    () =>
      daysBetween(loan.disbursedOn, receivedOn) < 0
        ? refused('BEFORE_DISBURSEMENT', { date: receivedOn, disbursedOn: loan.disbursedOn })
        : ALLOWED,
  );
}
