import { debitNumbersIn } from '../../domain/incoming/match';
import type { StatementLine } from '../../domain/incoming/statement-file';
import type { Tx } from '../once';

/** What the bank has told of already in a result file of debits. */
export interface Collected {
  /** Number of an order or of a whole batch -> what it brought, in fen, and the payment of an order. */
  readonly brought: ReadonlyMap<string, { fen: number; paymentNo: string | null }>;
}

/** The debits that the lines of a statement name, by order or by batch: that money is booked by the result file. */
export async function collectedBy(tx: Tx, lines: readonly StatementLine[]): Promise<Collected> {
  const numbers = lines.flatMap(({ remark }) => debitNumbersIn(remark));
  if (numbers.length === 0) return { brought: new Map() };
  const orders = await tx.incomingPayment.findMany({ where: { bank: 'DEBIT', reference: { in: numbers } } });
  const batches = await tx.debitOrder.groupBy({
    by: ['batchNo'],
    where: { batchNo: { in: numbers } },
    _sum: { paidFen: true },
  });
  return {
    brought: new Map<string, { fen: number; paymentNo: string | null }>([
      ...orders.map(({ reference, no, amountFen }) => [reference, { fen: Number(amountFen), paymentNo: no }] as const),
      ...batches.map(({ batchNo, _sum }) => [batchNo, { fen: Number(_sum.paidFen ?? 0n), paymentNo: null }] as const),
    ]),
  };
}

/** The debit that a line is about, when it brought just this amount. */
export function collectedAs(
  { brought }: Collected,
  { remark, amountFen }: StatementLine,
): { paymentNo: string | null } | undefined {
  return debitNumbersIn(remark)
    .map((number) => brought.get(number))
    .find((one) => one?.fen === amountFen);
}
