import { addDays, addMonths, type IsoDate } from '../date';
import { workingDaysAfter, type AnnouncedDays } from '../warning/deadline';

/** By how many working days after its end a month is reconciled and signed: 示例参数，需按本行制度调整 [CONV]. */
export const MONTH_SIGNED_WITHIN = 5;

/** A month: 2026-11. */
export const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

/**
 * The first and last day of a month.
 * @example daysOfMonth('2026-02') // => { from: '2026-02-01', to: '2026-02-28' }
 */
export function daysOfMonth(month: string): { from: IsoDate; to: IsoDate } {
  const from = `${month}-01`;
  return { from, to: addDays(addMonths(from, 1), -1) };
}

/**
 * By when a period that ends on a day is to be signed by both sides.
 * @example signedBy('2026-11-30', new Map()) // => '2026-12-07'
 */
export const signedBy = (to: IsoDate, announced: AnnouncedDays): IsoDate =>
  workingDaysAfter(to, MONTH_SIGNED_WITHIN, announced);
