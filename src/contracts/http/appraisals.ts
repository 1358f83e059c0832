import { z } from 'zod';
import { HAIRCUTS, type CollateralKind } from '../../domain/appraisal/collateral';
import { RATING_GRADES } from '../../domain/appraisal/corporate-rating';
import { byNo, date, listOf, money, rate, whole, yuan } from './fields';
import { feasibilityInput, projectTables } from './feasibility';
import { operation } from './operation';

const KINDS = [
  'STATEMENTS',
  'WORKING_CAPITAL',
  'HOUSEHOLD',
  'BUSINESS',
  'CORPORATE_RATING',
  'PERSONAL_SCORE',
  'SECURITY',
  'FEASIBILITY',
] as const;

const balance = z.strictObject({ opening: yuan, closing: yuan });

export const statement = z
  .strictObject({
    totalAssets: yuan,
    currentAssets: yuan,
    cash: yuan,
    receivables: yuan,
    inventory: yuan,
    prepayments: yuan,
    totalLiabilities: yuan,
    currentLiabilities: yuan,
    payables: yuan,
    advances: yuan,
    interestBearingDebt: yuan,
    equity: money,
    sales: yuan,
    cost: yuan,
    interestExpense: yuan,
    depreciation: yuan,
    profitTotal: money,
    netProfit: money,
    operatingCash: money,
  })
  .meta({ id: 'FinancialStatement', description: '一年的资产负债、损益与现金流（元）。One year in yuan.' });

const percent = whole(0, 100);
const collateralKind = z.enum(Object.keys(HAIRCUTS) as [CollateralKind, ...CollateralKind[]]);

const input = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('STATEMENTS'),
      now: statement,
      before: statement,
      outside: z.strictObject({ vatSales: yuan.nullable(), bankInflow: yuan.nullable() }),
    }),
    z.strictObject({
      kind: z.literal('WORKING_CAPITAL'),
      sales: yuan,
      cost: yuan,
      profit: money,
      growth: z.string().regex(/^-?(0|[1-9]\d?)(\.\d{1,6})?$/, 'RATE_FORMAT'),
      inventory: balance,
      receivables: balance,
      payables: balance,
      prepayments: balance,
      advances: balance,
      ownFunds: yuan,
      existingLoans: yuan,
      otherFunds: yuan,
    }),
    z.strictObject({
      kind: z.literal('HOUSEHOLD'),
      income: yuan,
      existingPayments: yuan,
      newPayment: yuan.optional().meta({
        description:
          '本笔每月应还；不填则按现行条件试算。Of the new loan, a month; worked out of its terms where absent.',
      }),
      housing: yuan,
    }),
    z.strictObject({ kind: z.literal('BUSINESS'), inflow: yuan, outflow: yuan, debtService: yuan }),
    z.strictObject({
      kind: z.literal('CORPORATE_RATING'),
      now: statement,
      before: statement,
      earlier: statement.optional().meta({
        description:
          '再上一年；给出时各比率按近三年 50/30/20 加权计分。The year before that: the ratios of three years then count 50/30/20.',
      }),
      facts: z.strictObject({
        creditRecord: percent,
        qualitative: percent,
        noAuditOpinion: z.boolean(),
        overdueNow: z.boolean(),
        litigationBlacklisted: z.boolean(),
        yearsInBusiness: whole(0, 300),
        inDefault: z.boolean(),
      }),
    }),
    z.strictObject({
      kind: z.literal('PERSONAL_SCORE'),
      age: whole(0, 120),
      ageAtEnd: whole(0, 150),
      tenureMonths: whole(0, 900),
      securityMonths: whole(0, 24),
      education: z.enum(['GRADUATE', 'COLLEGE', 'SECONDARY', 'OTHER']),
      employment: z.enum(['PUBLIC', 'COMPANY', 'SELF_EMPLOYED', 'NONE']),
      housing: z.enum(['OWNED', 'MORTGAGED', 'RENTED']),
      dti: rate.nullable().optional().meta({
        description:
          '收入负债比；不填则由本笔案卷算出：家庭偿债测算，或调查核实的收入与还债额，加本笔月供。Worked out of the case where absent.',
      }),
      unsecuredToIncome: rate.nullable(),
      queriesLast3Months: whole(0, 999),
      overdueMonths: z.string().regex(/^[0-7]{24}$/, 'TEXT_FORMAT'),
    }),
    z.strictObject({
      kind: z.literal('SECURITY'),
      debt: yuan,
      things: z
        .array(
          z.strictObject({
            kind: collateralKind,
            transaction: yuan.nullable(),
            appraisal: yuan.nullable(),
            model: yuan.nullable(),
            priorClaims: yuan,
          }),
        )
        .max(50),
      guarantors: z.array(z.strictObject({ netAssets: money, given: yuan })).max(50),
    }),
    feasibilityInput,
  ])
  .meta({ id: 'AppraisalInput', description: '评估输入，按 kind 区分。What is to be worked out.' });
