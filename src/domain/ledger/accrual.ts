import { addDays, addMonths, type IsoDate } from '../date';
import { fen, type Fen } from '../money';
import { entryFor, type EntryLine } from './entry';
import { NO_POSITION } from './position';

/**
 * The last day of a date's month.
 * @example monthEndOf('2028-02-10') // => '2028-02-29'
 */
export const monthEndOf = (date: IsoDate): IsoDate => addDays(addMonths(`${date.slice(0, 8)}01`, 1), -1);

/**
 * The month ends on which a loan accrues interest if nothing happens: from that of a date to the first one on or after the next
 * due date; none when nothing falls due any more.
 * @example accrualDates('2026-02-15', '2026-03-15') // => ['2026-02-28', '2026-03-31']
 * @example accrualDates('2026-02-15', null) // => []
 */
export function accrualDates(from: IsoDate, nextDueOn: IsoDate | null): IsoDate[] {
  if (nextDueOn === null) return [];
  const dates = [monthEndOf(from)];
  for (let last = monthEndOf(from); last < nextDueOn;) {
    last = monthEndOf(addDays(last, 1));
    dates.push(last);
  }
  return dates;
}

/**
 * The lines that take the accrued interest of the portfolio from what is posted to what it is; none when nothing changed. At a
 * month end it is the sum over the loans, on every other day nothing: what has fallen due is income of its loan. Fen.
 * @example accrualEntry(0, 100).map((line) => line.account) // => ['INTEREST_ACCRUED', 'INTEREST_INCOME']
 * @example accrualEntry(100, 0).map((line) => line.account) // => ['INTEREST_INCOME', 'INTEREST_ACCRUED']
 */
export function accrualEntry(posted: Fen, needed: Fen): EntryLine[] {
  const position = (amount: Fen) => ({
    ...NO_POSITION,
    INTEREST_ACCRUED: amount,
    INTEREST_INCOME: fen(0 - amount),
  });
  return entryFor(position(posted), position(needed));
}
