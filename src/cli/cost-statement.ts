import { costStatementSchema, costStatementToJson, toCostInput } from '../contracts/cost-statement';
import type { Language } from '../contracts/problem';
import { costStatement } from '../domain/cost-statement';
import { runCalculation, type Streams } from './documents';
import { renderTable } from './table';

const HELP = `用法 Usage: xindai cost-statement [FILE|-] [--table] [--lines] [--lang zh|en]

综合融资成本明示表（金规〔2026〕2号）：一笔贷款的全部费用、年化成本及适用的上限；超过上限时拒绝并指明上限。
Everything a loan costs, whoever charges it, its annual cost, and the cap that applies; above the cap it is refused.

  echo '{"lender":"BANK","terms":{"method":"EQUAL_INSTALMENT","principal":"120000.00","annualRate":"0.0435","instalments":12,"disbursedOn":"2026-01-15"}}' | xindai cost-statement --table`;

type Json = ReturnType<typeof costStatementToJson>;

/** `xindai cost-statement`: exit 0, or 2 with a problem document. */
export function runCostStatement(args: string[], streams?: Streams): Promise<number> {
  const calculation = {
    schema: costStatementSchema,
    run: (input: Parameters<typeof toCostInput>[0]) => costStatementToJson(costStatement(toCostInput(input))),
    table: (result: unknown, language: Language) => statementTable(result as Json, language),
    help: HELP,
  };
  return runCalculation(args, calculation, streams);
}

const WORDS = {
  zh: {
    heads: ['项目', '收取方', '收取时间', '金额'],
    interest: '利息',
    lender: '贷款人',
    DISBURSEMENT: '放款时',
    EACH_INSTALMENT: '每期',
    number: '第 N 期',
  },
  en: {
    heads: ['Item', 'Charged by', 'When', 'Amount'],
    interest: 'interest',
    lender: 'the lender',
    DISBURSEMENT: 'at disbursement',
    EACH_INSTALMENT: 'each instalment',
    number: 'instalment N',
  },
};

function statementTable(
  { items, received, repaid, cost, normal, overdueRate, misuseRate, cap, overdueAboveCap }: Json,
  language: Language,
): string {
  const words = WORDS[language];
  const rows = items.map(({ name, chargedBy, at, amount }) => [
    name ?? words.interest,
    chargedBy ?? words.lender,
    typeof at === 'number' ? words.number.replace('N', String(at)) : words[at],
    amount,
  ]);
  const lines =
    language === 'zh'
      ? [
          `到手 ${received}，共还 ${repaid}，综合成本 ${cost}`,
          `正常履约年化综合成本：单利 ${normal.simple ?? '–'}，复利 ${normal.compound ?? '–'}`,
          `逾期年利率 ${overdueRate}${overdueAboveCap ? '（超过上限，超出部分法院可不予支持）' : ''}，挪用年利率 ${misuseRate}`,
          `适用上限 ${cap.rate}：${cap.zh}（${cap.source}）`,
        ]
      : [
          `In hand ${received}, paid in all ${repaid}, cost ${cost}`,
          `Annual cost when paid on time: simple ${normal.simple ?? '–'}, compound ${normal.compound ?? '–'}`,
          `Overdue rate ${overdueRate}${overdueAboveCap ? ' (above the cap; a court may cut the excess)' : ''}, misuse rate ${misuseRate}`,
          `Cap ${cap.rate}: ${cap.en} (${cap.source})`,
        ];
  return `${renderTable(words.heads, rows)}\n${lines.join('\n')}`;
}
