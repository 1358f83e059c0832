import { addDays } from '../../domain/date';
import { fromDbDate, toDbDate } from '../dates';
import type { Tx } from '../once';

/** True on the last day of a month. */
export const isMonthEnd = (date: string): boolean => addDays(date, 1).endsWith('-01');

/** Tonight's rows are in no statistics yet: the planner would look them up one by one, and sort them. */
async function plainly(tx: Tx): Promise<void> {
  await tx.$executeRaw`SET LOCAL enable_nestloop = off`;
  await tx.$executeRaw`SET LOCAL enable_sort = off`;
}

/** The balance sheet of a date by branch and class. */
export async function total(tx: Tx, businessDate: string): Promise<void> {
  await plainly(tx);
  await tx.$executeRaw`
    INSERT INTO class_total (business_date, branch_code, risk_class, loans, principal_fen, provision_fen)
    SELECT business_date, branch_code, risk_class, count(*), sum(principal_fen)::bigint, sum(provision_fen)::bigint
    FROM loan_snapshot WHERE business_date = ${businessDate}::date AND status IN ('CURRENT', 'OVERDUE')
    GROUP BY business_date, branch_code, risk_class`;
}

/**
 * From which class each loan of the last month end's balance sheet came to which of this one's, in numbers and in principal
 * at the start; what was repaid or written off is shown as such (RULES 8 迁徙率). Nothing when no month end came before.
 */
export async function migrate(tx: Tx, businessDate: string): Promise<number> {
  const firstOfMonth = `${businessDate.slice(0, 8)}01`;
  const before = await tx.classTotal.findFirst({
    where: { businessDate: { lt: toDbDate(firstOfMonth) } },
    orderBy: { businessDate: 'desc' },
    select: { businessDate: true },
  });
  if (before === null) return 0;
  const since = fromDbDate(before.businessDate);
  await plainly(tx);
  // Both snapshots lie in the order of their key: merged, they need no memory whatever their number.
  await tx.$executeRaw`SET LOCAL enable_hashjoin = off`;
  return tx.$executeRaw`
    INSERT INTO class_migration (business_date, since, branch_code, from_class, to_class, loans, principal_fen)
    SELECT ${businessDate}::date, ${since}::date, was.branch_code, was.risk_class,
      CASE WHEN now_is.status IN ('CURRENT', 'OVERDUE') THEN now_is.risk_class ELSE now_is.status END, count(*), sum(was.principal_fen)::bigint
    FROM loan_snapshot was JOIN loan_snapshot now_is ON now_is.loan_no = was.loan_no AND now_is.business_date = ${businessDate}::date
    WHERE was.business_date = ${since}::date AND was.status IN ('CURRENT', 'OVERDUE')
    GROUP BY 3, 4, 5`;
}
