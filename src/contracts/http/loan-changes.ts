import { z } from 'zod';
import { DIFFICULTIES, WAIVABLE } from '../../domain/restructuring/restructuring';
import { ENTERPRISE_SIZES } from '../../domain/servicing/renewal';
import { MAX_INSTALMENTS } from '../quote';
import { amount, bilingual, byNo, date, listOf, rate, text, username, whole } from './fields';
import { operation } from './operation';

const consent = z
  .strictObject({
    name: text(80).meta({ description: '保证人、抵押人或出质人。Surety, mortgagor or pledgor.' }),
    consentedOn: date,
    evidence: text(200).meta({ description: '书面同意的存放处或影像编号。Where the written consent is filed.' }),
  })
  .meta({ id: 'GuarantorConsent', description: '担保人书面同意（民法典第六百九十五条）。' });

const asked = {
  reason: text(2000).meta({ description: '展期原因。Why.' }),
  repaymentSource: text(2000).meta({ description: '展期后的还款来源与安排。What will pay the loan then.' }),
  consents: z.array(consent).max(20).default([]),
};

const STATUS = ['REQUESTED', 'BOOKED', 'REJECTED', 'RETURNED', 'LAPSED'] as const;

const change = {
  approvalId: z.string(),
  status: z.enum(STATUS).meta({ description: '审批中、已生效、未获批准、退回、失效。' }),
  formerMaturityOn: date,
  maturityOn: date,
  reason: z.string(),
  repaymentSource: z.string(),
  consents: z.array(consent),
  requestedBy: username,
  requestedOn: date,
  concludedOn: date.nullable(),
  lapsedFor: z.string().nullable(),
};
const extension = z.object(change).meta({ id: 'Extension', description: '展期申请。A request to extend a loan.' });

export const requestExtension = operation({
  id: 'requestExtension',
  method: 'post',
  path: '/loans/{no}/extensions',
  tag: 'loans',
  summary: { zh: '申请展期（送审批）', en: 'Ask to extend a loan; it goes to approval' },
  action: 'LOAN_CHANGE_REQUEST',
  status: 201,
  idempotent: true,
  params: byNo,
  body: z
    .strictObject({
      ...asked,
      addInstalments: whole(1, MAX_INSTALMENTS)
        .optional()
        .meta({ description: '增加的期数。More instalments at the same distance.' }),
      newMaturity: date
        .optional()
        .meta({ description: '新到期日，仅限按期付息到期还本或一次还本付息。For loans repaid at once.' }),
    })
    .meta({ id: 'ExtensionInput' }),
  response: z.object({ approvalId: z.string(), status: z.enum(STATUS), maturityOn: date }),
  errors: [
    'EXTENSION_OVERDUE',
    'EXTENSION_AFTER_MATURITY',
    'EXTENSION_COUNT',
    'EXTENSION_NOT_LATER',
    'EXTENSION_TOO_LONG',
    'EXTENSION_CONSENT',
    'EXTENSION_FORM',
    'DATE_IN_FUTURE',
    'LOAN_CHANGE_PENDING',
    'LOAN_CLOSED',
    'NOT_THE_ACCOUNT_MANAGER',
    'ENGINE_UNAVAILABLE',
    'ANSWER_PENDING',
    'CASE_CLOSED',
  ],
  example: {
    body: {
      addInstalments: 6,
      reason: '下游回款延迟，生产经营正常',
      repaymentSource: '2027 年一季度应收账款回款',
      consents: [{ name: '杭州某担保有限公司', consentedOn: '2026-11-20', evidence: 'DOC-7781' }],
    },
    response: { approvalId: 'approval-LN1-1', status: 'REQUESTED', maturityOn: '2027-06-15' },
  },
});

export const listExtensions = operation({
  id: 'listExtensions',
  method: 'get',
  path: '/loans/{no}/extensions',
  tag: 'loans',
  summary: { zh: '展期申请及结果', en: 'Extensions asked for and what became of them' },
  action: 'LOAN_READ',
  params: byNo,
  response: listOf(extension),
  example: { response: { data: [] } },
});

const difficulty = z.enum(DIFFICULTIES);
const waiver = z.strictObject({ component: z.enum(WAIVABLE), amount });