export type AppraisalBody = z.output<typeof input>;

const figure = z
  .object({
    code: z.string(),
    value: z.string().nullable(),
    unit: z.enum(['RATIO', 'TIMES', 'DAYS', 'YEARS', 'YUAN', 'POINTS']),
    formula: z.string(),
    rule: z.string(),
  })
  .meta({ id: 'AppraisalFigure', description: '一个数字及其公式与依据。A figure with its formula and rule.' });

const appraisal = z
  .object({
    id: z.string(),
    kind: z.enum(KINDS),
    outcome: z.enum(['PASS', 'WARN', 'FAIL']),
    grade: z.enum(RATING_GRADES).nullable(),
    score: z.string().nullable(),
    findings: z.array(z.string()),
    figures: z.array(figure),
    modelVersion: z.string().nullable(),
    project: projectTables.optional(),
    input: z.record(z.string(), z.unknown()),
    appraisedBy: z.string(),
    on: date,
    setAsideIn: z
      .string()
      .nullable()
      .meta({ description: '已被人工复核撤销：复核编号。Set aside by a person, in this review; it binds nobody.' }),
  })
  .meta({ id: 'Appraisal' });

const EXAMPLE = { kind: 'BUSINESS', inflow: '1000000.00', outflow: '400000.00', debtService: '300000.00' };
const RESULT = {
  id: '1',
  kind: 'BUSINESS',
  outcome: 'PASS',
  grade: null,
  score: null,
  findings: [],
  modelVersion: null,
  figures: [
    { code: 'DSCR', value: '2.0000', unit: 'RATIO', formula: '经营净现金流 / 年内应还本息 ≥ 1.2', rule: 'RULES 6.2' },
  ],
  input: EXAMPLE,
  appraisedBy: 'li.na',
  on: '2026-11-23',
  setAsideIn: null,
};

export const addAppraisal = operation({
  id: 'appraise',
  method: 'post',
  path: '/applications/{no}/appraisals',
  tag: 'applications',
  summary: {
    zh: '评估：报表、资金需求、偿债能力、评级、评分、担保、项目可行性',
    en: 'Appraise: statements, need, capacity, rating, scorecard, security, feasibility of a project',
  },
  action: 'APPRAISE',
  status: 201,
  idempotent: true,
  params: byNo,
  body: input,
  response: appraisal,
  errors: [
    'CASE_CLOSED',
    'AGE_AT_END_BELOW_AGE',
    'DTI_NOT_KNOWN',
    'FEASIBILITY_SETTLED',
    'FEASIBILITY_YEARS',
    'FEASIBILITY_REPAYMENT',
  ],
  example: { body: EXAMPLE, response: RESULT },
});

export const listAppraisals = operation({
  id: 'listAppraisals',
  method: 'get',
  path: '/applications/{no}/appraisals',
  tag: 'applications',
  summary: { zh: '现行评估结果（每类最新一份）', en: 'The appraisals that stand: the latest of each kind' },
  action: 'APPLICATION_READ',
  params: byNo,
  response: listOf(appraisal),
  example: { response: { data: [RESULT] } },
});
