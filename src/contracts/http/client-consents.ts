import { z } from 'zod';
import { CONSENT_KINDS } from '../../domain/client/consent';
import { creditReport } from '../credit-report';
import { byNo, date, listOf, text } from './fields';
import { operation } from './operation';

const consent = z
  .object({
    id: z.string(),
    kind: z.enum(CONSENT_KINDS),
    givenOn: date,
    validUntil: date.nullable(),
    withdrawnOn: date.nullable(),
    evidence: z.string(),
    recordedBy: z.string(),
  })
  .meta({ id: 'ClientConsent', description: '客户授权：征信查询、个人信息处理。What a client has agreed to.' });

const PURPOSES = ['LOAN_APPROVAL', 'GUARANTEE_REVIEW', 'POST_LOAN'] as const;

const creditQuery = z
  .object({
    id: z.string(),
    consentId: z.string(),
    purpose: z.enum(PURPOSES),
    source: z.enum(['BUREAU', 'MANUAL']),
    reference: z.string(),
    on: date,
    report: creditReport,
    queriedBy: z.string(),
  })
  .meta({ id: 'CreditQuery', description: '征信查询及报告要点。A look at a credit report.' });

const CONSENT = {
  id: '1',
  kind: 'CREDIT_QUERY',
  givenOn: '2026-11-23',
  validUntil: '2027-11-22',
  withdrawnOn: null,
  evidence: 'AUTH-20261123-001',
  recordedBy: 'li.na',
};
const REPORT = {
  overdueMonths: '0'.repeat(24),
  queriesLast3Months: 1,
  monthlyPayments: '3200.00',
  unsecuredDebt: '0.00',
  totalDebt: '480000.00',
  guaranteesGiven: '0.00',
  overdueNow: '0.00',
  publicRecords: [],
};
const QUERY = {
  id: '1',
  consentId: '1',
  purpose: 'LOAN_APPROVAL',
  source: 'BUREAU',
  reference: 'CR-8f1c',
  on: '2026-11-23',
  report: REPORT,
  queriedBy: 'li.na',
};

export const giveConsent = operation({
  id: 'recordClientConsent',
  method: 'post',
  path: '/clients/{no}/consents',
  tag: 'clients',
  summary: { zh: '登记客户授权', en: 'Record a consent of the client' },
  action: 'CLIENT_WRITE',
  status: 201,
  idempotent: true,
  params: byNo,
  body: z.strictObject({
    kind: z.enum(CONSENT_KINDS),
    givenOn: date,
    validUntil: date.optional(),
    evidence: text(200).meta({ description: '授权书或影像编号。Reference of the signed form.' }),
  }),
  response: listOf(consent),
  errors: ['DATE_IN_FUTURE', 'CONSENT_PERIOD'],
  example: {
    body: { kind: 'CREDIT_QUERY', givenOn: '2026-11-23', validUntil: '2027-11-22', evidence: 'AUTH-20261123-001' },
    response: { data: [CONSENT] },
  },
});

export const withdrawConsent = operation({
  id: 'withdrawClientConsent',
  method: 'post',
  path: '/clients/{no}/consents/{id}/withdrawal',
  tag: 'clients',
  summary: { zh: '撤回授权', en: 'Withdraw a consent' },
  action: 'CLIENT_WRITE',
  idempotent: true,
  params: byNo.extend({ id: z.string().regex(/^[1-9]\d{0,17}$/, 'TEXT_FORMAT') }),
  response: listOf(consent),
  errors: ['CONSENT_NOT_OPEN'],
  example: { response: { data: [{ ...CONSENT, withdrawnOn: '2026-12-01' }] } },
});

export const listConsents = operation({
  id: 'listClientConsents',
  method: 'get',
  path: '/clients/{no}/consents',
  tag: 'clients',
  summary: { zh: '客户授权', en: 'Consents of a client' },
  action: 'CLIENT_READ',
  params: byNo,
  response: listOf(consent),
  example: { response: { data: [CONSENT] } },
});

export const queryCredit = operation({
  id: 'queryCredit',
  method: 'post',
  path: '/clients/{no}/credit-queries',
  tag: 'clients',
  summary: {
    zh: '查询征信，或手工录入报告（须有有效授权）',
    en: 'Query the credit bureau, or enter a report by hand; needs a valid consent',
  },
  action: 'CREDIT_QUERY',
  status: 201,
  idempotent: true,
  params: byNo,
  body: z.strictObject({
    purpose: z.enum(PURPOSES).meta({ description: '贷款审批、担保资格审查、贷后管理' }),
    manual: z
      .strictObject({ reference: text(80), report: creditReport })
      .optional()
      .meta({ description: '手工录入的报告编号与要点；不填则向征信系统查询。Absent: the bureau is asked.' }),
  }),
  response: creditQuery,
  errors: ['CONSENT_REQUIRED', 'CONSENT_WITHDRAWN', 'CONSENT_EXPIRED', 'CREDIT_BUREAU_UNAVAILABLE'],
  example: { body: { purpose: 'LOAN_APPROVAL' }, response: QUERY },
});

export const listCreditQueries = operation({
  id: 'listCreditQueries',
  method: 'get',
  path: '/clients/{no}/credit-queries',
  tag: 'clients',
  summary: { zh: '征信查询记录', en: 'Credit queries of a client' },
  action: 'CREDIT_REPORT_READ',
  params: byNo,
  response: listOf(creditQuery),
  example: { response: { data: [QUERY] } },
});
