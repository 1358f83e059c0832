import { z } from 'zod';
import { MAX_INSTALMENTS } from '../quote';
import { byNo, date, listOf, text, username, whole } from './fields';
import { operation } from './operation';

const consent = z
  .strictObject({
    name: text(80).meta({ description: '保证人、抵押人或出质人。Surety, mortgagor or pledgor.' }),
    consentedOn: date,
    evidence: text(200).meta({ description: '书面同意的存放处或影像编号。Where the written consent is filed.' }),
  })
  .meta({ id: 'GuarantorConsent', description: '担保人书面同意（民法典第六百九十五条）。' });

const asked = {
  reason: text(2000).meta({ description: '展期原因。Why.' }),
  repaymentSource: text(2000).meta({ description: '展期后的还款来源与安排。What will pay the loan then.' }),
  consents: z.array(consent).max(20).default([]),
};

const STATUS = ['REQUESTED', 'BOOKED', 'REJECTED', 'RETURNED', 'LAPSED'] as const;

const extension = z
  .object({
    approvalId: z.string(),
    status: z.enum(STATUS).meta({ description: '审批中、已生效、未获批准、退回、失效。' }),
    formerMaturityOn: date,
    maturityOn: date,
    reason: z.string(),
    repaymentSource: z.string(),
    consents: z.array(consent),
    requestedBy: username,
    requestedOn: date,
    concludedOn: date.nullable(),
    lapsedFor: z.string().nullable(),
  })
  .meta({ id: 'Extension', description: '展期申请。A request to extend a loan.' });

export const requestExtension = operation({
  id: 'requestExtension',
  method: 'post',
  path: '/loans/{no}/extensions',
  tag: 'loans',
  summary: { zh: '申请展期（送审批）', en: 'Ask to extend a loan; it goes to approval' },
  action: 'LOAN_CHANGE_REQUEST',
  status: 201,
  idempotent: true,
  params: byNo,
  body: z
    .strictObject({
      ...asked,
      addInstalments: whole(1, MAX_INSTALMENTS).optional().meta({ description: '增加的期数。More instalments at the same distance.' }),
      newMaturity: date.optional().meta({ description: '新到期日，仅限按期付息到期还本或一次还本付息。For loans repaid at once.' }),
    })
    .meta({ id: 'ExtensionInput' }),
  response: z.object({ approvalId: z.string(), status: z.enum(STATUS), maturityOn: date }),
  errors: [
    'EXTENSION_OVERDUE',
    'EXTENSION_AFTER_MATURITY',
    'EXTENSION_COUNT',
    'EXTENSION_NOT_LATER',
    'EXTENSION_TOO_LONG',
    'EXTENSION_CONSENT',
    'EXTENSION_FORM',
    'LOAN_CHANGE_PENDING',
    'LOAN_CLOSED',
    'NOT_THE_ACCOUNT_MANAGER',
    'ENGINE_UNAVAILABLE',
    'ANSWER_PENDING',
  ],
  example: {
    body: {
      addInstalments: 6,
      reason: '下游回款延迟，生产经营正常',
      repaymentSource: '2027 年一季度应收账款回款',
      consents: [{ name: '杭州某担保有限公司', consentedOn: '2026-11-20', evidence: 'DOC-7781' }],
    },
    response: { approvalId: 'approval-LN1-1', status: 'REQUESTED', maturityOn: '2027-06-15' },
  },
});

export const listExtensions = operation({
  id: 'listExtensions',
  method: 'get',
  path: '/loans/{no}/extensions',
  tag: 'loans',
  summary: { zh: '展期申请及结果', en: 'Extensions asked for and what became of them' },
  action: 'LOAN_READ',
  params: byNo,
  response: listOf(extension),
  example: { response: { data: [] } },
});
