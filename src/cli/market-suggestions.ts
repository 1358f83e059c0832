import type { AnswerOf } from '../contracts/http/operation';
import { answerSuggestion, getSuggestion, listSuggestions, suggest } from '../contracts/http/product-suggestions';
import { readJson, UsageError, type ClientContext } from './client-command';
import { needed, oneAct } from './one-act';
import { picked } from './picked';
import { renderTable } from './table';

type List = AnswerOf<typeof listSuggestions>;
type Suggestion = AnswerOf<typeof getSuggestion>;
const ANSWERS = { 'take-up': 'TAKEN_UP', decline: 'DECLINED', done: 'DONE' } as const;

/** `xindai market suggestions` */
export async function suggestions(context: ClientContext, usage: string | undefined): Promise<List | Suggestion> {
  const {
    api,
    words: [, no],
    option,
  } = context;
  const key = option('key');
  const asked = oneAct(context, ['put-forward', 'take-up', 'decline', 'done'] as const);
  if (no === undefined) {
    if (asked === 'put-forward') return api.call(suggest, { body: await readJson(needed(context, asked)), key });
    if (asked !== undefined) throw new UsageError(usage);
    const filter = picked(context, { status: 'status', product: 'productCode' });
    return api.call(listSuggestions, { query: { ...context.page, ...filter } });
  }
  if (asked === undefined) return api.call(getSuggestion, { params: { no } });
  if (asked === 'put-forward') throw new UsageError(usage);
  const version = option('version');
  const body = {
    answer: ANSWERS[asked],
    text: needed(context, asked),
    ...(version === undefined ? {} : { productVersion: Number(version) }),
  };
  return api.call(answerSuggestion, { params: { no }, body, key });
}

export function showSuggestions(answer: List | Suggestion, { say, label, nameOf }: ClientContext): string[] {
  const rows = 'data' in answer ? answer.data : [answer];
  const table = renderTable(
    say('编号 产品 状态 提出人 日期 建议', 'No. Product Status By On Suggestion').split(' '),
    rows.map(({ no, productCode, status, by, on, text }) => [
      no,
      productCode,
      label('suggestionStatus', status),
      nameOf(by),
      on,
      text,
    ]),
  );
  const steps =
    'data' in answer ? [] : answer.steps.map(({ act, by, on, text }) => `${on}  ${nameOf(by)}  ${act}  ${text}`);
  return [table, ...steps];
}
