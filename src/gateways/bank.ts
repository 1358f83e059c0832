import type { PaymentOrder, PaymentResult } from '../contracts/payment';

/** Reaches the bank. `pay` throws when the bank cannot be asked: ask again with the same reference. */
export interface BankGateway {
  pay(order: PaymentOrder): Promise<PaymentResult>;
}
