import type { IncomingRow } from '../../api/incoming';
import { useCode } from '../../i18n/use-code';

/** Why a payment waits, or by what it was found for its loan. */
export function useWhy(): (payment: Pick<IncomingRow, 'waitsFor' | 'matchedBy'>) => string {
  const code = useCode();
  return ({ waitsFor, matchedBy }) => (waitsFor === null ? code('matchedBy', matchedBy) : code('waitsFor', waitsFor));
}
