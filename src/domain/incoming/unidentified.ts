import { entryFor, NO_POSITION, type EntryLine } from '../ledger';
import { fen, type Fen } from '../money';

/**
 * The lines for money of which nobody knows yet whose it is: it is in the bank and owed to somebody (待核对来账). A negative
 * amount takes it out again, when it is booked to a loan or goes back to its payer. Fen.
 * @example unidentifiedEntry(100).map((line) => line.account) // => ['BANK', 'UNIDENTIFIED_RECEIPTS']
 * @example unidentifiedEntry(-100).map((line) => line.account) // => ['UNIDENTIFIED_RECEIPTS', 'BANK']
 */
export const unidentifiedEntry = (amount: Fen): EntryLine[] =>
  entryFor(NO_POSITION, { ...NO_POSITION, BANK: amount, UNIDENTIFIED_RECEIPTS: fen(0 - amount) });
