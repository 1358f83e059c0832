import { z } from 'zod';
import { TAKEOVER_CONCLUSIONS, TRANSFER_STATES } from '../../domain/client-transfer/transfer';
import { branchCode, businessNo, byNo, date, longPageQuery, pageOf, text, username } from './fields';
import { exportBody, exporting } from './lists';
import { operation } from './operation';

const transfer = z
  .object({
    no: z.string(),
    branchCode,
    from: username,
    to: username,
    reason: z.string(),
    status: z.enum(TRANSFER_STATES),
    proposedBy: username,
    proposedOn: date,
    decidedBy: z.string().nullable(),
    decidedOn: date.nullable(),
    comment: z.string().nullable(),
    clients: z.array(
      z.object({
        clientNo: z.string(),
        clientMasked: z.string(),
        loans: z.int().meta({ description: '未结清贷款笔数。Loans not settled.' }),
        conclusion: z.enum(TAKEOVER_CONCLUSIONS).nullable(),
        opinion: z.string().nullable(),
        measures: z.string().nullable(),
        reviewedOn: date.nullable(),
      }),
    ),
    may: z.object({ review: z.boolean(), decide: z.boolean() }),
  })
  .meta({ id: 'ClientTransfer', description: '责任移交清单。Clients that one manager hands to another.' });

const EXAMPLE = {
  no: 'TR20261123000001',
  branchCode: 'SB01',
  from: 'li.na',
  to: 'wang.qiang',
  reason: '岗位调整',
  status: 'PROPOSED',
  proposedBy: 'li.na',
  proposedOn: '2026-11-23',
  decidedBy: null,
  decidedOn: null,
  comment: null,
  clients: [
    {
      clientNo: 'CL00000001',
      clientMasked: '张**',
      loans: 1,
      conclusion: null,
      opinion: null,
      measures: null,
      reviewedOn: null,
    },
  ],
  may: { review: false, decide: false },
};
const write = { method: 'post', tag: 'clients', idempotent: true, response: transfer } as const;

const transferFilter = z.strictObject({ status: z.enum(TRANSFER_STATES).optional() });

export const listTransfers = operation({
  id: 'listClientTransfers',
  method: 'get',
  path: '/client-transfers',
  tag: 'clients',
  summary: { zh: '责任移交清单，新的在前', en: 'Transfers of clients, the latest first' },
  action: 'TRANSFER_READ',
  query: longPageQuery.extend(transferFilter.shape),
  response: pageOf(transfer),
  example: { response: { data: [EXAMPLE], nextCursor: null, hasMore: false } },
});

export const exportClientTransfers = operation({
  ...exporting,
  id: 'exportClientTransfers',
  path: '/client-transfers/export',
  tag: 'clients',
  summary: { zh: '导出责任移交清单（脱敏）', en: 'Export the transfers of clients, masked' },
  action: 'TRANSFER_READ',
  body: exportBody.extend(transferFilter.shape),
});

export const getTransfer = operation({
  id: 'getClientTransfer',
  method: 'get',
  path: '/client-transfers/{no}',
  tag: 'clients',
  summary: { zh: '一次责任移交', en: 'One transfer of clients' },
  action: 'TRANSFER_READ',
  params: byNo,
  response: transfer,
  example: { response: EXAMPLE },
});

export const proposeTransfer = operation({
  ...write,
  id: 'proposeClientTransfer',
  path: '/client-transfers',
  summary: { zh: '提出责任移交（列明客户）', en: 'Propose to hand clients to another manager' },
  action: 'TRANSFER_PROPOSE',
  status: 201,
  body: z
    .strictObject({
      from: username,
      to: username,
      clientNos: z.array(businessNo).min(1).max(200),
      reason: text(500),
    })
    .meta({ id: 'ClientTransferInput' }),
  errors: ['TRANSFER_TO_SELF', 'TRANSFER_OF_OTHERS', 'TRANSFER_CLIENTS', 'USER_UNKNOWN', 'CASE_OF_OTHER_BRANCH'],
  example: {
    body: { from: 'li.na', to: 'wang.qiang', clientNos: ['CL00000001'], reason: '岗位调整' },
    response: EXAMPLE,
  },
});

export const reviewTakeover = operation({
  ...write,
  id: 'reviewTakeover',
  path: '/client-transfers/{no}/reviews',
  summary: { zh: '接收人逐户填写接管意见：结论与措施', en: 'The one who takes over writes his opinion on a client' },
  action: 'TRANSFER_REVIEW',
  status: 201,
  params: byNo,
  body: z
    .strictObject({
      clientNo: businessNo,
      conclusion: z.enum(TAKEOVER_CONCLUSIONS),
      opinion: text(2000),
      measures: text(2000, 0).default(''),
    })
    .meta({ id: 'TakeoverInput' }),
  errors: ['TRANSFER_NOT_YOURS', 'TRANSFER_STATE', 'TRANSFER_CLIENT', 'TRANSFER_MEASURES'],
  example: {
    body: { clientNo: 'CL00000001', conclusion: 'ATTENTION', opinion: '账户余额下降', measures: '下月现场走访' },
    response: EXAMPLE,
  },
});

export const decideTransfer = operation({
  ...write,
  id: 'decideClientTransfer',
  path: '/client-transfers/{no}/decision',
  summary: {
    zh: '审批责任移交（第三人）；同意后客户、贷款、待办随之移交',
    en: 'Decide a transfer; clients, loans and tasks follow',
  },
  action: 'TRANSFER_DECIDE',
  params: byNo,
  body: z.strictObject({ agree: z.boolean(), comment: text(500, 0).default('') }),
  errors: [
    'TRANSFER_STATE',
    'TRANSFER_SAME_PERSON',
    'TRANSFER_NOT_REVIEWED',
    'TRANSFER_RECEIVER',
    'TRANSFER_CLIENTS_GONE',
    'CASE_OF_OTHER_BRANCH',
  ],
  example: { body: { agree: true, comment: '同意' }, response: EXAMPLE },
});
