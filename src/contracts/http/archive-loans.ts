import { z } from 'zod';
import { ARCHIVE_LOAN_STANDINGS } from '../../domain/hand-over/archive-loan';
import { branchCode, byId, byNo, date, pageOf, pageQuery, text, username } from './fields';
import { exportBody, exporting } from './lists';
import { operation } from './operation';

const archiveLoan = z
  .object({
    id: z.string(),
    handOverNo: z.string(),
    applicationNo: z.string(),
    branchCode,
    item: z.string(),
    borrower: username,
    purpose: z.string(),
    lentBy: username,
    lentOn: date,
    dueOn: date,
    standing: z.enum(ARCHIVE_LOAN_STANDINGS).meta({ description: '借出、逾期未还、已归还。Out, overdue, back.' }),
    returnedOn: date.nullable(),
    takenBy: username.nullable(),
  })
  .meta({ id: 'ArchiveLoan', description: '一次档案借阅。One paper lent by the archive.' });

const EXAMPLE = {
  id: '1',
  handOverNo: 'HO20261123000001',
  applicationNo: 'AP20261123000001',
  branchCode: 'SB01',
  item: '借款合同',
  borrower: 'he.tao',
  purpose: '起诉立案',
  lentBy: 'lu.qing',
  lentOn: '2026-11-24',
  dueOn: '2026-12-04',
  standing: 'OUT' as const,
  returnedOn: null,
  takenBy: null,
};
const filter = { standing: z.enum(ARCHIVE_LOAN_STANDINGS).optional(), borrower: username.optional() };

export const lendFromArchive = operation({
  id: 'lendFromArchive',
  method: 'post',
  path: '/hand-overs/{no}/loans',
  tag: 'archive',
  summary: { zh: '借出一份档案', en: 'Lend a paper of the archive' },
  action: 'ARCHIVE_LEND',
  status: 201,
  idempotent: true,
  params: byNo,
  body: z.strictObject({ item: text(80), borrower: username, purpose: text(300), dueOn: date }),
  response: archiveLoan,
  errors: [
    'NOT_IN_ARCHIVE',
    'ARCHIVE_ITEM_UNKNOWN',
    'ARCHIVE_ITEM_OUT',
    'LENDER_MAY_NOT_BORROW',
    'ARCHIVE_LOAN_TERM',
    'USER_UNKNOWN',
  ],
  example: {
    body: { item: '借款合同', borrower: 'he.tao', purpose: '起诉立案', dueOn: '2026-12-04' },
    response: EXAMPLE,
  },
});

export const takeBackToArchive = operation({
  id: 'takeBackToArchive',
  method: 'post',
  path: '/archive-loans/{id}/return',
  tag: 'archive',
  summary: { zh: '登记归还', en: 'Record that a paper is back' },
  action: 'ARCHIVE_LEND',
  status: 201,
  idempotent: true,
  params: byId,
  body: z.strictObject({}),
  response: archiveLoan,
  errors: ['ARCHIVE_LOAN_BACK', 'BORROWER_MAY_NOT_TAKE_BACK'],
  example: { body: {} },
});

export const listArchiveLoans = operation({
  id: 'listArchiveLoans',
  method: 'get',
  path: '/archive-loans',
  tag: 'archive',
  summary: { zh: '档案借阅登记簿', en: 'The loan-out register of the archive' },
  action: 'HAND_OVER_READ',
  query: pageQuery.extend(filter),
  response: pageOf(archiveLoan),
  example: { response: { data: [EXAMPLE], nextCursor: null, hasMore: false } },
});

export const exportArchiveLoans = operation({
  ...exporting,
  id: 'exportArchiveLoans',
  path: '/archive-loans/export',
  tag: 'archive',
  summary: { zh: '导出档案借阅登记簿', en: 'Export the loan-out register' },
  action: 'HAND_OVER_READ',
  body: exportBody.extend(filter),
});
