import { Prisma } from '../generated/client';
import type { Tx } from '../once';

/**
 * Days overdue count from the oldest due date with anything unpaid, once its grace has passed; a row that has fallen due
 * since the loan was last booked counts as unpaid unless held money covers it. The class is the account's, by days alone;
 * `classify` judges the debtor. Loans that are ahead of the date (a sandbox) keep what they have.
 */
export async function age(tx: Tx, businessDate: string): Promise<number> {
  return tx.$executeRaw(Prisma.sql`
    UPDATE loan SET days_overdue = now_is.days, as_of = ${businessDate}::date, updated_at = now(),
      status = CASE WHEN status = 'WRITTEN_OFF' THEN status WHEN now_is.days > 0 THEN 'OVERDUE' ELSE 'CURRENT' END,
      risk_class = CASE WHEN status = 'WRITTEN_OFF' THEN 'LOSS' ELSE now_is.class END
    FROM (
      SELECT no, days,
        CASE WHEN days <= technical_days THEN 'NORMAL' WHEN days <= 90 THEN 'SPECIAL_MENTION' WHEN days <= 270 THEN 'SUBSTANDARD'
          WHEN days <= 360 THEN 'DOUBTFUL' ELSE 'LOSS' END AS class
      FROM (
        SELECT no, technical_days, CASE WHEN oldest + grace_days < ${businessDate}::date THEN ${businessDate}::date - oldest ELSE 0 END AS days
        FROM (
          SELECT no, grace_days, technical_days,
            coalesce(oldest_unpaid_due_on, CASE WHEN held_fen < next_due_fen THEN next_due_on END) AS oldest
          FROM loan WHERE status <> 'SETTLED' AND as_of <= ${businessDate}::date
        ) AS unpaid
      ) AS overdue
    ) AS now_is
    WHERE loan.no = now_is.no AND loan.days_overdue <> now_is.days`);
}
