import {
  decideCreditPlan,
  getCreditPlan,
  handDownCreditPlan,
  listCreditPlans,
  makeCreditPlan,
} from '../contracts/http/credit-plans';
import type { AnswerOf } from '../contracts/http/operation';
import { readJson, runClientCommand, UsageError, type ClientContext } from './client-command';
import { needed, oneAct } from './one-act';
import { renderTable } from './table';

const HELP = `用法 Usage: xindai credit-plans [NO] [--period PERIOD] [--make FILE | --approve TEXT | --return TEXT | --hand-down LINE --metric METRIC --share USER=VALUE …]

信贷计划：清单、计划与实际、编制、审批、下达为客户经理目标。
Credit plans: the list, planned and actual; make one, decide it, hand a line down to managers as their targets.

  --period PERIOD    2027 | 2027-Q1
  --make FILE        JSON，同 POST /api/credit-plans；- 为标准输入 as for POST /api/credit-plans; - for standard input
  --hand-down LINE   下达第几行 which line; --metric DISBURSED | NEW_BORROWERS | BALANCE
  --share USER=VALUE 每人的目标，可重复，合计须达到计划 of each, repeated; together they reach the plan
  --key KEY          Idempotency-Key`;

type List = AnswerOf<typeof listCreditPlans>;
type Plan = AnswerOf<typeof getCreditPlan>;

/** `xindai credit-plans` */
export function runCreditPlans(args: string[]): Promise<number> {
  return runClientCommand(args, {
    help: HELP,
    options: {
      period: 'string',
      make: 'string',
      approve: 'string',
      return: 'string',
      'hand-down': 'string',
      metric: 'string',
      share: 'strings',
      key: 'string',
    },
    paged: true,
    words: { min: 0, max: 1 },
    people: true,
    run: act,
    show: (answer: List | Plan, context) => {
      const { say, label, nameOf } = context;
      const plans = 'data' in answer ? answer.data : [answer];
      const heads = say('编号 机构 期间 状态 编制 审批', 'No. Branch Period Status By Decided');
      const rows = plans.map(({ no, branchCode, period, status, madeBy, decidedBy }) => [
        no,
        branchCode,
        period,
        label('creditPlanStatus', status),
        nameOf(madeBy),
        decidedBy === null ? '–' : nameOf(decidedBy),
      ]);
      const list = renderTable(heads.split(' '), rows);
      return 'data' in answer ? list : [list, linesOf(answer, context)].join('\n\n');
    },
  });
}

function linesOf({ asOf, lines }: Plan, { say, label }: ClientContext): string {
  const heads = say('行 范围 指标 计划 实际 差异 完成率 已下达', 'Line Scope Figure Plan Actual Difference Done Down');
  const rows = lines.flatMap(({ n, productCode, industry, kind, figures }) =>
    figures.map(({ metric, planned, actual, variance, achieved, handedDown }) => [
      String(n),
      [productCode, industry, kind].filter((part) => part !== null).join(' ') || '*',
      label('targetMetric', metric),
      planned,
      actual,
      variance,
      achieved ?? '–',
      handedDown ?? '–',
    ]),
  );
  return `${say('实际数截至', 'actual as of')} ${asOf}\n${renderTable(heads.split(' '), rows)}`;
}

async function act(context: ClientContext): Promise<List | Plan> {
  const { api, option, list } = context;
  const [no] = context.words;
  const [make, key] = [option('make'), option('key')];
  const asked = oneAct(context, ['approve', 'return', 'hand-down'] as const);
  if (make !== undefined) {
    if (no !== undefined || asked !== undefined) throw new UsageError(HELP.split('\n')[0]);
    return api.call(makeCreditPlan, { body: await readJson(make), key });
  }
  if (no === undefined) {
    if (asked !== undefined) throw new UsageError(HELP.split('\n')[0]);
    return api.call(listCreditPlans, { query: { ...context.page, period: option('period') } });
  }
  if (asked === undefined) return api.call(getCreditPlan, { params: { no } });
  if (asked === 'hand-down') {
    const params = { no, n: needed(context, asked) };
    return api.call(handDownCreditPlan, {
      params,
      body: { metric: needed(context, 'metric'), shares: (list('share') ?? []).map(shareOf) },
      key,
    });
  }
  const body = { outcome: asked.toUpperCase(), comment: option(asked) };
  return api.call(decideCreditPlan, { params: { no }, body, key });
}

function shareOf(text: string): { managerUsername: string; target: string } {
  const [managerUsername = '', target, ...more] = text.split('=');
  if (target === undefined || more.length > 0) throw new UsageError(`--share ${text}: USER=VALUE`);
  return { managerUsername, target };
}
