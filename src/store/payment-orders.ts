import type { ApplicationEffect } from '../contracts/application-effect';
import { SPLITTING_DAYS, type SelfPayment } from '../domain/application/payment-mode';
import type { PlannedPayment } from '../domain/application/payment-plan';
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

/** How the money is ordered to leave: to one payee, or by a plan. */
export interface OrderedPayment {
  mode: 'ENTRUSTED' | 'SELF';
  payee: string;
  account?: string;
  payments?: readonly PlannedPayment[];
}

/** Writes down how the money was ordered to leave, and by when its arrival is to be proved (RULES 1.5 pay.entrusted.timing). */
export async function insertPaymentOrder(
  tx: Tx,
  { application, after, commandId, by, at }: ApplicationEffect,
  order: OrderedPayment,
  references: readonly string[] = [],
): Promise<void> {
  const { applicationNo, clientNo, category, purpose } = application;
  const on = businessDate(Date.parse(at));
  const { payWithinDays } = await pinnedRules(tx, application);
  const proofBy = workingDaysAfter(on, payWithinDays, await announcedFrom(tx, on));
  const shared = { applicationNo, clientNo, category, purpose, orderedOn: toDbDate(on), orderedBy: by };
  const id = `${applicationNo}/${commandId}`;
  const whole = { payee: order.payee, mode: order.mode, amountFen: parseYuan(after.terms.principal) };
  const parts = order.payments ?? [whole];
  await tx.paymentOrder.createMany({
    data: parts.map(({ payee, mode, amountFen }, at) => ({
      ...shared,
      payee,
      mode,
      amountFen: BigInt(amountFen),
      proofBy: toDbDate(proofBy),
      id: order.payments === undefined ? id : `${id}/${String(at + 1)}`,
      reference: references[at] ?? null,
    })),
  });
}

/**
 * What the client and its group paid themselves in the window that ends on this day, other cases than this one, and these payments beside
 * it: each with the group of its payee where that is a client. An order that the bank sent back is not counted: its case stands at the
 * disbursement again. Of a plan every part counts that the bank did not send back.
 */
export async function selfPaymentsBefore(
  tx: Tx,
  { clientNo, applicationNo, payments }: { clientNo: string; applicationNo: string; payments: readonly SelfPayment[] },
  on: string,
): Promise<{ payments: SelfPayment[]; earlier: SelfPayment[] }> {
  const group = await groupNumbers(tx, clientNo);
  // One order of a group after the other, or two at once would not see each other.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`payment-order/${group[0] ?? clientNo}`}))`;
  const counted = await tx.$queryRaw<{ payee: string; purpose: string; fen: bigint; by: string }[]>`
    SELECT o.payee, o.purpose, o.amount_fen AS fen, o.client_no AS by
    FROM payment_order o JOIN application a ON a.no = o.application_no
    LEFT JOIN payment_answer r ON r.reference = o.reference
    WHERE o.client_no = ANY(${group}) AND o.mode = 'SELF'
      AND o.ordered_on > ${toDbDate(addDays(on, -SPLITTING_DAYS))}::date AND o.ordered_on <= ${toDbDate(on)}::date
      AND CASE WHEN o.reference IS NULL
        THEN a.no <> ${applicationNo} AND a.stage IN ('PAYING', 'DISBURSED') AND NOT EXISTS (
          SELECT 1 FROM payment_order later WHERE later.application_no = a.no AND later.ordered_at > o.ordered_at)
        ELSE r.status = 'PAID' OR (r.status IS NULL AND a.stage = 'PAYING') END
    ORDER BY o.application_no, o.id`;
  const groupOfPayee = await payeeGroups(
    tx,
    [...payments, ...counted].map(({ payee }) => payee),
  );
  return {
    payments: payments.map((payment) => ({ ...payment, ...groupOfPayee(payment.payee) })),
    earlier: counted.map(({ payee, purpose, fen: amountFen, by }) => ({
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
