import { z } from 'zod';
import { CLIENT_EVENTS } from '../../domain/guarantor/guarantor';
import { byNo, date, listOf, money, text, username } from './fields';
import { operation } from './operation';

const event = z
  .object({
    id: z.string(),
    kind: z.enum(CLIENT_EVENTS).meta({ description: '死亡、宣告失踪、破产受理、吊销或注销。' }),
    on: date,
    evidence: z.string(),
    note: z.string(),
    by: username,
  })
  .meta({ id: 'ClientEvent', description: '客户重大变故（只增不改）。What befell a client; never changed.' });
const EVENT = { id: '1', kind: 'BANKRUPT', on: '2026-11-20', evidence: '(2026)浙01破12号', note: '', by: 'li.na' };

export const recordClientEvent = operation({
  id: 'recordClientEvent',
  method: 'post',
  path: '/clients/{no}/events',
  tag: 'clients',
  summary: {
    zh: '登记客户重大变故；其保证的每笔贷款产生红色预警',
    en: 'Record what befell a client; every loan that he stands for is warned of',
  },
  action: 'CLIENT_EVENT',
  status: 201,
  idempotent: true,
  params: byNo,
  body: z
    .strictObject({
      kind: z.enum(CLIENT_EVENTS),
      on: date,
      evidence: text(200).meta({ description: '证明文件编号或存放处。' }),
      note: text(1000, 0).default(''),
    })
    .meta({ id: 'ClientEventInput' }),
  response: listOf(event),
  errors: ['EVENT_OF_OTHERS', 'DATE_IN_FUTURE', 'ENGINE_UNAVAILABLE', 'ANSWER_PENDING', 'CASE_CLOSED'],
  example: { body: { kind: 'BANKRUPT', on: '2026-11-20', evidence: '(2026)浙01破12号' }, response: { data: [EVENT] } },
});

export const listClientEvents = operation({
  id: 'listClientEvents',
  method: 'get',
  path: '/clients/{no}/events',
  tag: 'clients',
  summary: { zh: '客户重大变故，新的在前', en: 'What befell a client, the latest first' },
  action: 'CLIENT_READ',
  params: byNo,
  response: listOf(event),
  example: { response: { data: [EVENT] } },
});

const guarantor = z
  .object({
    no: z.string(),
    kind: z.enum(['PERSON', 'COMPANY']),
    nameMasked: z.string(),
    netAssets: money.nullable().meta({ description: '最近报表或评估的净资产；未知为空。' }),
    given: money.meta({ description: '对外担保余额：评估所载与在册保证合同孰高。What he stands for.' }),
    free: money.nullable().meta({ description: '剩余担保能力。What he can still stand for.' }),
    overcommitted: z.boolean(),
    arrears: z.object({ loans: z.int(), days: z.int() }).meta({ description: '本行逾期笔数和最长逾期天数。' }),
    events: z.array(event),
  })
  .meta({ id: 'LoanGuarantor', description: '保证人监测。A guarantor of a loan, watched.' });

export const listGuarantors = operation({
  id: 'listLoanGuarantors',
  method: 'get',
  path: '/loans/{no}/guarantors',
  tag: 'security',
  summary: { zh: '贷款的保证人：能力、自身逾期、变故', en: 'The guarantors of a loan: capacity, arrears, events' },
  action: 'LOAN_READ',
  params: byNo,
  response: listOf(guarantor),
  example: {
    response: {
      data: [
        {
          no: 'CL00000012',
          kind: 'COMPANY',
          nameMasked: '杭州********公司',
          netAssets: '9000000.00',
          given: '10000000.00',
          free: '0.00',
          overcommitted: true,
          arrears: { loans: 0, days: 0 },
          events: [],
        },
      ],
    },
  },
});
