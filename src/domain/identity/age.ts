import type { IsoDate } from '../date';

/**
 * Whole years of somebody on a day; who was born on 29 February is a year older on 1 March of other years.
 * @example ageOn('1966-11-27', '2026-11-26') // => 59
 * @example ageOn('1966-11-27', '2026-11-27') // => 60
 */
export function ageOn(bornOn: IsoDate, on: IsoDate): number {
  const years = Number(on.slice(0, 4)) - Number(bornOn.slice(0, 4));
  return on.slice(5) < bornOn.slice(5) ? years - 1 : years;
}
