import { z } from 'zod';
import { SUGGESTION_ANSWERS, SUGGESTION_STATES } from '../../domain/market-intel/suggestion';
import { branchCode, businessNo, byNo, date, pageOf, pageQuery, text, username, whole } from './fields';
import { productCode } from './market-intel';
import { operation } from './operation';

const row = z
  .object({
    no: z.string(),
    branchCode,
    productCode: z.string(),
    versionBefore: z.int().meta({ description: '提出时的最新版本。The latest version when it was put forward.' }),
    text: z.string(),
    intelNos: z.array(z.string()),
    status: z.enum(SUGGESTION_STATES),
    productVersion: z.int().nullable().meta({ description: '落实的产品版本。The version that it led to.' }),
    by: username,
    on: date,
    mayAnswer: z.array(z.enum(SUGGESTION_ANSWERS)),
    steps: z.array(z.object({ act: z.enum(SUGGESTION_STATES), by: username, on: date, text: z.string() })),
  })
  .meta({ id: 'ProductSuggestion', description: '产品建议。A suggestion to who writes products.' });
const ROW = {
  no: 'SG20261127000001',
  branchCode: 'SB01',
  productCode: 'PERSONAL_BUSINESS',
  versionBefore: 1,
  text: '增加按季付息，并下调抵押方式的最低利率',
  intelNos: ['MI20261127000001'],
  status: 'PUT_FORWARD',
  productVersion: null,
  by: 'li.na',
  on: '2026-11-27',
  mayAnswer: [],
  steps: [{ act: 'PUT_FORWARD', by: 'li.na', on: '2026-11-27', text: '增加按季付息，并下调抵押方式的最低利率' }],
};

export const suggest = operation({
  id: 'putForwardSuggestion',
  method: 'post',
  path: '/product-suggestions',
  tag: 'market',
  summary: { zh: '向产品负责人提出建议', en: 'Put a suggestion forward to who writes products' },
  action: 'SUGGESTION_WRITE',
  status: 201,
  idempotent: true,
  body: z
    .strictObject({
      productCode,
      text: text(2000),
      intelNos: z
        .array(businessNo)
        .max(20, 'TOO_MANY')
        .default([])
        .meta({ description: '所依据的市场情报。What it rests on.' }),
    })
    .meta({ id: 'ProductSuggestionInput' }),
  response: row,
  errors: ['PRODUCT_UNKNOWN', 'INTEL_UNKNOWN'],
  example: { body: { productCode: ROW.productCode, text: ROW.text, intelNos: ROW.intelNos }, response: ROW },
});

export const listSuggestions = operation({
  id: 'listProductSuggestions',
  method: 'get',
  path: '/product-suggestions',
  tag: 'market',
  summary: { zh: '产品建议，新的在前', en: 'Suggestions on products, the latest first' },
  action: 'INTEL_READ',
  query: pageQuery.extend({ status: z.enum(SUGGESTION_STATES).optional(), productCode: productCode.optional() }),
  response: pageOf(row),
  example: { response: { data: [ROW], nextCursor: null, hasMore: false } },
});

export const getSuggestion = operation({
  id: 'getProductSuggestion',
  method: 'get',
  path: '/product-suggestions/{no}',
  tag: 'market',
  summary: { zh: '一条产品建议及其答复', en: 'One suggestion and how it was answered' },
  action: 'INTEL_READ',
  params: byNo,
  response: row,
  example: { response: ROW },
});

export const answerSuggestion = operation({
  id: 'answerProductSuggestion',
  method: 'post',
  path: '/product-suggestions/{no}/answer',
  tag: 'market',
  summary: {
    zh: '产品负责人答复：采纳、不采纳（说明理由）、已落实（注明产品版本）',
    en: 'Answer it: taken up, declined with the reason, or done with the version that it led to',
  },
  action: 'PRODUCT_WRITE',
  idempotent: true,
  params: byNo,
  body: z.strictObject({
    answer: z.enum(SUGGESTION_ANSWERS),
    text: text(2000),
    productVersion: whole(1, 100_000).optional(),
  }),
  response: row,
  errors: ['SUGGESTION_STATE', 'SUGGESTION_SAME_PERSON', 'SUGGESTION_VERSION'],
  example: { body: { answer: 'TAKEN_UP', text: '列入一季度产品调整' }, response: ROW },
});
