import { daysBetween, type IsoDate } from '../date';

/** What a plan asks of its borrower, amounts in fen. */
export interface Burden {
  principalFen: number;
  /** Months from the money's leaving to the last due day, to the nearest. */
  months: number;
  /** A month. */
  burdenFen: number;
}

const MONTHS_A_YEAR = 12;
const DAYS_A_YEAR = 365;

/**
 * What a plan takes of an income each month: its largest payment but the last, at the pace at which payments fall, or all that is paid
 * spread over the months, whichever is more; so that what falls due at the end is not left out. Rounded up to the fen.
 * Source: RULES 1.3 (each instalment within the ability to repay), 6.2 (new payment).
 * @example burdenOf(1_200, '2026-01-15', [{ dueOn: '2026-07-15', total: 30 }, { dueOn: '2027-01-15', total: 1_230 }]).burdenFen // => 105
 */
export function burdenOf(
  principalFen: number,
  disbursedOn: IsoDate,
  payments: readonly { dueOn: IsoDate; total: number }[],
): Burden {
  const days = daysBetween(disbursedOn, payments.at(-1)?.dueOn ?? disbursedOn);
  const months = Math.max(1, Math.round((days * MONTHS_A_YEAR) / DAYS_A_YEAR));
  const largest = Math.max(0, ...payments.slice(0, -1).map(({ total }) => total));
  const inAll = payments.reduce((sum, { total }) => sum + BigInt(total), 0n);
  const atItsPace = BigInt(largest) * BigInt(payments.length);
  const most = atItsPace > inAll ? atItsPace : inAll;
  return { principalFen, months, burdenFen: Number((most + BigInt(months) - 1n) / BigInt(months)) };
}
