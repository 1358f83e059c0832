import { z } from 'zod';
import { DUTY_RULES, type DutyKind } from '../../domain/workout/duties';
import { LAWSUIT_PROCEDURES, LAWSUIT_STAGE_CODES } from '../../domain/workout/lawsuit';
import { LAWSUIT_COSTS } from '../messages/workout';
import { amount, bilingual, businessNo, byNo, date, listOf, money, text, username } from './fields';
import { ENGINE, operation } from './operation';

const DUTY_KINDS = Object.keys(DUTY_RULES) as [DutyKind, ...DutyKind[]];
const stage = z.enum(LAWSUIT_STAGE_CODES);
const document = text(200).meta({ description: '文书或凭证存放处。Where the paper is filed.' });
const note = text(1000, 0).default('');

export const duty = z
  .object({
    subject: z.string().meta({ description: '所属诉讼或资产编号。The law suit or asset it belongs to.' }),
    kind: z.enum(DUTY_KINDS),
    title: bilingual,
    source: z.string(),
    lastOn: date,
    daysLeft: z.int(),
    state: z.enum(['RUNNING', 'SOON', 'PASSED']),
  })
  .meta({ id: 'WorkoutDuty', description: '处置期限。Something to be done by a day.' });

const lawsuit = z
  .object({
    no: z.string(),
    court: z.string(),
    courtCaseNo: z.string().nullable(),
    procedure: z.enum(LAWSUIT_PROCEDURES),
    claim: money,
    stage,
    next: z.array(stage).meta({ description: '下一步可以是。What may come next.' }),
    openedBy: username,
    openedOn: date,
    closedOn: date.nullable(),
    steps: z.array(
      z.object({ stage, on: date, performBy: date.nullable(), document: z.string(), note: z.string(), by: username }),
    ),
    costs: z.array(
      z.object({
        id: z.string(),
        cost: z.enum(LAWSUIT_COSTS),
        amount: money,
        paidOn: date,
        evidence: z.string(),
        by: username,
        charged: z.boolean().meta({ description: '已计入贷款应收费用。Charged to the loan.' }),
      }),
    ),
    fees: z
      .object({ acceptance: money, acceptanceHalved: money, preservation: money, enforcement: money })
      .meta({ description: '按《诉讼费用交纳办法》计算。By the measures for litigation costs.' }),
    duties: z.array(duty),
  })
  .meta({ id: 'Lawsuit', description: '诉讼案件。A law suit about a loan.' });

const shared = { tag: 'collections', response: z.object({ today: date, data: z.array(lawsuit) }) } as const;
const EXAMPLE = { response: { today: '2026-11-23', data: [] } };
const write = {
  ...shared,
  method: 'post',
  action: 'LAWSUIT_WRITE',
  status: 201,
  idempotent: true,
} as const;
const byLawsuit = byNo.extend({ lawsuitNo: businessNo });

export const listLawsuits = operation({
  ...shared,
  id: 'listLawsuits',
  method: 'get',
  path: '/loans/{no}/lawsuits',
  summary: { zh: '贷款的诉讼：进程、费用、期限', en: 'Law suits of a loan: steps, costs, deadlines' },
  action: 'LOAN_READ',
  params: byNo,
  example: EXAMPLE,
});

export const openLawsuit = operation({
  ...write,
  id: 'openLawsuit',
  path: '/loans/{no}/lawsuits',
  summary: { zh: '提起诉讼（须先决定起诉）', en: 'File a law suit; it must have been decided to sue' },
  params: byNo,
  body: z
    .strictObject({
      court: text(80),
      procedure: z.enum(LAWSUIT_PROCEDURES),
      claim: amount.meta({ description: '诉讼请求金额。What is claimed.' }),
      filedOn: date,
      document,
      note,
    })
    .meta({ id: 'LawsuitInput' }),
  errors: [...ENGINE, 'LAWSUIT_NOT_DECIDED', 'LAWSUIT_OPEN', 'DATE_IN_FUTURE', 'CASE_CLOSED'],
  example: {
    ...EXAMPLE,
    body: {
      court: '杭州市西湖区人民法院',
      procedure: 'ORDINARY',
      claim: '1000000.00',
      filedOn: '2026-11-23',
      document: 'DOC-9100 起诉状',
      note: '',
    },
  },
});

