import type { Fen } from '../money';
import { fen, notNegative } from '../money';
import { shareOf } from '../application/preparation';

/** In force, given back or run out, or called: the lender has paid in the client's place (垫款). */
export const COMMITMENT_STATUSES = ['ISSUED', 'RELEASED', 'ADVANCED'] as const;
export type CommitmentStatus = (typeof COMMITMENT_STATUSES)[number];

/**
 * The margin 保证金 that is deposited for a promise of an amount (fen).
 * @example marginOf(100_000_00, '0.3') // => 3_000_000
 */
export const marginOf = (amountFen: number, marginShare: string): Fen => shareOf(amountFen, marginShare);

/**
 * What the lender stands to lose on a promise: its amount less the margin (敞口), until it is released.
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
}): Fen => (status === 'RELEASED' ? fen(0) : notNegative(amountFen - marginFen));

/** How a promise ends: given back by its beneficiary, or called. */
export type CommitmentEnd = 'RELEASED' | 'ADVANCED';
