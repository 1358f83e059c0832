import { z } from 'zod';
import { PAYMENT_STATUSES } from '../../domain/incoming/assignment';
import { byNo, date, money, pageOf, pageQuery, text } from './fields';
import { operation } from './operation';

export const bank = z
  .string()
  .regex(/^[A-Z][A-Z0-9]{1,7}$/, 'TEXT_FORMAT')
  .meta({ id: 'BankCode', description: '银行代码。A bank that statements come from.', example: 'ICBC' });

const statementRow = z
  .object({
    no: z.string(),
    fileName: z.string(),
    fileHash: z.string(),
    bank,
    formatVersion: z.int(),
    importedBy: z.string(),
    importedOn: date,
    lines: z.int(),
    repeated: z.int().meta({ description: '已在先前对账单中的行。Lines that came before.' }),
    conflicts: z.int().meta({ description: '与先前同一流水号不符的行。Lines that contradict an earlier one.' }),
    received: money.meta({ description: '来账合计。All money in, of every line.' }),
    outgoing: money.meta({ description: '往账合计。All money out.' }),
    settled: money.meta({ description: '本单新来账中已入账或已退回。Of what it brought: booked or sent back.' }),
    booking: money.meta({ description: '正在入账。On its way.' }),
    waiting: money.meta({ description: '待核对。Waiting for a person.' }),
  })
  .meta({ id: 'Statement', description: '一份银行对账单。One bank statement.' });

const line = z
  .object({
    line: z.int(),
    outcome: z.enum(['TAKEN', 'REPEATED', 'CONFLICT', 'OUTGOING']),
    reference: z.string(),
    on: date,
    amount: money,
    paymentNo: z.string().nullable(),
    paymentStatus: z.enum(PAYMENT_STATUSES).nullable(),
    waitsFor: z.string().nullable(),
    loanNos: z.array(z.string()),
  })
  .meta({ id: 'StatementLine' });

const EXAMPLE = {
  no: 'ST20261215000001',
  fileName: '2026-12-15.csv',
  fileHash: 'a'.repeat(64),
  bank: 'ICBC',
  formatVersion: 1,
  importedBy: 'qian.fang',
  importedOn: '2026-12-15',
  lines: 2,
  repeated: 0,
  conflicts: 0,
  received: '20474.38',
  outgoing: '0.00',
  settled: '10237.19',
  booking: '0.00',
  waiting: '10237.19',
};

export const importStatement = operation({
  id: 'importStatement',
  method: 'post',
  path: '/statements',
  tag: 'payments',
  summary: {
    zh: '导入银行对账单（请求体即 CSV 文件）；同一文件、同一流水号只入账一次',
    en: 'Import a bank statement; the body is the CSV file. A file and a bank reference count once',
  },
  action: 'STATEMENT_IMPORT',
  status: 201,
  upload: true,
  query: z.strictObject({ bank, name: text(200).meta({ description: '文件名。Name of the file.' }) }),
  response: statementRow,
  errors: [
    'FILE_EMPTY',
    'FILE_TOO_LARGE',
    'FILE_INFECTED',
    'FILE_SCAN_UNAVAILABLE',
    'STATEMENT_BANK',
    'STATEMENT_ENCODING',
    'STATEMENT_NOT_CSV',
    'STATEMENT_UNREADABLE',
    'UNSUPPORTED_MEDIA_TYPE',
    'ENGINE_UNAVAILABLE',
    'ANSWER_PENDING',
    'CASE_CLOSED',
  ],
  example: { response: EXAMPLE },
});

export const listStatements = operation({
  id: 'listStatements',
  method: 'get',
  path: '/statements',
  tag: 'payments',
  summary: { zh: '已导入的对账单，新的在前', en: 'Imported statements, newest first' },
  action: 'STATEMENT_READ',
  query: pageQuery,
  response: pageOf(statementRow),
  example: { response: { data: [EXAMPLE], nextCursor: null, hasMore: false } },
});

export const getStatement = operation({
  id: 'getStatement',
  method: 'get',
  path: '/statements/{no}',
  tag: 'payments',
  summary: { zh: '一份对账单及逐行结果', en: 'A statement with what became of each line' },
  action: 'STATEMENT_READ',
  params: byNo,
  response: statementRow.extend({ results: z.array(line) }).meta({ id: 'StatementResult' }),
});

export const resumeStatement = operation({
  id: 'resumeStatement',
  method: 'post',
  path: '/statements/{no}/booking',
  tag: 'payments',
  summary: { zh: '继续入账：重试尚在入账中的来账', en: 'Take up what is still on its way to its loans' },
  action: 'STATEMENT_IMPORT',
  params: byNo,
  response: statementRow,
  errors: ['ENGINE_UNAVAILABLE', 'ANSWER_PENDING', 'CASE_CLOSED'],
});
