import { z } from 'zod';
import { date, rate, text } from './fields';
import { operation } from './operation';

const publication = z
  .object({
    publishedOn: date,
    oneYear: rate.meta({ description: '一年期。One year.' }),
    overFiveYears: rate.meta({ description: '五年期以上。Over five years.' }),
    version: z.int().meta({ description: '同一日期的更正次序。Corrections of one day count up.' }),
    source: z.string(),
    confidence: z.string().meta({
      description:
        '置信度：P 原文、S 二手、M+/M 记忆、C 经办人核对。How sure: read, secondary, from memory, checked by who recorded it.',
    }),
    recordedBy: z.string(),
  })
  .meta({ id: 'LprPublication' });

export const listLpr = operation({
  id: 'listLpr',
  method: 'get',
  path: '/lpr',
  tag: 'administration',
  summary: { zh: '贷款市场报价利率历史', en: 'History of the loan prime rate' },
  action: 'LPR_READ',
  query: z.strictObject({ from: date.optional(), to: date.optional() }),
  response: z.object({ latestOn: date.nullable(), data: z.array(publication) }),
  example: { response: { latestOn: '2025-10-20', data: [] } },
});

export const importLpr = operation({
  id: 'importLpr',
  method: 'post',
  path: '/lpr',
  tag: 'administration',
  summary: { zh: '录入或更正 LPR 公布值', en: 'Record or correct published rates' },
  action: 'LPR_IMPORT',
  status: 201,
  idempotent: true,
  body: z.strictObject({
    source: text(200).meta({ description: '来源，如全国银行间同业拆借中心公告。Where it was published.' }),
    publications: z
      .array(z.strictObject({ publishedOn: date, oneYear: rate, overFiveYears: rate }))
      .min(1)
      .max(500),
  }),
  response: z.object({ added: z.int(), corrected: z.int(), unchanged: z.int() }),
  errors: ['LPR_DAY', 'LPR_MONTH_TAKEN', 'LPR_STEP', 'DATE_IN_FUTURE'],
  example: {
    body: {
      source: '全国银行间同业拆借中心 2025-05-20 公告',
      publications: [{ publishedOn: '2025-05-20', oneYear: '0.03', overFiveYears: '0.035' }],
    },
    response: { added: 1, corrected: 0, unchanged: 0 },
  },
});
