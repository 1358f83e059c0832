import type { AccountCode } from './chart';
import type { Position } from './position';

/** One line of a journal entry: fen, exactly one of the two above zero. */
export interface Line {
  account: AccountCode;
  debitFen: number;
  creditFen: number;
}

/**
 * The entry that takes a loan's books from what is posted to what the account says: only the difference, so a backdated
 * or reversed event corrects by a new entry and nothing posted is changed. Empty when nothing differs; otherwise it
 * balances, because both positions sum to zero.
 * @example entryFor({}, { '1303': 100, '1002': -100 }) // => [{ account: '1002', debitFen: 0, creditFen: 100 }, { account: '1303', debitFen: 100, creditFen: 0 }]
 */
export function entryFor(posted: Position, wanted: Position): Line[] {
  const codes = [...new Set([...Object.keys(posted), ...Object.keys(wanted)])].sort() as AccountCode[];
  return codes.flatMap((account) => {
    const difference = (wanted[account] ?? 0) - (posted[account] ?? 0);
    if (difference === 0) return [];
    return [{ account, debitFen: Math.max(0, difference), creditFen: Math.max(0, -difference) }];
  });
}
