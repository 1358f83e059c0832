import { z } from 'zod';
import { bilingual, date, instant, listOf, money, text } from './fields';
import { operation } from './operation';
import { bank } from './statements';

const column = text(40);
const columns = z.strictObject({
  reference: column,
  on: column,
  payerName: column,
  payerAccount: column,
  remark: column,
  credit: column.optional(),
  debit: column.optional(),
  amount: column.optional(),
  direction: column.optional(),
});
const dateForm = z.enum(['YYYY-MM-DD', 'YYYYMMDD', 'YYYY/MM/DD']);
const mapping = z
  .strictObject({
    columns,
    incoming: z
      .array(text(20))
      .max(10)
      .optional()
      .meta({ description: '方向列中表示来账的取值。What the direction says of money in.' }),
    dateForm,
  })
  .meta({ id: 'StatementMapping', description: '列名与格式。Titles of the columns, and forms.' });

const format = z
  .object({ bank, version: z.int(), name: bilingual, mapping, recordedBy: z.string(), recordedAt: instant })
  .meta({ id: 'StatementFormat' });

const EXAMPLE_COLUMNS = {
  reference: '交易流水号',
  on: '交易日期',
  payerName: '对方户名',
  payerAccount: '对方账号',
  remark: '摘要',
  credit: '贷方发生额',
  debit: '借方发生额',
};
const EXAMPLE = {
  bank: 'ICBC',
  version: 2,
  name: { zh: '工商银行', en: 'ICBC' },
  mapping: { columns: EXAMPLE_COLUMNS, dateForm: 'YYYY-MM-DD' as const },
  recordedBy: 'admin',
  recordedAt: '2026-12-15T02:00:00.000Z',
};

export const listStatementFormats = operation({
  id: 'listStatementFormats',
  method: 'get',
  path: '/statement-formats',
  tag: 'payments',
  summary: { zh: '各银行对账单的列名设置', en: 'How the statements of each bank are read' },
  action: 'STATEMENT_FORMAT_READ',
  response: listOf(format),
  example: { response: { data: [EXAMPLE] } },
});

export const listStatementFormatVersions = operation({
  id: 'listStatementFormatVersions',
  method: 'get',
  path: '/statement-formats/{bank}/versions',
  tag: 'payments',
  summary: { zh: '一家银行列名设置的各版本，新的在前', en: 'Every version of a bank’s format, newest first' },
  action: 'STATEMENT_FORMAT_READ',
  params: z.object({ bank }),
  response: listOf(format),
  example: { response: { data: [EXAMPLE] } },
});

export const createStatementFormat = operation({
  id: 'createStatementFormat',
  method: 'post',
  path: '/statement-formats',
  tag: 'payments',
  summary: { zh: '新的列名设置版本', en: 'The next version of a bank’s format' },
  action: 'STATEMENT_FORMAT',
  status: 201,
  idempotent: true,
  body: z.strictObject({
    bank,
    name: z.strictObject({ zh: text(60), en: text(60) }),
    mapping,
    seen: z.int().min(0).optional().meta({
      description:
        '修正时所见的版本；新增填 0。已有更新版本的不予登记。The version that is corrected, 0 for a new bank.',
    }),
  }),
  response: format,
  errors: ['STATEMENT_FORMAT_COLUMNS', 'STATEMENT_FORMAT_TWICE', 'STATEMENT_FORMAT_CHANGED'],
  example: {
    body: { bank: 'ICBC', name: EXAMPLE.name, mapping: EXAMPLE.mapping, seen: 1 },
    response: EXAMPLE,
  },
});

/** A list in an address, parted by commas. */
const parted = z
  .string()
  .max(220, 'TEXT_LENGTH')
  .optional()
  .meta({ description: '方向列中表示来账的取值，逗号分隔。What the direction says of money in, parted by commas.' });

const line = z.object({
  line: z.int(),
  reference: z.string(),
  on: date,
  amount: money.meta({ description: '往账为负。Below zero for money out.' }),
  payerMasked: z.string(),
  accountMasked: z.string(),
  remark: z.string(),
});

const trial = z
  .object({
    rows: z.int(),
    head: z
      .int()
      .nullable()
      .meta({ description: '列名所在行；空为未找到。The row of the titles; null when it was not found.' }),
    titles: z
      .array(z.string())
      .meta({ description: '该行（或最接近的一行）各列。Its cells, or those of the nearest row.' }),
    passedOver: z.int().meta({ description: '列名之下非明细的行。Rows below the titles that are no lines.' }),
    lines: z.int().meta({ description: '可读的明细行。Lines that can be read.' }),
    refused: z.int().meta({ description: '读不懂的明细行。Lines that cannot.' }),
    repeated: z.int().meta({ description: '文件内流水号重复的行。Lines whose reference stood above already.' }),
    received: money,
    outgoing: money,
    from: date.nullable(),
    to: date.nullable(),
    faults: z.array(
      z.object({
        line: z.int().nullable(),
        column: z.string(),
        value: z.string(),
        code: z.string(),
        message: z.string(),
      }),
    ),
    sample: z.array(line).meta({ description: '前 20 行。The first 20.' }),
  })
  .meta({
    id: 'StatementTrial',
    description: '试读结果，不入账、不留存。How a file would be read; nothing is booked or kept.',
  });

export const tryStatementFormat = operation({
  id: 'tryStatementFormat',
  method: 'post',
  path: '/statement-formats/trials',
  tag: 'payments',
  summary: {
    zh: '试读样例文件（请求体即 CSV）：按所给列名会读成什么、哪些行读不懂；不入账、不留存',
    en: 'How a sample file (the body, CSV) would be read by these titles, and what of it cannot be; nothing is booked or kept',
  },
  action: 'STATEMENT_FORMAT_TRY',
  upload: true,
  query: columns.extend({ incoming: parted, dateForm }),
  response: trial,
  errors: [
    'FILE_EMPTY',
    'FILE_TOO_LARGE',
    'FILE_INFECTED',
    'FILE_SCAN_UNAVAILABLE',
    'STATEMENT_ENCODING',
    'STATEMENT_NOT_CSV',
    'STATEMENT_FORMAT_COLUMNS',
    'STATEMENT_FORMAT_TWICE',
    'UNSUPPORTED_MEDIA_TYPE',
  ],
  example: {
    response: {
      rows: 4,
      head: 2,
      titles: Object.values(EXAMPLE_COLUMNS),
      passedOver: 1,
      lines: 1,
      refused: 0,
      repeated: 0,
      received: '10237.19',
      outgoing: '0.00',
      from: '2026-12-15',
      to: '2026-12-15',
      faults: [],
      sample: [
        {
          line: 3,
          reference: 'A0001',
          on: '2026-12-15',
          amount: '10237.19',
          payerMasked: '张**',
          accountMasked: '6222***********0123',
          remark: '还款',
        },
      ],
    },
  },
});
