import { RuleViolation } from '../rule-violation';

/** GB 32100-2015: digits and capitals without I, O, S, V, Z. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const FORMAT = /^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/;
/** Weight of place i is 3^(i-1) mod 31. */
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28] as const;

/**
 * The check character that belongs to the first 17 characters of a unified social credit code. Source: GB 32100-2015.
 * @example creditCodeCheckCharacter('91350100M000100Y4') // => '3'
 */
export function creditCodeCheckCharacter(first17: string): string {
  const weighted = WEIGHTS.reduce((total, weight, place) => total + weight * ALPHABET.indexOf(first17[place] ?? ''), 0);
  return ALPHABET[(31 - (weighted % 31)) % 31] ?? '';
}

/**
 * A unified social credit code, checked and in capitals. Throws CREDIT_CODE_FORMAT or CREDIT_CODE_CHECK_DIGIT.
 * @example parseCreditCode('91350100m000100y43') // => '91350100M000100Y43'
 */
export function parseCreditCode(text: string): string {
  const value = text.toUpperCase();
  if (!FORMAT.test(value)) throw new RuleViolation('CREDIT_CODE_FORMAT');
  if (creditCodeCheckCharacter(value) !== value[17]) throw new RuleViolation('CREDIT_CODE_CHECK_DIGIT');
  return value;
}
