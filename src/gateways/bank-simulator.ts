import type { PaidPayment, PaymentOrder, PaymentResult } from '../contracts/payment';
import type { BankGateway } from './bank';
import { createDebitSimulator } from './debit-simulator';

/**
 * A bank without an account. The payee's name steers it, so that tests and demonstrations can have any weather:
 * a name with `UNREACHABLE-ONCE` fails the first attempt, one with `REJECTED` or of a company that is struck off (已注销) is refused
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

    pay(order: PaymentOrder): Promise<PaymentResult> {
      const earlier = answered.get(order.reference);
      if (earlier) return Promise.resolve(earlier);
      const attempt = (attempts.get(order.reference) ?? 0) + 1;
      attempts.set(order.reference, attempt);
      if (order.payee.includes('UNREACHABLE-ONCE') && attempt === 1) {
        return Promise.reject(new Error('bank unreachable'));
      }
      const result = answer(order);
      answered.set(order.reference, result);
      return Promise.resolve(result);
    },
  };
}

const REFUSED = ['REJECTED', '已注销'];

function answer(order: PaymentOrder): PaymentResult {
  const bankReference = `BK-${order.reference}`;
  return REFUSED.some((word) => order.payee.includes(word))
    ? { status: 'REJECTED', bankReference, reason: '收款账户异常 / beneficiary account not accepted' }
    : { status: 'PAID', bankReference, reason: null };
}
