import { z } from 'zod';
import { WAIVABLE } from '../../domain/restructuring/restructuring';
import { WAIVER_GROUNDS } from '../../domain/workout/waiver';
import { amount, byNo, date, listOf, text, username } from './fields';
import { operation } from './operation';

const STATUS = ['REQUESTED', 'BOOKED', 'REJECTED', 'RETURNED', 'LAPSED'] as const;
const lines = z
  .array(z.strictObject({ component: z.enum(WAIVABLE), amount }))
  .min(1, 'WAIVER_NOTHING')
  .max(WAIVABLE.length)
  .refine((given) => new Set(given.map(({ component }) => component)).size === given.length, 'LISTED_TWICE')
  .meta({ description: '减免的应还款项，每项一次。What is given up of what is due, each component once.' });
const ground = z
  .enum(WAIVER_GROUNDS)
  .meta({ description: '我行差错、争议和解、一次性结清、借款人困难。Why it is given up.' });

const waiver = z
  .object({
    approvalId: z.string(),
    status: z.enum(STATUS).meta({ description: '审批中、已生效、未获批准、退回、失效。' }),
    waivers: z.array(z.object({ component: z.enum(WAIVABLE), amount })),
    ground,
    reason: z.string(),
    evidence: z.string(),
    requestedBy: username,
    requestedOn: date,
    concludedOn: date.nullable(),
    lapsedFor: z.string().nullable(),
  })
  .meta({ id: 'Waiver', description: '减免申请。A request to give up something due.' });

export const requestWaiver = operation({
  id: 'requestWaiver',
  method: 'post',
  path: '/loans/{no}/waivers',
  tag: 'loans',
  summary: { zh: '申请减免（送审批）', en: 'Ask that something due be given up; it goes to approval' },
  action: 'WAIVER_REQUEST',
  status: 201,
  idempotent: true,
  params: byNo,
  body: z
    .strictObject({
      waivers: lines,
      ground,
      reason: text(2000).meta({ description: '减免理由。Why.' }),
      evidence: text(200).meta({ description: '依据材料存放处。Where what shows it is filed.' }),
    })
    .meta({ id: 'WaiverInput' }),
  response: z.object({ approvalId: z.string(), status: z.enum(STATUS) }),
  errors: [
    'WAIVER_NOTHING',
    'WAIVER_TOO_MUCH',
    'WAIVER_IS_RESTRUCTURING',
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
      waivers: [{ component: 'PENALTY', amount: '320.00' }],
      ground: 'SETTLEMENT',
      reason: '客户承诺本周内一次性结清',
      evidence: 'DOC-7790 和解协议',
    },
    response: { approvalId: 'approval-LN1-2', status: 'REQUESTED' },
  },
});

export const listWaivers = operation({
  id: 'listWaivers',
  method: 'get',
  path: '/loans/{no}/waivers',
  tag: 'loans',
  summary: { zh: '减免申请及结果', en: 'Waivers asked for and what became of them' },
  action: 'LOAN_READ',
  params: byNo,
  response: listOf(waiver),
  example: { response: { data: [] } },
});
