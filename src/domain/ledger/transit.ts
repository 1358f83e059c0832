import { fen, type Fen } from '../money';
import { entryFor, type EntryLine } from './entry';
import { NO_POSITION } from './position';

/**
 * The lines of a payment that left before its loan is opened (贷款发放在途), and with a negative amount those that take it back when it is.
 * @example transitEntry(100).map((line) => line.account) // => ['LOAN_IN_TRANSIT', 'BANK']
 * @example transitEntry(-100).map((line) => line.account) // => ['BANK', 'LOAN_IN_TRANSIT']
 */
export const transitEntry = (amount: Fen): EntryLine[] =>
  entryFor(NO_POSITION, { ...NO_POSITION, LOAN_IN_TRANSIT: amount, BANK: fen(0 - amount) });
