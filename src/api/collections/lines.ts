import { UNNAMED_LINE, type ContactParty } from '../../domain/collection/governor';
import { lineDigits } from '../../domain/collection/line';
import type { CollectionRecord } from '../../store/collections-read';
import type { IdentityCipher } from '../../store/identity-cipher';

/**
 * The line that a contact rings: the debtor's own telephone unless another number was dialled, and of somebody else the number
 * dialled. Kept as a keyed hash.
 */
export function lineOf(
  cipher: IdentityCipher,
  { clientPhone }: Pick<CollectionRecord, 'clientPhone'>,
  { party = 'DEBTOR', number }: { party?: ContactParty | undefined; number?: string | undefined },
): string {
  const dialled = number ?? (party === 'DEBTOR' ? clientPhone : undefined);
  return dialled === undefined ? UNNAMED_LINE : cipher.hash('PHONE', lineDigits(dialled));
}
