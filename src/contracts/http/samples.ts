import { z } from 'zod';
import { businessNo, byId, date, instant, longPageQuery, pageOf, text } from './fields';
import { operation } from './operation';

const FINDINGS = ['SOUND', 'FLAWED'] as const;

const sample = z
  .object({
    id: z.string(),
    fromOn: date,
    toOn: date,
    seed: z.string(),
    sharePercent: z.int(),
    drawnBy: z.string(),
    drawnAt: instant,
    population: z.int().meta({ description: '期内按小额规则批准的笔数。Small loans approved in the period.' }),
    chosen: z.array(
      z.object({
        applicationNo: z.string(),
        clientNo: z.string(),
        clientMasked: z.string(),
        review: z
          .object({ finding: z.enum(FINDINGS), comment: z.string(), reviewedBy: z.string(), reviewedAt: instant })
          .nullable(),
      }),
    ),
  })
  .meta({
    id: 'SmallSample',
    description: '小额自行审批的事后抽查：种子公开，可重算。A sample of small loans for later review.',
  });

const EXAMPLE = {
  id: '1',
  fromOn: '2026-10-01',
  toOn: '2026-10-31',
  seed: '2026-11-02 开奖号 08',
  sharePercent: 10,
  drawnBy: 'wu.gang',
  drawnAt: '2026-11-02T02:00:00.000Z',
  population: 12,
  chosen: [{ applicationNo: 'AP20261012000003', clientNo: 'CL20261012000003', clientMasked: '张**', review: null }],
};

export const drawSmallSample = operation({
  id: 'drawSmallSample',
  method: 'post',
  path: '/samples',
  tag: 'oversight',
  summary: {
    zh: '抽取小额自行审批的样本，逐笔派发复查任务',
    en: 'Draw a sample of small loans and open a review task for each',
  },
  action: 'SAMPLE_DRAW',
  status: 201,
  idempotent: true,
  body: z.strictObject({
    fromOn: date,
    toOn: date.meta({ description: '须早于今日；期间不得与以往重叠。Before today; periods never overlap.' }),
    seed: text(60, 4).meta({ description: '种子：抽取时才知道的公开信息。Something public that nobody knew before.' }),
    sharePercent: z.int().min(10).max(100).default(10).meta({ description: '抽查比例，不低于 10%。At least 10 %.' }),
  }),
  response: sample,
  errors: ['SAMPLE_PERIOD_OPEN', 'SAMPLE_PERIOD_DRAWN'],
  example: { body: { fromOn: '2026-10-01', toOn: '2026-10-31', seed: '2026-11-02 开奖号 08' }, response: EXAMPLE },
});

export const listSmallSamples = operation({
  id: 'listSmallSamples',
  method: 'get',
  path: '/samples',
  tag: 'oversight',
  summary: { zh: '历次抽查与结论', en: 'Every sample with its findings' },
  action: 'SAMPLE_READ',
  query: longPageQuery,
  response: pageOf(sample),
  example: { response: { data: [EXAMPLE], nextCursor: null, hasMore: false } },
});

export const reviewSampled = operation({
  id: 'reviewSampled',
  method: 'post',
  path: '/samples/{id}/reviews',
  tag: 'oversight',
  summary: { zh: '登记一笔样本的复查结论', en: 'Record what the review of a sampled loan found' },
  action: 'SAMPLE_REVIEW',
  status: 201,
  idempotent: true,
  params: byId,
  body: z.strictObject({ applicationNo: businessNo, finding: z.enum(FINDINGS), comment: text(2000) }),
  response: sample,
  errors: ['REVIEWER_HAD_PART', 'NOT_SAMPLED', 'SAMPLE_REVIEWED'],
  example: { body: { applicationNo: 'AP20261012000003', finding: 'SOUND', comment: '资料齐全，用途核实' } },
});
