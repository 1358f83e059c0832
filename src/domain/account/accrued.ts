import { CHINA, type WorkingCalendar } from '../calendar/calendar';
import { parseDate, type IsoDate } from '../date';
import type { Fen } from '../money';
import { accruedInterest } from '../schedule/interest';
import { foldAccount, goTo, type AccountInput } from './fold';

/**
 * Interest accrued and not yet due on some dates, the earliest first; fen (S15). What `simulate` gives for each of them, by
 * one fold that walks on: a booking asks for several dates of a long life. Throws as `simulate` does.
 * @example accruedOn({ terms: { method: 'BULLET', principal: parseYuan('100000'), annualRate: parseRate('0.036'), instalments: 12, disbursedOn: '2026-01-15' }, events: [] }, ['2026-01-31', '2026-02-28']) // => [16000, 44000]
 */
export function accruedOn(
  { terms, events }: Omit<AccountInput, 'asOf'>,
  dates: readonly IsoDate[],
  calendar: WorkingCalendar = CHINA,
): Fen[] {
  const [first] = dates;
  if (first === undefined) return [];
  const fold = (asOf: IsoDate): ReturnType<typeof foldAccount> => foldAccount({ terms, events, asOf }, calendar);
  // An event to come, such as a reversal, may change what lies before it: then each date has its own fold.
  const isStill = events.every(({ on }) => on <= first);
  const walking = fold(first);
  return dates.map((date) => {
    const state = isStill ? walking : fold(date);
    goTo(state, parseDate(date));
    return accruedInterest(state.plan, state.day);
  });
}
