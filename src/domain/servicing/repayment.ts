import { isDate, type IsoDate } from '../date';
import { MAX_AMOUNT } from '../money';
import { ALLOWED, firstRefusal, refused, type Verdict } from '../verdict';

/** Money that is said to have come, in fen; no amount means a prepayment in full. */
export interface Money {
  amountFen: number | undefined;
  receivedOn: IsoDate;
  reference: string;
}

const REFERENCE_LENGTH = 64;

/**
 * May this money be booked? Any amount may come (what is beyond everything due is held, CONVENTIONS S17), but not for a
 * loan that has ended, not from the future and not from before the money left (S20, S36). A written-off loan still takes
 * money: what is recovered.
 * @example mayBook({ status: 'SETTLED', disbursedOn: '2026-01-15' }, { amountFen: 100, receivedOn: '2026-02-01', reference: 'R1' }, '2026-02-01').allowed // => false
 * @example mayBook({ status: 'OVERDUE', disbursedOn: '2026-01-15' }, { amountFen: 100, receivedOn: '2026-02-01', reference: 'R1' }, '2026-02-01').allowed // => true
 */
export function mayBook(loan: { status: string; disbursedOn: IsoDate }, money: Money, today: IsoDate): Verdict {
  const { amountFen = 1, receivedOn, reference } = money;
  const { disbursedOn } = loan;
  const isText = typeof reference === 'string' && reference.length > 0 && reference.length <= REFERENCE_LENGTH;
  return firstRefusal(
    () => (loan.status === 'SETTLED' ? refused('LOAN_CLOSED') : ALLOWED),
    () => (isText ? ALLOWED : refused('TEXT_LENGTH', { limit: `1–${String(REFERENCE_LENGTH)}` })),
    () => (Number.isInteger(amountFen) && amountFen > 0 ? ALLOWED : refused('MONEY_NOT_POSITIVE')),
    () => (amountFen <= MAX_AMOUNT ? ALLOWED : refused('AMOUNT_TOO_LARGE')),
    () => (isDate(receivedOn) ? ALLOWED : refused('DATE_FORMAT')),
    () => (receivedOn > today ? refused('DATE_IN_FUTURE', { date: receivedOn, today }) : ALLOWED),
    () => (receivedOn < disbursedOn ? refused('EVENT_BEFORE_DISBURSEMENT') : ALLOWED),
  );
}

/**
 * May a write-off that was approved still be booked? Only while the loan is overdue: money that came meanwhile wins.
 * @example mayWriteOff({ status: 'CURRENT' }).allowed // => false
 */
export const mayWriteOff = (loan: { status: string }): Verdict =>
  loan.status === 'OVERDUE' ? ALLOWED : refused('LOAN_NOT_OVERDUE', { status: loan.status });
