import type { DebitAnswer, DebitRequest, DebitResult } from '../contracts/debit';
import type { BankGateway } from './bank';

/** How many times the bank puts off who asks for the results of a batch with a slow account in it. */
const PUT_OFF = 2;

/**
 * Debits of a bank without accounts. The last four digits of the account steer it: 0001 has no money, 0002 half of it, 0003 is
 * closed; 0004 makes the results of its batch late, 0005 stands in the result file twice. All others pay.
 */
export function createDebitSimulator(): Pick<BankGateway, 'debit' | 'debitResults'> {
  const batches = new Map<string, { request: DebitRequest; asked: number }>();
  return {
    debit(request) {
      if (!batches.has(request.reference)) batches.set(request.reference, { request, asked: 0 });
      return Promise.resolve();
    },

    debitResults(reference): Promise<DebitAnswer> {
      const batch = batches.get(reference);
      if (batch === undefined) return Promise.resolve({ state: 'UNKNOWN' });
      batch.asked += 1;
      const isSlow = batch.request.orders.some(({ account }) => account.endsWith('0004'));
      if (isSlow && batch.asked <= PUT_OFF) return Promise.resolve({ state: 'PENDING' });
      return Promise.resolve({ state: 'DONE', results: batch.request.orders.flatMap(linesOf) });
    },
  };
}

type Order = DebitRequest['orders'][number];

function linesOf(order: Order): DebitResult[] {
  const result = resultOf(order);
  return order.account.endsWith('0005') ? [result, result] : [result];
}

function resultOf({ reference, account, amountFen }: Order): DebitResult {
  const answer = (status: DebitResult['status'], paidFen: number, reason: DebitResult['reason']): DebitResult => ({
    reference,
    status,
    paidFen,
    reason,
    bankReference: `BD-${reference}`,
  });
  switch (account.slice(-4)) {
    case '0001':
      return answer('FAILED', 0, 'INSUFFICIENT_FUNDS');
    case '0002':
      return answer('PART', Math.floor(amountFen / 2), 'INSUFFICIENT_FUNDS');
    case '0003':
      return answer('FAILED', 0, 'ACCOUNT_CLOSED');
    default:
      return answer('PAID', amountFen, null);
  }
}
