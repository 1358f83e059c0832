import { formatDate, parseDate, type IsoDate } from '../date';
import { RuleViolation } from '../rule-violation';

/** What a resident identity number of mainland China says about its holder. */
export interface IdentityNumber {
  /** Normalised: 18 characters, a check character X in upper case. */
  readonly value: string;
  /** Administrative division of first registration, six digits. */
  readonly division: string;
  readonly bornOn: IsoDate;
  readonly sex: 'MALE' | 'FEMALE';
}

const FORMAT = /^[1-9]\d{16}[\dXx]$/;
/** GB 11643-1999: weight of place i is 2^(17-i) mod 11. */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const CHECK_CHARACTERS = '10X98765432';

/**
 * The check character (ISO 7064 MOD 11-2) that belongs to the first 17 digits. Source: GB 11643-1999.
 * @example identityCheckCharacter('11010519491231002') // => 'X'
 */
export function identityCheckCharacter(first17: string): string {
  const weighted = WEIGHTS.reduce((total, weight, place) => total + weight * Number(first17[place]), 0);
  return CHECK_CHARACTERS[weighted % 11] ?? '';
}

/**
 * A resident identity number, read and checked (GB 11643-1999). Throws IDENTITY_FORMAT (not 17 digits and a check
 * character), IDENTITY_BIRTH_DATE (no such date) or IDENTITY_CHECK_DIGIT.
 * @example parseIdentityNumber('11010519491231002x').bornOn // => '1949-12-31'
 */
export function parseIdentityNumber(text: string): IdentityNumber {
  if (!FORMAT.test(text)) throw new RuleViolation('IDENTITY_FORMAT');
  const value = text.toUpperCase();
  const bornOn = birthDate(value);
  if (identityCheckCharacter(value) !== value[17]) throw new RuleViolation('IDENTITY_CHECK_DIGIT');
  return { value, division: value.slice(0, 6), bornOn, sex: Number(value[16]) % 2 === 1 ? 'MALE' : 'FEMALE' };
}

/**
 * The same of a person who stands before us on a day: nobody is born after it.
 * @example identityNumberOn('11010519491231002X', '2026-11-28').sex // => 'FEMALE'
 */
export function identityNumberOn(text: string, on: IsoDate): IdentityNumber {
  const identity = parseIdentityNumber(text);
  if (identity.bornOn > on) throw new RuleViolation('IDENTITY_BIRTH_DATE');
  return identity;
}

function birthDate(value: string): IsoDate {
  try {
    return formatDate(parseDate(`${value.slice(6, 10)}-${value.slice(10, 12)}-${value.slice(12, 14)}`));
  } catch {
    throw new RuleViolation('IDENTITY_BIRTH_DATE');
  }
}
