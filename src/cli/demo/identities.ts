import { randomInt } from 'node:crypto';
import { creditCodeCheckCharacter } from '../../domain/identity/credit-code';
import { identityCheckCharacter } from '../../domain/identity/identity-number';

interface Named {
  kind: 'PERSON' | 'COMPANY';
  name: string;
  industry?: string | undefined;
}

const padded = (value: number, length: number): string => String(value).padStart(length, '0');

/** A well-formed identity number that belongs to nobody: the area code 110101, and a day and serial by number. */
function identityOf(n: number): string {
  const [month, day, serial] = [n % 12, Math.floor(n / 12) % 28, Math.floor(n / 336) % 1000];
  const first17 = `1101011985${padded(month + 1, 2)}${padded(day + 1, 2)}${padded(serial, 3)}`;
  return first17 + identityCheckCharacter(first17);
}

/** The same of a company. */
function creditCodeOf(n: number): string {
  const first17 = `91320500MA${padded(n, 7)}`;
  return first17 + creditCodeCheckCharacter(first17);
}

/** Somebody to register, with a number and a telephone of his own: the same for the same `n`. */
export const numberedClient = ({ kind, name, industry }: Named, n: number) => ({
  kind,
  identity: kind === 'PERSON' ? identityOf(n) : creditCodeOf(n),
  name,
  phone: `139${padded(n, 8)}`,
  ...(industry === undefined ? {} : { industry }),
});

/** Somebody who has never been here, whoever was here before. */
export const freshClient = (client: Named) => numberedClient(client, randomInt(1_000_000, 10_000_000));
