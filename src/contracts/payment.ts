/** An order to the bank, and its answer. */
export interface PaymentOrder {
  /** Ours, one per disbursement: the bank pays a reference once, however often it is asked. */
  reference: string;
  amountFen: number;
  payee: string;
  /** Null where an entrusted order named none: the bank finds that of the payee by his name, or sends the order back. */
  account: string | null;
  /** The loan that it settles inside the house: nothing goes to the bank. */
  settles?: string;
}

export interface PaymentResult {
  status: 'PAID' | 'REJECTED';
  bankReference: string;
  /** Why it was rejected, in the bank's words. */
  reason: string | null;
}

/** A payment that the bank made. */
export interface PaidPayment {
  bankReference: string;
  payee: string;
  paidOn: string;
}
