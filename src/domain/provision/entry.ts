import { entryFor, NO_POSITION, type EntryLine, type Position } from '../ledger';
import { fen, type Fen } from '../money';

/** Fen, none negative but `used`, which is negative when more was recovered than written off. */
export interface ProvisionNeed {
  readonly general: Fen;
  readonly specific: Fen;
  /** Written off against the allowance since ever, less what was recovered: the allowance is filled up by as much. */
  readonly used: Fen;
}

/**
 * What the books of the allowance must show, debit positive. The accounts 1304-03 and 1304-04 hold what is provided for
 * the claims on the balance sheet; 1304-05 makes good what write-offs took (1304-01) and recoveries gave back (1304-02), so
 * that the whole of 1304 is what is provided. The other side is the expense of the year.
 */
function provisionPosition({ general, specific, used }: ProvisionNeed): Position {
  return {
    ...NO_POSITION,
    PROVISION_GENERAL: fen(0 - general),
    PROVISION_SPECIFIC: fen(0 - specific),
    PROVISION_USED: fen(0 - used),
    IMPAIRMENT_LOSS: fen(general + specific + used),
  };
}

/**
 * The lines that take the allowance from one need to another: a charge when it grows, a release when classes improve or
 * balances fall; none when nothing changed.
 * @example provisionEntry({ general: fen(0), specific: fen(0), used: fen(0) }, { general: fen(100), specific: fen(0), used: fen(0) }).map((line) => line.account) // => ['IMPAIRMENT_LOSS', 'PROVISION_GENERAL']
 * @example provisionEntry({ general: fen(1), specific: fen(25), used: fen(0) }, { general: fen(1), specific: fen(2), used: fen(0) }).map((line) => line.account) // => ['PROVISION_SPECIFIC', 'IMPAIRMENT_LOSS']
 */
export const provisionEntry = (before: ProvisionNeed, after: ProvisionNeed): EntryLine[] =>
  entryFor(provisionPosition(before), provisionPosition(after));
