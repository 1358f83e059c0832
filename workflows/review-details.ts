import { clockTime, inWords } from '../src/domain/notice/words';
import type { ReviewCase } from './review-case';

/** Markdown for the Temporal UI: what is to be inspected by when, and what comes next. No personal data. */
export function reviewDetails(review: ReviewCase): string {
  const { input, wakeAt } = review;
  const { status, riskClass, open, plannedOn } = review.view();
  const waiting =
    status === 'OVER'
      ? '已结束 ended'
      : `等待 waits for: ${wakeAt === null ? '贷款变化或检查报告 news of the loan or a report' : `${wakeAt.why} · ${clockTime(wakeAt.ms)}`}`;
  return [
    `### 贷后检查 Post-loan review · ${input.loanNo}`,
    `${inWords(riskClass)} · ${plannedOn === null ? '' : `下次检查 next inspection by **${plannedOn}**`}`,
    waiting,
    '',
    ...open.map(
      ({ id, kind, dueOn, status: state, late }) =>
        `- \`${id}\` ${inWords(kind)} · 应于 by ${dueOn} · ${inWords(state)}${late === 'NONE' ? '' : ' · **逾期 late**'}`,
    ),
  ].join('\n');
}
