import type { DebitRequest } from '../../contracts/debit';
import { DEBIT_DAYS } from '../../domain/debit/policy';
import { audit } from '../audit';
import { fromDbDate, toDbDate } from '../dates';
import { Prisma, type PrismaClient } from '../generated/client';
import { dueFenOf, loadAccount } from '../loan-account';
import type { Tx } from '../once';

/** One batch a business date. */
export const batchNo = (businessDate: string): string => `DB${businessDate.replaceAll('-', '')}`;

/** The portfolio may be large. */
const WHOLE_BATCH_MS = 10 * 60_000;

/**
 * Intends the debits of a date, once: every loan with a mandate in force of which something has fallen due today, or so many
 * days ago that the policy tries again. Returns how many there are.
 */
export async function prepareBatch(prisma: PrismaClient, businessDate: string): Promise<number> {
  const no = batchNo(businessDate);
  return prisma.$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`debit/${no}`}))`;
      const stored = await tx.debitBatch.findUnique({ where: { no } });
      if (stored !== null) return stored.orders;
      await insertOrders(tx, no, businessDate);
      await settleAmounts(tx, no, businessDate);
      const { _count: orders, _sum } = await tx.debitOrder.aggregate({
        where: { batchNo: no },
        _count: true,
        _sum: { amountFen: true },
      });
      const amountFen = _sum.amountFen ?? 0n;
      const status = orders === 0 ? 'DONE' : 'PREPARED';
      await tx.debitBatch.create({ data: { no, businessDate: toDbDate(businessDate), status, orders, amountFen } });
      await audit(tx, {
        businessOn: businessDate,
        actor: 'system',
        action: 'DEBITS_PREPARED',
        subject: 'PAYMENT',
        subjectNo: no,
        detail: { orders, amountFen: Number(amountFen) },
      });
      return orders;
    },
    { timeout: WHOLE_BATCH_MS },
  );
}

/** A row that has fallen due since the loan was last booked counts as due, as for the end of day. */
function insertOrders(tx: Tx, no: string, businessDate: string): Promise<number> {
  const date = Prisma.sql`${businessDate}::date`;
  return tx.$executeRaw`
    INSERT INTO debit_order (no, batch_no, loan_no, mandate_no, account, amount_fen)
    SELECT ${no} || '-' || lpad((row_number() OVER (ORDER BY due.no))::text, 6, '0'), ${no}, due.no, m.no, m.account, due.fen
    FROM (
      SELECT no, due_fen + CASE WHEN next_due_on <= ${date} THEN next_due_fen ELSE 0 END - held_fen AS fen,
        coalesce(oldest_unpaid_due_on, CASE WHEN next_due_on <= ${date} THEN next_due_on END) AS since
      FROM loan WHERE status IN ('CURRENT', 'OVERDUE') AND (oldest_unpaid_due_on IS NOT NULL OR next_due_on <= ${date})
    ) AS due JOIN debit_mandate m ON m.loan_no = due.no AND m.status = 'ACTIVE'
    WHERE due.fen > 0 AND ${date} - due.since = ANY(${[...DEBIT_DAYS]}::int[])`;
}

/** What is late grows by the day: the account says how much it is today. */
async function settleAmounts(tx: Tx, no: string, businessDate: string): Promise<void> {
  const late = await tx.$queryRaw<{ no: string; loan_no: string; booked_on: Date }[]>`
    SELECT o.no, o.loan_no, l.booked_on FROM debit_order o JOIN loan l ON l.no = o.loan_no
    WHERE o.batch_no = ${no} AND l.oldest_unpaid_due_on < ${businessDate}::date`;
  for (const { no: order, loan_no: loanNo, booked_on: bookedOn } of late) {
    const reached = fromDbDate(bookedOn);
    const account = await loadAccount(tx, loanNo, businessDate > reached ? businessDate : reached);
    await tx.debitOrder.update({ where: { no: order }, data: { amountFen: dueFenOf(account) - account.held } });
  }
}

/** What the bank is asked, or null when it has answered everything. */
export async function requestOf(prisma: PrismaClient, no: string): Promise<DebitRequest | null> {
  const batch = await prisma.debitBatch.findUniqueOrThrow({ where: { no } });
  if (batch.status === 'DONE') return null;
  const orders = await prisma.debitOrder.findMany({ where: { batchNo: no }, orderBy: { no: 'asc' } });
  return {
    reference: no,
    orders: orders.map(({ no: reference, account, amountFen }) => ({
      reference,
      account,
      amountFen: Number(amountFen),
    })),
  };
}

/** The bank has it. */
export async function markSent(prisma: PrismaClient, no: string): Promise<void> {
  await prisma.debitBatch.updateMany({
    where: { no, status: 'PREPARED' },
    data: { status: 'SENT', sentAt: new Date() },
  });
}
