import path from 'node:path';
import {
  answerDifference,
  explainDifference,
  getFinanceMatch,
  importFinanceFigures,
  listFinanceMatches,
  openFinanceMatch,
  reportFinanceFigures,
  signFinanceMatch,
} from '../contracts/http/finance-matches';
import type { AnswerOf } from '../contracts/http/operation';
import { readBytes, readJson, runClientCommand, UsageError, type ClientContext } from './client-command';
import { needed, oneAct } from './one-act';
import { renderTable } from './table';

const HELP = `用法 Usage: xindai finance-matches [NO] [--status STATUS]
     xindai finance-matches --month 2026-11 --branch CODE | --case APPLICATION
     xindai finance-matches NO --figures FILE | --explain LINE --parts FILE | --accept LINE | --reject LINE | --sign   --side CREDIT|FINANCE

财务核对：登记簿、逐行差异；开始一次（机构月度或单笔）、导入总账数、说明差异、认可或退回、签字。
Reconciliations with finance: the register, the lines of one; begin one (a month of a branch, or a case), give finance's figures,
explain a difference, accept or reject it, sign.

  --status STATUS  WAITING | COMPARED | HALF_SIGNED | SIGNED
  --figures FILE   CSV（产品,科目,贷款编号,金额）或 JSON {"figures": […]} CSV of product, item, loan, amount; or JSON
  --parts FILE     JSON [{"cause", "amount", "loanNo", "text"}, …]
  --side SIDE      代表信贷方或财务方 for which side
  --comment TEXT   退回的理由 why it is rejected
  --key KEY        Idempotency-Key`;

type List = AnswerOf<typeof listFinanceMatches>;
type Match = AnswerOf<typeof getFinanceMatch>;

/** `xindai finance-matches` */
export function runFinanceMatches(args: string[]): Promise<number> {
  return runClientCommand(args, {
    help: HELP,
    options: {
      status: 'string',
      month: 'string',
      branch: 'string',
      case: 'string',
      figures: 'string',
      explain: 'string',
      parts: 'string',
      accept: 'string',
      reject: 'string',
      sign: 'boolean',
      side: 'string',
      comment: 'string',
      key: 'string',
    },
    paged: true,
    people: true,
    words: { min: 0, max: 1 },
    run: act,
    show: (answer: List | Match, context) => {
      if ('data' in answer) return registerOf(answer.data, context);
      const { lines, steps } = answer;
      const { label, nameOf } = context;
      const differing = lines.filter(({ difference }) => difference !== '0.00').length;
      const done = steps.map(
        ({ act: what, side, by, on }) =>
          `${on}  ${label('matchAct', what)}  ${label('matchSide', side)}  ${nameOf(by)}`,
      );
      const row = { ...answer, lines: lines.length, differing };
      return [registerOf([row], context), linesOf(answer, context), ...done].join('\n\n');
    },
  });
}

function registerOf(rows: List['data'], { say, label }: ClientContext): string {
  const heads = say(
    '编号 类型 机构 申请 自 至 签署期限 状态 行 不符',
    'No. Kind Branch Application From To SignBy Status Lines Differ',
  );
  return renderTable(
    heads.split(' '),
    rows.map((one) => [
      one.no,
      label('matchKind', one.kind),
      one.branchCode,
      one.applicationNo ?? '–',
      one.from,
      one.to,
      one.signBy,
      label('matchStatus', one.status),
      String(one.lines),
      String(one.differing),
    ]),
  );
}

function linesOf({ lines }: Match, { say, language, label }: ClientContext): string {
  const heads = say('行 产品 项目 信贷 财务 差异 状态', 'Line Product Item Ours Finance Difference Standing');
  return renderTable(
    heads.split(' '),
    lines.map(({ line, productCode, itemName, ours, finance, difference, standing }) => [
      String(line),
      productCode,
      itemName[language],
      ours,
      finance ?? '–',
      difference,
      label('matchStanding', standing),
    ]),
  );
}

async function act(context: ClientContext): Promise<List | Match> {
  const { api, option } = context;
  const [no] = context.words;
  const key = option('key');
  const opening = oneAct(context, ['month', 'case'] as const);
  const asked = oneAct(context, ['figures', 'explain', 'accept', 'reject', 'sign'] as const);
  if (no === undefined) {
    if (asked !== undefined) throw new UsageError(HELP.split('\n')[0]);
    if (opening === undefined)
      return api.call(listFinanceMatches, { query: { ...context.page, status: option('status') } });
    const body =
      opening === 'case'
        ? { kind: 'CASE', applicationNo: option('case') }
        : { kind: 'MONTH', branchCode: needed(context, 'branch'), month: option('month') };
    return api.call(openFinanceMatch, { body, key });
  }
  if (opening !== undefined) throw new UsageError(HELP.split('\n')[0]);
  if (asked === undefined) return api.call(getFinanceMatch, { params: { no } });
  return asked === 'figures' ? give(context, no) : settle(context, no, asked);
}

async function give({ api, option }: ClientContext, no: string): Promise<Match> {
  const [file = '', key] = [option('figures'), option('key')];
  const params = { no };
  if (!file.endsWith('.csv')) return api.call(reportFinanceFigures, { params, body: await readJson(file), key });
  const bytes = readBytes(file);
  return api.call(importFinanceFigures, { params, query: { name: path.basename(file) }, bytes, key });
}

async function settle(
  context: ClientContext,
  no: string,
  asked: 'explain' | 'accept' | 'reject' | 'sign',
): Promise<Match> {
  const { api, option } = context;
  const [side, key] = [needed(context, 'side'), option('key')];
  if (asked === 'sign') return api.call(signFinanceMatch, { params: { no }, body: { side }, key });
  const params = { no, line: needed(context, asked) };
  if (asked === 'explain') {
    const parts = await readJson(needed(context, 'parts'));
    return api.call(explainDifference, { params, body: { side, parts }, key });
  }
  const body = { side, outcome: asked.toUpperCase(), comment: option('comment') };
  return api.call(answerDifference, { params, body, key });
}
