import { z } from 'zod';
import { TICKET_ACTS, TICKET_KINDS, TICKET_STATES } from '../../domain/service/ticket';
import { branchCode, businessNo, byNo, date, pageOf, pageQuery, text, username } from './fields';
import { exportBody, exporting } from './lists';
import { ENGINE, operation } from './operation';

const ticket = z
  .object({
    no: z.string(),
    branchCode,
    kind: z.enum(TICKET_KINDS),
    clientNo: z.string(),
    clientMasked: z.string(),
    loanNo: z.string().nullable(),
    request: z.string(),
    status: z.enum(TICKET_STATES),
    takenBy: username,
    takenOn: date,
    owner: username,
    dueOn: date,
    daysLeft: z.int().nullable().meta({ description: '未答复的剩余天数，负数为逾期。Below zero: late.' }),
    answer: z.string().nullable(),
    answeredOn: date.nullable(),
    endedOn: date.nullable(),
  })
  .meta({ id: 'ServiceTicket', description: '服务工单。What a client asked for, until he is answered.' });

const full = ticket
  .extend({
    steps: z.array(z.object({ act: z.string(), by: z.string(), on: date, text: z.string() })),
    may: z.array(z.enum(TICKET_ACTS)).meta({ description: '您现在可以办理的步骤。What you may do with it now.' }),
  })
  .meta({ id: 'FullServiceTicket' });

const EXAMPLE = {
  no: 'SK20261126000001',
  branchCode: 'SB01',
  kind: 'PAPERS',
  clientNo: 'CL00000001',
  clientMasked: '张**',
  loanNo: null,
  request: '需要还款证明用于提取公积金',
  status: 'OPEN',
  takenBy: 'li.na',
  takenOn: '2026-11-26',
  owner: 'li.na',
  dueOn: '2026-12-01',
  daysLeft: 5,
  answer: null,
  answeredOn: null,
  endedOn: null,
};
const FULL = { ...EXAMPLE, steps: [], may: [] };
const CASE = [...ENGINE, 'CASE_CLOSED', 'CASE_OF_OTHER_BRANCH'] as const;

export const openTicket = operation({
  id: 'openServiceTicket',
  method: 'post',
  path: '/service-tickets',
  tag: 'service',
  summary: { zh: '登记服务工单，指定办理人', en: 'Take down what a client asks for, and who is to do it' },
  action: 'SERVICE_WRITE',
  status: 201,
  idempotent: true,
  body: z
    .strictObject({
      kind: z.enum(TICKET_KINDS),
      clientNo: businessNo,
      loanNo: businessNo.optional(),
      request: text(2000),
      owner: username.optional().meta({ description: '默认为登记人。Default: who takes it down.' }),
    })
    .meta({ id: 'ServiceTicketInput' }),
  response: full,
  errors: [...CASE, 'TICKET_OWNER', 'NOT_FOUND'],
  example: {
    body: { kind: 'PAPERS', clientNo: 'CL00000001', request: EXAMPLE.request },
    response: FULL,
  },
});

const ticketFilter = z.strictObject({
  status: z.enum(TICKET_STATES).optional(),
  owner: username.optional(),
  clientNo: businessNo.optional(),
  late: z.enum(['true']).optional().meta({ description: '只看逾期。Only those that are late.' }),
});

export const listTickets = operation({
  id: 'listServiceTickets',
  method: 'get',
  path: '/service-tickets',
  tag: 'service',
  summary: { zh: '服务工单，新的在前', en: 'Service tickets, the latest first' },
  action: 'SERVICE_READ',
  query: pageQuery.extend(ticketFilter.shape),
  response: pageOf(ticket),
  example: { response: { data: [EXAMPLE], nextCursor: null, hasMore: false } },
});

export const exportServiceTickets = operation({
  ...exporting,
  id: 'exportServiceTickets',
  path: '/service-tickets/export',
  tag: 'service',
  summary: { zh: '导出服务工单（脱敏）', en: 'Export the service tickets, masked' },
  action: 'SERVICE_READ',
  body: exportBody.extend(ticketFilter.shape),
});

export const getTicket = operation({
  id: 'getServiceTicket',
  method: 'get',
  path: '/service-tickets/{no}',
  tag: 'service',
  summary: { zh: '一份服务工单', en: 'One service ticket' },
  action: 'SERVICE_READ',
  params: byNo,
  response: full,
  example: { response: FULL },
});

const words = text(2000);
const acts = TICKET_ACTS.filter((act) => act !== 'ASSIGN') as [Exclude<(typeof TICKET_ACTS)[number], 'ASSIGN'>];

export const stepTicket = operation({
  id: 'stepServiceTicket',
  method: 'post',
  path: '/service-tickets/{no}/steps',
  tag: 'service',
  summary: {
    zh: '办理工单：改派、记录、答复（通知客户）、退回重办、办结、撤销',
    en: 'Work on a ticket: give to another, note, answer (the client is told), send back, close, withdraw',
  },
  action: 'SERVICE_WRITE',
  idempotent: true,
  params: byNo,
  body: z
    .discriminatedUnion('act', [
      z.strictObject({ act: z.literal('ASSIGN'), owner: username, text: words }),
      z.strictObject({ act: z.enum(acts), text: words }),
    ])
    .meta({ id: 'ServiceTicketStepInput' }),
  response: full,
  errors: [...CASE, 'TICKET_STATE', 'TICKET_OF_ANOTHER', 'TICKET_OWNER'],
  example: { body: { act: 'ANSWER', text: '还款证明已开具，可到网点领取' }, response: FULL },
});
