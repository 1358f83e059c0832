import { addDays, type IsoDate } from '../domain/date';

/** A day, in milliseconds. */
export const MS_A_DAY = 86_400_000;

/**
 * The date that ends of a case's own clock when a date ends: in a sandbox a case may be ahead by so many milliseconds.
 * @example ownDay('2026-11-27', 0) // => '2026-11-27'
 * @example ownDay('2026-11-27', 400 * 86_400_000 + 1) // => '2028-01-01'
 */
export const ownDay = (on: IsoDate, clockOffsetMs: number): IsoDate =>
  addDays(on, Math.floor(clockOffsetMs / MS_A_DAY));
