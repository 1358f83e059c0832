import { addDays, type IsoDate } from '../date';
import type { CommitmentStatus } from './commitment';

/** So many days before its last one people are told. 示例参数，需按本行制度调整 [CONV]. */
const TOLD_DAYS = 7;
/** A claim that was sent in time may still be on its way for so long. 示例参数，需按本行制度调整 [CONV]. */
const CLAIM_DAYS = 15;

/** What the end of a day does about a promise: nothing, tell that it ends, tell that a bill is not settled, or let it run out. */
export type CommitmentPress = 'NONE' | 'ENDING' | 'UNSETTLED' | 'RUN_OUT';

/**
 * What is to be done about a promise on a day? A letter of guarantee runs out by itself once no claim can be under way any more (民法典 Art
 * 693 [M]: not claimed within the term, the guarantor is free); an accepted bill is paid on its last day, and never runs out.
 * @example commitmentPress({ status: 'ISSUED', category: 'LETTER_OF_GUARANTEE', expiresOn: '2026-06-30' }, '2026-07-16') // => 'RUN_OUT'
 * @example commitmentPress({ status: 'ISSUED', category: 'BILL_ACCEPTANCE', expiresOn: '2026-06-30' }, '2026-07-16') // => 'UNSETTLED'
 */
export function commitmentPress(
  { status, category, expiresOn }: { status: CommitmentStatus; category: string; expiresOn: IsoDate },
  today: IsoDate,
): CommitmentPress {
  if (status !== 'ISSUED' || today < addDays(expiresOn, -TOLD_DAYS)) return 'NONE';
  if (today <= expiresOn) return 'ENDING';
  if (category === 'BILL_ACCEPTANCE') return 'UNSETTLED';
  return today > addDays(expiresOn, CLAIM_DAYS) ? 'RUN_OUT' : 'NONE';
}

/**
 * The last day by which a promise must end for anything to be done about it on this day.
 * @example pressedUntil('2026-06-23') // => '2026-06-30'
 */
export const pressedUntil = (today: IsoDate): IsoDate => addDays(today, TOLD_DAYS);

/**
 * The days on which something new is to be done about a promise: it is about to end, it has ended, nothing can be claimed on it any more.
 * @example pressDatesOf('2026-06-30') // => ['2026-06-23', '2026-07-01', '2026-07-16']
 */
export const pressDatesOf = (expiresOn: IsoDate): IsoDate[] =>
  [-TOLD_DAYS, 1, CLAIM_DAYS + 1].map((days) => addDays(expiresOn, days));
