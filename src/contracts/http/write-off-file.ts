import { z } from 'zod';
import { WRITE_OFF_ITEM_CODES } from '../../domain/workout/write-off-file';
import { bilingual, byNo, date, money, text, username } from './fields';
import { operation } from './operation';

const item = z.enum(WRITE_OFF_ITEM_CODES);
const record = z.object({
  act: z.enum(['FILED', 'VERIFIED', 'RETURNED']),
  evidence: z.string(),
  note: z.string(),
  by: username,
  on: date,
});

const file = z
  .object({
    loanNo: z.string(),
    items: z.array(
      z.object({
        item,
        title: bilingual,
        state: z
          .enum(['MISSING', 'FILED', 'VERIFIED', 'RETURNED'])
          .meta({ description: '缺、待核验、已核验、已退回。' }),
        history: z.array(record),
      }),
    ),
    complete: z.boolean().meta({ description: '全部核验后方可提出核销。A write-off may be proposed with it.' }),
    pendingApproval: z.string().nullable().meta({ description: '正在审批的核销申请。The write-off being decided.' }),
    writtenOff: z.object({ on: date, amount: money, recovered: money, outstanding: money }).nullable().meta({
      description: '核销日、核销金额、核销后收回、账销案存余额。What was written off and what came back since.',
    }),
  })
  .meta({ id: 'WriteOffFile', description: '核销档案（示例清单，需按本行制度调整）。The file of a write-off.' });

const EXAMPLE = {
  loanNo: 'LN1',
  items: [
    {
      item: 'COLLECTION',
      title: { zh: '催收记录与催收通知书', en: 'evidence of collection' },
      state: 'FILED',
      history: [{ act: 'FILED', evidence: 'DOC-9001', note: '三次催收通知书及回执', by: 'sun.li', on: '2026-11-20' }],
    },
  ],
  complete: false,
  pendingApproval: null,
  writtenOff: null,
};

const shared = { tag: 'loans', params: byNo, response: file } as const;
const ERRORS = ['WRITE_OFF_PENDING', 'LOAN_CLOSED', 'LOAN_WRITTEN_OFF'] as const;

export const getWriteOffFile = operation({
  ...shared,
  id: 'getWriteOffFile',
  method: 'get',
  path: '/loans/{no}/write-off-file',
  summary: { zh: '核销档案与核销后收回', en: 'The file of a write-off, and what was recovered after it' },
  action: 'LOAN_READ',
  example: { response: EXAMPLE },
});

export const fileWriteOffPaper = operation({
  ...shared,
  id: 'fileWriteOffPaper',
  method: 'post',
  path: '/loans/{no}/write-off-file/papers',
  summary: { zh: '归入一份核销材料', en: 'File a paper for the write-off' },
  action: 'WRITE_OFF_FILE',
  status: 201,
  idempotent: true,
  body: z
    .strictObject({
      item,
      evidence: text(200).meta({ description: '材料存放处或影像编号。Where it is filed.' }),
      note: text(1000, 0).default(''),
    })
    .meta({ id: 'WriteOffPaperInput' }),
  errors: [...ERRORS, 'OWN_RESPONSIBILITY'],
  example: {
    body: { item: 'COLLECTION', evidence: 'DOC-9001', note: '三次催收通知书及回执' },
    response: EXAMPLE,
  },
});

export const verifyWriteOffPaper = operation({
  ...shared,
  id: 'verifyWriteOffPaper',
  method: 'post',
  path: '/loans/{no}/write-off-file/verifications',
  summary: { zh: '核验或退回一份核销材料', en: 'Verify or return a paper for the write-off' },
  action: 'WRITE_OFF_VERIFY',
  status: 201,
  idempotent: true,
  body: z
    .strictObject({ item, result: z.enum(['VERIFIED', 'RETURNED']), note: text(1000, 0).default('') })
    .meta({ id: 'WriteOffVerificationInput' }),
  errors: [...ERRORS, 'NOTHING_TO_VERIFY', 'FILER_MAY_NOT_VERIFY', 'WRITE_OFF_BY_MANAGER'],
  example: { body: { item: 'COLLECTION', result: 'VERIFIED', note: '与原件一致' }, response: EXAMPLE },
});
