import { setTimeout } from 'node:timers/promises';
import type { PaidPayment, PaymentOrder, PaymentResult } from '../contracts/payment';
import type { BankGateway } from './bank';
import { createDebitSimulator } from './debit-simulator';

/**
 * A bank without an account. The payee's name steers it, so that tests and demonstrations can have any weather:
 * a name with `UNREACHABLE-ONCE` fails the first attempt; with `ANSWERS-LATE` it is answered after a while; with `LOST-ONCE` it is paid and the answer is
 * lost, so that the bank is asked again and answers one payment twice; one with `REJECTED` or of a company that is struck off (已注销) is refused
 * for good; all others are paid.
 * A reference already answered is answered alike. The proof of a payment comes the day after it, and never to a name with `NO-PROOF`.
 */
export function createBankSimulator(): BankGateway {
  const answered = new Map<string, PaymentResult>();
  const attempts = new Map<string, number>();
  return {
    ...createDebitSimulator(),

    proofOf({ payee, paidOn }: PaidPayment, asOf: string): Promise<{ paidOn: string } | null> {
      const isThere = !payee.includes('NO-PROOF') && asOf > paidOn;
      return Promise.resolve(isThere ? { paidOn } : null);
    },

    async pay(order: PaymentOrder): Promise<PaymentResult> {
      const { payee, reference } = order;
      const attempt = (attempts.get(reference) ?? 0) + 1;
      attempts.set(reference, attempt);
      if (payee.includes('UNREACHABLE-ONCE') && attempt === 1) throw new Error('bank unreachable');
      const result = answered.get(reference) ?? answer(order);
      answered.set(reference, result);
      if (payee.includes('ANSWERS-LATE')) await setTimeout(LATE_MS);
      if (payee.includes('LOST-ONCE') && attempt === 1) throw new Error('the bank did not answer');
      return result;
    },
  };
}

const LATE_MS = 2_000;
const REFUSED = ['REJECTED', '已注销'];

function answer(order: PaymentOrder): PaymentResult {
  const bankReference = `BK-${order.reference}`;
  return REFUSED.some((word) => order.payee.includes(word))
    ? { status: 'REJECTED', bankReference, reason: '收款账户异常 / beneficiary account not accepted' }
    : { status: 'PAID', bankReference, reason: null };
}
