import { fen, type Fen } from '../money';
import { MAX_RATE, ONE, type Rate } from '../rate';
import { roundQuotient } from '../rounding';
import { MILLION, ppm } from '../appraisal/figure';

/** A yearly return is told to eight decimals, as every annualised rate here (Q8): in units of 10^-8. */
const UNIT = 100_000_000n;
const RATE_PER_UNIT = ONE / Number(UNIT);

/**
 * The sum of flows at the ends of years 1 to n (fen), discounted at rate/base a year: exact, as a fraction.
 * @example Number(presentValue([0, 121], 1n, 10n).num) / Number(presentValue([0, 121], 1n, 10n).den) // => 100
 */
export function presentValue(
  flows: readonly number[],
  rate: bigint,
  base: bigint,
): { readonly num: bigint; readonly den: bigint } {
  const growth = base + rate;
  let num = 0n;
  let den = 1n;
  // From the last year back: ((f_n / g + f_n-1) / g + ...) / g with g = growth / base.
  for (let index = flows.length - 1; index >= 0; index--) {
    num = (num + BigInt(flows[index] ?? 0) * den) * base;
    den *= growth;
  }
  return { num, den };
}

/**
 * 净现值: flows at the ends of years 1 to n (fen) at a yearly discount rate, rounded once, half up by size (Q16).
 * Source: RULES 1.3 financial feasibility; end-of-year flows as in 建设项目经济评价 [CONV].
 * @example netPresentValue([-10_000, 11_000], parseRate('0.1')) // => 0
 */
export function netPresentValue(flows: readonly number[], rate: Rate): Fen {
  const { num, den } = presentValue(flows, BigInt(rate), BigInt(ONE));
  const size = roundQuotient(num < 0n ? -num : num, den, 'HALF_UP');
  return fen(Number(num < 0n ? -size : size));
}

/**
 * 内部收益率: the yearly rate at which the flows (fen) are worth nothing, half up to eight decimals and right to the last one, by
 * bisection in whole numbers. Null where the flows do not turn from out to in exactly once (there would be no rate, or several),
 * and where it lies below zero or above 1000 %.
 * @example internalReturn([-10_000, 11_000]) // => 100000000000
 * @example internalReturn([-10_000, 9_000]) // => null
 */
export function internalReturn(flows: readonly number[]): Rate | null {
  const moving = flows.filter((flow) => flow !== 0).map((flow) => flow > 0);
  const turns = moving.filter((isIn, index) => index > 0 && isIn !== moving[index - 1]).length;
  if (turns !== 1 || moving[0] === true) return null;
  const isWorth = (halves: bigint): boolean => presentValue(flows, halves, UNIT * 2n).num >= 0n;
  let [low, high] = [0n, BigInt(MAX_RATE / RATE_PER_UNIT) * 2n];
  if (!isWorth(low) || isWorth(high)) return null;
  // Worth something at `low`, nothing at `high`: the rate lies between, in halves of the unit it is rounded to.
  while (high - low > 1n) {
    const middle = (low + high) / 2n;
    if (isWorth(middle)) low = middle;
    else high = middle;
  }
  return (Number((low + 1n) / 2n) * RATE_PER_UNIT) as Rate;
}

/**
 * 投资回收期（静态，含建设期）: after how many years what came in makes up for what went out, in parts of a million of a year; null
 * where it never does. Within a year money comes in evenly.
 * @example paybackOf([-100, 40, 80]) // => 2_750_000
 * @example paybackOf([200, 100]) // => 0
 */
export function paybackOf(flows: readonly number[]): number | null {
  let cumulative = 0;
  let at: number | null = (flows[0] ?? -1) >= 0 ? 0 : null;
  flows.forEach((flow, index) => {
    const before = cumulative;
    cumulative += flow;
    if (before < 0 && cumulative >= 0) at = index * MILLION + (ppm(-before, flow) ?? 0);
    if (cumulative < 0) at = null;
  });
  return at;
}
