import {
  getLoan,
  getLoanJournal,
  getLoanSchedule,
  getLoanTimeline,
  getLoanTransactions,
  listLoans,
} from '../contracts/http/loans';
import { runClientCommand, UsageError, type ClientContext } from './client-command';
import { showLoan, type LoanAnswer } from './loan-tables';

const HELP = `用法 Usage: xindai loan [NO] [--schedule | --transactions | --timeline | --journal] [--as-of DATE]

一笔贷款及其还款计划、流水、时间线、分录；不给编号则列出贷款。
One loan with its schedule, transactions, timeline or journal; without a number, the list of loans.

  --as-of DATE     计划与流水截至的日期 date of schedule and transactions
  --status STATUS  列表筛选 for the list: CURRENT | OVERDUE | SETTLED | WRITTEN_OFF`;

/** `xindai loan`: with --json the API's own answer. */
export function runLoan(args: string[]): Promise<number> {
  let shown: LoanAnswer | undefined;
  return runClientCommand(args, {
    help: HELP,
    options: {
      schedule: 'boolean',
      transactions: 'boolean',
      timeline: 'boolean',
      journal: 'boolean',
      'as-of': 'string',
      status: 'string',
    },
    words: { min: 0, max: 1 },
    paged: true,
    pagedOne: 'journal',
    run: async (context) => {
      shown = await ask(context);
      return Object.values(shown)[0] as unknown;
    },
    people: true,
    show: (_, context) => (shown === undefined ? '' : showLoan(shown, context)),
  });
}

async function ask({ api, words: [no], option, flag, page }: ClientContext): Promise<LoanAnswer> {
  if (no === undefined) return { list: await api.call(listLoans, { query: { ...page, status: option('status') } }) };
  const views = ['schedule', 'transactions', 'timeline', 'journal'].filter(flag);
  if (views.length > 1) throw new UsageError(`--${views.join(' / --')}?`);
  const input = { params: { no } };
  const dated = { ...input, query: { asOf: option('as-of') } };
  switch (views[0]) {
    case 'schedule':
      return { schedule: await api.call(getLoanSchedule, dated) };
    case 'transactions':
      return { transactions: await api.call(getLoanTransactions, dated) };
    case 'timeline':
      return { timeline: await api.call(getLoanTimeline, input) };
    case 'journal':
      return { journal: await api.call(getLoanJournal, { ...input, query: { ...page, limit: page.limit ?? '200' } }) };
    default:
      return { loan: await api.call(getLoan, input) };
  }
}
