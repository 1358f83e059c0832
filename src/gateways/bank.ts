export interface PaymentOrder {
  /** Ours, one per disbursement: the bank pays a reference once, however often it is asked. */
  reference: string;
  amountFen: number;
  payee: string;
  account: string;
}

export interface PaymentResult {
  status: 'PAID' | 'REJECTED';
  bankReference: string;
  /** Why it was rejected, in the bank's words. */
  reason: string | null;
}

/** Reaches the bank. `pay` throws when the bank cannot be asked: ask again with the same reference. */
export interface BankGateway {
  pay(order: PaymentOrder): Promise<PaymentResult>;
}
