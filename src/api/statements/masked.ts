import { maskName } from '../../domain/identity/masking';

/** A company's name is longer than a person's. */
const LONGEST_PERSON = 4;

/** Who paid, as a statement names him. */
export const maskPayer = (name: string): string =>
  name === '' ? '' : maskName(name.length > LONGEST_PERSON ? 'COMPANY' : 'PERSON', name);
