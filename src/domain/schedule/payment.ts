import type { Fen } from '../money';
import { fen } from '../money';
import { roundQuotient, type Ratio, type Rounding } from '../rounding';

/** num/den rounded once to a multiple of `multiple` fen (Q12). */
export function roundToMultiple(num: bigint, den: bigint, multiple: Fen, rounding: Rounding): Fen {
  const step = BigInt(multiple);
  return fen(Number(roundQuotient(num, den * step, rounding) * step));
}

/** Bound of the relative error of `payment in floats`: some fifty times what its few operations lose for growth below e^50. */
const FLOAT_ERROR = 1e-12;

/** The payment in floats; undefined where the bound of its error does not tell for certain how it rounds. */
function certainPayment(balance: Fen, i: Ratio, n: number, multiple: Fen): Fen | undefined {
  const rate = i.n / i.d;
  const growth = n * Math.log1p(rate);
  if (!(growth < 50)) return undefined;
  const steps = (balance * rate) / -Math.expm1(-growth) / multiple;
  const whole = Math.floor(steps);
  const part = steps - whole;
  if (!(Math.abs(part - 0.5) > steps * FLOAT_ERROR) || !(steps < 2 ** 40)) return undefined;
  return fen((part > 0.5 ? whole + 1 : whole) * multiple);
}

/**
 * The payment that clears a balance in n equal payments: P i (1+i)^n / ((1+i)^n - 1), exact until its one rounding
 * (Q12, Q16). With i = a/b that is P a (a+b)^n / (b ((a+b)^n - b^n)). A zero rate gives P/n.
 * @example equalPayment(fen(12000000), ratio(435n, 120000n), 12, fen(1), 'HALF_UP') // => 1023719
 */
export function equalPayment(balance: Fen, i: Ratio, n: number, multiple: Fen, rounding: Rounding): Fen {
  if (i.num === 0n) return equalShare(balance, n, multiple, rounding);
  const certain = certainPayment(balance, i, n, multiple);
  if (certain !== undefined) return certain;
  const growth = (i.num + i.den) ** BigInt(n);
  const num = BigInt(balance) * i.num * growth;
  return roundToMultiple(num, i.den * (growth - i.den ** BigInt(n)), multiple, rounding);
}

/** A balance shared over n rows, plus a fixed part, rounded once: EQUAL_PRINCIPAL, FLAT and zero rates. */
export function equalShare(balance: Fen, n: number, multiple: Fen, rounding: Rounding, plus = 0): Fen {
  return roundToMultiple(BigInt(balance) + BigInt(plus) * BigInt(n), BigInt(n), multiple, rounding);
}
