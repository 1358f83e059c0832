import type { IsoDate } from '../date';
import { ALLOWED, firstRefusal, refused, type Verdict } from '../verdict';

/** THERE 已取得, DUE 待取得, LATE 逾期未取得. */
export const PROOF_STANDINGS = ['THERE', 'DUE', 'LATE'] as const;
export type ProofStanding = (typeof PROOF_STANDINGS)[number];

/**
 * Where the proof of a payment stands: it is due within the working days that the product gives (RULES 1.5 pay.entrusted.timing).
 * @example proofStanding({ proofBy: '2026-01-22', paidOn: null }, '2026-01-23') // => 'LATE'
 */
export function proofStanding(
  { proofBy, paidOn }: { proofBy: IsoDate | null; paidOn: IsoDate | null },
  today: IsoDate,
): ProofStanding {
  if (paidOn !== null) return 'THERE';
  return proofBy !== null && proofBy < today ? 'LATE' : 'DUE';
}

/** What the bank was ordered to pay, and answered. Amounts in fen. */
export interface PaidOut {
  bankReference: string;
  amountFen: number;
  disbursedOn: IsoDate;
  /** The proof on file already, or null. */
  paidOn: IsoDate | null;
}

/**
 * Does this paper prove that payment? It names the bank's reference and the whole amount, and a day from the disbursement to today.
 * Source: RULES 1.5 (entrusted payment: money goes to the counterparty as ordered).
 * @example mayProve({ bankReference: 'BK-1', amountFen: 100, disbursedOn: '2026-01-15', paidOn: null }, { bankReference: 'BK-2', amountFen: 100, paidOn: '2026-01-15' }, '2026-01-15').allowed // => false
 */
export function mayProve(
  payment: PaidOut,
  proof: { bankReference: string; amountFen: number; paidOn: IsoDate },
  today: IsoDate,
): Verdict {
  const { bankReference, amountFen, disbursedOn } = payment;
  return firstRefusal(
    () => (payment.paidOn === null ? ALLOWED : refused('PROOF_KNOWN', { on: payment.paidOn })),
    () => (proof.bankReference === bankReference ? ALLOWED : refused('PROOF_OF_OTHER_PAYMENT', { bankReference })),
    () => (proof.amountFen === amountFen ? ALLOWED : refused('PROOF_AMOUNT_DIFFERS')),
    () => (proof.paidOn < disbursedOn ? refused('PROOF_BEFORE_PAYMENT', { disbursedOn }) : ALLOWED),
    () => (proof.paidOn > today ? refused('DATE_IN_FUTURE', { date: proof.paidOn, today }) : ALLOWED),
  );
}
