import { addDays } from '../../domain/date';
import { fromDbDate, toDbDate } from '../dates';
import type { Tx } from '../once';

/** True on the last day of a month. */
export const isMonthEnd = (date: string): boolean => addDays(date, 1).endsWith('-01');

/**
 * What a month end reports of its snapshot, in one pass over it: the balance sheet by branch and class with what is provided
 * and accrued, and from which class each loan of the last month end's balance sheet came to which of this one's, in numbers and
 * in principal at the start; what was repaid or written off is shown as such (RULES 8 迁徙率).
 * @returns how many rows the migration has; none when no month end came before
 */
export async function reportMonth(tx: Tx, businessDate: string): Promise<number> {
  const since = await monthEndBefore(tx, businessDate);
  // Both snapshots lie in the order of their key: merged, they need no memory whatever their number. Tonight's rows are in no
  // statistics yet: the planner would look them up one by one, and sort them.
  await tx.$executeRaw`SET LOCAL enable_nestloop = off`;
  await tx.$executeRaw`SET LOCAL enable_sort = off`;
  await tx.$executeRaw`SET LOCAL enable_hashjoin = off`;
  return tx.$executeRaw`
    WITH moved AS MATERIALIZED (
      SELECT now_is.branch_code, now_is.risk_class, now_is.status, was.branch_code AS was_branch, was.risk_class AS was_class,
        count(*) AS loans, sum(now_is.principal_fen)::bigint AS principal_fen, sum(now_is.provision_fen)::bigint AS provision_fen,
        sum(now_is.accrued_fen)::bigint AS accrued_fen, sum(was.principal_fen)::bigint AS was_fen
      FROM loan_snapshot now_is LEFT JOIN loan_snapshot was ON was.loan_no = now_is.loan_no
        AND was.business_date = ${since}::date AND was.status IN ('CURRENT', 'OVERDUE')
      WHERE now_is.business_date = ${businessDate}::date
      GROUP BY 1, 2, 3, 4, 5
    ), balance_sheet AS (
      INSERT INTO class_total (business_date, branch_code, risk_class, loans, principal_fen, provision_fen, accrued_fen)
      SELECT ${businessDate}::date, branch_code, risk_class, sum(loans), sum(principal_fen), sum(provision_fen), sum(accrued_fen)
      FROM moved WHERE status IN ('CURRENT', 'OVERDUE') GROUP BY branch_code, risk_class
    )
    INSERT INTO class_migration (business_date, since, branch_code, from_class, to_class, loans, principal_fen)
    SELECT ${businessDate}::date, ${since}::date, was_branch, was_class,
      CASE WHEN status IN ('CURRENT', 'OVERDUE') THEN risk_class ELSE status END AS to_class, sum(loans), sum(was_fen)
    FROM moved WHERE was_class IS NOT NULL GROUP BY was_branch, was_class, to_class`;
}

async function monthEndBefore(tx: Tx, businessDate: string): Promise<string | null> {
  const firstOfMonth = `${businessDate.slice(0, 8)}01`;
  const before = await tx.classTotal.findFirst({
    where: { businessDate: { lt: toDbDate(firstOfMonth) } },
    orderBy: { businessDate: 'desc' },
    select: { businessDate: true },
  });
  return before === null ? null : fromDbDate(before.businessDate);
}
