import type { DebitAnswer, DebitRequest } from '../contracts/debit';
import type { PaidPayment, PaymentOrder, PaymentResult } from '../contracts/payment';

/** Reaches the bank. Each throws when the bank cannot be asked: ask again with the same reference. */
export interface BankGateway {
  pay(order: PaymentOrder): Promise<PaymentResult>;
  /** The bank's proof of a payment as of a day, or null while there is none. */
  proofOf(payment: PaidPayment, asOf: string): Promise<{ paidOn: string } | null>;
  /** Hands over a batch of debits; a batch that the bank has already is not taken twice. */
  debit(request: DebitRequest): Promise<void>;
  /** The result file of a batch, as often as it is asked for. */
  debitResults(reference: string): Promise<DebitAnswer>;
}
