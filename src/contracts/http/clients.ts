import { z } from 'zod';
import { branchCode, byNo, businessNo, instant, money, pageOf, pageQuery, text, username } from './fields';
import { exportBody, exporting, searchNo, searchText, sortBy } from './lists';
import { operation } from './operation';

export const phone = z
  .string()
  .regex(/^(1[3-9]\d{9}|0\d{2,3}-?\d{7,8})$/, 'PHONE_FORMAT')
  .meta({ example: '13800138000' });
const email = z.email('EMAIL_FORMAT').max(100, 'TEXT_LENGTH');

/** What a client is known by, without saying who it is. */
export const clientRow = z
  .object({
    no: z.string(),
    kind: z.enum(['PERSON', 'COMPANY']),
    nameMasked: z.string(),
    identityMasked: z.string(),
    phoneMasked: z.string(),
    industry: z.string().nullable(),
    groupCode: z.string().nullable(),
    relatedParty: z.boolean(),
    branchCode,
    managerUsername: z.string(),
  })
  .meta({ id: 'ClientCard', description: '客户（脱敏）。A client, masked.' });

export const client = clientRow
  .extend({
    emailMasked: z.string().nullable(),
    locale: z.string(),
    exposure: money.meta({ description: '本人及集团的敞口。What the client and its group owe or have applied for.' }),
    openApplications: z.int(),
    loans: z.int(),
    loansOverdue: z.int(),
    version: z.int(),
    createdAt: instant,
  })
  .meta({ id: 'Client' });

const details = {
  name: text(80),
  phone,
  email: email.optional(),
  industry: text(60).optional(),
  groupCode: businessNo.optional(),
  relatedParty: z.boolean().default(false),
  locale: z.enum(['zh', 'en']).default('zh'),
};

const EXAMPLE = {
  no: 'CL20261123000001',
  kind: 'PERSON',
  nameMasked: '张**',
  identityMasked: '3301**********1232',
  phoneMasked: '138****8000',
  industry: null,
  groupCode: null,
  relatedParty: false,
  branchCode: 'SB01',
  managerUsername: 'li.na',
  emailMasked: null,
  locale: 'zh',
  exposure: '0.00',
  openApplications: 0,
  loans: 0,
  loansOverdue: 0,
  version: 1,
  createdAt: '2026-11-23T02:00:00.000Z',
};

export const createClient = operation({
  id: 'createClient',
  method: 'post',
  path: '/clients',
  tag: 'clients',
  summary: { zh: '登记客户', en: 'Register a client' },
  action: 'CLIENT_WRITE',
  status: 201,
  idempotent: true,
  etag: true,
  body: z
    .strictObject({
      kind: z.enum(['PERSON', 'COMPANY']),
      identity: z.string().trim().max(30, 'TEXT_LENGTH').meta({
        description:
          '个人：身份证号码（GB 11643）；企业：统一社会信用代码（GB 32100）。Identity number or unified social credit code.',
        example: '11010519491231002X',
      }),
      managerUsername: username.optional().meta({ description: '默认为登记人。Default: who registers.' }),
      ...details,
    })
    .meta({ id: 'ClientInput' }),
  response: client,
  errors: [
    'CLIENT_EXISTS',
    'IDENTITY_FORMAT',
    'IDENTITY_BIRTH_DATE',
    'IDENTITY_CHECK_DIGIT',
    'CREDIT_CODE_FORMAT',
    'CREDIT_CODE_CHECK_DIGIT',
    'USER_UNKNOWN',
  ],
  example: {
    body: { kind: 'PERSON', identity: '11010519491231002X', name: '张建国', phone: '13800138000' },
    response: EXAMPLE,
  },
});

const clientFilter = z.strictObject({
  kind: z.enum(['PERSON', 'COMPANY']).optional(),
  managerUsername: username.optional(),
  sort: sortBy('no'),
});

export const listClients = operation({
  id: 'listClients',
  method: 'get',
  path: '/clients',
  tag: 'clients',
  summary: { zh: '客户列表', en: 'Clients' },
  action: 'CLIENT_READ',
  query: pageQuery.extend({ ...clientFilter.shape, q: searchNo }),
  response: pageOf(clientRow),
  example: { response: { data: [], nextCursor: null, hasMore: false } },
});

export const searchClients = operation({
  id: 'searchClients',
  method: 'post',
  path: '/clients/search',
  tag: 'clients',
  summary: {
    zh: '查找客户（姓名、拼音、手机尾号、完整证件号）',
    en: 'Search clients by name, pinyin, end of the telephone or whole identity number',
  },
  action: 'CLIENT_READ',
  body: pageQuery.extend({ ...clientFilter.shape, q: searchText }),
  response: pageOf(clientRow),
  example: { body: { q: 'zjg' }, response: { data: [], nextCursor: null, hasMore: false } },
});

export const exportClients = operation({
  ...exporting,
  id: 'exportClients',
  path: '/clients/export',
  tag: 'clients',
  summary: { zh: '导出客户列表（脱敏）', en: 'Export the clients, masked' },
  action: 'CLIENT_READ',
  body: exportBody.extend({ ...clientFilter.shape, q: searchText }),
});

export const getClient = operation({
  id: 'getClient',
  method: 'get',
  path: '/clients/{no}',
  tag: 'clients',
  summary: { zh: '客户全景（脱敏）', en: 'A client with its exposure, masked' },
  action: 'CLIENT_READ',
  etag: true,
  params: byNo,
  response: client,
  example: { response: EXAMPLE },
});

export const updateClient = operation({
  id: 'updateClient',
  method: 'put',
  path: '/clients/{no}',
  tag: 'clients',
  summary: { zh: '修改客户资料', en: 'Change a client' },
  action: 'CLIENT_WRITE',
  etag: true,
  ifMatch: true,
  params: byNo,
  body: z.strictObject({ ...details, managerUsername: username }).meta({ id: 'ClientChange' }),
  response: client,
  errors: ['CLIENT_HANDED_OVER_ELSEWHERE'],
  example: {
    body: { name: '张建国', phone: '13900139000', managerUsername: 'li.na' },
    response: { ...EXAMPLE, version: 2 },
  },
});

export const revealClient = operation({
  id: 'revealClient',
  method: 'post',
  path: '/clients/{no}/reveal',
  tag: 'clients',
  summary: { zh: '查看完整证件信息（留痕）', en: 'See the client unmasked (this is recorded)' },
  action: 'CLIENT_REVEAL',
  params: byNo,
  body: z.strictObject({ reason: text(200, 2) }),
  response: z.object({ name: z.string(), identity: z.string(), phone: z.string(), email: z.string().nullable() }),
  example: {
    body: { reason: '核对合同' },
    response: { name: '张建国', identity: '11010519491231002X', phone: '13800138000', email: null },
  },
});
