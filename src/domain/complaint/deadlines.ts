import { addDays, type IsoDate } from '../date';
import type { ComplaintState } from './complaint';

/** A complaint as far as its days are concerned. */
export interface Pending {
  status: ComplaintState;
  acceptBy: IsoDate;
  answerBy: IsoDate;
  /** Null until it was answered. */
  closeBy: IsoDate | null;
}

export const COMPLAINT_STEPS = ['ACCEPT', 'ANSWER', 'CLOSE'] as const;
/** One time that somebody is told of a day of a complaint: that it comes, or that it has gone by. */
export interface ComplaintPress {
  step: (typeof COMPLAINT_STEPS)[number];
  late: boolean;
  on: IsoDate;
  lastOn: IsoDate;
}

/** So many days before the last one somebody is reminded: 示例参数，需按本行制度调整 [CONV]. */
const LEADS = { ACCEPT: [0], ANSWER: [5, 2, 0], CLOSE: [0] } as const;

/**
 * When somebody is told of the days of a complaint as it stands, in order. What nobody accepted must be answered all the same.
 * @example pressesOf({ status: 'ACCEPTED', acceptBy: '2026-03-03', answerBy: '2026-03-17', closeBy: null }).map(({ on }) => on) // => ['2026-03-12', '2026-03-15', '2026-03-17', '2026-03-18']
 */
export function pressesOf({ status, acceptBy, answerBy, closeBy }: Pending): ComplaintPress[] {
  switch (status) {
    case 'RECEIVED':
      return inOrder([...of('ACCEPT', acceptBy), ...of('ANSWER', answerBy)]);
    case 'ACCEPTED':
      return of('ANSWER', answerBy);
    case 'ANSWERED':
      return closeBy === null ? [] : of('CLOSE', closeBy);
    default:
      return [];
  }
}

const of = (step: ComplaintPress['step'], lastOn: IsoDate): ComplaintPress[] => [
  ...LEADS[step].map((days) => ({ step, late: false, on: addDays(lastOn, -days), lastOn })),
  { step, late: true, on: addDays(lastOn, 1), lastOn },
];

const inOrder = (presses: readonly ComplaintPress[]): ComplaintPress[] =>
  presses.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));

/**
 * The next day after `today` on which somebody is told, or null when the complaint waits for nobody.
 * @example nextPressOn({ status: 'CLOSED', acceptBy: '2026-03-03', answerBy: '2026-03-17', closeBy: '2026-03-20' }, '2026-03-02') // => null
 * @example nextPressOn({ status: 'RECEIVED', acceptBy: '2026-03-03', answerBy: '2026-03-17', closeBy: null }, '2026-03-03') // => '2026-03-04'
 */
export function nextPressOn(pending: Pending, today: IsoDate): IsoDate | null {
  return pressesOf(pending).find(({ on }) => on > today)?.on ?? null;
}

/** The key of a press in the books: told once, whatever happens. */
export const pressKey = (no: string, { step, late, on, lastOn }: ComplaintPress): string =>
  `complaint/${no}/${step}/${lastOn}/${late ? 'passed' : on}`;