const restructuring = z
  .object({
    ...change,
    difficulties: z.array(z.string()),
    events: z
      .array(z.looseObject({ type: z.string() }))
      .meta({ description: '批准后入账的变更。What is booked when it is approved.' }),
    observation: z.object({ from: date, until: date, again: z.boolean() }).nullable().meta({
      description: '重组观察期：自新合同首个还款日起，至 until 之前；again 为不良或观察期内再次重组。The observation.',
    }),
  })
  .meta({ id: 'Restructuring', description: '重组申请。A request to restructure a loan.' });

export const requestRestructuring = operation({
  id: 'requestRestructuring',
  method: 'post',
  path: '/loans/{no}/restructurings',
  tag: 'loans',
  summary: { zh: '申请重组（送审批）', en: 'Ask to restructure a loan; it goes to approval' },
  action: 'LOAN_CHANGE_REQUEST',
  status: 201,
  idempotent: true,
  params: byNo,
  body: z
    .strictObject({
      ...asked,
      addInstalments: whole(1, MAX_INSTALMENTS).optional(),
      newMaturity: date.optional(),
      annualRate: rate
        .optional()
        .meta({ description: '重组后的年利率，须低于现行利率，此后不再随 LPR 变动。Below the present one.' }),
      waivers: z
        .array(waiver)
        .max(WAIVABLE.length)
        .refine((given) => new Set(given.map(({ component }) => component)).size === given.length, 'LISTED_TWICE')
        .default([])
        .meta({ description: '减免的应还款项，每项一次，最多减免至实欠。What is given up of what is due.' }),
      difficulties: z
        .array(difficulty)
        .max(DIFFICULTIES.length)
        .meta({ description: '财务困难的依据。What shows the difficulty.' }),
    })
    .meta({ id: 'RestructuringInput' }),
  response: z.object({ approvalId: z.string(), status: z.enum(STATUS), maturityOn: date }),
  errors: [
    'RESTRUCTURE_DIFFICULTY',
    'RESTRUCTURE_NOTHING',
    'RESTRUCTURE_RATE',
    'EXTENSION_NOT_LATER',
    'EXTENSION_CONSENT',
    'EXTENSION_FORM',
    'DATE_IN_FUTURE',
    'LOAN_CHANGE_PENDING',
    'LOAN_WRITTEN_OFF',
    'LOAN_CLOSED',
    'NOT_THE_ACCOUNT_MANAGER',
    'ENGINE_UNAVAILABLE',
    'ANSWER_PENDING',
    'CASE_CLOSED',
  ],
  example: {
    body: {
      addInstalments: 12,
      annualRate: '0.0385',
      waivers: [{ component: 'PENALTY', amount: '320.00' }],
      difficulties: ['CASH_FLOW'],
      reason: '主要客户破产，回款中断',
      repaymentSource: '新订单回款，按月 8 万元',
      consents: [],
    },
    response: { approvalId: 'approval-LN1-1', status: 'REQUESTED', maturityOn: '2028-01-15' },
  },
});

export const listRestructurings = operation({
  id: 'listRestructurings',
  method: 'get',
  path: '/loans/{no}/restructurings',
  tag: 'loans',
  summary: { zh: '重组申请、结果与观察期', en: 'Restructurings asked for, what became of them and their observation' },
  action: 'LOAN_READ',
  params: byNo,
  response: listOf(restructuring),
  example: { response: { data: [] } },
});

export const getRenewal = operation({
  id: 'getRenewal',
  method: 'get',
  path: '/loans/{no}/renewal',
  tag: 'loans',
  summary: { zh: '无还本续贷条件核对', en: 'May the loan be renewed without being repaid first' },
  action: 'LOAN_READ',
  params: byNo,
  query: z.strictObject({
    size: z.enum(ENTERPRISE_SIZES).optional().meta({
      description:
        '企业划型；个人经营性贷款按小微，可不填。Size of the enterprise; a person’s business counts as small.',
    }),
  }),
  response: z.object({
    today: date,
    renewable: z
      .boolean()
      .meta({ description: '可续贷并保持正常类；新贷款仍须另行申请、审批、签约。May be renewed and stay NORMAL.' }),
    obstacles: z.array(z.object({ code: z.string(), detail: bilingual })),
  }),
  errors: ['REQUIRED'],
  example: { response: { today: '2026-12-01', renewable: true, obstacles: [] } },
});
