import type { IsoDate } from '../date';
import { isQuiet } from '../notice/quiet-hours';
import { ALLOWED, firstRefusal, refused, type Verdict } from '../verdict';

/** Calls to one debtor on one day. */
export interface Calls {
  on: IsoDate;
  attempts: number;
  effective: number;
}

/** GB/T 45251-2025: at most three conversations a debtor and day; the 2026 code: at most six dial attempts (RULES 4.1). */
const MAX_EFFECTIVE = 3;
const MAX_ATTEMPTS = 6;

/**
 * May the debtor be called now? Not from 22:00 to 08:00, not after three conversations or six attempts on one day.
 * @param atMs business instant in milliseconds
 * @example mayCall({ on: '2026-03-02', attempts: 3, effective: 3 }, Date.parse('2026-03-02T10:00:00+08:00'), '2026-03-02').allowed // => false
 */
export function mayCall(calls: Calls, atMs: number, today: IsoDate): Verdict {
  const { attempts, effective } = callsOf(calls, today);
  const isUsedUp = effective >= MAX_EFFECTIVE || attempts >= MAX_ATTEMPTS;
  return firstRefusal(
    () => (isQuiet(atMs) ? refused('CONTACT_QUIET_HOURS') : ALLOWED),
    () => (isUsedUp ? refused('CONTACT_LIMIT', { effective: String(effective), attempts: String(attempts) }) : ALLOWED),
  );
}

/**
 * The count after one more call; a new day begins at none.
 * @example countCall({ on: '2026-03-01', attempts: 5, effective: 2 }, '2026-03-02', true) // => { on: '2026-03-02', attempts: 1, effective: 1 }
 */
export function countCall(calls: Calls, today: IsoDate, reached: boolean): Calls {
  const { attempts, effective } = callsOf(calls, today);
  return { on: today, attempts: attempts + 1, effective: effective + (reached ? 1 : 0) };
}

const callsOf = (calls: Calls, today: IsoDate): Calls =>
  calls.on === today ? calls : { on: today, attempts: 0, effective: 0 };
