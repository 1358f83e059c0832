import { z } from 'zod';
import { DIGEST_MONTH } from '../../domain/market-intel/digest';
import { INTEL_OUTCOMES, INTEL_STANDINGS, INTEL_SUBJECTS, RATE_POSITIONS } from '../../domain/market-intel/entry';
import { branchCode, byNo, date, pageOf, pageQuery, rate, text, username } from './fields';
import { exportBody, exporting } from './lists';
import { operation } from './operation';

export const productCode = z.string().regex(/^[A-Z][A-Z0-9_]{1,39}$/, 'TEXT_FORMAT');
export const month = z.string().regex(DIGEST_MONTH, 'TEXT_FORMAT').meta({ example: '2026-11' });

const said = {
  subject: z.enum(INTEL_SUBJECTS),
  source: text(200).meta({ description: '来源：谁说的、在哪里看到。Who said it, where it was seen.' }),
  seenOn: date,
  seen: text(2000),
};
export const intelRow = z
  .object({
    no: z.string(),
    branchCode,
    ...said,
    rival: z.string().nullable(),
    industry: z.string().nullable(),
    productCode: z.string().nullable(),
    rate: rate.nullable().meta({ description: '同业年化利率。What the rival asks by the year.' }),
    ours: z
      .object({
        version: z.int(),
        minRate: rate,
        maxRate: rate,
        position: z.enum(RATE_POSITIONS).nullable(),
        gapBp: z.string().nullable().meta({
          description: '同业利率减本行最低利率，基点。Basis points of theirs above our lowest; negative below.',
        }),
      })
      .nullable()
      .meta({ description: '对照的本行产品，按见闻当日在售版本。Our product beside it, as sold on the day seen.' }),
    standing: z.enum(INTEL_STANDINGS),
    recordedBy: username,
    recordedOn: date,
    comment: z.string().nullable().meta({ description: '核实意见。What the department says of it.' }),
    reviewedBy: username.nullable(),
    reviewedOn: date.nullable(),
  })
  .meta({ id: 'MarketIntel', description: '市场情报。What somebody saw of the market.' });
const judged = intelRow.extend({ mayReview: z.boolean() }).meta({ id: 'JudgedMarketIntel' });

const filter = {
  subject: z.enum(INTEL_SUBJECTS).optional(),
  standing: z.enum(INTEL_STANDINGS).optional(),
  productCode: productCode.optional(),
  month: month.optional().meta({ description: '见闻的月份。The month in which it was seen.' }),
  q: text(80).optional().meta({ description: '机构、行业或内容。Rival, industry or what was seen.' }),
};

export const INTEL_EXAMPLE = {
  no: 'MI20261127000001',
  branchCode: 'SB01',
  subject: 'RIVAL_RATE',
  source: '客户出示的报价单',
  seenOn: '2026-11-25',
  seen: '一年期抵押经营贷报价 3.4%，不收评估费',
  rival: '某城商行',
  industry: null,
  productCode: 'PERSONAL_BUSINESS',
  rate: '0.034',
  ours: { version: 1, minRate: '0.036', maxRate: '0.24', position: 'BELOW', gapBp: '-20.00' },
  standing: 'CONFIRMED',
  recordedBy: 'li.na',
  recordedOn: '2026-11-27',
  comment: '已向另一客户核对',
  reviewedBy: 'chen.jing',
  reviewedOn: '2026-11-27',
};
const JUDGED = { ...INTEL_EXAMPLE, mayReview: false };

export const recordIntel = operation({
  id: 'recordMarketIntel',
  method: 'post',
  path: '/market-intel',
  tag: 'market',
  summary: { zh: '登记市场情报', en: 'Record what was seen of the market' },
  action: 'INTEL_WRITE',
  status: 201,
  idempotent: true,
  body: z
    .strictObject({
      ...said,
      rival: text(80).optional(),
      industry: text(40, 2).optional(),
      productCode: productCode.optional(),
      rate: rate.optional(),
    })
    .meta({ id: 'MarketIntelInput' }),
  response: judged,
  errors: ['INTEL_INCOMPLETE', 'DATE_IN_FUTURE', 'PRODUCT_UNKNOWN'],
  example: {
    body: {
      subject: 'RIVAL_RATE',
      rival: '某城商行',
      productCode: 'PERSONAL_BUSINESS',
      rate: '0.034',
      source: INTEL_EXAMPLE.source,
      seenOn: '2026-11-25',
      seen: INTEL_EXAMPLE.seen,
    },
    response: JUDGED,
  },
});

export const listIntel = operation({
  id: 'listMarketIntel',
  method: 'get',
  path: '/market-intel',
  tag: 'market',
  summary: { zh: '市场情报，新的在前', en: 'What was seen of the market, the latest first' },
  action: 'INTEL_READ',
  query: pageQuery.extend(filter),
  response: pageOf(judged),
  example: { response: { data: [JUDGED], nextCursor: null, hasMore: false } },
});

export const exportIntel = operation({
  ...exporting,
  id: 'exportMarketIntel',
  path: '/market-intel/export',
  tag: 'market',
  summary: { zh: '导出市场情报', en: 'Export what was seen of the market' },
  action: 'INTEL_READ',
  body: exportBody.extend(filter),
});

export const getIntel = operation({
  id: 'getMarketIntel',
  method: 'get',
  path: '/market-intel/{no}',
  tag: 'market',
  summary: { zh: '一条市场情报', en: 'One entry of market intelligence' },
  action: 'INTEL_READ',
  params: byNo,
  response: judged,
  example: { response: JUDGED },
});

export const reviewIntel = operation({
  id: 'reviewMarketIntel',
  method: 'post',
  path: '/market-intel/{no}/review',
  tag: 'market',
  summary: { zh: '部门核实情报：属实或存疑', en: 'Judge it for the department: confirmed or doubted' },
  action: 'INTEL_REVIEW',
  idempotent: true,
  params: byNo,
  body: z.strictObject({ outcome: z.enum(INTEL_OUTCOMES), comment: text(1000) }),
  response: judged,
  errors: ['INTEL_REVIEWED', 'INTEL_SAME_PERSON', 'CASE_OF_OTHER_BRANCH'],
  example: { body: { outcome: 'CONFIRMED', comment: INTEL_EXAMPLE.comment }, response: JUDGED },
});
