import { addMonths, monthsAndDays, parseDate, type IsoDate } from '../date';
import { formatRate, ONE, parseRate, type Rate } from '../rate';
import { RuleViolation } from '../rule-violation';
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

const BASIS_POINT = ONE / 10_000;
const YEAR = 12;

/**
 * The rate that a rule gives for an LPR, as a decimal fraction.
 * @throws RuleViolation RATE_RULE_NEGATIVE when the spread takes more than the LPR gives.
 * @example ruledRate({ tenor: '1Y', basisPoints: 125, repricing: 'FIXED' }, parseRate('0.031')) // => '0.0435'
 */
export function ruledRate(rule: RateRule, lpr: Rate): string {
  const rate = lpr + rule.basisPoints * BASIS_POINT;
  if (rate < 0) {
    throw new RuleViolation('RATE_RULE_NEGATIVE', undefined, { lpr: formatRate(lpr), basisPoints: String(rule.basisPoints) });
  }
  return formatRate(rate as Rate);
}

/**
 * The LPR that a contract's rate was made of, as a decimal fraction: its rate less its spread.
 * @example baseOf({ tenor: '1Y', basisPoints: 125, repricing: 'FIXED' }, '0.0435') // => 31000000000
 */
export const baseOf = (rule: RateRule, annualRate: string): number => parseRate(annualRate) - rule.basisPoints * BASIS_POINT;

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
