import type { Language } from '../contracts/problem';
import { quoteSchema, quoteToJson, toQuoteTerms, type QuoteJson } from '../contracts/quote';
import { quote } from '../domain/schedule';
import { runCalculation, type Streams } from './documents';
import { renderTable } from './table';

const HELP = `用法 Usage: xindai quote [FILE|-] [--table] [--lines] [--lang zh|en]

由贷款条件（JSON，文件或标准输入）试算还款计划与年化成本；与记账使用同一函数，无需任何服务。
From loan terms (JSON in a file or on standard input) to the schedule and its annualised cost, by the functions that
book loans, without any server.

  --table   给人看的表格 a table for people
  --lines   每行一个 JSON 文档，逐行输出结果或问题 one JSON document a line, one result or problem a line
  --lang    提示与表头的语言 language of messages and headings

  echo '{"method":"EQUAL_INSTALMENT","principal":"120000.00","annualRate":"0.0435","instalments":12,"disbursedOn":"2026-01-15"}' | xindai quote --table`;

/** `xindai quote`: exit 0, or 2 with a problem document. */
export function runQuote(args: string[], streams?: Streams): Promise<number> {
  const calculation = {
    schema: quoteSchema,
    run: (input: Parameters<typeof toQuoteTerms>[0]) => quoteToJson(quote(toQuoteTerms(input))),
    table: (result: unknown, language: Language) => quoteTable(result as QuoteJson, language),
    help: HELP,
  };
  return runCalculation(args, calculation, streams);
}

const HEADS = {
  zh: ['期', '还款日', '天数', '期初余额', '本金', '利息', '费用', '合计', '期末余额'],
  en: ['No', 'Due on', 'Days', 'Opening', 'Principal', 'Interest', 'Fee', 'Total', 'Closing'],
};

function quoteTable({ instalments, totals, annualisedCost }: QuoteJson, language: Language): string {
  const rows = instalments.map((row) => Object.values(row).map(String));
  const sum = [
    '',
    language === 'zh' ? '合计' : 'Total',
    '',
    '',
    totals.principal,
    totals.interest,
    totals.fee,
    totals.total,
    '',
  ];
  const { simple, compound } = annualisedCost;
  const cost =
    language === 'zh'
      ? `年化综合成本：单利 ${simple ?? '–'}，复利 ${compound ?? '–'}`
      : `Annualised cost: simple ${simple ?? '–'}, compound ${compound ?? '–'}`;
  return `${renderTable(HEADS[language], [...rows, sum])}\n${cost}`;
}
