import type { LoanView } from '../contracts/messages/servicing';
import { accruedOn, type AccountInput } from '../domain/account';
import { accrualDates, monthEndOf } from '../domain/ledger';
import { addDays } from '../domain/date';

/** Interest accrued and not yet due at month ends: `fen[0]` on `from`, then one a month. */
export interface Accruals {
  from: string | null;
  fen: readonly number[];
}

export const NO_ACCRUALS: Accruals = { from: null, fen: [] };

/**
 * What a loan will have accrued at the month ends until it is booked again, by its own account: the end of a day then only adds
 * up. The month end before is kept as it was, for an end of day that is made up for after an outage.
 */
export function accrualsOf(input: AccountInput, { asOf, nextDueOn }: LoanView, before: Accruals): Accruals {
  const coming = accruedOn(input, accrualDates(asOf, nextDueOn));
  const past = addDays(`${asOf.slice(0, 8)}01`, -1);
  const kept = valueOn(before, past);
  if (kept !== null) return { from: past, fen: [kept, ...coming] };
  return coming.length === 0 ? NO_ACCRUALS : { from: monthEndOf(asOf), fen: coming };
}

const monthsIn = (date: string): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));

function valueOn({ from, fen }: Accruals, monthEnd: string): number | null {
  return from === null ? null : (fen[monthsIn(monthEnd) - monthsIn(from)] ?? null);
}
