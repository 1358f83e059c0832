import { getIntel, listIntel, recordIntel, reviewIntel } from '../contracts/http/market-intel';
import type { AnswerOf } from '../contracts/http/operation';
import { readJson, UsageError, type ClientContext } from './client-command';
import { needed, oneAct } from './one-act';
import { picked } from './picked';
import { renderTable } from './table';

type List = AnswerOf<typeof listIntel>;
type Intel = AnswerOf<typeof getIntel>;

/** `xindai market intel` */
export async function intel(context: ClientContext, usage: string | undefined): Promise<List | Intel> {
  const {
    api,
    words: [, no],
    option,
  } = context;
  const key = option('key');
  const asked = oneAct(context, ['record', 'confirm', 'doubt'] as const);
  if (no === undefined) {
    if (asked === 'record') return api.call(recordIntel, { body: await readJson(needed(context, asked)), key });
    if (asked !== undefined) throw new UsageError(usage);
    const filter = picked(context, { subject: 'subject', status: 'standing', product: 'productCode' });
    return api.call(listIntel, { query: { ...context.page, ...filter } });
  }
  if (asked === 'record') throw new UsageError(usage);
  if (asked === undefined) return api.call(getIntel, { params: { no } });
  const outcome = asked === 'confirm' ? 'CONFIRMED' : 'DOUBTED';
  return api.call(reviewIntel, { params: { no }, body: { outcome, comment: needed(context, asked) }, key });
}

export function showIntel(answer: List | Intel, { say, label, nameOf }: ClientContext): string[] {
  const entries = 'data' in answer ? answer.data : [answer];
  const table = renderTable(
    say(
      '编号 主题 所见日 同业或行业 产品 利率 较本行（基点） 状态 登记人',
      'No. Subject Seen About Product Rate Gap(bp) Standing By',
    ).split(' '),
    entries.map((one) => [
      one.no,
      label('intelSubject', one.subject),
      one.seenOn,
      one.rival ?? one.industry ?? '–',
      one.productCode ?? '–',
      one.rate ?? '–',
      one.ours?.gapBp ?? '–',
      label('intelStanding', one.standing),
      nameOf(one.recordedBy),
    ]),
  );
  return [table, ...('data' in answer ? [] : [answer.seen, ...[answer.comment ?? []].flat()])];
}
