import type { DebitResult } from '../../contracts/debit';
import { instantOf } from '../../domain/business-time';
import { endsMandate } from '../../domain/debit/policy';
import { audit } from '../audit';
import { toDbDate } from '../dates';
import type { DebitOrder, PrismaClient } from '../generated/client';
import { enqueueNotices, toStaff } from '../notices';
import { nextNumbers } from '../numbers';
import type { Tx } from '../once';
import { endMandate } from './accounts';

/** What became of a result file. */
export interface TakenResults {
  taken: number;
  repeated: number;
  /** No order of this batch, or another answer than the first. */
  conflicts: number;
}

/** The bank whose references the debits' payments have. */
const BANK = 'DEBIT';
const WHOLE_FILE_MS = 120_000;
/** Nine in the morning, in minutes. */
const OFFICE_OPENS = 540;

/**
 * Takes the results of a batch: each order is answered once. What was paid becomes a payment that is certain to be its loan's;
 * an account that is closed ends its mandate. A file that comes again changes nothing.
 */
export async function takeResults(
  prisma: PrismaClient,
  no: string,
  results: readonly DebitResult[],
  by: { username: string; on: string },
): Promise<TakenResults> {
  return prisma.$transaction(
    async (tx) => {
      await tx.$queryRaw`SELECT 1 FROM debit_batch WHERE no = ${no} FOR UPDATE`;
      const orders = new Map(
        (await tx.debitOrder.findMany({ where: { batchNo: no } })).map((order) => [order.no, order]),
      );
      const counts: TakenResults = { taken: 0, repeated: 0, conflicts: 0 };
      for (const result of results) counts[await takeOne(tx, orders, result, by)] += 1;
      const open = await tx.debitOrder.count({ where: { batchNo: no, status: 'INTENDED' } });
      if (open === 0) await tx.debitBatch.update({ where: { no }, data: { status: 'DONE' } });
      if (counts.taken > 0)
        await audit(tx, {
          businessOn: by.on,
          actor: by.username,
          action: 'DEBIT_RESULTS_TAKEN',
          subject: 'PAYMENT',
          subjectNo: no,
          detail: { ...counts, open },
        });
      return counts;
    },
    { timeout: WHOLE_FILE_MS },
  );
}

async function takeOne(
  tx: Tx,
  orders: Map<string, DebitOrder>,
  result: DebitResult,
  by: { username: string; on: string },
): Promise<keyof TakenResults> {
  const order = orders.get(result.reference);
  if (order === undefined) return 'conflicts';
  const { status, paidFen, bankReference, reason } = result;
  if (order.status !== 'INTENDED')
    return order.status === status && Number(order.paidFen) === paidFen ? 'repeated' : 'conflicts';
  const answered = { status, paidFen: BigInt(paidFen), bankReference, reason };
  await tx.debitOrder.update({ where: { no: order.no }, data: answered });
  orders.set(order.no, { ...order, ...answered });
  if (paidFen > 0) await insertPayment(tx, order, paidFen, by.on);
  if (endsMandate(reason)) await refuseMandate(tx, order, reason ?? '', by);
  return 'taken';
}

/** Money that the bank has collected, on its way to its loan. */
async function insertPayment(tx: Tx, order: DebitOrder, paidFen: number, on: string): Promise<void> {
  const [paymentNo = ''] = await nextNumbers(tx, 'PM', on, 1);
  await tx.incomingPayment.create({
    data: {
      no: paymentNo,
      bank: BANK,
      reference: order.no,
      statementNo: order.batchNo,
      amountFen: BigInt(paidFen),
      payerName: '',
      payerAccount: order.account,
      remark: order.loanNo,
      matchedBy: BANK,
      status: 'BOOKING',
      openFen: 0n,
      on: toDbDate(on),
    },
  });
  await tx.paymentShare.create({
    data: { paymentNo, n: 1, loanNo: order.loanNo, amountFen: BigInt(paidFen), parked: false, status: 'PENDING' },
  });
}

/** The account manager gets another mandate signed, or the client pays in another way. */
async function refuseMandate(
  tx: Tx,
  { loanNo, no }: DebitOrder,
  reason: string,
  by: { username: string; on: string },
): Promise<void> {
  await endMandate(tx, loanNo, { status: 'REFUSED', reason }, by);
  const { managerUsername, clockOffsetMs } = await tx.loan.findUniqueOrThrow({ where: { no: loanNo } });
  await enqueueNotices(
    tx,
    toStaff({
      cause: `${no}/mandate-refused`,
      recipient: managerUsername,
      template: 'mandate-refused',
      params: { loanNo, reason },
      subjectNo: loanNo,
      businessAt: new Date(instantOf(by.on, OFFICE_OPENS)).toISOString(),
      clockOffsetMs: Number(clockOffsetMs),
    }),
  );
}
