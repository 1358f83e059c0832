import type { IsoDate } from '../date';
import { ALLOWED, refused, type Verdict } from '../verdict';

/** 完全民事行为能力: whoever is of this age may bind himself (民法典 Art 17, 18). */
export const FULL_AGE = 18;

/**
 * Whole years of somebody on a day; who was born on 29 February is a year older on 1 March of other years.
 * @example ageOn('1966-11-27', '2026-11-26') // => 59
 * @example ageOn('1966-11-27', '2026-11-27') // => 60
 */
export function ageOn(bornOn: IsoDate, on: IsoDate): number {
  const years = Number(on.slice(0, 4)) - Number(bornOn.slice(0, 4));
  return on.slice(5) < bornOn.slice(5) ? years - 1 : years;
}

/**
 * May somebody be a borrower on a day? Of full age; null, a company, has none. Source: RULES 1.2 (apply.written: full legal
 * capacity), 6.2 (18 to 65).
 * @example mayBorrow('2008-11-29', '2026-11-28').allowed // => false
 * @example mayBorrow('2008-11-28', '2026-11-28').allowed // => true
 */
export function mayBorrow(bornOn: IsoDate | null, on: IsoDate): Verdict {
  return bornOn === null || ageOn(bornOn, on) >= FULL_AGE
    ? ALLOWED
    : refused('BORROWER_UNDER_AGE', { age: String(FULL_AGE) });
}
