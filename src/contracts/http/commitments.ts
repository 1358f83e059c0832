import { z } from 'zod';
import { CATEGORIES } from '../../domain/product/category';
import { COMMITMENT_STATUSES } from '../../domain/commitment/commitment';
import { branchCode, businessNo, byNo, date, longPageQuery, money, pageOf, text, username } from './fields';
import { exportBody, exporting } from './lists';
import { operation } from './operation';

const commitment = z
  .object({
    no: z.string(),
    applicationNo: z.string(),
    clientNo: z.string(),
    clientMasked: z.string(),
    branchCode,
    managerUsername: username.nullable().meta({ description: '管户人。Who manages its client.' }),
    category: z.enum(CATEGORIES),
    beneficiary: z.string(),
    amount: money,
    margin: money,
    paid: money.meta({ description: '已付索赔金额。What was paid on claims.' }),
    marginUsed: money.meta({ description: '已用保证金。What they took of the margin.' }),
    rest: money.meta({ description: '尚可索赔金额。What may still be claimed.' }),
    open: money.meta({
      description:
        '敞口：尚可索赔金额减剩余保证金，解除前计入授信敞口。What may still be claimed less what is left of the margin; counts in the exposure until released.',
    }),
    issuedOn: date,
    expiresOn: date,
    issuedBy: z.string(),
    status: z.enum(COMMITMENT_STATUSES),
    overdue: z.boolean().meta({ description: '已到期尚未解除。Past its last day and not released.' }),
    endedOn: date.nullable(),
    endedBy: z.string().nullable(),
    evidence: z.string().nullable(),
    isClaimed: z.boolean().meta({ description: '有索赔待付款或拒付。A claim waits to be paid or refused.' }),
    loanNo: z
      .string()
      .nullable()
      .meta({ description: '最近一笔垫款的贷款编号。The loan that was last advanced on it.' }),
  })
  .meta({ id: 'Commitment', description: '表外承诺：银行承兑汇票、保函。An accepted bill or a letter of guarantee.' });

const commitmentFilter = z.strictObject({
  clientNo: businessNo.optional(),
  status: z.enum(COMMITMENT_STATUSES).optional(),
});

export const listCommitments = operation({
  id: 'listCommitments',
  method: 'get',
  path: '/commitments',
  tag: 'commitments',
  summary: { zh: '表外承诺台账', en: 'Promises off the balance sheet' },
  action: 'FACILITY_READ',
  query: longPageQuery.extend(commitmentFilter.shape),
  response: pageOf(commitment),
  example: { response: { data: [], nextCursor: null, hasMore: false } },
});

export const exportCommitments = operation({
  ...exporting,
  id: 'exportCommitments',
  path: '/commitments/export',
  tag: 'commitments',
  summary: { zh: '导出表外承诺台账（脱敏）', en: 'Export the promises off the balance sheet, masked' },
  action: 'FACILITY_READ',
  body: exportBody.extend(commitmentFilter.shape),
});

export const getCommitment = operation({
  id: 'getCommitment',
  method: 'get',
  path: '/commitments/{no}',
  tag: 'commitments',
  summary: { zh: '一项表外承诺', en: 'One promise off the balance sheet' },
  action: 'FACILITY_READ',
  params: byNo,
  response: commitment,
});

export const endCommitment = operation({
  id: 'endCommitment',
  method: 'post',
  path: '/commitments/{no}/end',
  tag: 'commitments',
  summary: {
    zh: '解除承诺（开立人除外）；垫款须先登记索赔',
    en: 'Release a promise; not by its issuer. A call is recorded as a claim',
  },
  action: 'COMMITMENT_END',
  status: 201,
  idempotent: true,
  params: byNo,
  body: z.strictObject({
    outcome: z.enum(['RELEASED', 'ADVANCED']),
    evidence: text(300)
      .optional()
      .meta({ description: '退回原件或付款凭证编号。The original given back, or the payment.' }),
  }),
  response: commitment,
  errors: ['COMMITMENT_CLAIM_FIRST', 'COMMITMENT_CLAIMED', 'COMMITMENT_ENDED', 'COMMITMENT_RUNS', 'ISSUER_MAY_NOT_END'],
});
