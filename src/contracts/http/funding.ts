import { z } from 'zod';
import { FUNDING_NOTICES, OFFER_STATUSES } from '../../domain/funding/offer';
import { FUNDING_KINDS } from '../../domain/funding/policy';
import { amount, branchCode, businessNo, byNo, date, money, pageOf, pageQuery, text, username } from './fields';
import { operation } from './operation';

const LICENCE = ['FUNDING_NOT_LICENSED', 'FUNDING_LICENCE_RAN_OUT'] as const;
const kind = z.enum(FUNDING_KINDS);

const party = z
  .object({
    no: z.string(),
    kind,
    nameMasked: z.string(),
    creditCode: z.string().nullable(),
    clientNo: z.string().nullable(),
    hasEmail: z.boolean(),
    subscribed: money.meta({ description: '认购合计。All that it has subscribed to.' }),
    registeredBy: username,
    registeredOn: date,
  })
  .meta({
    id: 'FundingParty',
    description: '资金方（持牌机构专用）。Who puts money into loans; for licensed institutions only.',
  });
const subscription = z.object({
  partyNo: z.string(),
  nameMasked: z.string(),
  amount: money,
  outstanding: money.nullable().meta({ description: '所占贷款余额。Its part of what is outstanding.' }),
  by: username,
  on: date,
});
const withdrawn = z.object({
  partyNo: z.string(),
  nameMasked: z.string(),
  amount: money,
  reason: z.string(),
  by: username,
  on: date,
});
const told = z.object({
  partyNo: z.string(),
  kind: z.enum(FUNDING_NOTICES),
  about: date.meta({ description: '到期、收回或逾期起始日。Due, received, or in arrears since.' }),
  on: date,
  amount: money.meta({ description: '所占金额。Its part.' }),
});
const offer = z
  .object({
    no: z.string(),
    applicationNo: z.string(),
    loanNo: z.string().nullable(),
    branchCode,
    principal: money,
    amount: money,
    subscribed: money,
    status: z.enum(OFFER_STATUSES),
    note: z.string().nullable(),
    offeredBy: username,
    offeredOn: date,
    subscriptions: z.array(subscription),
    withdrawn: z.array(withdrawn),
    notices: z.array(told),
  })
  .meta({
    id: 'FundingOffer',
    description: '项目推介与认购。A loan offered to funding parties, and who takes part in it.',
  });

const EXAMPLE_PARTY = {
  no: 'FP20261127000001',
  kind: 'TRUST' as const,
  nameMasked: '杭州**公司',
  creditCode: '91330100MA2ABC774R',
  clientNo: null,
  hasEmail: true,
  subscribed: '40000.00',
  registeredBy: 'chen.jing',
  registeredOn: '2026-11-27',
};
const EXAMPLE = {
  no: 'FO20261127000001',
  applicationNo: 'AP20261123000001',
  loanNo: null,
  branchCode: 'SB01',
  principal: '120000.00',
  amount: '60000.00',
  subscribed: '40000.00',
  status: 'OPEN' as const,
  note: null,
  offeredBy: 'li.na',
  offeredOn: '2026-11-27',
  subscriptions: [],
  withdrawn: [],
  notices: [],
};
const shared = { tag: 'funding' } as const;

export const registerFundingParty = operation({
  ...shared,
  id: 'registerFundingParty',
  method: 'post',
  path: '/funding-parties',
  summary: { zh: '登记资金方', en: 'Take a funding party on file' },
  action: 'FUNDING_PARTY_WRITE',
  status: 201,
  idempotent: true,
  body: z.strictObject({
    kind,
    name: text(80),
    creditCode: text(18, 18).optional(),
    clientNo: businessNo.optional(),
    email: z.email('EMAIL_FORMAT').optional(),
  }),
  response: party,
  errors: [
    ...LICENCE,
    'NOT_FOUND',
    'FUNDING_KIND',
    'FUNDING_IDENTITY',
    'FUNDING_PARTY_EXISTS',
    'CREDIT_CODE_FORMAT',
    'CREDIT_CODE_CHECK_DIGIT',
  ],
  example: {
    body: { kind: 'TRUST', name: '杭州信托有限公司', creditCode: '91330100MA2ABC774R' },
    response: EXAMPLE_PARTY,
  },
});

export const listFundingParties = operation({
  ...shared,
  id: 'listFundingParties',
  method: 'get',
  path: '/funding-parties',
  summary: { zh: '资金方名录', en: 'The funding parties' },
  action: 'FUNDING_READ',
  query: pageQuery,
  response: pageOf(party),
  errors: ['FUNDING_NOT_LICENSED'],
  example: { response: { data: [EXAMPLE_PARTY], nextCursor: null, hasMore: false } },
});

const former = z.object({
  version: z.int(),
  nameMasked: z.string(),
  creditCode: z.string().nullable(),
  hadEmail: z.boolean(),
  reason: z.string(),
  correctedBy: username,
  correctedOn: date,
});
const partyFile = party
  .extend({ former: z.array(former) })
  .meta({ id: 'FundingPartyFile', description: '资金方及其更正记录。A party, and what was on file of it before.' });

export const getFundingParty = operation({
  ...shared,
  id: 'getFundingParty',
  method: 'get',
  path: '/funding-parties/{no}',
  summary: { zh: '资金方及其更正记录', en: 'A funding party, and what was on file of it before' },
  action: 'FUNDING_READ',
  params: byNo,
  response: partyFile,
  errors: ['FUNDING_NOT_LICENSED'],
  example: { response: { ...EXAMPLE_PARTY, former: [] } },
});

