import { getAccountStatement } from '../contracts/http/account-statements';
import type { AnswerOf } from '../contracts/http/operation';
import { runClientCommand, UsageError } from './client-command';
import { renderTable } from './table';

const HELP = `用法 Usage: xindai account-statement CLIENT --from DATE --to DATE

客户对账单：每笔贷款的期初本金、本期发放与归还、期末本金和本期收款。
The statement of a client for a period: what each loan opened with, what was paid, what it closed with.`;

type Statement = AnswerOf<typeof getAccountStatement>;

/** `xindai account-statement` */
export function runAccountStatement(args: string[]): Promise<number> {
  return runClientCommand(args, {
    help: HELP,
    options: { from: 'string', to: 'string' },
    words: { min: 1, max: 1 },
    run: ({ api, words: [no = ''], option }) => {
      const [from, to] = [option('from'), option('to')];
      if (from === undefined || to === undefined) throw new UsageError(HELP.split('\n')[0]);
      return api.call(getAccountStatement, { params: { no }, query: { from, to } });
    },
    show: ({ loans, totals }: Statement, { say }) =>
      renderTable(
        [
          say('贷款', 'Loan'),
          say('期初本金', 'Opening'),
          say('发放', 'Paid out'),
          say('归还本金', 'Principal'),
          say('期末本金', 'Closing'),
          say('收款', 'Received'),
        ],
        [...loans, { ...totals, loanNo: say('合计', 'Total') }].map((line) => [
          line.loanNo,
          line.opening,
          line.disbursed,
          line.principal,
          line.closing,
          line.received,
        ]),
      ),
  });
}
