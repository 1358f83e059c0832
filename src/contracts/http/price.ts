import { z } from 'zod';
import { byNo, date } from './fields';
import { operation } from './operation';

const part = z.object({
  code: z.enum(['FUNDS', 'OPERATING', 'EXPECTED_LOSS', 'CAPITAL']),
  rate: z.string(),
  formula: z.string(),
});

const riskPrice = z
  .object({
    modelVersion: z.string(),
    grade: z.string(),
    security: z.string(),
    lpr: z.object({ tenor: z.enum(['1Y', '5Y']), rate: z.string(), publishedOn: date }),
    parts: z
      .array(part)
      .meta({ description: '资金、操作、预期损失、资本回报。Funds, work, expected loss, return on capital.' }),
    guideRate: z
      .string()
      .meta({ description: '指导利率：低于它即不能覆盖资本回报。Below it the loan does not earn its capital.' }),
    guideBasisPoints: z.int().meta({ description: '指导利率对 LPR 的加点。Of the guide over the LPR.' }),
    askedRate: z.string(),
    raroc: z
      .string()
      .meta({ description: '按现行方案利率的风险调整后资本回报率。RAROC at the rate that is proposed.' }),
    standing: z.enum(['AT_OR_ABOVE_GUIDE', 'BELOW_GUIDE']),
    setAsideIn: z.string().nullable().meta({
      description: '已被人工复核撤销：复核编号，由审批人定价。Set aside by a person, in this review; people price.',
    }),
    product: z.object({ minRate: z.string(), maxRate: z.string(), guideWithin: z.boolean() }),
  })
  .meta({
    id: 'RiskPrice',
    description: '风险定价及其构成（示例参数，需按本行制度调整）。The price by risk with its breakdown.',
  });

const EXAMPLE = {
  modelVersion: 'PRICE-2026.1',
  grade: 'AAA',
  security: 'UNSECURED',
  lpr: { tenor: '1Y', rate: '0.03', publishedOn: '2026-11-20' },
  parts: [
    { code: 'FUNDS', rate: '0.018', formula: 'LPR − 1.2%' },
    { code: 'OPERATING', rate: '0.015', formula: '1.5%' },
    { code: 'EXPECTED_LOSS', rate: '0.00045', formula: 'PD 0.1% × LGD 45%' },
    { code: 'CAPITAL', rate: '0.008663', formula: '10.5% × 75% × 11%' },
  ],
  guideRate: '0.0422',
  guideBasisPoints: 122,
  askedRate: '0.0435',
  raroc: '0.127619',
  standing: 'AT_OR_ABOVE_GUIDE',
  setAsideIn: null,
  product: { minRate: '0.03', maxRate: '0.24', guideWithin: true },
};

export const getRiskPrice = operation({
  id: 'getRiskPrice',
  method: 'get',
  path: '/applications/{no}/price',
  tag: 'applications',
  summary: { zh: '风险定价：指导利率、构成与 RAROC', en: 'The price by risk: guide rate, breakdown and RAROC' },
  action: 'APPLICATION_READ',
  params: byNo,
  response: riskPrice,
  errors: ['NO_PRICE_BEFORE_RATING', 'NO_PRICE_IN_DEFAULT', 'LPR_NOT_COVERED'],
  example: { response: EXAMPLE },
});
