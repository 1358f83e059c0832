import type { ApprovalInput, ApprovalView } from '../src/contracts/messages/approval';
import { clockTime, inWords } from '../src/domain/notice/words';

/** Markdown for the Temporal UI: where it stands, what it waits for, what was done. No personal data. */
export function approvalDetails(input: ApprovalInput, view: ApprovalView): string {
  const levels = input.levels.map((level, index) => {
    const mark = markOf(view, index);
    return `- ${mark} ${level.nameZh} ${level.nameEn}`;
  });
  const decisions = view.decisions.map(
    ({ decidedAt, level, username, onBehalfOf, outcome, reasonCode }) =>
      `| ${clockTime(Date.parse(decidedAt))} | ${nameOf(input, level)} | ${username}${onBehalfOf === null ? '' : ` (代 for ${onBehalfOf})`} | ${inWords(outcome)}${reasonCode ? ` (${reasonCode})` : ''} |`,
  );
  const waiting =
    view.status === 'OPEN'
      ? `等待 **${nameOf(input, view.level)}** 审批，任务 \`${view.taskId ?? ''}\` · waiting for a decision`
      : `已结束 ended: **${inWords(view.status)}**`;
  return [
    `### 审批 Approval · ${input.subjectNo} · 第 ${String(input.round)} 轮`,
    waiting,
    '',
    ...levels,
    '',
    ...(decisions.length > 0
      ? ['| 时间 at | 层级 level | 审批人 by | 决定 decision |', '|---|---|---|---|', ...decisions]
      : []),
  ].join('\n');
}

function nameOf({ levels }: ApprovalInput, code: string): string {
  const level = levels.find((one) => one.code === code);
  return level === undefined ? code : `${level.nameZh} ${level.nameEn}`;
}

/** Passed, open, where it ended, or not reached. */
function markOf({ status, levelIndex }: ApprovalView, index: number): string {
  if (index < levelIndex || status === 'APPROVED') return '✓';
  if (index > levelIndex) return '…';
  return status === 'OPEN' ? '**▶**' : '✗';
}
