import { RuleViolation } from './rule-violation';

/** Money in integer fen (100 fen = 1 yuan), a safe integer. */
export type Fen = number & { readonly __unit: 'fen' };

export const ZERO = 0 as Fen;

/** Largest amount an input may name: 100 billion yuan. Keeps every sum of a schedule inside the safe integers. */
export const MAX_AMOUNT = 10_000_000_000_000 as Fen;

/**
 * A whole number of fen as `Fen`. Throws AMOUNT_TOO_LARGE when it is no safe integer.
 * @example fen(1234) // => 1234
 */
export function fen(value: number): Fen {
  if (!Number.isSafeInteger(value)) throw new RuleViolation('AMOUNT_TOO_LARGE', undefined, { amount: String(value) });
  return value as Fen;
}

/** The sum of amounts, checked. */
export function sum(amounts: Iterable<Fen>): Fen {
  let total = 0;
  for (const amount of amounts) total += amount;
  return fen(total);
}

/** The smaller amount. */
export const least = (a: Fen, b: Fen): Fen => (a < b ? a : b);

/** The amount, or zero when it is negative. */
export const notNegative = (amount: number): Fen => (amount > 0 ? amount : 0) as Fen;

const YUAN = /^(-?)(0|[1-9]\d{0,39})(?:\.(\d{1,2}))?$/;

/**
 * Yuan as a decimal string with at most two decimals → fen. Throws MONEY_FORMAT (no such number) or AMOUNT_TOO_LARGE.
 * @example parseYuan('120000.5') // => 12000050
 * @example parseYuan('-0.01') // => -1
 */
export function parseYuan(text: string): Fen {
  const match = YUAN.exec(text);
  if (match === null) throw new RuleViolation('MONEY_FORMAT', undefined, { value: text });
  const [, sign, whole = '0', decimals = ''] = match;
  const value = Number(whole) * 100 + Number(decimals.padEnd(2, '0'));
  return fen(sign === '-' && value !== 0 ? -value : value);
}

/**
 * Fen → yuan with exactly two decimals, as INTERFACE has all money on the wire.
 * @example formatYuan(parseYuan('120000.5')) // => '120000.50'
 * @example formatYuan(parseYuan('-0.07')) // => '-0.07'
 */
export function formatYuan(amount: Fen): string {
  const size = Math.abs(amount);
  const cents = size % 100;
  return `${amount < 0 ? '-' : ''}${String((size - cents) / 100)}.${cents < 10 ? '0' : ''}${String(cents)}`;
}
