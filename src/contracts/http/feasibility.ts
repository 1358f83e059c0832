import { z } from 'zod';
import { PROJECT_PHASES } from '../../domain/feasibility/project';
import { FACTORS } from '../../domain/feasibility/sensitivity';
import { amount, byNo, date, fileHash, money, rate, text, yuan } from './fields';
import { operation } from './operation';

const MAX_YEARS = 40;

const year = z
  .strictObject({
    phase: z.enum(PROJECT_PHASES),
    investment: yuan,
    capital: yuan,
    otherFunds: yuan,
    loan: yuan,
    sales: yuan,
    variableCost: yuan,
    fixedCost: yuan.meta({ description: '付现固定成本，不含折旧与利息。In cash, without depreciation and interest.' }),
    tax: yuan.meta({ description: '税金及附加与所得税。Taxes on sales and on income.' }),
    principal: yuan.meta({ description: '年末偿还的借款本金。Principal repaid at its end.' }),
  })
  .meta({ id: 'ProjectYear', description: '项目的一年（元）。One year of a project, in yuan.' });

/** What a feasibility report is worked out from. */
export const feasibilityInput = z
  .strictObject({
    kind: z.literal('FEASIBILITY'),
    name: text(200),
    annualRate: rate.meta({ description: '项目借款年利率。Rate of the loan.' }),
    discountRate: rate.meta({
      description: '基准收益率，示例 0.08，需按本行制度调整。Rate at which the lender discounts.',
    }),
    residual: yuan.meta({ description: '期末余值与回收的流动资金。What is left at the end.' }),
    years: z.array(year).min(1).max(MAX_YEARS),
  })
  .meta({ id: 'FeasibilityInput', description: '项目的资本金与融资方案、逐年现金流。A project, year by year.' });
export type FeasibilityBody = z.output<typeof feasibilityInput>;

export const projectTables = z
  .object({
    capital: money,
    loan: money,
    years: z.array(
      z.object({
        year: z.number(),
        phase: z.enum(PROJECT_PHASES),
        operating: money,
        net: money,
        cumulative: money,
        interest: money,
        principal: money,
        balance: money,
        dscr: z.string().nullable(),
      }),
    ),
    sensitivity: z.array(
      z.object({
        factor: z.enum(FACTORS),
        changePercent: z.number(),
        npv: money,
        irr: z.string().nullable(),
        minDscr: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'ProjectTables', description: '逐年现金流与敏感性分析。Yearly cash flows and sensitivity.' });

const capital = z
  .object({
    planned: money.meta({ description: '方案中的资本金合计。Capital in the plan.' }),
    paidIn: money,
    payments: z.array(
      z.object({
        amount: money,
        paidOn: date,
        reference: z.string(),
        evidence: z.string(),
        verifiedBy: z.string(),
        reversed: z
          .object({ by: z.string(), on: date, reason: z.string() })
          .nullable()
          .meta({ description: '误录已撤销，不再计入。Entered by mistake and taken back; it counts no more.' }),
      }),
    ),
  })
  .meta({ id: 'ProjectCapital', description: '项目资本金到位情况。How much of the capital is paid in.' });

export const getProjectCapital = operation({
  id: 'getProjectCapital',
  method: 'get',
  path: '/applications/{no}/project-capital',
  tag: 'applications',
  summary: { zh: '项目资本金到位情况', en: 'How much of a project’s capital is paid in' },
  action: 'APPLICATION_READ',
  params: byNo,
  response: capital,
  errors: ['FEASIBILITY_REQUIRED'],
});

export const verifyProjectCapital = operation({
  id: 'verifyProjectCapital',
  method: 'post',
  path: '/applications/{no}/project-capital',
  tag: 'applications',
  status: 201,
  idempotent: true,
  summary: {
    zh: '凭证核实一笔到位的资本金（非管户人）；每次用款前按比例核对',
    en: 'Verify capital that was paid in; not by the account manager. Asked for pro rata before each draw',
  },
  action: 'CONDITION_VERIFY',
  params: byNo,
  body: z.strictObject({
    amount,
    paidOn: date,
    reference: text(80).meta({ description: '进账凭证号，一号一笔。Number of its receipt; one a payment.' }),
    evidence: text(500),
    fileHash: fileHash.optional(),
  }),
  response: capital,
  errors: [
    'FEASIBILITY_REQUIRED',
    'MANAGER_MAY_NOT_VERIFY',
    'RECEIPT_KNOWN',
    'CAPITAL_ELSEWHERE',
    'DATE_IN_FUTURE',
    'FILE_UNKNOWN',
    'CASE_CLOSED',
  ],
  example: {
    body: { amount: '20000000.00', paidOn: '2026-11-20', reference: 'JZ-2026-0711', evidence: '验资报告与进账单' },
  },
});

export const reverseProjectCapital = operation({
  id: 'reverseProjectCapital',
  method: 'post',
  path: '/applications/{no}/project-capital/reversals',
  tag: 'applications',
  status: 201,
  idempotent: true,
  summary: {
    zh: '撤销一笔误录的资本金（核实人以外的人办理）；撤销后同一凭证号可重新录入',
    en: 'Take back capital entered by mistake; by another person than who verified it. Its receipt may be entered again',
  },
  action: 'CONDITION_VERIFY',
  params: byNo,
  body: z.strictObject({ reference: text(80), reason: text(500, 4) }).meta({ id: 'ReverseCapitalInput' }),
  response: capital,
  errors: [
    'FEASIBILITY_REQUIRED',
    'MANAGER_MAY_NOT_VERIFY',
    'CAPITAL_OWN_REVERSAL',
    'CAPITAL_NOT_ON_FILE',
    'CAPITAL_ELSEWHERE',
    'CASE_CLOSED',
  ],
  example: { body: { reference: 'JZ-2026-0711', reason: '凭证属另一项目，误录' } },
});
