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

/**
 * num/den in parts of a million, rounded down: it lies below a limit in whole parts exactly when the ratio itself does, where the nearest
 * part would let a fen slip through. Null when there is nothing to divide by.
 * @example ppmDown(1_199_999_999, 1_000_000_000) // => 1_199_999
 * @example ppmDown(-1, 3) // => -333_334
 */
export function ppmDown(num: number | bigint, den: number | bigint): number | null {
  if (BigInt(den) === 0n) return null;
  const [top, bottom] = BigInt(den) < 0n ? [-BigInt(num), -BigInt(den)] : [BigInt(num), BigInt(den)];
  const scaled = top * BigInt(MILLION);
  const whole = scaled / bottom;
  return Number(scaled < 0n && whole * bottom !== scaled ? whole - 1n : whole);
}

/**
 * The same rounded up: it lies above a limit in whole parts exactly when the ratio itself does.
 * @example ppmUp(55_000_001, 100_000_000) // => 550_001
 * @example ppmUp(55, 100) // => 550_000
 */
export function ppmUp(num: number | bigint, den: number | bigint): number | null {
  const down = ppmDown(-BigInt(num), den);
  return down === null ? null : 0 - down;
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
