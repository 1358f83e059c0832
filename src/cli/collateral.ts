import { getCollateral } from '../contracts/http/collateral';
import type { AnswerOf } from '../contracts/http/operation';
import { getSecurity } from '../contracts/http/security';
import { runClientCommand, type ClientContext } from './client-command';
import { renderTable } from './table';

const HELP = `用法 Usage: xindai collateral APPLICATION|LOAN

担保：申请的押品与保证、覆盖和未齐手续；贷款的押品价值、权证、保险与登记。办理用 xindai api security 所列操作。
Security: of an application what it covers and what is to be done; of a loan its value, papers, insurance, registration.
To act on it, see the operations of \`xindai api security\`.`;

type Offered = AnswerOf<typeof getSecurity>;
type Kept = AnswerOf<typeof getCollateral>;

/** `xindai collateral` */
export function runCollateral(args: string[]): Promise<number> {
  return runClientCommand(args, {
    help: HELP,
    words: { min: 1, max: 1 },
    run: ({ api, words: [no = ''] }): Promise<Offered | Kept> =>
      no.startsWith('LN') ? api.call(getCollateral, { params: { no } }) : api.call(getSecurity, { params: { no } }),
    show: (answer: Offered | Kept, context) =>
      'borne' in answer ? showOffered(answer, context) : showKept(answer, context),
  });
}

function showOffered({ items, debt, borne, covered, findings }: Offered, { say, label }: ClientContext): string {
  const rows = items.map(({ no, kind, ownerMasked, value, maxPercent, bears, gaps, withdrawnOn }) => [
    no,
    label('securityKind', kind),
    ownerMasked,
    value,
    `${String(maxPercent)}%`,
    bears,
    withdrawnOn === null ? gaps.map((gap) => label('securityGap', gap)).join(', ') : say('已撤销', 'withdrawn'),
  ]);
  const cover = say(
    `债权 ${debt}，可覆盖 ${borne}：${covered ? '足额' : '不足'}`,
    `debt ${debt}, borne ${borne}: ${covered ? 'covered' : 'not covered'}`,
  );
  const heads = say('编号 类型 所有人 价值 上限 可覆盖 未齐', 'no kind owner value cap bears open');
  return [cover, renderTable(heads.split(' '), rows), ...findings].join('\n');
}

function showKept({ debt, margin, items }: Kept, { say, label }: ClientContext): string {
  const rows = items.map(({ no, kind, bears, change, revaluationDue, papers, insuranceGaps }) => [
    no,
    label('securityKind', kind),
    bears,
    change ?? '–',
    revaluationDue ?? '–',
    papers.map(({ paper, state }) => `${paper} ${label('paperState', state)}`).join(', '),
    insuranceGaps.join(', '),
  ]);
  const called = margin?.called === true ? say('，须追加担保', ', more security is called for') : '';
  const cover =
    margin === null
      ? say(`本金余额 ${debt}`, `principal ${debt}`)
      : say(
          `本金余额 ${debt}，可覆盖 ${margin.borne}，缺口 ${margin.short}${called}`,
          `principal ${debt}, borne ${margin.borne}, short ${margin.short}${called}`,
        );
  const heads = say('编号 类型 可覆盖 变动 重估 权证 保险缺口', 'no kind bears change revalue papers insurance');
  return `${cover}\n${renderTable(heads.split(' '), rows)}`;
}
