import { z } from 'zod';
import { HAND_OVER_STATUSES, HAND_OVER_TARGETS } from '../../domain/hand-over/hand-over';
import { branchCode, businessNo, byNo, date, listOf, pageOf, pageQuery, text, username, whole } from './fields';
import { exportBody, exporting } from './lists';
import { operation } from './operation';

const item = z.strictObject({
  name: text(80),
  pages: whole(1, 5000),
  original: z.boolean().meta({ description: '原件。The original, not a copy.' }),
});

const handOver = z
  .object({
    no: z.string(),
    applicationNo: z.string(),
    branchCode,
    target: z.enum(HAND_OVER_TARGETS).meta({ description: '移交档案室或财务。To the archive, or to finance.' }),
    items: z.array(item),
    note: z.string().nullable(),
    status: z.enum(HAND_OVER_STATUSES).meta({ description: '待签收、已签收、已退回。Offered, received, returned.' }),
    givenBy: username,
    givenOn: date,
    answeredBy: username.nullable(),
    answeredOn: date.nullable(),
    reason: z.string().nullable(),
  })
  .meta({ id: 'HandOver', description: '移交清单，移交与接收双方签字。A list that both sides sign.' });

const EXAMPLE = {
  no: 'HO20261123000001',
  applicationNo: 'AP20261123000001',
  branchCode: 'SB01',
  target: 'ARCHIVE' as const,
  items: [{ name: '借款合同', pages: 8, original: true }],
  note: null,
  status: 'OFFERED' as const,
  givenBy: 'li.na',
  givenOn: '2026-11-24',
  answeredBy: null,
  answeredOn: null,
  reason: null,
};
const filter = { status: z.enum(HAND_OVER_STATUSES).optional(), target: z.enum(HAND_OVER_TARGETS).optional() };

export const giveOver = operation({
  id: 'giveOver',
  method: 'post',
  path: '/applications/{no}/hand-overs',
  tag: 'archive',
  summary: { zh: '移交资料清单（管户经理签出）', en: 'Hand a list of papers over; the account manager signs' },
  action: 'HAND_OVER_GIVE',
  status: 201,
  idempotent: true,
  params: byNo,
  body: z.strictObject({
    target: z.enum(HAND_OVER_TARGETS),
    items: z.array(item).min(1).max(100),
    note: text(300).optional(),
  }),
  response: handOver,
  errors: ['HAND_OVER_TOO_EARLY', 'HAND_OVER_WAITS', 'HAND_OVER_ITEM_TWICE', 'NOT_THE_ACCOUNT_MANAGER'],
  example: {
    body: { target: 'ARCHIVE', items: [{ name: '借款合同', pages: 8, original: true }] },
    response: EXAMPLE,
  },
});

export const answerHandOver = operation({
  id: 'answerHandOver',
  method: 'post',
  path: '/hand-overs/{no}/answer',
  tag: 'archive',
  summary: { zh: '签收或退回移交清单', en: 'Sign for a list, or send it back' },
  action: 'HAND_OVER_RECEIVE',
  status: 201,
  idempotent: true,
  params: byNo,
  body: z.strictObject({ outcome: z.enum(['RECEIVE', 'RETURN']), reason: text(300).optional() }),
  response: handOver,
  errors: ['HAND_OVER_ANSWERED', 'GIVER_MAY_NOT_RECEIVE', 'HAND_OVER_FOR_OTHER_POST', 'HAND_OVER_REASON'],
  example: { body: { outcome: 'RECEIVE' } },
});

export const listHandOversOf = operation({
  id: 'listHandOversOf',
  method: 'get',
  path: '/applications/{no}/hand-overs',
  tag: 'archive',
  summary: { zh: '一笔申请的移交清单', en: 'The lists of one case' },
  action: 'HAND_OVER_READ',
  params: byNo,
  response: listOf(handOver),
  example: { response: { data: [EXAMPLE] } },
});

export const listHandOvers = operation({
  id: 'listHandOvers',
  method: 'get',
  path: '/hand-overs',
  tag: 'archive',
  summary: { zh: '移交登记簿', en: 'The register of hand-overs' },
  action: 'HAND_OVER_READ',
  query: pageQuery.extend({ ...filter, applicationNo: businessNo.optional() }),
  response: pageOf(handOver),
  example: { response: { data: [EXAMPLE], nextCursor: null, hasMore: false } },
});

export const exportHandOvers = operation({
  ...exporting,
  id: 'exportHandOvers',
  path: '/hand-overs/export',
  tag: 'archive',
  summary: { zh: '导出移交登记簿', en: 'Export the register of hand-overs' },
  action: 'HAND_OVER_READ',
  body: exportBody.extend(filter),
});
