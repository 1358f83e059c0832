import { draftDigest, getDigest, listDigests, signDigest } from '../contracts/http/market-digests';
import type { AnswerOf } from '../contracts/http/operation';
import { UsageError, type ClientContext } from './client-command';
import { needed, oneAct } from './one-act';
import { renderTable } from './table';

type List = AnswerOf<typeof listDigests>;
type Digest = AnswerOf<typeof getDigest>;
type Draft = AnswerOf<typeof draftDigest>;

/** `xindai market digests` */
export function digests(context: ClientContext, usage: string | undefined): Promise<List | Digest | Draft> {
  const {
    api,
    words: [, no],
    option,
  } = context;
  const asked = oneAct(context, ['draft', 'sign'] as const);
  if (no !== undefined && asked !== undefined) throw new UsageError(usage);
  if (no !== undefined) return api.call(getDigest, { params: { no } });
  if (asked === undefined) return api.call(listDigests, { query: context.page });
  const month = needed(context, asked);
  return asked === 'draft'
    ? api.call(draftDigest, { query: { month, branchCode: option('branch') } })
    : api.call(signDigest, { body: { month, remarks: needed(context, 'remarks') }, key: option('key') });
}

export function showDigests(answer: List | Digest | Draft, { say, label }: ClientContext): string[] {
  if ('data' in answer) {
    const heads = say('编号 机构 月份 条数 签发人 签发日', 'No. Branch Month Entries By On');
    return [
      renderTable(
        heads.split(' '),
        answer.data.map(({ no, branchCode, month, entries, signedBy, signedOn }) => [
          no,
          branchCode,
          month,
          String(entries),
          signedBy,
          signedOn,
        ]),
      ),
    ];
  }
  const head = 'no' in answer ? `${answer.no}  ${answer.signedOn}  ${answer.signedBy}` : say('草稿', 'draft');
  return [
    `${head}  ${answer.branchCode}  ${answer.month}`,
    ...answer.sections.flatMap(({ subject, entries }) => [
      label('intelSubject', subject),
      ...entries.map(({ no, seenOn, rival, industry, seen }) =>
        ['  ', no, seenOn, rival ?? industry ?? '–', seen].join('  '),
      ),
    ]),
    ...answer.lent.map(({ productCode, rate }) => `${productCode}  ${rate}`),
    ...('remarks' in answer ? [answer.remarks] : []),
  ];
}
