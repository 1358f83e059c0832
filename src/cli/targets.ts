import type { AnswerOf } from '../contracts/http/operation';
import { getPerformance, setTarget } from '../contracts/http/targets';
import { runClientCommand, type ClientContext } from './client-command';
import { picked } from './picked';
import { renderTable } from './table';

const HELP = `用法 Usage: xindai targets PERIOD [--set MANAGER --metric METRIC --target VALUE [--product CODE] [--note TEXT]]

业绩目标：期间（2026-11、2026-Q4、2026）的计划与完成；下达目标。
Targets: plan and actual of a month, quarter or year; sets one.

  --set MANAGER    为谁下达 for whom
  --metric METRIC  指标，见 xindai api setTarget --help which figure
  --target VALUE   金额（元）或户数 yuan, or a number
  --product CODE   只对某产品 of one product only
  --note TEXT      说明 note
  --key KEY        Idempotency-Key`;

type Plan = AnswerOf<typeof getPerformance>;

/** `xindai targets` */
export function runTargets(args: string[]): Promise<number> {
  return runClientCommand(args, {
    help: HELP,
    options: { set: 'string', metric: 'string', target: 'string', product: 'string', note: 'string', key: 'string' },
    words: { min: 1, max: 1 },
    run: act,
    show: ({ from, to, data }: Plan, { say, label }) => {
      const rows = data.flatMap(({ displayName, managerUsername, lines }) =>
        lines.map(({ metric, productCode, target, actual, achieved }) => [
          `${displayName} ${managerUsername}`,
          label('targetMetric', metric),
          productCode ?? '–',
          target ?? '–',
          actual,
          achieved ?? '–',
        ]),
      );
      const heads = say('客户经理 指标 产品 计划 完成 完成率', 'manager metric product plan actual achieved');
      return `${from} – ${to}\n${renderTable(heads.split(' '), rows)}`;
    },
  });
}

async function act(context: ClientContext): Promise<Plan> {
  const {
    api,
    words: [period = ''],
    option,
  } = context;
  const fields = { set: 'managerUsername', metric: 'metric', target: 'target', product: 'productCode', note: 'note' };
  if (option('set') !== undefined)
    await api.call(setTarget, { body: { period, ...picked(context, fields) }, key: option('key') });
  return api.call(getPerformance, { query: { period } });
}