export const stepLawsuit = operation({
  ...write,
  id: 'stepLawsuit',
  path: '/loans/{no}/lawsuits/{lawsuitNo}/steps',
  summary: { zh: '登记诉讼进展', en: 'Record the next step of a law suit' },
  params: byLawsuit,
  body: z
    .strictObject({
      stage,
      on: date.meta({ description: '立案、开庭、送达、生效等发生之日。The day it took effect.' }),
      performBy: date.optional().meta({ description: '生效或调解：履行期限最后一日。Last day for performance.' }),
      courtCaseNo: text(80).optional(),
      document,
      note,
    })
    .meta({ id: 'LawsuitStepInput' }),
  errors: [
    ...ENGINE,
    'LAWSUIT_STEP',
    'LAWSUIT_STEP_BEFORE',
    'LAWSUIT_APPEAL_LATE',
    'LAWSUIT_STILL_APPEALABLE',
    'LAWSUIT_PERFORMANCE',
    'LAWSUIT_PERFORMANCE_UNASKED',
    'DATE_IN_FUTURE',
    'CASE_CLOSED',
  ],
  example: {
    ...EXAMPLE,
    body: {
      stage: 'ACCEPTED',
      on: '2026-11-25',
      courtCaseNo: '（2026）浙0106民初1234号',
      document: 'DOC-9101',
      note: '',
    },
  },
});

export const addLawsuitCost = operation({
  ...write,
  id: 'addLawsuitCost',
  path: '/loans/{no}/lawsuits/{lawsuitNo}/costs',
  summary: { zh: '登记诉讼费用', en: 'Record a cost of a law suit' },
  params: byLawsuit,
  body: z
    .strictObject({ cost: z.enum(LAWSUIT_COSTS), amount, paidOn: date, evidence: document })
    .meta({ id: 'LawsuitCostInput' }),
  errors: [...ENGINE, 'DATE_IN_FUTURE', 'CASE_CLOSED'],
  example: {
    ...EXAMPLE,
    body: { cost: 'ACCEPTANCE', amount: '13800.00', paidOn: '2026-11-26', evidence: 'DOC-9102' },
  },
});

export const chargeLawsuitCost = operation({
  ...write,
  id: 'chargeLawsuitCost',
  path: '/loans/{no}/lawsuits/{lawsuitNo}/costs/{costId}/charge',
  summary: { zh: '将诉讼费用计入贷款应收费用（一次）', en: 'Charge a cost of a law suit to the loan, once' },
  action: 'LOAN_FEE_CHARGE',
  params: byLawsuit.extend({ costId: z.string().regex(/^\d{1,15}$/, 'TEXT_FORMAT') }),
  body: z.strictObject({ reason: text(500) }).meta({ id: 'LawsuitChargeInput' }),
  errors: [...ENGINE, 'COST_RECORDER_MAY_NOT_CHARGE', 'LOAN_CLOSED', 'ENTRY_ROLE', 'CASE_CLOSED'],
  example: { ...EXAMPLE, body: { reason: '合同约定实现债权的费用由借款人承担' } },
});

const calendarRow = duty.extend({
  loanNo: z.string().nullable(),
  facilityNo: z
    .string()
    .nullable()
    .meta({ description: '额度的担保解除。Of a facility whose security is given back.' }),
  commitmentNo: z
    .string()
    .nullable()
    .meta({ description: '表外承诺的担保解除。Of a promise whose security is given back.' }),
  applicationNo: z
    .string()
    .nullable()
    .meta({ description: '已终止申请的担保解除。Of an application that ended and whose security is given back.' }),
  clientMasked: z.string(),
  branchCode: z.string(),
});

export const getLegalCalendar = operation({
  id: 'getLegalCalendar',
  method: 'get',
  path: '/legal-calendar',
  tag: 'collections',
  summary: {
    zh: '处置期限日历：所有未了的期限，最近的在前',
    en: 'Every open deadline of loans in trouble, the nearest first',
  },
  action: 'COLLECTION_READ',
  response: listOf(calendarRow),
  example: { response: { data: [] } },
});
