import { labelsOf, type LabelKind } from '../contracts/labels';
import type { Language } from '../contracts/problem';
import { accountToJson, simulateSchema, toAccountInput, type SimulateInput } from '../contracts/simulate';
import { simulate, simulateWithWorkings } from '../domain/account';
import { runCalculation, type Streams } from './documents';
import { explain } from './explain';
import { renderTable } from './table';

const HELP = `用法 Usage: xindai simulate [FILE|-] [--table] [--explain] [--lines] [--lang zh|en]

按条件与带日期的事件推演贷款账户（余额、分配、逾期、分类）；与记账使用同一函数，无需任何服务。
From terms and dated events to the loan account as of a date, by the functions that book loans, without any server.

  --table    给人看的表格 a table for people
  --explain  每个数字的公式与规则 adds each figure's formula and rule
  --lines    每行一个 JSON 文档，逐行输出结果或问题 one JSON document a line, one result or problem a line`;

/** `xindai simulate`: exit 0, or 2 with a problem document. */
export function runSimulate(args: string[], streams?: Streams): Promise<number> {
  const calculation = {
    schema: simulateSchema,
    run: (input: SimulateInput) => accountToJson(simulate(toAccountInput(input))),
    table: (result: unknown, language: Language) => accountTable(result as AccountTable, language),
    help: HELP,
    options: {
      '--explain': (input: SimulateInput, result: unknown) => {
        const { account, workings } = simulateWithWorkings(toAccountInput(input));
        return { ...(result as object), explanation: explain(input, account, workings) };
      },
    },
  };
  return runCalculation(args, calculation, streams);
}

interface AccountTable {
  status: string;
  asOf: string;
  daysOverdue: number;
  riskClass: string;
  payoff: string;
  balances: Record<string, string>;
  schedule: {
    number: number;
    dueOn: string;
    principal: string;
    interest: string;
    fee: string;
    closingBalance: string;
    paid: Record<string, string>;
    paidOn: string | null;
  }[];
}

const HEADS = {
  zh: ['期', '还款日', '本金', '利息', '费用', '期末余额', '已还本金', '已还利息', '已还罚息', '已还复利', '还清日'],
  en: [
    'No',
    'Due on',
    'Principal',
    'Interest',
    'Fee',
    'Closing',
    'Paid princ.',
    'Paid int.',
    'Paid pen.',
    'Paid comp.',
    'Paid on',
  ],
};

const named = (kind: LabelKind, code: string, language: Language): string =>
  (labelsOf(kind, language) as Readonly<Record<string, string>>)[code] ?? code;

function accountTable(account: AccountTable, language: Language): string {
  const rows = account.schedule.map(({ number, dueOn, principal, interest, fee, closingBalance, paid, paidOn }) => [
    String(number),
    dueOn,
    principal,
    interest,
    fee,
    closingBalance,
    paid.principal ?? '',
    paid.interest ?? '',
    paid.penalty ?? '',
    paid.compound ?? '',
    paidOn ?? '',
  ]);
  const head = `${account.asOf}  ${named('loanStatus', account.status, language)}  ${named('riskClass', account.riskClass, language)}  ${language === 'zh' ? '逾期天数' : 'days overdue'} ${String(account.daysOverdue)}  ${language === 'zh' ? '结清金额' : 'payoff'} ${account.payoff}`;
  const balances = Object.entries(account.balances).map(([name, amount]) => `${name} ${amount}`);
  return [head, balances.join('  '), '', renderTable(HEADS[language], rows)].join('\n');
}