export const correctFundingParty = operation({
  ...shared,
  id: 'correctFundingParty',
  method: 'post',
  path: '/funding-parties/{no}/corrections',
  summary: { zh: '更正资金方资料；原资料留存', en: 'Put right what is on file of a party; what stood there is kept' },
  action: 'FUNDING_PARTY_WRITE',
  idempotent: true,
  params: byNo,
  body: z.strictObject({
    name: text(80).optional(),
    creditCode: text(18, 18).optional(),
    email: z
      .email('EMAIL_FORMAT')
      .nullable()
      .optional()
      .meta({ description: 'null 为删除地址。Null takes the address away.' }),
    reason: text(200),
  }),
  response: partyFile,
  errors: [
    'FUNDING_NOT_LICENSED',
    'FUNDING_IDENTITY',
    'FUNDING_PARTY_EXISTS',
    'FUNDING_SAME',
    'FUNDING_BORROWER',
    'CREDIT_CODE_FORMAT',
    'CREDIT_CODE_CHECK_DIGIT',
  ],
  example: {
    body: { email: 'desk@trust.example', reason: '联系邮箱变更' },
    response: { ...EXAMPLE_PARTY, former: [] },
  },
});

export const offerFunding = operation({
  ...shared,
  id: 'offerFunding',
  method: 'post',
  path: '/funding-offers',
  summary: { zh: '推介已批准的项目', en: 'Offer an approved loan to funding parties' },
  action: 'FUNDING_OFFER',
  status: 201,
  idempotent: true,
  body: z.strictObject({ applicationNo: businessNo, amount, note: text(500).optional() }),
  response: offer,
  errors: [
    ...LICENCE,
    'NOT_FOUND',
    'FUNDING_NOT_APPROVED',
    'FUNDING_OFFERED',
    'FUNDING_BEYOND_LOAN',
    'FUNDING_LOAN_OVER',
    'NOT_THE_ACCOUNT_MANAGER',
  ],
  example: { body: { applicationNo: 'AP20261123000001', amount: '60000.00' }, response: EXAMPLE },
});

export const listFundingOffers = operation({
  ...shared,
  id: 'listFundingOffers',
  method: 'get',
  path: '/funding-offers',
  summary: { zh: '推介登记簿：认购、份额与通知', en: 'The register of offers: subscriptions, shares and notices' },
  action: 'FUNDING_READ',
  query: pageQuery.extend({ status: z.enum(OFFER_STATUSES).optional(), partyNo: businessNo.optional() }),
  response: pageOf(offer),
  errors: ['FUNDING_NOT_LICENSED'],
  example: { response: { data: [EXAMPLE], nextCursor: null, hasMore: false } },
});

export const subscribeFunding = operation({
  ...shared,
  id: 'subscribeFunding',
  method: 'post',
  path: '/funding-offers/{no}/subscriptions',
  summary: { zh: '登记认购', en: 'Record that a party subscribes' },
  action: 'FUNDING_SUBSCRIBE',
  status: 201,
  idempotent: true,
  params: byNo,
  body: z.strictObject({ partyNo: businessNo, amount }),
  response: offer,
  errors: [
    ...LICENCE,
    'FUNDING_KIND',
    'FUNDING_OFFER_CLOSED',
    'FUNDING_NOT_APPROVED',
    'FUNDING_LOAN_OVER',
    'FUNDING_OFFERER_MAY_NOT_SUBSCRIBE',
    'FUNDING_BORROWER',
    'FUNDING_SUBSCRIBED',
    'FUNDING_OVERSUBSCRIBED',
  ],
  example: { body: { partyNo: 'FP20261127000001', amount: '40000.00' }, response: EXAMPLE },
});

export const withdrawFunding = operation({
  ...shared,
  id: 'withdrawFunding',
  method: 'post',
  path: '/funding-offers/{no}/withdrawals',
  summary: {
    zh: '撤回认购（放款前，或申请未放款即终止）',
    en: 'Withdraw a subscription before its money is due, or of a case that ended without a loan',
  },
  action: 'FUNDING_SUBSCRIBE',
  status: 201,
  idempotent: true,
  params: byNo,
  body: z.strictObject({ partyNo: businessNo, reason: text(200) }),
  response: offer,
  errors: ['FUNDING_NOT_LICENSED', 'FUNDING_OFFERER_MAY_NOT_SUBSCRIBE', 'FUNDING_NOT_SUBSCRIBED', 'FUNDING_MONEY_DUE'],
  example: { body: { partyNo: 'FP20261127000001', reason: '资金安排调整' }, response: EXAMPLE },
});

export const closeFundingOffer = operation({
  ...shared,
  id: 'closeFundingOffer',
  method: 'post',
  path: '/funding-offers/{no}/closing',
  summary: { zh: '截止推介', en: 'Close an offer' },
  action: 'FUNDING_OFFER',
  status: 201,
  idempotent: true,
  params: byNo,
  body: z.strictObject({}),
  response: offer,
  errors: ['FUNDING_NOT_LICENSED', 'FUNDING_OFFER_CLOSED'],
  example: { body: {}, response: { ...EXAMPLE, status: 'CLOSED' } },
});
