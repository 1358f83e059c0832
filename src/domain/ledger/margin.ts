import { fen, type Fen } from '../money';
import { entryFor, type EntryLine } from './entry';
import { NO_POSITION } from './position';

/**
 * The lines of a margin 保证金 that is taken, and with a negative amount those of one that is paid out of it or given back.
 * @example marginEntry(100).map((line) => line.account) // => ['BANK', 'MARGIN_DEPOSIT']
 * @example marginEntry(-100).map((line) => line.account) // => ['MARGIN_DEPOSIT', 'BANK']
 */
export const marginEntry = (amount: Fen): EntryLine[] =>
  entryFor(NO_POSITION, { ...NO_POSITION, BANK: amount, MARGIN_DEPOSIT: fen(0 - amount) });
