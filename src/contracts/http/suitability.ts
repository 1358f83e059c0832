import { z } from 'zod';
import { SUITABILITY_OUTCOMES, SUITABILITY_QUESTIONS, VULNERABILITIES } from '../../domain/suitability/judge';
import { byNo, date, fileHash, instant, money, text, username, yuan } from './fields';
import { operation } from './operation';
import { CHANGED_TERMS_REFUSALS, termsInput } from './terms';

const answers = z
  .strictObject(
    Object.fromEntries(SUITABILITY_QUESTIONS.map((question) => [question, z.boolean()])) as Record<
      (typeof SUITABILITY_QUESTIONS)[number],
      z.ZodBoolean
    >,
  )
  .meta({
    id: 'SuitabilityAnswers',
    description:
      '用途与产品相符、收入来源与还款方式相符、期限与用途相符、理解综合成本、理解违约后果、出于本人意愿且无搭售。Whether purpose, income and term fit, cost and default are understood, and the client acts of his own will.',
  });

const household = z
  .strictObject({ income: yuan, payments: yuan })
  .meta({ id: 'SuitabilityHousehold', description: '个人客户的月收入与现有月还款（元）。A month, in yuan.' });

const assessment = z
  .object({
    id: z.string(),
    answers,
    household: household.nullable(),
    age: z.int().nullable(),
    vulnerabilities: z.array(z.enum(VULNERABILITIES)),
    grounds: z.string().nullable(),
    advice: z.string().nullable(),
    companion: z.string().nullable(),
    principal: money,
    months: z.int(),
    burden: money,
    outcome: z.enum(SUITABILITY_OUTCOMES),
    reasons: z.array(z.string()).meta({ description: '为何不是简单适当：答“否”的问题及 DTI、特别关照。' }),
    dti: z.string().nullable().meta({ description: '收入负债比，四位小数。Debt to income.' }),
    assessedBy: z.string(),
    assessedOn: date,
  })
  .meta({
    id: 'SuitabilityAssessment',
    description:
      '适当性评估（只增不改）；家庭收支、年龄、特别关照、收入负债比、依据与提示仅评估、评级、审批与审计岗位可见，其他岗位为 null 或空，特别关照的原因亦不列。An assessment; never changed. Household, age, vulnerabilities, debt to income, grounds and advice are for who assesses, rates, decides or audits; null or empty for others, who are not told the reason VULNERABLE either.',
  });

export const CONFIRMATION_METHODS = ['PAPER', 'ELECTRONIC', 'RECORDING'] as const;
const confirmation = z
  .object({
    id: z.string(),
    confirmedOn: date,
    method: z.enum(CONFIRMATION_METHODS),
    evidence: z.string(),
    fileHash: z.string().nullable(),
    principal: money,
    cost: money,
    annualCost: z.string().nullable(),
    overdueRate: z.string(),
    recordedBy: z.string(),
    recordedAt: instant,
  })
  .meta({
    id: 'CostConfirmation',
    description: '客户对综合融资成本明示表的确认（只增不改）。The cost a client confirmed; never changed.',
  });

const suitability = z
  .object({
    asked: z.boolean().meta({ description: '该产品版本要求评估。The version of the product asks for it.' }),
    costAsked: z.boolean().meta({
      description:
        '须客户确认综合融资成本：产品要求，或 2026-08-01 起签约的个人贷款。The cost is confirmed before the signature: the product asks for it, or it is a loan to a person signed since 2026-08-01.',
    }),
    rule: z
      .object({ dtiAdvisePercent: z.int(), dtiMaxPercent: z.int(), vulnerableAge: z.int() })
      .nullable()
      .meta({ description: '案件所用产品版本的规则。By the version that the case pins.' }),
    asksHousehold: z.boolean(),
    proposed: z
      .object({ principal: money, months: z.int(), burden: money })
      .meta({ description: '现拟条件及其每月负担。What is proposed now and takes each month.' }),
    assessments: z.array(assessment).meta({ description: '最新在前。The latest first.' }),
    confirmations: z.array(confirmation).meta({ description: '最新在前。The latest first.' }),
    findings: z
      .array(z.string())
      .meta({ description: '提交或签约时将被拒的原因。Codes by which handing in or signing would be refused.' }),
  })
  .meta({ id: 'Suitability', description: '适当性评估与成本确认。Whether a loan suits its client.' });

