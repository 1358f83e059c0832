import { fen, type Fen } from './money';

/** How a product or quotient becomes whole fen: a half goes up, or to the even neighbour. */
export type Rounding = 'HALF_UP' | 'HALF_EVEN';

/** Below this a float product of non-negative integers is exact, whatever its own error: half of the safe range. */
const EXACT_BELOW = 2 ** 52;

/**
 * A non-negative fraction in lowest terms; `n` and `d` repeat it as numbers, Infinity where they would not be exact;
 * `share` is about 1/d.
 */
export interface Ratio {
  readonly num: bigint;
  readonly den: bigint;
  readonly n: number;
  readonly d: number;
  readonly share: number;
}

const asNumber = (value: bigint): number => (value < BigInt(EXACT_BELOW) ? Number(value) : Infinity);

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}

/**
 * The fraction num/den in lowest terms. Both non-negative, den above zero.
 * @example String(ratio(435n, 120000n).num) + '/' + String(ratio(435n, 120000n).den) // => '29/8000'
 */
export function ratio(num: bigint, den: bigint): Ratio {
  const divisor = greatestCommonDivisor(den, num);
  const [top, bottom] = [num / divisor, den / divisor];
  const d = asNumber(bottom);
  return { num: top, den: bottom, n: asNumber(top), d, share: 1 / d };
}

/**
 * num/den as a whole number, rounded once (Q16: exact until here). Both non-negative.
 * @example Number(roundQuotient(5n, 2n, 'HALF_UP')) // => 3
 * @example Number(roundQuotient(5n, 2n, 'HALF_EVEN')) // => 2
 */
export function roundQuotient(num: bigint, den: bigint, rounding: Rounding): bigint {
  const whole = num / den;
  const twice = (num % den) * 2n;
  const up = twice > den || (twice === den && (rounding === 'HALF_UP' || whole % 2n === 1n));
  return up ? whole + 1n : whole;
}

/**
 * amount × times × ratio in whole fen, rounded once. All non-negative integers.
 * Plain numbers where that is provably exact, else BigInt.
 * @example timesRatio(fen(12000000), 1, ratio(435n, 120000n), 'HALF_UP') // => 43500
 */
export function timesRatio(amount: Fen, times: number, by: Ratio, rounding: Rounding): Fen {
  const product = amount * times * by.n;
  if (product < EXACT_BELOW && by.d < EXACT_BELOW) {
    // The quotient in floats may miss the nearest whole number, but the rest of the division is exact: where it is below a
    // half either way, no whole number is nearer and both roundings agree.
    const nearest = Math.floor(product * by.share + 0.5);
    const twice = (product - nearest * by.d) * 2;
    if (twice > -by.d && twice < by.d) return nearest as Fen;
  }
  return fen(Number(roundQuotient(BigInt(amount) * BigInt(times) * by.num, by.den, rounding)));
}
