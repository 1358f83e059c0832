import type { CreditPlan } from '../../api/credit-plans';

type Month = CreditPlan['lines'][number]['months'][number];
/** One month, or several on end in which nothing was lent. */
export type Months = Month & { until: string };

const isEmpty = ({ disbursed, newBorrowers }: Month): boolean => disbursed === '0.00' && newBorrowers === 0;

/** Months on end in which nothing was lent are one row, which says what stood after the last of them. */
export function foldMonths(months: readonly Month[]): Months[] {
  const rows: Months[] = [];
  for (const month of months) {
    const before = rows.at(-1);
    if (before !== undefined && isEmpty(before) && isEmpty(month))
      rows[rows.length - 1] = { ...month, month: before.month, until: month.month };
    else rows.push({ ...month, until: month.month });
  }
  return rows;
}