export const getSuitability = operation({
  id: 'getSuitability',
  method: 'get',
  path: '/applications/{no}/suitability',
  tag: 'applications',
  summary: { zh: '适当性评估与成本确认', en: 'Whether the loan suits its client, and the cost he confirmed' },
  action: 'APPLICATION_READ',
  params: byNo,
  response: suitability,
});

export const assessSuitability = operation({
  id: 'assessSuitability',
  method: 'post',
  path: '/applications/{no}/suitability',
  tag: 'applications',
  status: 201,
  idempotent: true,
  summary: {
    zh: '评估现拟条件对客户是否适当；提交调查与签约前须通过',
    en: 'Assess whether what is proposed suits the client; asked for before the investigation and the contract are signed',
  },
  action: 'SUITABILITY_ASSESS',
  params: byNo,
  body: z.strictObject({
    terms: termsInput.optional().meta({
      description:
        '拟改为的条件，不超过申请；不填按现拟条件。Other terms that are to be proposed, no wider than those applied for.',
    }),
    answers,
    household: household.optional(),
    vulnerabilities: z.array(z.enum(VULNERABILITIES)).max(VULNERABILITIES.length).default([]),
    grounds: text(2000).meta({ description: '评估依据。What the answers rest on.' }),
    advice: text(2000).optional().meta({ description: '向客户提示的内容。What the client was advised of.' }),
    companion: username.optional().meta({ description: '讲解时在场的另一名员工。A colleague who was present.' }),
  }),
  response: suitability,
  errors: [
    'NOT_THE_ACCOUNT_MANAGER',
    'SUITABILITY_NOT_ASKED',
    'SUITABILITY_SETTLED',
    ...CHANGED_TERMS_REFUSALS,
    'SUITABILITY_HOUSEHOLD',
    'SUITABILITY_ADVICE',
    'SUITABILITY_COMPANION',
    'USER_UNKNOWN',
    'CASE_CLOSED',
  ],
  example: {
    body: {
      answers: {
        PURPOSE_FITS: true,
        INCOME_FITS: true,
        TERM_FITS: true,
        COST_UNDERSTOOD: true,
        DEFAULT_UNDERSTOOD: true,
        OWN_WILL: true,
      },
      household: { income: '32000.00', payments: '0' },
      vulnerabilities: ['FIRST_LOAN'],
      grounds: '购房合同、首付款凭证与近一年工资流水',
      advice: '已提示利率重定价后月供可能增加',
      companion: 'wang.qiang',
    },
  },
});

export const confirmCost = operation({
  id: 'confirmCost',
  method: 'post',
  path: '/applications/{no}/cost-confirmations',
  tag: 'applications',
  status: 201,
  idempotent: true,
  summary: {
    zh: '登记客户对综合融资成本明示表的确认（批准后、签约前）',
    en: 'Record that the client confirmed the cost statement, after the approval and before the signature',
  },
  action: 'SUITABILITY_ASSESS',
  params: byNo,
  body: z.strictObject({
    confirmedOn: date,
    method: z.enum(CONFIRMATION_METHODS),
    evidence: text(500).meta({ description: '签字页、电子确认编号或录音录像编号。' }),
    fileHash: fileHash.optional(),
  }),
  response: suitability,
  errors: [
    'NOT_THE_ACCOUNT_MANAGER',
    'COST_NOT_ASKED',
    'COST_NOT_NOW',
    'COST_CONFIRMED_EARLY',
    'DATE_IN_FUTURE',
    'FILE_UNKNOWN',
    'CASE_CLOSED',
    'COST_ABOVE_CAP',
    'OVERDUE_COST_ABOVE_CAP',
    'COST_NOT_MEASURABLE',
    'LPR_NOT_COVERED',
  ],
  example: { body: { confirmedOn: '2026-11-24', method: 'PAPER', evidence: '明示表签字页，档案袋 3' } },
});

/** What the signature of an investigation, of a supplement or of a contract may be refused with. */
export const SUITABILITY_REFUSALS = ['SUITABILITY_REQUIRED', 'NOT_SUITABLE', 'SUITABILITY_OUTDATED'] as const;
