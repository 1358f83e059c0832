import type {
  getLoan,
  getLoanJournal,
  getLoanSchedule,
  getLoanTimeline,
  getLoanTransactions,
  listLoans,
} from '../contracts/http/loans';
import type { AnswerOf } from '../contracts/http/operation';
import { causeOf } from '../contracts/journal-cause';
import type { ClientContext } from './client-command';
import { renderTable } from './table';

type Loan = AnswerOf<typeof getLoan>;
export type LoanAnswer =
  | { list: AnswerOf<typeof listLoans> }
  | { loan: Loan }
  | { schedule: AnswerOf<typeof getLoanSchedule> }
  | { transactions: AnswerOf<typeof getLoanTransactions> }
  | { timeline: AnswerOf<typeof getLoanTimeline> }
  | { journal: AnswerOf<typeof getLoanJournal> };

/** What `xindai loan` prints for people. */
export function showLoan(answer: LoanAnswer, { language, say, label, nameOf }: ClientContext): string {
  const table = (zh: string[], en: string[], rows: string[][]): string =>
    renderTable(language === 'zh' ? zh : en, rows);
  if ('list' in answer)
    return table(
      ['贷款', '状态', '本金余额', '应还', '逾期天数', '下一还款日'],
      ['Loan', 'Status', 'Principal', 'Due', 'Days overdue', 'Next due'],
      loanRows(answer.list, label),
    );
  if ('schedule' in answer)
    return table(
      ['期', '还款日', '本金', '利息', '费用', '合计', '余额', '还清日'],
      ['No', 'Due on', 'Principal', 'Interest', 'Fee', 'Total', 'Balance', 'Paid on'],
      scheduleRows(answer.schedule),
    );
  if ('transactions' in answer)
    return table(
      ['日期', '类型', '金额', '本金', '利息', '罚息', '复利', '挂账'],
      ['On', 'Type', 'Amount', 'Principal', 'Interest', 'Penalty', 'Compound', 'Held'],
      transactionRows(answer.transactions, label),
    );
  if ('journal' in answer)
    return table(
      ['日期', '事由', '科目', '借', '贷'],
      ['On', 'Cause', 'Account', 'Debit', 'Credit'],
      answer.journal.data.flatMap(({ on, cause, lines }) =>
        lines.map(({ account, debit, credit }) => [
          on,
          causeInWords(cause, label),
          label('account', account),
          debit,
          credit,
        ]),
      ),
    );
  if ('timeline' in answer)
    return answer.timeline.data
      .map(({ businessOn, title, actor, detail }) =>
        `${businessOn}  ${title[language]}  (${nameOf(actor)})  ${detail?.[language] ?? ''}`.trimEnd(),
      )
      .join('\n');
  return card(answer.loan, say, label);
}

function causeInWords(cause: string, label: ClientContext['label']): string {
  const { kind, about } = causeOf(cause);
  return `${label('transaction', kind)} ${about}`.trimEnd();
}

const loanRows = ({ data }: AnswerOf<typeof listLoans>, label: ClientContext['label']): string[][] =>
  data.map(({ no, status, principal, due, daysOverdue, nextDueOn }) => [
    no,
    label('loanStatus', status),
    principal,
    due,
    String(daysOverdue),
    nextDueOn ?? '',
  ]);

const scheduleRows = ({ data }: AnswerOf<typeof getLoanSchedule>): string[][] =>
  data.map(({ number, dueOn, principal, interest, fee, total, closingBalance, paidOn }) => [
    String(number),
    dueOn,
    principal,
    interest,
    fee,
    total,
    closingBalance,
    paidOn ?? '',
  ]);

const transactionRows = ({ data }: AnswerOf<typeof getLoanTransactions>, label: ClientContext['label']): string[][] =>
  data.map(({ on, type, amount, held, allocated: { principal, interest, penalty, compound } }) => [
    on,
    label('transaction', type),
    amount,
    principal,
    interest,
    penalty,
    compound,
    held,
  ]);

function card(loan: Loan, say: ClientContext['say'], label: ClientContext['label']): string {
  const facts: [string, string][] = [
    [say('贷款', 'Loan'), `${loan.no} · ${loan.clientMasked} · ${loan.productCode}`],
    [
      say('状态', 'Status'),
      `${label('loanStatus', loan.status)} · ${label('riskClass', loan.riskClass)} · ${say('逾期', 'overdue')} ${String(loan.daysOverdue)} ${say('天', 'days')}`,
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
