import { roundQuotient } from '../rounding';

/** Parts of a million, signed: ratios of an appraisal, exact to six decimals (half up, away from zero). */
export const MILLION = 1_000_000;

/** One figure of an appraisal with how it came about, so that anybody can work it out again. */
export interface Figure {
  code: string;
  /** Decimal text; null where the figure cannot be worked out. */
  value: string | null;
  unit: 'RATIO' | 'TIMES' | 'DAYS' | 'YEARS' | 'YUAN' | 'POINTS';
  /** The formula in the words of the trade. */
  formula: string;
  /** Where the rule is written. */
  rule: string;
}

/**
 * num/den in parts of a million, half up by size; null when there is nothing to divide by.
 * @example ppm(1, 3) // => 333_333
 * @example ppm(-1, 2) // => -500_000
 * @example ppm(1, 0) // => null
 */
export function ppm(num: number | bigint, den: number | bigint): number | null {
  const [top, bottom] = [BigInt(num), BigInt(den)];
  if (bottom === 0n) return null;
  const negative = top < 0n !== bottom < 0n;
  const size = roundQuotient(absolute(top) * BigInt(MILLION), absolute(bottom), 'HALF_UP');
  return Number(negative ? -size : size);
}

const absolute = (value: bigint): bigint => (value < 0n ? -value : value);

/**
 * Parts of a million as a decimal with four decimals, half up by size.
 * @example decimal(333_350) // => '0.3334'
 * @example decimal(-1_500_000) // => '-1.5000'
 */
export function decimal(parts: number | null): string | null {
  if (parts === null) return null;
  const size = Math.floor((Math.abs(parts) + 50) / 100);
  const text = `${String(Math.floor(size / 10_000))}.${String(size % 10_000).padStart(4, '0')}`;
  return parts < 0 && size > 0 ? `-${text}` : text;
}
