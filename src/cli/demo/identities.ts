import { randomInt } from 'node:crypto';
import { creditCodeCheckCharacter } from '../../domain/identity/credit-code';
import { identityCheckCharacter } from '../../domain/identity/identity-number';

const digits = (length: number): string => Array.from({ length }, () => String(randomInt(10))).join('');

/** A well-formed identity number that belongs to nobody: the area code 110101 and a random serial. */
function freshIdentity(): string {
  const first17 = `1101011985${String(randomInt(1, 13)).padStart(2, '0')}${String(randomInt(1, 29)).padStart(2, '0')}${digits(3)}`;
  return first17 + identityCheckCharacter(first17);
}

/** The same of a company. */
function freshCreditCode(): string {
  const first17 = `91320500MA${digits(7)}`;
  return first17 + creditCodeCheckCharacter(first17);
}

/** Somebody to register who has never been here, with a telephone of his own. */
export const freshClient = ({ kind, name }: { kind: 'PERSON' | 'COMPANY'; name: string }): object => ({
  kind,
  identity: kind === 'PERSON' ? freshIdentity() : freshCreditCode(),
  name,
  phone: `139${String(randomInt(10_000_000, 99_999_999))}`,
});
