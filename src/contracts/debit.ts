/** Debits that the bank is asked to make, under one reference of ours. */
export interface DebitRequest {
  reference: string;
  orders: readonly { reference: string; account: string; amountFen: number }[];
}

export const DEBIT_FAILURES = ['INSUFFICIENT_FUNDS', 'ACCOUNT_CLOSED', 'MANDATE_INVALID', 'OTHER'] as const;
export type DebitFailure = (typeof DEBIT_FAILURES)[number];

/** One line of the bank's result file. */
export interface DebitResult {
  reference: string;
  status: 'PAID' | 'PART' | 'FAILED';
  paidFen: number;
  bankReference: string;
  reason: DebitFailure | null;
}

/** UNKNOWN: the bank has no such batch, send it again; PENDING: ask later. */
export type DebitAnswer =
  { state: 'UNKNOWN' } | { state: 'PENDING' } | { state: 'DONE'; results: readonly DebitResult[] };
