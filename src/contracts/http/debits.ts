import { z } from 'zod';
import { byNo, date, money, pageOf, pageQuery } from './fields';
import { operation } from './operation';

const batch = z
  .object({
    no: z.string(),
    businessDate: date,
    status: z.enum(['PREPARED', 'SENT', 'DONE']).meta({ description: '待发送、已发送、已完成。' }),
    orders: z.int(),
    amount: money,
    paid: money,
    failed: z.int().meta({ description: '未足额的笔数。Orders not paid in full.' }),
  })
  .meta({ id: 'DebitBatch', description: '一个业务日的代扣批次。The debits of one business date.' });

const order = z
  .object({
    no: z.string(),
    loanNo: z.string(),
    accountMasked: z.string(),
    amount: money,
    paid: money,
    status: z.enum(['INTENDED', 'PAID', 'PART', 'FAILED']),
    reason: z.string().nullable(),
  })
  .meta({ id: 'DebitOrder' });

const EXAMPLE = {
  no: 'DB20261215',
  businessDate: '2026-12-15',
  status: 'DONE' as const,
  orders: 1,
  amount: '10237.19',
  paid: '10237.19',
  failed: 0,
};

export const listDebitBatches = operation({
  id: 'listDebitBatches',
  method: 'get',
  path: '/debit-batches',
  tag: 'payments',
  summary: { zh: '代扣批次，新的在前', en: 'Batches of debits, newest first' },
  action: 'STATEMENT_READ',
  query: pageQuery,
  response: pageOf(batch),
  example: { response: { data: [EXAMPLE], nextCursor: null, hasMore: false } },
});

export const getDebitBatch = operation({
  id: 'getDebitBatch',
  method: 'get',
  path: '/debit-batches/{no}',
  tag: 'payments',
  summary: { zh: '一个代扣批次及其各笔', en: 'A batch with its orders' },
  action: 'STATEMENT_READ',
  params: byNo,
  response: batch.extend({ results: z.array(order) }).meta({ id: 'DebitBatchResult' }),
});

export const runDebits = operation({
  id: 'runDebits',
  method: 'post',
  path: '/debit-batches',
  tag: 'payments',
  summary: {
    zh: '发起一个业务日的代扣（每日 05:30 自动发起；重复发起不重复扣款）',
    en: 'Begin the debits of a business date; they begin by themselves at 05:30, and never twice',
  },
  action: 'DEBIT_RUN',
  status: 201,
  idempotent: true,
  body: z.strictObject({ businessDate: date }),
  response: z.object({ no: z.string() }),
  errors: ['DATE_IN_FUTURE', 'ENGINE_UNAVAILABLE', 'ANSWER_PENDING', 'CASE_CLOSED'],
  example: { body: { businessDate: '2026-12-15' }, response: { no: 'DB20261215' } },
});

export const importDebitResults = operation({
  id: 'importDebitResults',
  method: 'post',
  path: '/debit-batches/{no}/results',
  tag: 'payments',
  summary: {
    zh: '导入银行的代扣结果文件（CSV：订单号,结果,实扣金额,银行流水号,原因）；重复导入不重复入账',
    en: 'Import the bank’s result file (CSV: order, result, amount paid, bank reference, reason); again changes nothing',
  },
  action: 'STATEMENT_IMPORT',
  upload: true,
  params: byNo,
  response: z.object({ taken: z.int(), repeated: z.int(), conflicts: z.int() }).meta({ id: 'DebitResultsTaken' }),
  errors: [
    'FILE_EMPTY',
    'FILE_TOO_LARGE',
    'FILE_INFECTED',
    'FILE_SCAN_UNAVAILABLE',
    'UNSUPPORTED_MEDIA_TYPE',
    'STATEMENT_ENCODING',
    'STATEMENT_NOT_CSV',
    'DEBIT_FILE',
    'ENGINE_UNAVAILABLE',
    'ANSWER_PENDING',
    'CASE_CLOSED',
  ],
  example: { response: { taken: 1, repeated: 0, conflicts: 0 } },
});
