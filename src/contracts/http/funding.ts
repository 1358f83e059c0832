import { z } from 'zod';
import { FUNDING_NOTICES, OFFER_STATUSES } from '../../domain/funding/offer';
import { FUNDING_KINDS } from '../../domain/funding/policy';
import { amount, branchCode, businessNo, byNo, date, listOf, money, text, username } from './fields';
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
const told = z.object({
  partyNo: z.string(),
  kind: z.enum(FUNDING_NOTICES),
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
  response: listOf(party),
  errors: ['FUNDING_NOT_LICENSED'],
  example: { response: { data: [EXAMPLE_PARTY] } },
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
  query: z.strictObject({ status: z.enum(OFFER_STATUSES).optional(), partyNo: businessNo.optional() }),
  response: listOf(offer),
  errors: ['FUNDING_NOT_LICENSED'],
  example: { response: { data: [EXAMPLE] } },
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
