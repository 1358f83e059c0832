import { Prisma } from '../generated/client';
import type { Tx } from '../once';

/**
 * Days overdue count from the oldest due date with anything unpaid, once its grace has passed; a row that has fallen due
 * since the loan was last booked counts as unpaid unless held money covers it. The class is the account's, by days alone;
 * `classify` judges the debtor. Loans that are ahead of the date (a sandbox) keep what they have.
 */
export async function age(tx: Tx, businessDate: string): Promise<number> {
  const date = Prisma.sql`${businessDate}::date`;
  const oldest = Prisma.sql`coalesce(oldest_unpaid_due_on, CASE WHEN held_fen < next_due_fen THEN next_due_on END)`;
  const days = Prisma.sql`CASE WHEN ${oldest} + grace_days < ${date} THEN ${date} - ${oldest} ELSE 0 END`;
  return tx.$executeRaw`
    UPDATE loan SET days_overdue = ${days}, as_of = ${date}, updated_at = now(),
      status = CASE WHEN status = 'WRITTEN_OFF' THEN status WHEN ${days} > 0 THEN 'OVERDUE' ELSE 'CURRENT' END,
      risk_class = CASE WHEN status = 'WRITTEN_OFF' THEN 'LOSS' WHEN ${days} <= technical_days THEN 'NORMAL'
        WHEN ${days} <= 90 THEN 'SPECIAL_MENTION' WHEN ${days} <= 270 THEN 'SUBSTANDARD' WHEN ${days} <= 360 THEN 'DOUBTFUL' ELSE 'LOSS' END
    WHERE (oldest_unpaid_due_on IS NOT NULL OR next_due_on < ${date}) AND status <> 'SETTLED' AND as_of <= ${date} AND days_overdue <> ${days}`;
}
