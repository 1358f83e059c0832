import type { Quote } from '../schedule';
import { yuanOf, type Block } from './paper';

/** 还款计划表: the rows of a schedule with their totals. */
export function repaymentPlan({ instalments, totals }: Pick<Quote, 'instalments' | 'totals'>): Block {
  const withFees = totals.fee > 0;
  const rows = instalments.map((row) => [
    String(row.number),
    row.dueOn,
    yuanOf(row.principal),
    yuanOf(row.interest),
    ...(withFees ? [yuanOf(row.fee)] : []),
    yuanOf(row.total),
    yuanOf(row.closingBalance),
  ]);
  return {
    kind: 'table',
    head: ['期数', '应还日', '应还本金', '应还利息', ...(withFees ? ['应还费用'] : []), '应还合计', '剩余本金'],
    rows: [
      ...rows,
      [
        '合计',
        '',
        yuanOf(totals.principal),
        yuanOf(totals.interest),
        ...(withFees ? [yuanOf(totals.fee)] : []),
        yuanOf(totals.total),
        '',
      ],
    ],
    align: ['center', 'center', 'right', 'right', ...(withFees ? ['right' as const] : []), 'right', 'right'],
  };
}
