import { decideExitPlan, endExitPlan, getExitPlan, listExitPlans, proposeExitPlan } from '../contracts/http/exit-plans';
import type { AnswerOf } from '../contracts/http/operation';
import { readJson, runClientCommand, UsageError, type ClientContext } from './client-command';
import { renderTable } from './table';

const HELP = `用法 Usage: xindai exit-plans [NO] [--client NO] [--propose FILE | --approve TEXT | --reject TEXT | --end TEXT]

压缩退出：台账、提出、审定、终止。
Exit plans: the register; propose one, decide it, end it.

  --propose FILE   JSON，同 POST /api/exit-plans；- 为标准输入 as for POST /api/exit-plans; - for standard input
  --key KEY        Idempotency-Key`;

type List = AnswerOf<typeof listExitPlans>;
type Plan = AnswerOf<typeof getExitPlan>;

/** `xindai exit-plans` */
export function runExitPlans(args: string[]): Promise<number> {
  return runClientCommand(args, {
    help: HELP,
    options: {
      client: 'string',
      propose: 'string',
      approve: 'string',
      reject: 'string',
      end: 'string',
      key: 'string',
    },
    paged: true,
    words: { min: 0, max: 1 },
    run: act,
    show: (answer: List | Plan, { say, label }) => {
      const heads = [say('方案', 'Plan'), say('客户', 'Client'), say('状态', 'Status'), say('敞口', 'Owed')];
      const more = [say('上限', 'Cap'), say('下一目标', 'Next target')];
      return renderTable(
        [...heads, ...more],
        ('data' in answer ? answer.data : [answer]).map(({ no, clientNo, status, exposure, cap, milestones }) => {
          const next = milestones.find(({ state }) => state === 'OPEN');
          const target = next === undefined ? '–' : `${next.on} ${next.target}`;
          return [no, clientNo, label('exitState', status), exposure, cap, target];
        }),
      );
    },
  });
}

async function act({ api, words: [no], option, page }: ClientContext): Promise<List | Plan> {
  const key = option('key');
  const [file, client] = [option('propose'), option('client')];
  if (file !== undefined) return api.call(proposeExitPlan, { body: await readJson(file), key });
  const [approve, reject, end] = [option('approve'), option('reject'), option('end')];
  const said = [approve, reject, end].filter((one) => one !== undefined).length;
  if (said > 1 || (said > 0 && no === undefined)) throw new UsageError(HELP.split('\n')[0]);
  if (no === undefined) return api.call(listExitPlans, { query: { ...page, clientNo: client } });
  const params = { no };
  if (end !== undefined) return api.call(endExitPlan, { params, body: { comment: end }, key });
  const comment = approve ?? reject;
  if (comment === undefined) return api.call(getExitPlan, { params });
  const outcome = approve === undefined ? 'REJECT' : 'APPROVE';
  return api.call(decideExitPlan, { params, body: { outcome, comment }, key });
}
