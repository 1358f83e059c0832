import { z } from 'zod';
import { bilingual, date, money, rate } from './fields';
import { RISK_CLASSES } from './loans';
import { operation } from './operation';

const use = {
  principal: money,
  limit: money,
  use: z.string().meta({ description: '限额使用率（小数）。Used of the limit.', example: '0.4200' }),
  broken: z.boolean(),
};

export const getRiskReview = operation({
  id: 'getRiskReview',
  method: 'get',
  path: '/reports/risk-review',
  tag: 'oversight',
  summary: {
    zh: '组合风险评估：限额使用、集中度、压力测试（情景为示例参数，需按本行制度调整）',
    en: 'Risk review of the portfolio: use of limits, concentration, stress test',
  },
  action: 'REPORT_READ',
  response: z
    .object({
      asOf: date,
      branchCode: z.string().nullable(),
      principal: money,
      capital: money,
      tierOne: money,
      borrowers: z
        .array(z.object({ clientNo: z.string(), clientMasked: z.string(), ...use }))
        .meta({ description: '最大十户，对照单一借款人限额（资本净额的 10%）。' }),
      groups: z
        .array(z.object({ groupCode: z.string(), clients: z.int(), ...use }))
        .meta({ description: '最大十个集团，对照集团限额（一级资本的 20%）。' }),
      industries: z.array(z.object({ industry: z.string(), principal: money, share: rate.nullable() })),
      herfindahl: z.string().meta({ description: '行业集中度（赫芬达尔指数，0 至 1）。', example: '0.2000' }),
      facilities: z.object({ count: z.int(), limit: money, used: money, use: rate.nullable() }),
      provision: money.meta({ description: '现有余额按五级应计提的准备。What is to be provided now.' }),
      scenarios: z.array(
        z.object({
          code: z.string(),
          title: bilingual,
          classes: z.array(z.object({ riskClass: z.enum(RISK_CLASSES), principal: money })),
          nonPerforming: rate.nullable().meta({ description: '情景下不良率。' }),
          provision: money,
          added: money.meta({ description: '较现在须增提的准备。' }),
          ofCapital: rate.nullable().meta({ description: '增提占资本净额。' }),
        }),
      ),
    })
    .meta({ id: 'RiskReview' }),
  example: {
    response: {
      asOf: '2026-11-23',
      branchCode: null,
      principal: '1000000.00',
      capital: '20000000000.00',
      tierOne: '16000000000.00',
      borrowers: [],
      groups: [],
      industries: [],
      herfindahl: '0.0000',
      facilities: { count: 0, limit: '0.00', used: '0.00', use: null },
      provision: '10000.00',
      scenarios: [],
    },
  },
});
