import { z } from 'zod';
import { byNo, date, instant, listOf, text } from './fields';
import { operation } from './operation';

const contact = z
  .object({
    id: z.string(),
    kind: z.enum(['VISIT', 'CALL', 'REFERRAL']),
    on: date,
    summary: z.string(),
    place: z.string().nullable(),
    source: z.string().nullable(),
    nextOn: date.nullable(),
    recordedBy: z.string(),
    recordedAt: instant,
  })
  .meta({ id: 'ClientContact', description: '联系记录（只增不改）。One contact with a client; never changed.' });

const EXAMPLE = {
  id: '1',
  kind: 'VISIT',
  on: '2026-11-23',
  summary: '了解扩产计划，预计明年二季度需要流动资金',
  place: '萧山厂区',
  source: null,
  nextOn: '2026-12-15',
  recordedBy: 'li.na',
  recordedAt: '2026-11-23T02:00:00.000Z',
};

export const recordContact = operation({
  id: 'recordClientContact',
  method: 'post',
  path: '/clients/{no}/contacts',
  tag: 'clients',
  summary: { zh: '登记联系记录（拜访、电话、转介）', en: 'Record a visit, call or referral' },
  action: 'CLIENT_WRITE',
  status: 201,
  idempotent: true,
  params: byNo,
  body: z.strictObject({
    kind: z.enum(['VISIT', 'CALL', 'REFERRAL']),
    on: date,
    summary: text(2000),
    place: text(200).optional(),
    source: text(80).optional().meta({ description: '转介人或渠道。Who referred the client.' }),
    nextOn: date.optional().meta({ description: '下次联系日期。When to come again.' }),
  }),
  response: listOf(contact),
  errors: ['DATE_IN_FUTURE', 'CONTACT_NEXT_BEFORE'],
  example: {
    body: { kind: 'VISIT', on: '2026-11-23', summary: EXAMPLE.summary, place: '萧山厂区', nextOn: '2026-12-15' },
    response: { data: [EXAMPLE] },
  },
});

export const listContacts = operation({
  id: 'listClientContacts',
  method: 'get',
  path: '/clients/{no}/contacts',
  tag: 'clients',
  summary: { zh: '联系记录，新的在前', en: 'Contacts with a client, newest first' },
  action: 'CLIENT_READ',
  params: byNo,
  response: listOf(contact),
  example: { response: { data: [EXAMPLE] } },
});
