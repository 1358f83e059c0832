import type { ApplicationEffect } from '../contracts/application-effect';
import { SPLITTING_DAYS, type SelfPayment } from '../domain/application/payment-mode';
import { payeeCore, payeeSpellings } from '../domain/application/payee';
import { businessDate } from '../domain/business-time';
import { addDays } from '../domain/date';
import { parseYuan } from '../domain/money';
import { workingDaysAfter } from '../domain/warning/deadline';
import { announcedFrom } from './calendar';
import { groupNumbers } from './client-relations';
import { toDbDate } from './dates';
import type { Tx } from './once';
import { pinnedRules } from './pinned-rules';

/** Writes down how the money was ordered to leave, and by when its arrival is to be proved (RULES 1.5 pay.entrusted.timing). */
export async function insertPaymentOrder(
  tx: Tx,
  { application, after, commandId, by, at }: ApplicationEffect,
  { mode, payee }: { mode: string; payee: string },
): Promise<void> {
  const { applicationNo, clientNo, category, purpose } = application;
  const on = businessDate(Date.parse(at));
  const { payWithinDays } = await pinnedRules(tx, application);
  const proofBy = workingDaysAfter(on, payWithinDays, await announcedFrom(tx, on));
  await tx.paymentOrder.create({
    data: {
      id: `${applicationNo}/${commandId}`,
      applicationNo,
      clientNo,
      category,
      mode,
      payee,
      purpose,
      amountFen: BigInt(parseYuan(after.terms.principal)),
      orderedOn: toDbDate(on),
      orderedBy: by,
      proofBy: toDbDate(proofBy),
    },
  });
}

/**
 * What the client and its group paid themselves in the window that ends on this day, other cases than this one, and this payment beside
 * it: each with the group of its payee where that is a client. An order that the bank sent back is not counted: its case stands at the
 * disbursement again.
 */
export async function selfPaymentsBefore(
  tx: Tx,
  { clientNo, applicationNo, payment }: { clientNo: string; applicationNo: string; payment: SelfPayment },
  on: string,
): Promise<{ payment: SelfPayment; earlier: SelfPayment[] }> {
  const group = await groupNumbers(tx, clientNo);
  // One order of a group after the other, or two at once would not see each other.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`payment-order/${group[0] ?? clientNo}`}))`;
  const orders = await tx.paymentOrder.findMany({
    where: {
      clientNo: { in: group },
      applicationNo: { not: applicationNo },
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
  const counted = orders.filter((order) => order.mode === 'SELF' && standing.has(order.applicationNo));
  const groupOfPayee = await payeeGroups(tx, [payment.payee, ...counted.map(({ payee }) => payee)]);
  return {
    payment: { ...payment, ...groupOfPayee(payment.payee) },
    earlier: counted.map(({ payee, purpose, amountFen, clientNo: by }) => ({
      payee,
      purpose,
      amountFen: Number(amountFen),
      byGroup: by !== clientNo,
      ...groupOfPayee(payee),
    })),
  };
}

/** Which of these payees are clients, each by the first number of its group. One payee alone has nobody to be of one group with. */
async function payeeGroups(
  tx: Tx,
  payees: readonly string[],
): Promise<(payee: string) => Pick<SelfPayment, 'payeeGroup'>> {
  const names = new Set(payees.map(payeeCore));
  const groups = new Map<string, string>();
  if (names.size > 1) {
    const name = { in: payees.flatMap(payeeSpellings), mode: 'insensitive' } as const;
    const clients = await tx.client.findMany({
      where: { name },
      select: { no: true, name: true },
      orderBy: { no: 'asc' },
    });
    for (const found of clients) groups.set(payeeCore(found.name), (await groupNumbers(tx, found.no))[0] ?? found.no);
  }
  return (payee) => {
    const payeeGroup = groups.get(payeeCore(payee));
    return payeeGroup === undefined ? {} : { payeeGroup };
  };
}

/** Has money been lent to this client before? */
export const hasBorrowed = async (tx: Tx, clientNo: string): Promise<boolean> =>
  (await tx.loan.count({ where: { clientNo } })) > 0;
