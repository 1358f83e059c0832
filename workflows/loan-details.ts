import { formatYuan, type Fen } from '../src/domain/money';
import type { Alarm } from '../src/domain/servicing/alarm';
import { clockTime, inWords } from '../src/domain/notice/words';
import type { LoanCase } from './loan-case';

/** What the loan's one timer waits for. */
export const ALARM_WORDS: Record<Alarm['kind'], string> = {
  REMINDERS: '还款提醒 payment reminders',
  REPRICING: '利率重定价 rate repricing',
  DUE: '还款日 due date',
  OVERDUE: '宽限期满检查 overdue check',
  CLASS: '五级分类变动 risk class',
};

/** Markdown for the Temporal UI: balance, arrears, what it waits for, what happened last. No personal data. */
export function loanDetails(loan: LoanCase): string {
  const { view, alarm, openCase, story, input } = loan;
  const yuan = (amount: number): string => formatYuan(amount as Fen);
  const waiting =
    alarm === null
      ? '等待款项 · waiting for money'
      : `下次唤醒 wakes next: **${ALARM_WORDS[alarm.kind]}** · ${clockTime(alarm.atMs)} · 也接受还款 or for a payment`;
  return [
    // A run that continues another has no static summary (the SDK takes none there): this line says whose loan it is.
    `### 贷款 Loan ${input.loanNo} ${input.clientMasked}`,
    `**${inWords(view.status)}** · ${inWords(view.riskClass)} · 截至 as of ${view.asOf}`,
    '',
    '| 本金余额 principal | 应还未还 due | 暂收 held | 逾期天数 overdue | 下一还款日 next due | 到期 maturity |',
    '|---|---|---|---|---|---|',
    `| ${yuan(view.principalFen)} | ${yuan(view.dueFen)} | ${yuan(view.heldFen)} | ${String(view.daysOverdue)} | ${view.nextDueOn ?? '–'} ${yuan(view.nextDueFen)} | ${view.maturityOn} |`,
    '',
    loan.isOver ? '已结束 ended' : waiting,
    ...(loan.openChange === null ? [] : ['', `合同变更审批中 change being decided: \`${loan.openChange}\``]),
    ...(openCase === null ? [] : ['', `催收案件 collection: \`${openCase}\``]),
    '',
    ...story.map((line) => `- ${line}`),
  ].join('\n');
}
