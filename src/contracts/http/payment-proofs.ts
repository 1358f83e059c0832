import { z } from 'zod';
import { PROOF_STANDINGS } from '../../domain/application/payment-proof';
import { amount, branchCode, byNo, date, fileHash, money, pageOf, pageQuery, text, username } from './fields';
import { exportBody, exporting } from './lists';
import { operation } from './operation';

const row = z
  .object({
    applicationNo: z.string(),
    loanNo: z
      .string()
      .nullable()
      .meta({ description: '支付计划尚未付妥时为空。Null while the rest of a plan is still to be paid.' }),
    clientNo: z.string(),
    clientMasked: z.string(),
    branchCode,
    managerUsername: username,
    mode: z.enum(['ENTRUSTED', 'SELF']),
    payeeMasked: z.string(),
    amount: money,
    disbursedOn: date,
    bankReference: z.string(),
    proofBy: date.nullable().meta({ description: '凭证须在此日前取得（工作日）。By when the proof is due.' }),
    standing: z.enum(PROOF_STANDINGS).meta({ description: '已取得、待取得、逾期未取得。There, due, late.' }),
    paidOn: date.nullable(),
    source: z.enum(['BANK', 'HAND']).nullable().meta({ description: '银行回传或人工登记。From the bank, or by hand.' }),
    fileHash: z.string().nullable(),
    recordedBy: z.string().nullable(),
  })
  .meta({ id: 'PaymentProof', description: '一笔放款及其支付凭证。A payment and its proof.' });

const EXAMPLE = {
  applicationNo: 'AP20261123000001',
  loanNo: 'LN20261123000001',
  clientNo: 'CL00000001',
  clientMasked: '张**',
  branchCode: 'SB01',
  managerUsername: 'li.na',
  mode: 'ENTRUSTED' as const,
  payeeMasked: '杭州******公司',
  amount: '120000.00',
  disbursedOn: '2026-11-23',
  bankReference: 'BK-AP20261123000001-1',
  proofBy: '2026-11-30',
  standing: 'DUE' as const,
  paidOn: null,
  source: null,
  fileHash: null,
  recordedBy: null,
};
const filter = { standing: z.enum(PROOF_STANDINGS).optional() };

export const recordPaymentProof = operation({
  id: 'recordPaymentProof',
  method: 'post',
  path: '/applications/{no}/payment-proof',
  tag: 'applications',
  summary: { zh: '登记支付凭证', en: 'Record the proof of a payment' },
  action: 'PAYMENT_PROVE',
  status: 201,
  idempotent: true,
  params: byNo,
  body: z.strictObject({
    bankReference: text(80).meta({ description: '银行流水号。The reference of the bank.' }),
    amount,
    paidOn: date,
    fileHash: fileHash.meta({ description: '凭证文件的 SHA-256，须已上传。Its file, filed already.' }),
  }),
  response: row,
  errors: [
    'NOT_PAID_OUT',
    'PROOF_KNOWN',
    'PROOF_OF_OTHER_PAYMENT',
    'PROOF_AMOUNT_DIFFERS',
    'PROOF_BEFORE_PAYMENT',
    'DATE_IN_FUTURE',
    'FILE_UNKNOWN',
  ],
  example: {
    body: {
      bankReference: 'BK-AP20261123000001-1',
      amount: '120000.00',
      paidOn: '2026-11-24',
      fileHash: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    },
  },
});

export const listPaymentProofs = operation({
  id: 'listPaymentProofs',
  method: 'get',
  path: '/payment-proofs',
  tag: 'applications',
  summary: { zh: '支付凭证台账', en: 'Payments and their proofs' },
  action: 'PAYMENT_PROOF_READ',
  query: pageQuery.extend(filter),
  response: pageOf(row),
  example: { response: { data: [EXAMPLE], nextCursor: null, hasMore: false } },
});

export const exportPaymentProofs = operation({
  ...exporting,
  id: 'exportPaymentProofs',
  path: '/payment-proofs/export',
  tag: 'applications',
  summary: { zh: '导出支付凭证台账', en: 'Export the payments and their proofs' },
  action: 'PAYMENT_PROOF_READ',
  body: exportBody.extend(filter),
});
