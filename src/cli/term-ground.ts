import { labelsOf } from '../contracts/labels';
import { getApplication } from '../contracts/http/applications';
import type { AnswerOf } from '../contracts/http/operation';
import { giveTermGround } from '../contracts/http/term-grounds';
import { runClientCommand, UsageError, type ClientContext } from './client-command';
import { renderTable } from './table';

const HELP = `用法 Usage: xindai term-ground APPLICATION [--give TEXT [--days N] [--months N]]

期限超过产品常规期限的理由：查看或登记。无理由不得签署同意的调查报告，审批人不得同意。
Why a term goes beyond the normal one of its product: see it, or give it. Without it no report in favour is signed and nobody says yes.

  --give TEXT   核实的理由，至少 10 字 what the investigators found, ten characters at least
  --days N      经营现金回收周期（天） days in which operating cash comes back
  --months N    适用的最长期限，不给为现拟期限 the longest term it is for, as now proposed when left out
  --key KEY     Idempotency-Key`;

type LongTerm = AnswerOf<typeof giveTermGround> | null;

/** `xindai term-ground` */
export function runTermGround(args: string[]): Promise<number> {
  return runClientCommand(args, {
    help: HELP,
    options: { give: 'string', days: 'string', months: 'string', key: 'string' },
    words: { min: 1, max: 1 },
    run: act,
    show: (long: LongTerm, context) =>
      long === null
        ? context.say('期限未超过常规，无须登记理由', 'the term is a normal one, no ground is asked for')
        : [standing(long, context), grounds(long, context)].join('\n'),
  });
}

async function act({ api, option, words: [no = ''] }: ClientContext): Promise<LongTerm> {
  const [words, days, months, key] = [option('give'), option('days'), option('months'), option('key')];
  if (words === undefined) {
    if (days !== undefined || months !== undefined) throw new UsageError('--give?');
    return (await api.call(getApplication, { params: { no } })).longTerm;
  }
  const body = {
    words,
    ...(days === undefined ? {} : { cycleDays: Number(days) }),
    ...(months === undefined ? {} : { months: Number(months) }),
  };
  return api.call(giveTermGround, { params: { no }, body, key });
}

function standing(long: NonNullable<LongTerm>, { say, language }: ClientContext): string {
  const { months, normalMonths, headOffice, stands, kind } = long;
  const [term, normal, why] = [String(months), String(normalMonths), labelsOf('longTermKind', language)[kind]];
  return [
    say(`期限 ${term} 个月，常规 ${normal} 个月：${why}`, `${term} months, ${normal} are normal: ${why}`),
    ...(headOffice ? [say('须总行审批', 'the head office decides')] : []),
    stands
      ? say('理由已登记', 'its ground is on file')
      : say('尚须登记理由：--give', 'its ground is still to be given: --give'),
  ].join(say('；', '; '));
}

const grounds = ({ grounds: given }: NonNullable<LongTerm>, { say }: ClientContext): string =>
  renderTable(
    say('登记日 登记人 适用月数 回收周期（天） 测算周转天数 理由', 'On By Months Cycle(days) Measured Ground').split(
      ' ',
    ),
    given.map((one) => [
      one.givenOn,
      one.givenBy,
      String(one.months),
      one.cycleDays === null ? '–' : String(one.cycleDays),
      one.measuredDays ?? '–',
      one.words,
    ]),
  );
