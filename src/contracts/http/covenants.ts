import { z } from 'zod';
import { CONSEQUENCES, COVENANT_MONTHS, type CovenantFrequency } from '../../domain/covenant/covenant';
import { COVENANT_METRICS } from '../../domain/covenant/metric';
import { businessNo, byNo, date, listOf, text, username, whole } from './fields';
import { operation } from './operation';

const FREQUENCIES = Object.keys(COVENANT_MONTHS) as [CovenantFrequency, ...CovenantFrequency[]];
const bound = z.string().meta({ description: '比率为小数，金额为元。A decimal ratio, or yuan.', example: '0.65' });
const promise = {
  metric: z.enum(COVENANT_METRICS),
  direction: z.enum(['MIN', 'MAX']).meta({ description: '不得低于 MIN，不得高于 MAX。' }),
  bound,
  frequency: z.enum(FREQUENCIES),
  cureDays: whole(0, 365).meta({ description: '补救期（日）。Days to cure a breach.' }),
  consequence: z.enum(CONSEQUENCES),
  note: z.string(),
};

const covenant = z
  .object({
    no: z.string(),
    ...promise,
    unit: z.enum(['RATIO', 'YUAN']),
    status: z.enum(['PROPOSED', 'REFUSED', 'IN_FORCE', 'ENDED']),
    replaces: z.string().nullable(),
    proposedBy: username,
    proposedOn: date,
    decidedBy: username.nullable(),
  })
  .meta({ id: 'Covenant', description: '财务约定。What a borrower has promised of his figures.' });

const EXAMPLE = {
  no: 'CV20261123000001',
  metric: 'DEBT_RATIO',
  direction: 'MAX',
  bound: '0.6500',
  unit: 'RATIO',
  frequency: 'QUARTER',
  cureDays: 30,
  consequence: 'MORE_SECURITY',
  note: '',
  status: 'IN_FORCE',
  replaces: null,
  proposedBy: 'li.na',
  proposedOn: '2026-11-23',
  decidedBy: 'zhao.lei',
};
const ofApplication = { tag: 'loans', params: byNo, response: listOf(covenant) } as const;

export const listCovenants = operation({
  ...ofApplication,
  id: 'listCovenants',
  method: 'get',
  path: '/applications/{no}/covenants',
  summary: { zh: '财务约定', en: 'The covenants of an application and its loan' },
  action: 'APPLICATION_READ',
  example: { response: { data: [EXAMPLE] } },
});

export const proposeCovenant = operation({
  ...ofApplication,
  id: 'proposeCovenant',
  method: 'post',
  path: '/applications/{no}/covenants',
  summary: { zh: '提议财务约定（审批时或贷后），由另一人复核生效', en: 'Propose a covenant; another person agrees' },
  action: 'COVENANT_PROPOSE',
  status: 201,
  idempotent: true,
  body: z
    .strictObject({
      ...promise,
      bound: bound.regex(/^-?(0|[1-9]\d{0,12})(\.\d{1,6})?$/, 'COVENANT_BOUND'),
      note: text(500, 0).default(''),
      replaces: businessNo.optional().meta({ description: '替换执行中的约定。The one it stands in the place of.' }),
    })
    .meta({ id: 'CovenantInput' }),
  errors: ['COVENANT_BOUND', 'COVENANT_REPLACED', 'CASE_CLOSED'],
  example: {
    body: {
      metric: 'DEBT_RATIO',
      direction: 'MAX',
      bound: '0.65',
      frequency: 'QUARTER',
      cureDays: 30,
      consequence: 'MORE_SECURITY',
    },
    response: { data: [{ ...EXAMPLE, status: 'PROPOSED', decidedBy: null }] },
  },
});

export const decideCovenant = operation({
  ...ofApplication,
  id: 'decideCovenant',
  method: 'post',
  path: '/applications/{no}/covenants/{covenantNo}/decision',
  summary: { zh: '复核财务约定：同意或否决', en: 'Agree to a covenant, or refuse it' },
  action: 'COVENANT_DECIDE',
  idempotent: true,
  params: byNo.extend({ covenantNo: businessNo }),
  body: z.strictObject({ agree: z.boolean() }).meta({ id: 'CovenantDecision' }),
  errors: ['COVENANT_NOT_PROPOSED', 'COVENANT_SAME_PERSON', 'ENGINE_UNAVAILABLE', 'ANSWER_PENDING', 'CASE_CLOSED'],
  example: { body: { agree: true }, response: { data: [EXAMPLE] } },
});

const test = z.object({
  id: z.string(),
  covenantNo: z.string(),
  periodEnd: date,
  on: date,
  value: z.string().nullable(),
  state: z
    .enum(['MET', 'BROKEN', 'WAIVED', 'CURED', 'CORRECTED'])
    .meta({ description: '达标、违约、已豁免、已纠正、报表已更正。' }),
  cureBy: date.meta({ description: '补救期限。Last day to cure it.' }),
  waiver: z.object({ reason: z.string(), by: username, on: date }).nullable(),
});

const watch = z
  .object({
    covenants: z.array(covenant),
    tests: z.array(test),
    months: z.int().nullable().meta({ description: '报表间隔月数；无人要求时为空。Months between statements.' }),
    statementsDue: z
      .array(z.object({ periodEnd: date, dueOn: date, late: z.boolean() }))
      .meta({ description: '未收到的报表与下一期。Statements that are missing, and the next one.' }),
    comparison: z
      .array(
        z.object({
          code: z.enum(COVENANT_METRICS),
          unit: z.enum(['RATIO', 'YUAN']),
          approval: z.string().nullable(),
          before: z.string().nullable(),
          now: z.string().nullable(),
        }),
      )
      .meta({ description: '审批时、上期、本期。At approval, the period before, the latest.' }),
  })
  .meta({ id: 'CovenantWatch', description: '贷后财务监测。The figures of a borrower after lending.' });

const WATCH = {
  covenants: [EXAMPLE],
  tests: [],
  months: 3,
  statementsDue: [{ periodEnd: '2026-12-31', dueOn: '2027-01-30', late: false }],
  comparison: [{ code: 'DEBT_RATIO', unit: 'RATIO', approval: '0.5200', before: null, now: '0.5500' }],
};

export const getCovenantWatch = operation({
  id: 'getCovenantWatch',
  method: 'get',
  path: '/loans/{no}/covenants',
  tag: 'loans',
  summary: {
    zh: '贷后财务监测：约定、测试、应报报表、与审批时比较',
    en: 'Covenants of a loan with their tests, statements due, figures against those at approval',
  },
  action: 'LOAN_READ',
  params: byNo,
  response: watch,
  example: { response: WATCH },
});

export const waiveBreach = operation({
  id: 'waiveCovenantBreach',
  method: 'post',
  path: '/loans/{no}/covenants/tests/{testId}/waiver',
  tag: 'loans',
  summary: { zh: '审批人豁免一次违约', en: 'An approver waives a breach' },
  action: 'COVENANT_WAIVE',
  idempotent: true,
  params: byNo.extend({ testId: z.string().regex(/^\d{1,15}$/, 'TEXT_FORMAT') }),
  body: z.strictObject({ reason: text(1000) }).meta({ id: 'CovenantWaiverInput' }),
  response: watch,
  errors: ['COVENANT_NOT_BROKEN', 'COVENANT_WAIVER_OF_OWN', 'ENGINE_UNAVAILABLE', 'ANSWER_PENDING', 'CASE_CLOSED'],
  example: { body: { reason: '季节性备货，存货已于次月销售' }, response: WATCH },
});
