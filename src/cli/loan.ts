import {
  getLoan,
  getLoanJournal,
  getLoanSchedule,
  getLoanTimeline,
  getLoanTransactions,
  listLoans,
} from '../contracts/http/loans';
import type { AnswerOf } from '../contracts/http/operation';
import { runClientCommand, UsageError, type ClientContext } from './client-command';
import { renderTable } from './table';

const HELP = `用法 Usage: xindai loan [NO] [--schedule | --transactions | --timeline | --journal] [--as-of DATE]

一笔贷款及其还款计划、流水、时间线、分录；不给编号则列出贷款。
One loan with its schedule, transactions, timeline or journal; without a number, the list of loans.

  --as-of DATE     计划与流水截至的日期 date of schedule and transactions
  --status STATUS  列表筛选 for the list: CURRENT | OVERDUE | SETTLED | WRITTEN_OFF
  --limit N        列表条数（1-200） rows of the list`;

type Loan = AnswerOf<typeof getLoan>;
type Answer =
  | { list: AnswerOf<typeof listLoans> }
  | { loan: Loan }
  | { schedule: AnswerOf<typeof getLoanSchedule> }
  | { transactions: AnswerOf<typeof getLoanTransactions> }
  | { timeline: AnswerOf<typeof getLoanTimeline> }
  | { journal: AnswerOf<typeof getLoanJournal> };

/** `xindai loan`: with --json the API's own answer. */
export function runLoan(args: string[]): Promise<number> {
  let shown: Answer | undefined;
  return runClientCommand(args, {
    help: HELP,
    options: {
      schedule: 'boolean',
      transactions: 'boolean',
      timeline: 'boolean',
      journal: 'boolean',
      'as-of': 'string',
      status: 'string',
      limit: 'string',
    },
    words: { min: 0, max: 1 },
    run: async (context) => {
      shown = await ask(context);
      return Object.values(shown)[0] as unknown;
    },
    show: (_, context) => (shown === undefined ? '' : show(shown, context)),
  });
}

async function ask({ api, words: [no], option, flag }: ClientContext): Promise<Answer> {
  if (no === undefined)
    return { list: await api.call(listLoans, { query: { status: option('status'), limit: option('limit') } }) };
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
      return { journal: await api.call(getLoanJournal, { ...input, query: { limit: '200' } }) };
    default:
      return { loan: await api.call(getLoan, input) };
  }
}

function show(answer: Answer, { language, say }: ClientContext): string {
  const heads = (zh: string[], en: string[]): string[] => (language === 'zh' ? zh : en);
  if ('list' in answer) {
    const rows = answer.list.data.map((loan) => [
      loan.no,
      loan.status,
      loan.principal,
      loan.due,
      String(loan.daysOverdue),
      loan.nextDueOn ?? '',
    ]);
    return renderTable(
      heads(
        ['贷款', '状态', '本金余额', '应还', '逾期天数', '下一还款日'],
        ['Loan', 'Status', 'Principal', 'Due', 'Days overdue', 'Next due'],
      ),
      rows,
    );
  }
  if ('schedule' in answer) {
    const rows = answer.schedule.data.map((row) => [
      String(row.number),
      row.dueOn,
      row.principal,
      row.interest,
      row.fee,
      row.total,
      row.closingBalance,
      row.paidOn ?? '',
    ]);
    return renderTable(
      heads(
        ['期', '还款日', '本金', '利息', '费用', '合计', '余额', '还清日'],
        ['No', 'Due on', 'Principal', 'Interest', 'Fee', 'Total', 'Balance', 'Paid on'],
      ),
      rows,
    );
  }
  if ('transactions' in answer) {
    const rows = answer.transactions.data.map(({ on, type, amount, allocated, held }) => [
      on,
      type,
      amount,
      allocated.principal,
      allocated.interest,
      allocated.penalty,
      allocated.compound,
      held,
    ]);
    return renderTable(
      heads(
        ['日期', '类型', '金额', '本金', '利息', '罚息', '复利', '挂账'],
        ['On', 'Type', 'Amount', 'Principal', 'Interest', 'Penalty', 'Compound', 'Held'],
      ),
      rows,
    );
  }
  if ('timeline' in answer) {
    return answer.timeline.data
      .map((entry) =>
        `${entry.businessOn}  ${entry.title[language]}  (${entry.actor})  ${entry.detail?.[language] ?? ''}`.trimEnd(),
      )
      .join('\n');
  }
  if ('journal' in answer) {
    const rows = answer.journal.data.flatMap((entry) =>
      entry.lines.map((line) => [entry.on, entry.cause, line.account, line.debit, line.credit]),
    );
    return renderTable(
      heads(['日期', '事由', '科目', '借', '贷'], ['On', 'Cause', 'Account', 'Debit', 'Credit']),
      rows,
    );
  }
  return card(answer.loan, say);
}

function card(loan: Loan, say: ClientContext['say']): string {
  const facts: [string, string][] = [
    [say('贷款', 'Loan'), `${loan.no} · ${loan.clientMasked} · ${loan.productCode}`],
    [
      say('状态', 'Status'),
      `${loan.status} · ${loan.riskClass} · ${say('逾期', 'overdue')} ${String(loan.daysOverdue)} ${say('天', 'days')}`,
    ],
    [say('放款', 'Disbursed'), `${loan.disbursed} · ${loan.disbursedOn} → ${loan.maturityOn}`],
    [say('本金余额', 'Principal'), loan.principal],
    [say('应还未还', 'Due'), loan.due],
    [say('挂账', 'Held'), loan.held],
    [say('下一还款日', 'Next due'), loan.nextDueOn ?? '–'],
    [say('业务日期', 'Today'), loan.today],
  ];
  return facts.map(([name, value]) => `${name}: ${value}`).join('\n');
}
