import { addDays, type IsoDate } from '../date';
import { MAX_AMOUNT } from '../money';
import { ALLOWED, firstRefusal, refused, type Verdict } from '../verdict';

/** CLOSED: nobody waits for it any more, as its plan was broken before it or the loan written off. */
export const PROMISE_STATES = ['OPEN', 'KEPT', 'BROKEN', 'CLOSED'] as const;
export type PromiseState = (typeof PROMISE_STATES)[number];

/** A promise to pay, in fen. */
export interface Promised {
  amountFen: number;
  payOn: IsoDate;
  /** What the loan had received when it was made. */
  receivedBeforeFen: number;
  status: PromiseState;
}

/** An open promise rests the ladder, so it must not rest it for long. */
const MAX_DAYS = 30;

/**
 * May this promise be taken? One at a time, for a day from today to 30 days ahead; any amount above zero (fen), for what is
 * owed grows day by day.
 * @example mayPromise(null, { amountFen: 100, payOn: '2026-03-10' }, '2026-03-02').allowed // => true
 * @example mayPromise(null, { amountFen: 100, payOn: '2026-03-01' }, '2026-03-02').allowed // => false
 */
export function mayPromise(
  present: Promised | null,
  asked: { amountFen: number; payOn: IsoDate } | undefined,
  today: IsoDate,
): Verdict {
  if (asked === undefined) return refused('PROMISE_REQUIRED');
  const { amountFen, payOn } = asked;
  const to = addDays(today, MAX_DAYS);
  const isAmount = Number.isInteger(amountFen) && amountFen > 0 && amountFen <= MAX_AMOUNT;
  return firstRefusal(
    () => (present?.status === 'OPEN' ? refused('PROMISE_OPEN', { payOn: present.payOn }) : ALLOWED),
    () => (isAmount ? ALLOWED : refused('PROMISE_AMOUNT')),
    () => (payOn >= today && payOn <= to ? ALLOWED : refused('PROMISE_DATE', { from: today, to })),
  );
}

/**
 * What has become of a promise: kept as soon as so much has come since it was made or nothing is overdue any more, broken
 * once its day is over.
 * @param loan.receivedFen everything the loan has received by now
 * @example promiseStatus({ amountFen: 100, payOn: '2026-03-10', receivedBeforeFen: 50, status: 'OPEN' }, { receivedFen: 150, status: 'OVERDUE' }, '2026-03-05') // => 'KEPT'
 * @example promiseStatus({ amountFen: 100, payOn: '2026-03-10', receivedBeforeFen: 50, status: 'OPEN' }, { receivedFen: 149, status: 'OVERDUE' }, '2026-03-11') // => 'BROKEN'
 */
export function promiseStatus(
  promise: Promised,
  loan: { receivedFen: number; status: string },
  today: IsoDate,
): Promised['status'] {
  if (promise.status !== 'OPEN') return promise.status;
  const isCleared = loan.status === 'CURRENT' || loan.status === 'SETTLED';
  if (isCleared || loan.receivedFen - promise.receivedBeforeFen >= promise.amountFen) return 'KEPT';
  return today > promise.payOn ? 'BROKEN' : 'OPEN';
}

/**
 * What becomes of a promise or plan when its case ends: who still had time is held to it no longer.
 * @example closed({ status: 'OPEN' }) // => { status: 'CLOSED' }
 * @example closed({ status: 'BROKEN' }) // => { status: 'BROKEN' }
 */
export const closed = <P extends { status: PromiseState }>(promise: P): P =>
  promise.status === 'OPEN' ? { ...promise, status: 'CLOSED' } : promise;
