import type { Fen } from '../money';
import { fen, notNegative } from '../money';
import { shareOf } from '../application/preparation';

/**
 * In force; given back or run out; paid to its beneficiary, out of the margin and the client's money or by an advance that is a loan of its
 * own; or called in times when no loan was made of it, and still to be made one (decision 0156).
 */
export const COMMITMENT_STATUSES = ['ISSUED', 'RELEASED', 'PAID', 'ADVANCED'] as const;
export type CommitmentStatus = (typeof COMMITMENT_STATUSES)[number];

/**
 * The margin 保证金 that is deposited for a promise of an amount (fen).
 * @example marginOf(100_000_00, '0.3') // => 3_000_000
 */
export const marginOf = (amountFen: number, marginShare: string): Fen => shareOf(amountFen, marginShare);

/**
 * What the lender stands to lose on a promise: its amount less the margin (敞口), until it is released, or paid: then its advance is a loan.
 * @example openPosition({ status: 'ISSUED', amountFen: 100, marginFen: 30 }) // => 70
 */
export const openPosition = ({
  status,
  amountFen,
  marginFen,
}: {
  status: CommitmentStatus;
  amountFen: number;
  marginFen: number;
}): Fen => (status === 'RELEASED' || status === 'PAID' ? fen(0) : notNegative(amountFen - marginFen));

/** How a promise ends: given back by its beneficiary or run out, or paid to him. */
export type CommitmentEnd = 'RELEASED' | 'PAID';
