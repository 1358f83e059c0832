import { z } from 'zod';
import { SEGMENTS } from '../../domain/client/segment';
import { branchCode, date, money, pageOf, pageQuery, rowsOfPage, username, whole } from './fields';
import { operation } from './operation';

const revisit = z
  .object({
    clientNo: z.string(),
    clientMasked: z.string(),
    segment: z.enum(SEGMENTS).meta({ description: '重点、存量、沉睡、新客户（示例参数）。Key, active, dormant, new.' }),
    balance: money,
    managerUsername: username,
    branchCode,
    lastContactOn: date.nullable(),
    plannedOn: date.nullable().meta({ description: '上次联系约定的日期。What was agreed at the last contact.' }),
    dueOn: date,
    late: z.boolean(),
  })
  .meta({
    id: 'Revisit',
    description:
      '应回访的客户；登记一次联系即完成。A client due to be contacted again; a contact on record fulfils it.',
  });

export const listRevisits = operation({
  id: 'listRevisits',
  method: 'get',
  path: '/revisits',
  tag: 'clients',
  summary: {
    zh: '应回访的客户（按分层与间隔，最久的在前）',
    en: 'Clients due to be contacted again by their segment, the longest overdue first',
  },
  action: 'LEAD_READ',
  query: pageQuery.extend({
    limit: rowsOfPage(500, 500),
    managerUsername: username.optional(),
    segment: z.enum(SEGMENTS).optional(),
    withinDays: z.coerce.number().pipe(whole(0, 366)).default(7).meta({ description: '未来几天内到期。Due within.' }),
  }),
  response: pageOf(revisit).extend({
    segments: z
      .array(z.object({ segment: z.enum(SEGMENTS), clients: z.int(), due: z.int() }))
      .meta({ description: '各层户数与到期户数。How many of each segment, and how many are due.' }),
  }),
  example: {
    response: {
      data: [
        {
          clientNo: 'CL00000001',
          clientMasked: '张**',
          segment: 'KEY',
          balance: '1200000.00',
          managerUsername: 'li.na',
          branchCode: 'SB01',
          lastContactOn: '2026-10-01',
          plannedOn: null,
          dueOn: '2026-10-31',
          late: true,
        },
      ],
      segments: [{ segment: 'KEY', clients: 1, due: 1 }],
      nextCursor: null,
      hasMore: false,
    },
  },
});
