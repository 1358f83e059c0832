import type { ApplicationEffect } from '../contracts/application-effect';
import { SPLITTING_DAYS, type SelfPayment } from '../domain/application/payment-mode';
import { businessDate } from '../domain/business-time';
import { addDays } from '../domain/date';
import { parseYuan } from '../domain/money';
import { toDbDate } from './dates';
import type { Tx } from './once';

/** Writes down how the money was ordered to leave. */
export async function insertPaymentOrder(
  tx: Tx,
  { application, after, commandId, by, at }: ApplicationEffect,
  { mode, payee }: { mode: string; payee: string },
): Promise<void> {
  const { applicationNo, clientNo, category, purpose } = application;
  await tx.paymentOrder.create({
    data: {
      ...{ id: `${applicationNo}/${commandId}`, applicationNo, clientNo, category, mode, payee, purpose },
      amountFen: BigInt(parseYuan(after.terms.principal)),
      ...{ orderedOn: toDbDate(businessDate(Date.parse(at))), orderedBy: by },
    },
  });
}

/**
 * What the client paid itself in the window that ends on this day, other cases than this one. An order that the bank sent
 * back is not counted: its case stands at the disbursement again.
 */
export async function selfPaymentsBefore(
  tx: Tx,
  clientNo: string,
  applicationNo: string,
  on: string,
): Promise<SelfPayment[]> {
  // One order of a client after the other, or two at once would not see each other.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`payment-order/${clientNo}`}))`;
  const orders = await tx.paymentOrder.findMany({
    where: {
      ...{ clientNo, applicationNo: { not: applicationNo } },
      orderedOn: { gt: toDbDate(addDays(on, -SPLITTING_DAYS)), lte: toDbDate(on) },
    },
    orderBy: [{ applicationNo: 'asc' }, { orderedAt: 'desc' }],
    distinct: ['applicationNo'],
  });
  const nos = orders.map((order) => order.applicationNo);
  const paid = await tx.application.findMany({
    where: { no: { in: nos }, stage: { in: ['PAYING', 'DISBURSED'] } },
    select: { no: true },
  });
  const standing = new Set(paid.map(({ no }) => no));
  return orders
    .filter((order) => order.mode === 'SELF' && standing.has(order.applicationNo))
    .map(({ payee, purpose, amountFen }) => ({ payee, purpose, amountFen: Number(amountFen) }));
}
