import { z } from 'zod';
import { INTEL_SUBJECTS } from '../../domain/market-intel/entry';
import { branchCode, byNo, date, pageOf, pageQuery, rate, text, username } from './fields';
import { INTEL_EXAMPLE, intelRow, month } from './market-intel';
import { operation } from './operation';

const content = {
  branchCode,
  month,
  sections: z.array(z.object({ subject: z.enum(INTEL_SUBJECTS), entries: z.array(intelRow) })),
  lent: z.array(z.object({ productCode: z.string(), rate })).meta({
    description:
      '本行该月对照产品的实际放款利率（按金额加权）。At what we lent the products beside them in the month, weighted by amount.',
  }),
};
const draft = z
  .object({ ...content, maySign: z.boolean() })
  .meta({ id: 'MarketDigestDraft', description: '月度摘要草稿。The digest as it would be signed now.' });
const row = z
  .object({
    no: z.string(),
    branchCode,
    month,
    entries: z.int(),
    remarks: z.string(),
    signedBy: username,
    signedOn: date,
  })
  .meta({ id: 'MarketDigest', description: '已签发的月度摘要。A signed digest.' });
const full = row.omit({ entries: true }).extend(content).meta({ id: 'FullMarketDigest' });

const ROW = {
  no: 'MD20261201000001',
  branchCode: 'SB01',
  month: '2026-11',
  entries: 1,
  remarks: '同业抵押经营贷降价，建议跟进',
  signedBy: 'chen.jing',
  signedOn: '2026-12-01',
};
const CONTENT = {
  branchCode: 'SB01',
  month: '2026-11',
  sections: [{ subject: 'RIVAL_RATE', entries: [INTEL_EXAMPLE] }],
  lent: [{ productCode: 'PERSONAL_BUSINESS', rate: '0.0435' }],
};
const { entries: _entries, ...SIGNED } = ROW;
const FULL = { ...SIGNED, ...CONTENT };

export const draftDigest = operation({
  id: 'draftMarketDigest',
  method: 'get',
  path: '/market-digests/draft',
  tag: 'market',
  summary: {
    zh: '月度摘要草稿：该月及以前尚未列入月报的情报，按主题',
    en: 'A digest drafted from what was seen up to the end of a month and is in none yet, by subject',
  },
  action: 'INTEL_READ',
  query: z.strictObject({
    month,
    branchCode: branchCode.optional().meta({ description: '默认本机构。Your own when not said.' }),
  }),
  response: draft,
  errors: ['CASE_OF_OTHER_BRANCH'],
  example: { response: { ...CONTENT, maySign: false } },
});

export const signDigest = operation({
  id: 'signMarketDigest',
  method: 'post',
  path: '/market-digests',
  tag: 'market',
  summary: { zh: '签发本机构的月度摘要', en: 'Sign the digest of your branch' },
  action: 'DIGEST_SIGN',
  status: 201,
  idempotent: true,
  body: z.strictObject({ month, remarks: text(2000) }),
  response: full,
  errors: ['DIGEST_EARLY', 'DIGEST_SIGNED', 'DIGEST_EMPTY'],
  example: { body: { month: '2026-11', remarks: ROW.remarks }, response: FULL },
});

export const listDigests = operation({
  id: 'listMarketDigests',
  method: 'get',
  path: '/market-digests',
  tag: 'market',
  summary: { zh: '已签发的月度摘要，新的在前', en: 'Signed digests, the latest first' },
  action: 'INTEL_READ',
  query: pageQuery,
  response: pageOf(row),
  example: { response: { data: [ROW], nextCursor: null, hasMore: false } },
});

export const getDigest = operation({
  id: 'getMarketDigest',
  method: 'get',
  path: '/market-digests/{no}',
  tag: 'market',
  summary: { zh: '一份月度摘要，按签发时的内容', en: 'One digest, as it was signed' },
  action: 'INTEL_READ',
  params: byNo,
  response: full,
  example: { response: FULL },
});
