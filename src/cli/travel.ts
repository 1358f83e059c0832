import { getApplication } from '../contracts/http/applications';
import { getLoan } from '../contracts/http/loans';
import type { AnswerOf } from '../contracts/http/operation';
import { travel } from '../contracts/http/oversight';
import { daysBetween } from '../domain/date';
import { RuleViolation } from '../domain/rule-violation';
import { runClientCommand, UsageError, type ClientContext } from './client-command';

const HELP = `用法 Usage: xindai travel NO DAYS | xindai travel NO --to DATE

时间旅行（仅沙箱）：把一笔申请或贷款的全部流程一起推进若干天，落在当天中午，并说出途中发生了什么。
Time travel (sandbox only): takes all workflows of one application or loan forward together, lands at noon, and tells what
happened on the way.`;

type Report = AnswerOf<typeof travel>;

/** `xindai travel` */
export function runTravel(args: string[]): Promise<number> {
  return runClientCommand(args, {
    help: HELP,
    options: { to: 'string' },
    words: { min: 1, max: 2 },
    run: async (context) => {
      const [no = ''] = context.words;
      const subject = isLoan(no) ? { loanNo: no } : { applicationNo: no };
      return context.api.call(travel, { body: { ...subject, days: await daysOf(context) } });
    },
    show: (report: Report, { language, say }) => {
      const stories = report.stories as { businessOn: string; title: { zh: string; en: string }; actor: string }[];
      const head = say(
        `${report.from.slice(0, 10)} → 业务日期 ${report.today}`,
        `${report.from.slice(0, 10)} → business date ${report.today}`,
      );
      return [
        head,
        ...stories.map((story) => `  ${story.businessOn}  ${story.title[language]}  (${story.actor})`),
      ].join('\n');
    },
  });
}

const isLoan = (no: string): boolean => no.startsWith('LN');

async function daysOf({ api, words: [no = '', days], option }: ClientContext): Promise<number> {
  const to = option('to');
  if ((days === undefined) === (to === undefined)) throw new UsageError(HELP.split('\n')[0]);
  if (days !== undefined) {
    if (!/^\d{1,5}$/.test(days)) throw new UsageError(`DAYS: ${days}?`);
    return Number(days);
  }
  const params = { no };
  const { today } = isLoan(no) ? await api.call(getLoan, { params }) : await api.call(getApplication, { params });
  try {
    const ahead = daysBetween(today, to ?? '');
    if (ahead >= 0) return ahead;
  } catch (error) {
    if (!(error instanceof RuleViolation)) throw error;
  }
  throw new UsageError(`--to ${to ?? ''}: 须为 ${today} 或以后的日期 / a date from ${today} on`);
}
