import { addAppraisal, listAppraisals } from '../contracts/http/appraisals';
import type { AnswerOf } from '../contracts/http/operation';
import { readJson, runClientCommand, type ClientContext } from './client-command';
import { renderTable } from './table';

const HELP = `用法 Usage: xindai feasibility APPLICATION [--plan FILE|-]

固定资产贷款的项目可行性：按方案（JSON，字段同接口 FeasibilityInput，可省略 kind）测算并存档，或查看现行结果。
The feasibility of a project: works a plan out (JSON as FeasibilityInput of the API; kind may be left out) and files it, or shows
the one that stands.

  --plan FILE      项目方案 the plan; - is standard input
  --key KEY        Idempotency-Key`;

type Appraisal = AnswerOf<typeof addAppraisal>;

/** `xindai feasibility` */
export function runFeasibility(args: string[]): Promise<number> {
  return runClientCommand(args, {
    help: HELP,
    options: { plan: 'string', key: 'string' },
    words: { min: 1, max: 1 },
    run: act,
    show: (found: Appraisal | null, { say }) => {
      if (found?.project === undefined) return say('尚未测算：用 --plan 提交方案', 'not worked out yet: give a --plan');
      const { outcome, findings, figures, project } = found;
      const rows = project.years.map(({ year, phase, net, interest, principal, balance, dscr }) => [
        String(year),
        phase,
        net,
        interest,
        principal,
        balance,
        dscr ?? '–',
      ]);
      const cases = project.sensitivity.map(({ factor, changePercent, npv, irr, minDscr }) => [
        factor,
        `${String(changePercent)}%`,
        npv,
        irr ?? '–',
        minDscr ?? '–',
      ]);
      return [
        [outcome, ...findings].join(' '),
        renderTable(
          [say('指标', 'Figure'), say('数值', 'Value')],
          figures.map(({ code, value }) => [code, value ?? '–']),
        ),
        renderTable(
          say('年 阶段 净现金流 利息 还本 余额 偿债备付率', 'Year Phase Net Interest Principal Balance DSCR').split(
            ' ',
          ),
          rows,
        ),
        renderTable(say('因素 变动 净现值 内部收益率 最低偿债备付率', 'Factor Change NPV IRR DSCR').split(' '), cases),
      ].join('\n\n');
    },
  });
}

async function act({ api, words: [no = ''], option }: ClientContext): Promise<Appraisal | null> {
  const plan = option('plan');
  if (plan === undefined) {
    const { data } = await api.call(listAppraisals, { params: { no } });
    return data.find(({ kind }) => kind === 'FEASIBILITY') ?? null;
  }
  const given = (await readJson(plan)) as object;
  return api.call(addAppraisal, { params: { no }, body: { kind: 'FEASIBILITY', ...given }, key: option('key') });
}
