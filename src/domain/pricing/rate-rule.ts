import { addMonths, monthsAndDays, parseDate, type IsoDate } from '../date';
import { formatRate, ONE, parseRate, type Rate } from '../rate';
import type { LprTenor } from './lpr';

/** 固定利率, 每年 1 月 1 日, 对年对月对日. */
export const REPRICINGS = ['FIXED', 'JANUARY_FIRST', 'ANNIVERSARY'] as const;
export type Repricing = (typeof REPRICINGS)[number];

/** How a contract's rate follows the LPR: the spread is fixed in the contract, only the LPR moves (RULES 3.5). */
export interface RateRule {
  readonly tenor: LprTenor;
  /** Spread over the LPR in basis points (0.01 %); it may be negative. */
  readonly basisPoints: number;
  readonly repricing: Repricing;
}

/** How the reference of a rate change that came of a repricing begins; the day of the publication follows. */
export const REPRICING_REFERENCE = 'LPR-';

const BASIS_POINT = ONE / 10_000;
const YEAR = 12;

/**
 * The rate that a rule gives for an LPR, as a decimal fraction. A spread that takes more than the LPR gives leaves zero: nobody
 * is paid for borrowing.
 * @example ruledRate({ tenor: '1Y', basisPoints: 125, repricing: 'FIXED' }, parseRate('0.031')) // => '0.0435'
 */
export function ruledRate(rule: RateRule, lpr: Rate): string {
  return formatRate(Math.max(0, lpr + rule.basisPoints * BASIS_POINT) as Rate);
}

/**
 * The LPR that a contract's rate was made of, as a decimal fraction: its rate less its spread.
 * @example baseOf({ tenor: '1Y', basisPoints: 125, repricing: 'FIXED' }, '0.0435') // => 31000000000
 */
export const baseOf = (rule: RateRule, annualRate: string): number =>
  parseRate(annualRate) - rule.basisPoints * BASIS_POINT;

/**
 * The spread that makes a rate out of a base, in basis points.
 * @example spreadOver(parseRate('0.031'), '0.0425') // => 115
 */
export const spreadOver = (base: number, annualRate: string): number => (parseRate(annualRate) - base) / BASIS_POINT;

/**
 * The first repricing date after a day, or null when the rate is fixed. 1 January, or the anniversary of the disbursement
 * (对月对日; 29 February becomes the last day of February, 民法典 Art 202). A loan that ends by then is not repriced any more: the
 * caller compares with its maturity.
 * @example nextRepricing('JANUARY_FIRST', '2025-06-15', '2026-01-01') // => '2027-01-01'
 * @example nextRepricing('ANNIVERSARY', '2024-02-29', '2024-12-31') // => '2025-02-28'
 * @example nextRepricing('FIXED', '2025-06-15', '2025-06-15') // => null
 */
export function nextRepricing(repricing: Repricing, disbursedOn: IsoDate, after: IsoDate): IsoDate | null {
  if (repricing === 'FIXED') return null;
  const from = after > disbursedOn ? after : disbursedOn;
  if (repricing === 'JANUARY_FIRST') return `${String(Number(from.slice(0, 4)) + 1)}-01-01`;
  const whole = Math.floor(monthsAndDays(parseDate(disbursedOn), parseDate(from)).months / YEAR);
  return addMonths(disbursedOn, (whole + 1) * YEAR);
}
