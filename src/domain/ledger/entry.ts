import { fen, type Fen } from '../money';
import { ACCOUNT_CODES, CHART, type AccountCode } from './chart';
import type { Position } from './position';

/** One line of a journal entry: exactly one side is above zero. */
export interface EntryLine {
  readonly account: AccountCode;
  readonly debit: Fen;
  readonly credit: Fen;
}

/**
 * The lines that take the books of a loan from one position to another, debits first; none when nothing changed. They
 * balance because both positions do. Fen.
 *
 * Posting only the difference is what lets a backdated or reversed event be booked without touching what is posted.
 * @example entryFor(NO_POSITION, { ...NO_POSITION, BANK: -100, LOAN_PRINCIPAL: 100 }).map((line) => line.account) // => ['LOAN_PRINCIPAL', 'BANK']
 */
export function entryFor(before: Position, after: Position): EntryLine[] {
  const changes = ACCOUNT_CODES.map((account) => ({ account, change: after[account] - before[account] }));
  const debits = changes.filter(({ change }) => change > 0).map(({ account, change }) => line(account, change, 0));
  const credits = changes.filter(({ change }) => change < 0).map(({ account, change }) => line(account, 0, -change));
  return [...debits, ...credits];
}

const line = (account: AccountCode, debit: number, credit: number): EntryLine => ({
  account,
  debit: fen(debit),
  credit: fen(credit),
});

/**
 * A position after an entry. Fen.
 * @example posted(NO_POSITION, entryFor(NO_POSITION, { ...NO_POSITION, BANK: -100, LOAN_PRINCIPAL: 100 })).BANK // => -100
 */
export function posted(before: Position, lines: readonly EntryLine[]): Position {
  const after = { ...before };
  for (const { account, debit, credit } of lines) after[account] = fen(after[account] + debit - credit);
  return after;
}

/**
 * By how much debits exceed credits in the balance sheet and outside of it; both 0 in a position that is right. Fen.
 * @example imbalance({ ...NO_POSITION, BANK: 5 }) // => { onBalance: 5, offBalance: 0 }
 */
export function imbalance(position: Position): { onBalance: number; offBalance: number } {
  const result = { onBalance: 0, offBalance: 0 };
  for (const code of ACCOUNT_CODES)
    result[CHART[code].kind === 'OFF_BALANCE' ? 'offBalance' : 'onBalance'] += position[code];
  return result;
}
