import { z } from 'zod';
import { RELATION_KINDS } from '../../domain/client/relation';
import { businessNo, byNo, date, listOf, money, text } from './fields';
import { operation } from './operation';

const party = z.object({ no: z.string(), kind: z.enum(['PERSON', 'COMPANY']), nameMasked: z.string() });
const share = z
  .string()
  .regex(/^(0\.\d{1,6}|1(\.0{1,6})?)$/, 'RELATION_SHARE')
  .meta({ description: '持股比例（小数）。A decimal fraction.', example: '0.51' });

export const relation = z
  .object({
    id: z.string(),
    kind: z.enum(RELATION_KINDS),
    from: party,
    to: party,
    share: z.string().nullable(),
    since: date,
    endedOn: date.nullable(),
    note: z.string().nullable(),
    recordedBy: z.string(),
  })
  .meta({ id: 'ClientRelation', description: '关联关系：from 控制/持股/配偶/担保/任职 to。What `from` is to `to`.' });

const EXAMPLE = {
  id: '1',
  kind: 'OWNS',
  from: { no: 'CL00000001', kind: 'PERSON', nameMasked: '张**' },
  to: { no: 'CL00000014', kind: 'COMPANY', nameMasked: '杭州******公司' },
  share: '0.51',
  since: '2024-05-01',
  endedOn: null,
  note: '工商登记',
  recordedBy: 'li.na',
};

export const addRelation = operation({
  id: 'addClientRelation',
  method: 'post',
  path: '/clients/{no}/relations',
  tag: 'clients',
  summary: { zh: '登记关联关系', en: 'Record what this client is to another' },
  action: 'CLIENT_WRITE',
  status: 201,
  idempotent: true,
  params: byNo,
  body: z.strictObject({
    kind: z.enum(RELATION_KINDS).meta({ description: '控制、持股、配偶、担保、任职' }),
    toClientNo: businessNo,
    share: share.optional(),
    since: date,
    note: text(500).optional().meta({ description: '依据，如工商登记、户口簿。Evidence.' }),
  }),
  response: relation,
  errors: [
    'CLIENT_UNKNOWN',
    'DATE_IN_FUTURE',
    'RELATION_TO_SELF',
    'RELATION_PARTIES',
    'RELATION_SHARE',
    'RELATION_SHARE_ABOVE_WHOLE',
    'RELATION_EXISTS',
    'RELATION_SPOUSE_ALREADY',
  ],
  example: {
    body: { kind: 'OWNS', toClientNo: 'CL00000014', share: '0.51', since: '2024-05-01', note: '工商登记' },
    response: EXAMPLE,
  },
});

export const endRelation = operation({
  id: 'endClientRelation',
  method: 'post',
  path: '/clients/{no}/relations/{id}/end',
  tag: 'clients',
  summary: { zh: '终止关联关系', en: 'End a relation' },
  action: 'CLIENT_WRITE',
  idempotent: true,
  params: byNo.extend({ id: z.string().regex(/^[1-9]\d{0,17}$/, 'TEXT_FORMAT') }),
  body: z.strictObject({ endedOn: date, reason: text(500) }),
  response: listOf(relation),
  errors: ['DATE_IN_FUTURE', 'RELATION_NOT_OPEN'],
  example: {
    body: { endedOn: '2026-11-23', reason: '股权转让' },
    response: { data: [{ ...EXAMPLE, endedOn: '2026-11-23' }] },
  },
});

export const listRelations = operation({
  id: 'listClientRelations',
  method: 'get',
  path: '/clients/{no}/relations',
  tag: 'clients',
  summary: { zh: '客户的关联关系', en: 'Relations of a client, in force and ended' },
  action: 'CLIENT_READ',
  params: byNo,
  response: listOf(relation),
  example: { response: { data: [EXAMPLE] } },
});

export const getGroup = operation({
  id: 'getClientGroup',
  method: 'get',
  path: '/clients/{no}/group',
  tag: 'clients',
  summary: { zh: '集团（关联客户）及其敞口', en: 'The group of a client and what it owes' },
  action: 'CLIENT_READ',
  params: byNo,
  response: z.object({
    exposure: money,
    members: z.array(
      party.extend({
        relatedParty: z.boolean(),
        principal: money,
        applied: money,
        undrawn: money,
        promised: money.meta({ description: '表外承诺敞口。Promised to third parties, less the margin.' }),
        openApplications: z.int(),
      }),
    ),
  }),
  example: {
    response: {
      exposure: '120000.00',
      members: [
        {
          ...EXAMPLE.from,
          relatedParty: false,
          principal: '120000.00',
          applied: '0.00',
          undrawn: '0.00',
          promised: '0.00',
          openApplications: 0,
        },
      ],
    },
  },
});
