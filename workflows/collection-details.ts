import { formatYuan, type Fen } from '../src/domain/money';
import { clockTime, inWords } from '../src/domain/notice/words';
import type { CollectionCase } from './collection-case';

/** Markdown for the Temporal UI: how far the ladder is climbed, what comes next and when. No personal data. */
export function collectionDetails(arrears: CollectionCase): string {
  const { input, loan, wakeAt } = arrears;
  const view = arrears.view();
  const rungs = input.ladder.map(
    ({ daysOverdue, step }) => `- ${view.done.includes(step) ? '✓' : '…'} D+${String(daysOverdue)} ${inWords(step)}`,
  );
  const waiting =
    view.status === 'OPEN'
      ? `等待 waits for: ${wakeAt === null ? '还款或人工处理 money or a decision' : `${wakeAt.why} · ${clockTime(wakeAt.ms)}`}`
      : `已结案 closed: **${inWords(view.status)}**`;
  const { promise, plan, approvalId } = view;
  return [
    `### 催收 Collection · ${input.loanNo} · #${String(input.episode)}`,
    `逾期 **${String(view.daysOverdue)}** 天 days overdue · 欠款 due ${formatYuan(loan.dueFen as Fen)} · ${inWords(loan.riskClass)}`,
    waiting,
    '',
    ...rungs,
    ...(promise === null
      ? []
      : [
          '',
          `承诺 promise: ${formatYuan(promise.amountFen as Fen)} by ${promise.payOn} · **${inWords(promise.status)}**`,
        ]),
    ...(plan === null
      ? []
      : [
          '',
          `还款计划 plan · **${inWords(plan.status)}**`,
          ...plan.items.map(
            ({ amountFen, payOn, status }) => `- ${formatYuan(amountFen as Fen)} by ${payOn} · ${inWords(status)}`,
          ),
        ]),
    ...(approvalId === null ? [] : ['', `核销审批 write-off: \`${approvalId}\``]),
  ].join('\n');
}
