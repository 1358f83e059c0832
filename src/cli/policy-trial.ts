import { getAuthority } from '../contracts/http/administration';
import { getAdmissionPolicy } from '../contracts/http/admission';
import type { AnswerOf } from '../contracts/http/operation';
import { tryAdmissionPolicy, tryAuthority } from '../contracts/http/policy-trials';
import { runClientCommand, UsageError, type ClientContext } from './client-command';
import { renderTable } from './table';

const HELP = `用法 Usage: xindai policy-trial authority|admission-policy [--proposal ID] [--months N]

复核前先试算：待复核的授权方案或准入政策，在过去 N 个月的案件上会有什么不同。
Before it is decided: what a proposed authority matrix or admission policy would have changed for the cases of the last N months.

  --proposal ID  方案编号，缺省为待复核的一份 its number; the one that waits where it is not given
  --months N     1-36，缺省 12 (12 unless told)`;

type Matrix = AnswerOf<typeof tryAuthority>;
type Policy = AnswerOf<typeof tryAdmissionPolicy>;

/** `xindai policy-trial` */
export function runPolicyTrial(args: string[]): Promise<number> {
  return runClientCommand(args, {
    help: HELP,
    options: { proposal: 'string', months: 'string' },
    words: { min: 1, max: 1 },
    paged: true,
    run: act,
    show: (trial: Matrix | Policy, context) =>
      [told(trial, context), movesOf(trial, context), casesOf(trial, context)].join('\n'),
  });
}

async function act({ api, words: [kind], option, page, say }: ClientContext): Promise<Matrix | Policy> {
  const query = { ...page, months: option('months') };
  const given = option('proposal');
  const idOf = (proposal: { id: string } | null): string => {
    const id = given ?? proposal?.id;
    if (id === undefined) throw new UsageError(say('没有待复核的方案', 'no proposal waits'));
    return id;
  };
  if (kind === 'authority') {
    const id = idOf(given === undefined ? (await api.call(getAuthority)).proposal : null);
    return api.call(tryAuthority, { params: { id }, query });
  }
  if (kind !== 'admission-policy') throw new UsageError(HELP.split('\n')[0]);
  const id = idOf(given === undefined ? (await api.call(getAdmissionPolicy)).proposal : null);
  return api.call(tryAdmissionPolicy, { params: { id }, query });
}

function told(trial: Matrix | Policy, { say }: ClientContext): string {
  const { judged, differing, from, truncated, since } = trial;
  const unknown = 'unknown' in trial ? trial.unknown : 0;
  return [
    say(
      `${from} 以来试算 ${String(judged)} 笔，结果不同 ${String(differing)} 笔`,
      `Since ${from}: tried on ${String(judged)}, of which ${String(differing)} would have gone otherwise`,
    ),
    ...(truncated ? [say(`期内案件过多，只算到 ${since ?? from}`, `too many: back to ${since ?? from} only`)] : []),
    ...(unknown > 0
      ? [say(`另有 ${String(unknown)} 笔未留存依据`, `${String(unknown)} more have no facts on file`)]
      : []),
  ].join('\n');
}

type Side = Matrix['moves'][number]['from'] | Policy['moves'][number]['from'];

/** Levels in the order in which a case climbs them, or what the screen says. */
function outcomeOf(side: Side, { say, label }: ClientContext): string {
  if (typeof side === 'string') return label('screenOutcome', side);
  return side.map(({ nameZh, nameEn }) => say(nameZh, nameEn)).join(' → ');
}

function movesOf({ moves }: Matrix | Policy, context: ClientContext): string {
  const { say } = context;
  return renderTable(
    [say('现行版本', 'As it stands'), say('拟议版本', 'As proposed'), say('笔数', 'Cases')],
    moves.map(({ from, to, count }) => [outcomeOf(from, context), outcomeOf(to, context), String(count)]),
  );
}

function casesOf({ data }: Matrix | Policy, context: ClientContext): string {
  const { say } = context;
  return renderTable(
    [
      say('日期', 'Day'),
      say('案件', 'Case'),
      say('金额', 'Amount'),
      say('现行版本', 'As it stands'),
      say('拟议版本', 'As proposed'),
    ],
    data.map((row) => {
      const [no, sides] =
        'column' in row
          ? [row.subjectNo, { from: row.from, to: row.to }]
          : [row.applicationNo, { from: row.from.outcome, to: row.to.outcome }];
      return [row.on, no ?? '-', row.amount, outcomeOf(sides.from, context), outcomeOf(sides.to, context)];
    }),
  );
}
