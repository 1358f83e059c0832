import { formatYuan, type Fen } from '../src/domain/money';
import type { LoanCase } from './loan-case';

/** Markdown for the Temporal UI: balance, arrears, what it waits for, what happened last. No personal data. */
export function loanDetails(loan: LoanCase): string {
  const { view, alarm, openCase, story, input } = loan;
  const yuan = (amount: number): string => formatYuan(amount as Fen);
  const waiting =
    alarm === null
      ? '等待款项 · waiting for money'
      : `下次唤醒 wakes next: **${alarm.kind}** ${alarm.on} · 也接受还款 or for a payment`;
  return [
    `### 贷款 Loan ${input.loanNo}`,
    `**${view.status}** · ${view.riskClass} · 截至 as of ${view.asOf}`,
    '',
    '| 本金余额 principal | 应还未还 due | 暂收 held | 逾期天数 overdue | 下一还款日 next due | 到期 maturity |',
    '|---|---|---|---|---|---|',
    `| ${yuan(view.principalFen)} | ${yuan(view.dueFen)} | ${yuan(view.heldFen)} | ${String(view.daysOverdue)} | ${view.nextDueOn ?? '–'} ${yuan(view.nextDueFen)} | ${view.maturityOn} |`,
    '',
    loan.isOver ? '已结束 ended' : waiting,
    ...(openCase === null ? [] : ['', `催收案件 collection: \`${openCase}\``]),
    '',
    ...story.map((line) => `- ${line}`),
  ].join('\n');
}
