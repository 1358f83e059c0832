import { z } from 'zod';
import { PLAN_PERIOD, PLAN_STATES } from '../../domain/credit-plan/plan';
import { TARGET_METRICS } from '../../domain/performance/targets';
import { branchCode, byNo, date, longPageQuery, money, pageOf, text, username, whole, yuan } from './fields';
import { exportBody, exporting } from './lists';
import { operation } from './operation';
import { timeline } from './timeline';

const period = z
  .string()
  .regex(PLAN_PERIOD, 'PERIOD_FORMAT')
  .meta({ description: '年或季：2027、2027-Q1。A year or quarter.', example: '2027-Q1' });
const share = z
  .string()
  .regex(/^0(\.\d{1,6})?$/, 'RATE_FORMAT')
  .meta({ description: '不良率上限（小数）。Ceiling of bad loans, a decimal fraction.' });
const kind = z.enum(['PERSON', 'COMPANY']);

const figure = z.object({
  metric: z.enum([...TARGET_METRICS, 'BAD_RATE']),
  planned: z.string().meta({ description: '计划：元、户数或比率。Yuan, people or a fraction.' }),
  actual: z.string(),
  variance: z.string().meta({ description: '实际减计划。Actual less plan.' }),
  achieved: z.string().nullable().meta({ description: '完成率；比率为空。The share done; none for a ceiling.' }),
  handedDown: z.string().nullable().meta({ description: '已下达到人的合计。What people have as targets of it.' }),
});
const line = z.object({
  n: z.int(),
  productCode: z.string().nullable(),
  industry: z.string().nullable(),
  kind: kind.nullable(),
  figures: z.array(figure),
  managers: z
    .array(
      z.object({
        managerUsername: username,
        figures: z.array(
          z.object({
            metric: z.enum(TARGET_METRICS),
            target: z.string().nullable().meta({ description: '下达给他的目标。What was handed down to him.' }),
            actual: z.string(),
            achieved: z.string().nullable(),
          }),
        ),
      }),
    )
    .meta({ description: '按客户经理；客户经理只见本人。By manager; a client manager sees himself only.' }),
  months: z
    .array(
      z.object({
        month: z.string(),
        disbursed: money,
        newBorrowers: z.int(),
        disbursedToDate: money,
        achieved: z.string().nullable().meta({ description: '累计投放占计划。What was lent so far, of the plan.' }),
        elapsed: z.string().meta({ description: '序时进度：期间已过的比例。How much of the period is over.' }),
      }),
    )
    .meta({ description: '按月，至今日为止。By month, up to today.' }),
});
const row = z
  .object({
    no: z.string(),
    branchCode,
    period,
    from: date,
    to: date,
    status: z.enum(PLAN_STATES),
    basis: z.string().meta({ description: '编制依据：市场调查与存量分析。What it rests on.' }),
    madeBy: username,
    madeOn: date,
    decidedBy: username.nullable(),
    decidedOn: date.nullable(),
    comment: z.string().nullable(),
    mayDecide: z.boolean(),
    mayHandDown: z.boolean(),
  })
  .meta({ id: 'CreditPlan', description: '信贷计划。The credit plan of a branch for a year or quarter.' });
const full = row
  .extend({
    asOf: date.meta({ description: '实际数的日期。The day of what is actual.' }),
    lines: z.array(line),
    maturities: z.array(z.object({ month: z.string(), loans: z.int(), principal: money })).meta({
      description: '期间内到期贷款及其现有余额，按月。Loans that mature in the period and what they owe now.',
    }),
  })
  .meta({ id: 'FullCreditPlan' });

const ROW = {
  no: 'KP20261127000001',
  branchCode: 'SB01',
  period: '2027-Q1',
  from: '2027-01-01',
  to: '2027-03-31',
  status: 'ACTIVE',
  basis: '区域小微需求调查；存量到期测算',
  madeBy: 'chen.jing',
  madeOn: '2026-11-27',
  decidedBy: 'zhou.min',
  decidedOn: '2026-11-28',
  comment: '同意',
  mayDecide: false,
  mayHandDown: true,
};
const FULL = {
  ...ROW,
  asOf: '2027-01-15',
  lines: [
    {
      n: 1,
      productCode: 'PERSONAL_BUSINESS',
      industry: null,
      kind: null,
      figures: [
        {
          metric: 'DISBURSED',
          planned: '1000000.00',
          actual: '250000.00',
          variance: '-750000.00',
          achieved: '0.2500',
          handedDown: '1000000.00',
        },
      ],
      managers: [
        {
          managerUsername: 'li.na',
          figures: [{ metric: 'DISBURSED', target: '1000000.00', actual: '250000.00', achieved: '0.2500' }],
        },
      ],
      months: [
        {
          month: '2027-01',
          disbursed: '250000.00',
          newBorrowers: 2,
          disbursedToDate: '250000.00',
          achieved: '0.2500',
          elapsed: '0.1666',
        },
      ],
    },
  ],
  maturities: [{ month: '2027-02', loans: 2, principal: '180000.00' }],
};

