/** Arithmetic on integers that count 2^-bits. Positive values only; errors of a few units in the last place. */

export const one = (bits: number): bigint => 1n << BigInt(bits);

export const multiply = (a: bigint, b: bigint, bits: number): bigint => (a * b) >> BigInt(bits);

/** base^exponent for a whole exponent from 0. */
export function power(base: bigint, exponent: number, bits: number): bigint {
  let result = one(bits);
  let square = base;
  for (let left = exponent; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result = multiply(result, square, bits);
    if (left > 1) square = multiply(square, square, bits);
  }
  return result;
}

/** log2 of the value as a float. */
export function log2(value: bigint, bits: number): number {
  const extra = Math.max(value.toString(2).length - 53, 0);
  return Math.log2(Number(value >> BigInt(extra))) + extra - bits;
}

/** 2^exponent, right to about 50 bits. */
function powerOfTwo(exponent: number, bits: number): bigint {
  const whole = Math.floor(exponent);
  const mantissa = BigInt(Math.round(2 ** (exponent - whole + 52)));
  const shift = bits + whole - 52;
  return shift >= 0 ? mantissa << BigInt(shift) : mantissa >> BigInt(-shift);
}

/** The degree-th root by Newton from a float's estimate: the error falls to its square at each step. */
function root(value: bigint, degree: number, bits: number): bigint {
  const n = BigInt(degree);
  let guess = powerOfTwo(log2(value, bits) / degree, bits);
  for (let correct = 40; correct < bits; correct *= 2) {
    const rest = (value << BigInt(bits)) / power(guess, degree - 1, bits);
    guess = ((n - 1n) * guess + rest) / n;
  }
  return guess;
}

/** base^(p/q) for a fraction in lowest terms. */
export function fractionalPower(base: bigint, p: number, q: number, bits: number): bigint {
  const raised = power(base, p, bits);
  return q === 1 ? raised : root(raised, q, bits);
}
