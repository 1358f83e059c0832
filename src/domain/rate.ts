import { RuleViolation } from './rule-violation';

/** A rate or markup as an integer number of 10^-12 (docs/decisions/0001): exact for inputs of up to 12 decimals. */
export type Rate = number & { readonly __unit: '1e-12' };

export const RATE_DECIMALS = 12;
/** What 1 (100 %) is as a `Rate`. */
export const ONE = 1_000_000_000_000;
/** Largest rate or markup an input may name: 1000 % a year. */
export const MAX_RATE = (10 * ONE) as Rate;

const DECIMAL = /^(0|[1-9]\d{0,39})(?:\.(\d{1,12}))?$/;

/**
 * A decimal fraction such as "0.0435" → `Rate`. Throws RATE_FORMAT: not a plain non-negative decimal, or over 12 decimals;
 * or RATE_TOO_LARGE.
 * @example parseRate('0.0435') // => 43500000000
 */
export function parseRate(text: string): Rate {
  const match = DECIMAL.exec(text);
  if (match === null) throw new RuleViolation('RATE_FORMAT', undefined, { value: text });
  const [, whole = '0', decimals = ''] = match;
  const value = Number(whole) * ONE + Number(decimals.padEnd(RATE_DECIMALS, '0'));
  if (!Number.isSafeInteger(value)) throw new RuleViolation('RATE_TOO_LARGE', undefined, { value: text });
  return value as Rate;
}

/**
 * A `Rate` as a decimal fraction without needless zeros.
 * @example formatRate(parseRate('0.04350')) // => '0.0435'
 */
export function formatRate(rate: Rate): string {
  const decimals = String(rate % ONE)
    .padStart(RATE_DECIMALS, '0')
    .replace(/0+$/, '');
  return `${String(Math.floor(rate / ONE))}${decimals === '' ? '' : `.${decimals}`}`;
}