export const makeCreditPlan = operation({
  id: 'makeCreditPlan',
  method: 'post',
  path: '/credit-plans',
  tag: 'market',
  summary: { zh: '编制年度或季度信贷计划，待审批', en: 'Make the plan of a year or quarter, to be decided' },
  action: 'CREDIT_PLAN_WRITE',
  status: 201,
  idempotent: true,
  body: z
    .strictObject({
      period,
      basis: text(2000),
      lines: z
        .array(
          z.strictObject({
            productCode: z
              .string()
              .regex(/^[A-Z][A-Z0-9_]{1,39}$/, 'TEXT_FORMAT')
              .optional(),
            industry: text(40, 2).optional(),
            kind: kind.optional(),
            disbursed: yuan.optional(),
            balance: yuan.optional(),
            newBorrowers: whole(0, 1_000_000).optional(),
            badRate: share.optional(),
          }),
        )
        .min(1, 'REQUIRED')
        .max(40, 'TOO_MANY'),
    })
    .meta({ id: 'CreditPlanInput' }),
  response: full,
  errors: [
    'CREDIT_PLAN_LINE_EMPTY',
    'CREDIT_PLAN_LINE_TWICE',
    'CREDIT_PLAN_WAITING',
    'CREDIT_PLAN_PAST',
    'PRODUCT_UNKNOWN',
  ],
  example: {
    body: {
      period: '2027-Q1',
      basis: ROW.basis,
      lines: [{ productCode: 'PERSONAL_BUSINESS', disbursed: '1000000.00', badRate: '0.015' }],
    },
    response: FULL,
  },
});

const planFilter = z.strictObject({ period: period.optional(), status: z.enum(PLAN_STATES).optional() });

export const listCreditPlans = operation({
  id: 'listCreditPlans',
  method: 'get',
  path: '/credit-plans',
  tag: 'market',
  summary: { zh: '信贷计划，新的在前', en: 'Credit plans, the latest first' },
  action: 'CREDIT_PLAN_READ',
  query: longPageQuery.extend(planFilter.shape),
  response: pageOf(row),
  example: { response: { data: [ROW], nextCursor: null, hasMore: false } },
});

export const exportCreditPlans = operation({
  ...exporting,
  id: 'exportCreditPlans',
  path: '/credit-plans/export',
  tag: 'market',
  summary: { zh: '导出信贷计划', en: 'Export the credit plans' },
  action: 'CREDIT_PLAN_READ',
  body: exportBody.extend(planFilter.shape),
});

export const getCreditPlan = operation({
  id: 'getCreditPlan',
  method: 'get',
  path: '/credit-plans/{no}',
  tag: 'market',
  summary: {
    zh: '信贷计划：计划、实际、差异与到期预测',
    en: 'A plan: planned, actual, the difference, and what matures',
  },
  action: 'CREDIT_PLAN_READ',
  params: byNo,
  response: full,
  example: { response: FULL },
});

export const getCreditPlanTimeline = operation({
  id: 'getCreditPlanTimeline',
  method: 'get',
  path: '/credit-plans/{no}/timeline',
  tag: 'market',
  summary: { zh: '信贷计划的办理记录', en: 'Who made, decided and handed down a plan, and when' },
  action: 'CREDIT_PLAN_READ',
  params: byNo,
  response: timeline,
  example: { response: { data: [], next: [] } },
});

export const decideCreditPlan = operation({
  id: 'decideCreditPlan',
  method: 'post',
  path: '/credit-plans/{no}/decision',
  tag: 'market',
  summary: {
    zh: '审批计划：生效即替代该期间原计划',
    en: 'Decide on a plan: in force it takes the place of the one before',
  },
  action: 'CREDIT_PLAN_DECIDE',
  idempotent: true,
  params: byNo,
  body: z.strictObject({ outcome: z.enum(['APPROVE', 'RETURN']), comment: text(1000) }),
  response: full,
  errors: ['CREDIT_PLAN_STATE', 'CREDIT_PLAN_SAME_PERSON'],
  example: { body: { outcome: 'APPROVE', comment: '同意' }, response: FULL },
});

export const handDownCreditPlan = operation({
  id: 'handDownCreditPlan',
  method: 'post',
  path: '/credit-plans/{no}/lines/{n}/targets',
  tag: 'market',
  summary: { zh: '把一行计划下达为客户经理目标', en: 'Hand a line down to managers as their targets' },
  action: 'TARGET_SET',
  idempotent: true,
  params: byNo.extend({ n: z.coerce.number().int().min(1).max(40) }),
  body: z.strictObject({
    metric: z.enum(TARGET_METRICS),
    shares: z
      .array(z.strictObject({ managerUsername: username, target: yuan }))
      .min(1, 'REQUIRED')
      .max(100, 'TOO_MANY'),
  }),
  response: full,
  errors: [
    'CREDIT_PLAN_STATE',
    'CREDIT_PLAN_NOT_BY_PRODUCT',
    'CREDIT_PLAN_NOT_PLANNED',
    'CREDIT_PLAN_SHARE_TWICE',
    'CREDIT_PLAN_SHARES_SHORT',
    'CASE_OF_OTHER_BRANCH',
    'USER_UNKNOWN',
    'TARGET_OWN',
    'TARGET_VALUE',
  ],
  example: {
    body: { metric: 'DISBURSED', shares: [{ managerUsername: 'li.na', target: '1000000.00' }] },
    response: FULL,
  },
});
