import type { Pool } from 'pg';
import { MOST_OF_ONE } from '../contracts/bounds';
import type { PaymentResult } from '../contracts/payment';
import { businessDate } from '../domain/business-time';
import { transitEntry } from '../domain/ledger';
import { fen } from '../domain/money';
import { audit } from './audit';
import { toDbDate } from './dates';
import type { Tx } from './once';
import { postPortfolioEntry } from './portfolio-entry';
import { rows } from './sql';

/** What the bank answered to one payment of a plan. */
export interface AnsweredPayment extends PaymentResult {
  applicationNo: string;
  reference: string;
  amountFen: number;
  by: string;
  /** Business instant. */
  at: string;
}

/** Files the answer. What was paid has left the bank account and is no loan yet: it is on its way (贷款发放在途). */
export async function insertPaymentAnswer(tx: Tx, payment: AnsweredPayment): Promise<void> {
  const { applicationNo, reference, amountFen, status, bankReference, reason, by, at } = payment;
  const on = businessDate(Date.parse(at));
  await tx.paymentAnswer.create({
    data: { applicationNo, reference, status, bankReference, reason, amountFen: BigInt(amountFen), on: toDbDate(on) },
  });
  const isPaid = status === 'PAID';
  const businessKey = `${reference}/paid`;
  if (isPaid) {
    const lines = transitEntry(fen(amountFen));
    await postPortfolioEntry(tx, { businessKey, on, cause: `PAYMENT ${bankReference}`, lines });
  }
  await audit(tx, {
    businessOn: on,
    actor: by,
    action: isPaid ? 'PAYMENT_MADE' : 'PAYMENT_SENT_BACK',
    subject: 'PAYMENT',
    subjectNo: applicationNo,
    detail: { reference, bankReference, amountFen, reason, ...(isPaid ? { entry: businessKey } : {}) },
  });
}

/** The loan is opened: what was on its way is lent now, and the loan's own entry takes it from the bank account. */
export async function settleTransit(
  tx: Tx,
  { applicationNo, on, by }: { applicationNo: string; on: string; by: string },
): Promise<void> {
  const paid = await tx.paymentAnswer.aggregate({
    where: { applicationNo, status: 'PAID' },
    _sum: { amountFen: true },
  });
  const amount = fen(Number(paid._sum.amountFen ?? 0n));
  const businessKey = `${applicationNo}/in-transit-settled`;
  const lines = transitEntry(fen(0 - amount));
  await postPortfolioEntry(tx, { businessKey, on, cause: `PAYMENT ${applicationNo}`, lines });
  await audit(tx, {
    businessOn: on,
    actor: by,
    action: 'PAYMENTS_LENT',
    subject: 'PAYMENT',
    subjectNo: applicationNo,
    detail: { entry: businessKey, amountFen: amount },
  });
}

export interface PlanPaymentRecord {
  reference: string;
  payee: string;
  mode: 'ENTRUSTED' | 'SELF';
  amountFen: number;
  status: 'ORDERED' | 'PAID' | 'REJECTED';
  bankReference: string | null;
  reason: string | null;
  on: string | null;
}

/** Every payment that was ever planned of a case, in the order in which it was ordered. */
export const plannedPayments = (pool: Pool, applicationNo: string): Promise<PlanPaymentRecord[]> =>
  rows<PlanPaymentRecord & Record<string, unknown>>(
    pool,
    `SELECT o.reference, o.payee, o.mode, o.amount_fen AS "amountFen", coalesce(r.status, 'ORDERED') AS status,
       r.bank_reference AS "bankReference", r.reason, r."on"
     FROM payment_order o LEFT JOIN payment_answer r ON r.reference = o.reference
     WHERE o.application_no = $1 AND o.reference IS NOT NULL ORDER BY o.ordered_at, o.id LIMIT ${String(MOST_OF_ONE)}`,
    [applicationNo],
  );
