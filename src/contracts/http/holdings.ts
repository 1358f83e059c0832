import { z } from 'zod';
import { HOLDING_KINDS } from '../../domain/cross-sell/holding';
import { DIGEST_MONTH } from '../../domain/market-intel/digest';
import { PERIOD } from '../../domain/performance/targets';
import { byNo, date, money, rate, text, username, yuan } from './fields';
import { operation } from './operation';

const month = z.string().regex(DIGEST_MONTH, 'TEXT_FORMAT').meta({ example: '2026-10' });
const holding = z.object({
  kind: z.enum(HOLDING_KINDS),
  month,
  balance: money.meta({ description: '月日均余额。Average balance of the month.' }),
  volume: money.meta({ description: '当月发生额。What went through in the month.' }),
  fee: money.meta({ description: '当月手续费收入。Fees of the month.' }),
  source: z.enum(['MANUAL', 'IMPORT']),
  recordedBy: username,
  recordedOn: date,
});
const holdings = z
  .object({
    clientNo: z.string(),
    loans: z.object({ count: z.int(), balance: money }),
    facilities: z.object({ count: z.int(), limit: money }),
    data: z.array(holding),
  })
  .meta({
    id: 'ClientHoldings',
    description:
      '持有产品：贷款、授信取自本行账簿，其余为登记的最近月份。What a client has: loans and facilities from our books, the rest as of the latest month on record.',
  });

const HELD = {
  kind: 'DEPOSIT',
  month: '2026-10',
  balance: '800000.00',
  volume: '0.00',
  fee: '0.00',
  source: 'MANUAL',
  recordedBy: 'li.na',
  recordedOn: '2026-11-02',
};
const EXAMPLE = {
  clientNo: 'CL00000011',
  loans: { count: 1, balance: '120000.00' },
  facilities: { count: 0, limit: '0.00' },
  data: [HELD],
};

export const getHoldings = operation({
  id: 'getClientHoldings',
  method: 'get',
  path: '/clients/{no}/holdings',
  tag: 'market',
  summary: { zh: '客户持有产品视图', en: 'What a client has with us' },
  action: 'HOLDING_READ',
  params: byNo,
  response: holdings,
  example: { response: EXAMPLE },
});

export const enterHolding = operation({
  id: 'enterClientHolding',
  method: 'post',
  path: '/clients/{no}/holdings',
  tag: 'market',
  summary: {
    zh: '登记客户某月的存款、结算、理财等；同月再登记以后一次为准',
    en: 'Enter what a client had of one kind in a month; entered again, the later one counts',
  },
  action: 'HOLDING_WRITE',
  status: 201,
  idempotent: true,
  params: byNo,
  body: z
    .strictObject({
      kind: z.enum(HOLDING_KINDS),
      month,
      balance: yuan.default('0'),
      volume: yuan.default('0'),
      fee: yuan.default('0'),
    })
    .meta({ id: 'HoldingInput' }),
  response: holdings,
  errors: ['HOLDING_FUTURE', 'HOLDING_EMPTY'],
  example: { body: { kind: 'DEPOSIT', month: '2026-10', balance: '800000.00' }, response: EXAMPLE },
});

export const importHoldings = operation({
  id: 'importHoldings',
  method: 'post',
  path: '/holdings/import',
  tag: 'market',
  summary: {
    zh: '导入本机构客户的持有情况（请求体即 CSV：客户号、品种、月份、余额、发生额、手续费收入）',
    en: 'Import what clients of your branch have; the body is a CSV file of client, kind, month, balance, volume, fee',
  },
  action: 'HOLDING_WRITE',
  status: 201,
  idempotent: true,
  upload: true,
  query: z.strictObject({ name: text(200).meta({ description: '文件名。Name of the file.' }) }),
  response: z.object({ rows: z.int(), clients: z.int() }),
  errors: [
    'FILE_EMPTY',
    'FILE_TOO_LARGE',
    'FILE_INFECTED',
    'FILE_SCAN_UNAVAILABLE',
    'STATEMENT_ENCODING',
    'STATEMENT_NOT_CSV',
    'UNSUPPORTED_MEDIA_TYPE',
    'HOLDING_FILE',
  ],
  example: { response: { rows: 120, clients: 80 } },
});

export const getContribution = operation({
  id: 'getClientContribution',
  method: 'get',
  path: '/clients/{no}/contribution',
  tag: 'market',
  summary: { zh: '客户综合贡献：利息、手续费、存款收益', en: 'What a client brought: interest, fees, deposits' },
  action: 'HOLDING_READ',
  params: byNo,
  query: z.strictObject({
    period: z
      .string()
      .regex(PERIOD, 'PERIOD_FORMAT')
      .meta({ description: '月、季或年。A month, quarter or year.', example: '2026-Q4' }),
  }),
  response: z
    .object({
      clientNo: z.string(),
      period: z.string(),
      from: date,
      to: date,
      interest: money.meta({ description: '已收利息，取自会计分录。Interest received, from the journal.' }),
      loanFees: money,
      fees: z.array(z.object({ kind: z.enum(HOLDING_KINDS), fee: money })),
      deposits: money,
      depositMargin: rate.meta({
        description: '存款 FTP 利差（年），示例参数，需按本行制度调整。What a year of deposits is worth: an example.',
      }),
      total: money,
    })
    .meta({ id: 'ClientContribution', description: '综合贡献。What a client brought in a period.' }),
  example: {
    response: {
      clientNo: 'CL00000011',
      period: '2026-10',
      from: '2026-10-01',
      to: '2026-10-31',
      interest: '435.00',
      loanFees: '0.00',
      fees: [{ kind: 'SETTLEMENT', fee: '120.00' }],
      deposits: '800.00',
      depositMargin: '0.012',
      total: '1355.00',
    },
  },
});
