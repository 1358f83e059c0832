import { z } from 'zod';
import { CLAIM_STATUSES } from '../../domain/commitment/claim';
import { amount, byNo, date, fileHash, money, text, username } from './fields';
import { MOST_OF_ONE } from '../bounds';
import { operation } from './operation';

const claim = z
  .object({
    id: z.string(),
    amount: money,
    fromMargin: money.meta({ description: '由保证金支付。Out of the margin.' }),
    fromClient: money.meta({ description: '由客户交存款项支付。Out of what the client brought besides.' }),
    advance: money.meta({ description: '本行垫付。What the lender pays in his place.' }),
    claimedOn: date,
    evidence: z.string(),
    fileHash: z.string(),
    recordedBy: username,
    recordedOn: date,
    status: z.enum(CLAIM_STATUSES),
    mayDecide: z.boolean().meta({
      description: '当前用户可否付款或拒付（岗位分离）。May who asks pay or refuse it, by the separation of duties?',
    }),
    decidedBy: z.string().nullable(),
    decidedOn: date.nullable(),
    reason: z.string().nullable(),
    paidOn: date.nullable(),
    paymentReference: z.string().nullable(),
    loanNo: z.string().nullable().meta({ description: '垫款的贷款编号。The loan that the advance is.' }),
  })
  .meta({
    id: 'CommitmentClaim',
    description: '对承诺的索赔或提示付款（不删除）。A claim on a promise; never deleted.',
  });

const claims = z.object({ data: z.array(claim).max(MOST_OF_ONE).meta({ description: '最新在前。The latest first.' }) });
const byClaim = byNo.extend({ id: z.string().regex(/^\d{1,18}$/, 'TEXT_FORMAT') });

export const listCommitmentClaims = operation({
  id: 'listCommitmentClaims',
  method: 'get',
  path: '/commitments/{no}/claims',
  tag: 'commitments',
  summary: { zh: '对承诺的索赔', en: 'The claims on a promise' },
  action: 'FACILITY_READ',
  params: byNo,
  response: claims,
  example: { response: { data: [] } },
});

export const claimCommitment = operation({
  id: 'claimCommitment',
  method: 'post',
  path: '/commitments/{no}/claims',
  tag: 'commitments',
  summary: {
    zh: '登记受益人索赔或持票人提示付款，附材料',
    en: 'Record that the beneficiary claims or the bill is presented, with its document',
  },
  action: 'COMMITMENT_CLAIM',
  status: 201,
  idempotent: true,
  params: byNo,
  body: z.strictObject({
    amount: amount.meta({
      description:
        '付款金额；承兑汇票为票面全额，保函可分次索赔，累计不超过担保金额。What is to be paid: a bill in full; a letter in parts, up to the sum it promises.',
    }),
    deposited: z
      .union([z.literal('0'), amount])
      .default('0')
      .meta({ description: '客户在保证金之外交存的款项。What the client brought beside his margin.' }),
    claimedOn: date.meta({ description: '提示付款日或收到索赔之日。' }),
    evidence: text(300).meta({ description: '索赔函、汇票或提示付款回单编号。' }),
    fileHash: fileHash.meta({ description: '材料须已上传至该承诺的申请。Among the files of its application.' }),
  }),
  response: claims,
  errors: [
    'COMMITMENT_ENDED',
    'COMMITMENT_CLAIMED',
    'CLAIM_EXCEEDS',
    'CLAIM_WHOLE_BILL',
    'CLAIM_NOT_DUE',
    'CLAIM_OUT_OF_TERM',
    'CLAIM_DEPOSIT_EXCEEDS',
    'DATE_IN_FUTURE',
    'FILE_UNKNOWN',
  ],
  example: {
    body: {
      amount: '100000.00',
      deposited: '0',
      claimedOn: '2026-11-24',
      evidence: '索赔函 SP-2026-018',
      fileHash: 'a'.repeat(64),
    },
  },
});

const DECIDING = ['CLAIM_DECIDED', 'CLAIM_SAME_PERSON', 'ISSUER_MAY_NOT_END', 'MANAGER_MAY_NOT_DISBURSE'] as const;

export const payCommitmentClaim = operation({
  id: 'payCommitmentClaim',
  method: 'post',
  path: '/commitments/{no}/claims/{id}/payment',
  tag: 'commitments',
  summary: {
    zh: '复核索赔并付款；保证金与客户款项不足的部分成为垫款',
    en: 'Confirm a claim as paid; what margin and client do not cover becomes an advance',
  },
  action: 'COMMITMENT_END',
  status: 201,
  idempotent: true,
  params: byClaim,
  body: z.strictObject({
    paidOn: date,
    paymentReference: text(100).meta({ description: '付款回单编号。The number of the payment.' }),
  }),
  response: claims,
  errors: [...DECIDING, 'CLAIM_PAID_BEFORE', 'DATE_IN_FUTURE'],
  example: { body: { paidOn: '2026-11-24', paymentReference: 'BK-20261124-77' } },
});

export const refuseCommitmentClaim = operation({
  id: 'refuseCommitmentClaim',
  method: 'post',
  path: '/commitments/{no}/claims/{id}/refusal',
  tag: 'commitments',
  summary: { zh: '拒付索赔', en: 'Refuse a claim' },
  action: 'COMMITMENT_END',
  status: 201,
  idempotent: true,
  params: byClaim,
  body: z.strictObject({ reason: text(500) }),
  response: claims,
  errors: [...DECIDING],
  example: { body: { reason: '索赔文件与保函约定不符' } },
});
