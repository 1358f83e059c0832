import { z } from 'zod';
import { amount, businessNo, byNo, date, fileHash, money, text } from './fields';
import { operation } from './operation';

const condition = z.object({
  code: z.string(),
  nameZh: z.string(),
  nameEn: z.string(),
  source: z.enum(['STANDARD', 'PRODUCT', 'APPROVAL']).meta({
    description: '每笔必有（放款时确认）、产品要求、批复要求。Of every loan, of the product, of the approval.',
  }),
  setBy: z.string().nullable(),
  evidence: z
    .object({ evidence: z.string(), fileHash: z.string().nullable(), verifiedBy: z.string(), verifiedOn: date })
    .nullable(),
});

const fee = z.object({
  code: z.string(),
  nameZh: z.string(),
  nameEn: z.string(),
  due: money,
  received: money,
  receipts: z.array(z.object({ amount: money, receivedOn: date, reference: z.string(), recordedBy: z.string() })),
});

const preparation = z
  .object({
    conditions: z.array(condition),
    fees: z.array(fee),
    approvedOn: date.nullable(),
    validUntil: date.nullable().meta({ description: '批复有效期末日。Last day on which the approval holds.' }),
    margin: money.nullable().meta({ description: '表外业务应存保证金。Margin of a promise.' }),
    pins: z
      .record(z.string(), z.unknown())
      .nullable()
      .meta({ description: '签约时的政策版本：产品、授权、LPR、罚息、定价。Policy versions pinned at signing.' }),
    findings: z
      .array(z.string())
      .meta({ description: '放款时将被拒的原因。Codes by which the money would be refused.' }),
  })
  .meta({ id: 'Preparation', description: '签约后放款前的准备。What is to be done before the money leaves.' });

const act = { method: 'post', tag: 'applications', status: 201, idempotent: true, response: preparation } as const;
const byCode = byNo.extend({ code: businessNo });

export const getPreparation = operation({
  id: 'getPreparation',
  method: 'get',
  path: '/applications/{no}/preparation',
  tag: 'applications',
  summary: { zh: '放款准备：条件、费用、批复有效期', en: 'Conditions, fees and validity before the money leaves' },
  action: 'APPLICATION_READ',
  params: byNo,
  response: preparation,
});

export const setCondition = operation({
  ...act,
  id: 'setCondition',
  path: '/applications/{no}/conditions',
  summary: { zh: '审批中提出放款条件', en: 'Set a condition precedent while the case is being approved' },
  action: 'TASK_DECIDE',
  params: byNo,
  body: z.strictObject({ text: text(500, 2) }),
  errors: [
    'CASE_CLOSED',
    'CONDITION_NOT_NOW',
    'INVESTIGATOR_MAY_NOT_APPROVE',
    'MANAGER_MAY_NOT_APPROVE',
    'TEAM_MAY_NOT_APPROVE',
  ],
});

export const verifyCondition = operation({
  ...act,
  id: 'verifyCondition',
  path: '/applications/{no}/conditions/{code}/evidence',
  summary: {
    zh: '凭证核实一项放款条件（非管户人）',
    en: 'Verify a condition with its evidence; not by the account manager',
  },
  action: 'CONDITION_VERIFY',
  params: byCode,
  body: z.strictObject({
    evidence: text(500),
    fileHash: fileHash.optional().meta({ description: '凭证文件，须已上传。Its file, filed already.' }),
  }),
  errors: ['CASE_CLOSED', 'CONDITION_UNKNOWN', 'MANAGER_MAY_NOT_VERIFY', 'FILE_UNKNOWN'],
});

export const receiveFee = operation({
  ...act,
  id: 'receiveFee',
  path: '/applications/{no}/fees/{code}/receipts',
  summary: { zh: '登记收费凭证', en: 'Record the receipt of a fee' },
  action: 'FEE_RECEIVE',
  params: byCode,
  body: z.strictObject({ amount, receivedOn: date, reference: text(80) }),
  errors: ['CASE_CLOSED', 'FEE_UNKNOWN', 'RECEIPT_KNOWN', 'DATE_IN_FUTURE'],
});
