import { z } from 'zod';
import { byNo, date, listOf, text, username, whole } from './fields';
import { operation } from './operation';

const STATUS = ['REQUESTED', 'BOOKED', 'REJECTED', 'RETURNED', 'LAPSED'] as const;
const dueDay = whole(1, 28).meta({ description: '每月还款日，1 至 28。The day of the month; every month has it.' });

const change = z
  .object({
    approvalId: z.string(),
    status: z.enum(STATUS).meta({ description: '审批中、已生效、未获批准、退回、失效。' }),
    dueDay: z.int(),
    reason: z.string(),
    evidence: z.string(),
    requestedBy: username,
    requestedOn: date,
    maturityOn: date,
    formerMaturityOn: date,
    concludedOn: date.nullable(),
    lapsedFor: z.string().nullable(),
  })
  .meta({ id: 'DueDayChange', description: '变更还款日申请。A request for another due day.' });

export const requestDueDay = operation({
  id: 'requestDueDay',
  method: 'post',
  path: '/loans/{no}/due-day-changes',
  tag: 'loans',
  summary: { zh: '申请变更还款日（送审批）', en: 'Ask for another due day; it goes to approval' },
  action: 'LOAN_CHANGE_REQUEST',
  status: 201,
  idempotent: true,
  params: byNo,
  body: z
    .strictObject({
      dueDay,
      reason: text(500).meta({ description: '变更原因，如发薪日调整。Why.' }),
      evidence: text(200).meta({ description: '客户书面申请存放处。Where the client’s application is filed.' }),
    })
    .meta({ id: 'DueDayInput' }),
  response: z.object({ approvalId: z.string(), status: z.enum(STATUS), maturityOn: date }),
  errors: [
    ...(['DUE_DAY_ARREARS', 'DUE_DAY_NOT_MONTHLY', 'DUE_DAY_LAST', 'DUE_DAY_SAME', 'DUE_DAY_TOO_SOON'] as const),
    'DUE_DAY_BEYOND_MATURITY',
    'ONE_A_DAY',
    ...(['LOAN_CHANGE_PENDING', 'LOAN_WRITTEN_OFF', 'LOAN_CLOSED', 'NOT_THE_ACCOUNT_MANAGER'] as const),
    ...(['ENGINE_UNAVAILABLE', 'ANSWER_PENDING'] as const),
    'CASE_CLOSED',
  ],
  example: {
    body: { dueDay: 25, reason: '发薪日调整为每月 22 日', evidence: 'DOC-7801 变更申请书' },
    response: { approvalId: 'approval-LN1-2', status: 'REQUESTED', maturityOn: '2027-01-25' },
  },
});

export const listDueDays = operation({
  id: 'listDueDays',
  method: 'get',
  path: '/loans/{no}/due-day-changes',
  tag: 'loans',
  summary: { zh: '变更还款日的申请及结果', en: 'Other due days asked for and what became of them' },
  action: 'LOAN_READ',
  params: byNo,
  response: listOf(change),
  example: { response: { data: [] } },
});
