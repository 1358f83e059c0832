import type { AnswerOf } from '../contracts/http/operation';
import { buildCreditReport, getCreditReport, listCreditReports } from '../contracts/http/credit-reporting';
import { runClientCommand, type ClientContext } from './client-command';
import { renderTable } from './table';

const HELP = `用法 Usage: xindai credit-reports [LIST] [--build DATE]

征信报送清单：查看、编制（取该日日终数据）、查看一份清单的明细。
Lists of arrears for the credit bureau: see them, make the one of an end of day, read one.

  --build DATE       数据日期，每日期一次 as of the end of that day, once
  --key KEY          Idempotency-Key`;

type Lists = AnswerOf<typeof listCreditReports>;
type Detail = AnswerOf<typeof getCreditReport>;

/** `xindai credit-reports` */
export function runCreditReports(args: string[]): Promise<number> {
  return runClientCommand(args, {
    help: HELP,
    options: { build: 'string', key: 'string' },
    words: { min: 0, max: 1 },
    paged: true,
    run: act,
    show: (answer: Lists | Detail, { say }) =>
      'items' in answer
        ? renderTable(
            [
              say('贷款', 'Loan'),
              say('逾期天数', 'Days'),
              say('逾期本金', 'Overdue'),
              say('告知日', 'Told'),
              say('处理', 'Result'),
            ],
            answer.items.map(({ loanNo, daysOverdue, overdue, noticeSentOn, heldFor, disputed }) => [
              loanNo,
              String(daysOverdue),
              overdue,
              noticeSentOn ?? '–',
              heldFor ?? (disputed ? say('报送（异议中）', 'reported, disputed') : say('报送', 'reported')),
            ]),
          )
        : renderTable(
            [
              say('清单', 'List'),
              say('日期', 'As of'),
              say('报送', 'Reported'),
              say('暂缓', 'Held'),
              say('更正', 'Corrections'),
            ],
            answer.data.map(({ no, asOf, ...count }) => [
              no,
              asOf,
              String(count.reported),
              String(count.held),
              String(count.corrections),
            ]),
          ),
  });
}

async function act({ api, words: [no], option, page }: ClientContext): Promise<Lists | Detail> {
  const asOf = option('build');
  if (asOf !== undefined) return api.call(buildCreditReport, { body: { asOf }, key: option('key') });
  return no === undefined
    ? api.call(listCreditReports, { query: page })
    : api.call(getCreditReport, { params: { no } });
}
