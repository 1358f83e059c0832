import type { Fen } from '../money';
import { fen, notNegative } from '../money';
import { shareOf } from '../application/preparation';

/**
 * In force, be it paid in part; given back or run out; paid to its beneficiary, out of the margin and the client's money or by an advance that is a loan of its
 * own; or called in times when no loan was made of it, and still to be made one (decision 0156).
 */
export const COMMITMENT_STATUSES = ['ISSUED', 'RELEASED', 'PAID', 'ADVANCED'] as const;
export type CommitmentStatus = (typeof COMMITMENT_STATUSES)[number];

/**
 * The margin 保证金 that is deposited for a promise of an amount (fen).
 * @example marginOf(100_000_00, '0.3') // => 3_000_000
 */
export const marginOf = (amountFen: number, marginShare: string): Fen => shareOf(amountFen, marginShare);

/** What a promise is for, what was paid of it and what its margin has given, in fen. */
export interface Promised {
  amountFen: number;
  marginFen: number;
  paidFen: number;
  marginUsedFen: number;
}

/**
 * What may still be claimed of a promise, and what is left of its margin for it.
 * @example restOf({ amountFen: 100, marginFen: 30, paidFen: 40, marginUsedFen: 30 }) // => { amountFen: 60, marginFen: 0 }
 */
export const restOf = (promise: Promised): { amountFen: Fen; marginFen: Fen } => ({
  amountFen: notNegative(promise.amountFen - promise.paidFen),
  marginFen: notNegative(promise.marginFen - promise.marginUsedFen),
});

const isOver = (status: CommitmentStatus): boolean => status === 'RELEASED' || status === 'PAID';

/**
 * What may still be claimed of a promise: nothing once it has ended.
 * @example claimable({ status: 'RELEASED', amountFen: 100, marginFen: 30, paidFen: 40, marginUsedFen: 30 }) // => 0
 */
export const claimable = ({ status, ...promise }: Promised & { status: CommitmentStatus }): Fen =>
  isOver(status) ? fen(0) : restOf(promise).amountFen;

/**
 * What the lender stands to lose on a promise: what may still be claimed of it less what is left of the margin (敞口), until it is released
 * or paid. What was advanced on it counts as the loan that it is.
 * @example openPosition({ status: 'ISSUED', amountFen: 100, marginFen: 30, paidFen: 0, marginUsedFen: 0 }) // => 70
 * @example openPosition({ status: 'ISSUED', amountFen: 100, marginFen: 30, paidFen: 40, marginUsedFen: 30 }) // => 60
 */
export function openPosition({ status, ...promise }: Promised & { status: CommitmentStatus }): Fen {
  const rest = restOf(promise);
  return isOver(status) ? fen(0) : notNegative(rest.amountFen - rest.marginFen);
}

/** How a promise ends: given back by its beneficiary or run out, or paid to him. */
export type CommitmentEnd = 'RELEASED' | 'PAID';
