import { z } from 'zod';
import { byNo, date, money } from './fields';
import { operation, printed } from './operation';

const period = z.strictObject({
  from: date.meta({ description: '起始日（含）。The first day.' }),
  to: date.meta({ description: '截止日（含），不晚于今日。The last day, not after today.' }),
});

const row = z.object({
  on: date,
  type: z.string(),
  reference: z.string().nullable(),
  reversed: z.boolean(),
  amount: money,
  principal: money,
  interest: money,
  penalty: money,
  compound: money,
  fee: money,
  held: money.meta({ description: '暂收款变动。Change of the money held.' }),
});

const loan = z.object({
  loanNo: z.string(),
  productCode: z.string(),
  disbursedOn: date,
  opening: money.meta({ description: '期初本金。Principal at the start.' }),
  correction: money.meta({
    description: '期初更正：以前期间的还款后来被冲正。A repayment of before that was reversed since.',
  }),
  disbursed: money,
  principal: money,
  received: money,
  closing: money,
  due: money.meta({ description: '期末应还未还。Due and unpaid at the end.' }),
  held: money,
  daysOverdue: z.int(),
  nextDueOn: date.nullable(),
  rows: z.array(row),
});

const statement = z
  .object({
    clientNo: z.string(),
    clientMasked: z.string(),
    from: date,
    to: date,
    loans: z.array(loan),
    totals: z.object({ opening: money, disbursed: money, principal: money, received: money, closing: money }),
  })
  .meta({ id: 'AccountStatement', description: '客户对账单。What a client owed, paid and owes over a period.' });

export const getAccountStatement = operation({
  id: 'getAccountStatement',
  method: 'get',
  path: '/clients/{no}/account-statement',
  tag: 'clients',
  summary: { zh: '客户一段期间的贷款对账单', en: 'The statement of all loans of a client for a period' },
  action: 'CLIENT_READ',
  params: byNo,
  query: period,
  response: statement,
  errors: ['DATE_ORDER', 'DATE_IN_FUTURE'],
  example: {
    query: { from: '2026-10-01', to: '2026-10-31' },
    response: {
      clientNo: 'CL00000001',
      clientMasked: '张**',
      from: '2026-10-01',
      to: '2026-10-31',
      loans: [],
      totals: { opening: '0.00', disbursed: '0.00', principal: '0.00', received: '0.00', closing: '0.00' },
    },
  },
});

export const sendAccountStatement = operation({
  id: 'sendAccountStatement',
  method: 'post',
  path: '/clients/{no}/account-statement/sendings',
  tag: 'clients',
  summary: {
    zh: '按客户联系偏好发送对账单摘要（留痕）',
    en: 'Send the sums of the statement to the client, by the channels that he prefers; on record',
  },
  action: 'CLIENT_WRITE',
  status: 201,
  idempotent: true,
  params: byNo,
  body: period,
  response: z.object({ clientNo: z.string(), from: date, to: date, loans: z.int(), closing: money }),
  errors: ['DATE_ORDER', 'DATE_IN_FUTURE', 'NOTHING_TO_STATE'],
  example: {
    body: { from: '2026-10-01', to: '2026-10-31' },
    response: { clientNo: 'CL00000001', from: '2026-10-01', to: '2026-10-31', loans: 1, closing: '80000.00' },
  },
});

export const printAccountStatement = operation({
  id: 'printAccountStatement',
  method: 'get',
  paper: true,
  response: printed,
  path: '/clients/{no}/account-statement/paper',
  tag: 'papers',
  summary: { zh: '打印客户对账单（PDF，留痕）', en: 'Print the statement of a client (PDF; every print is on record)' },
  action: 'PAPER_PRINT',
  params: byNo,
  query: period,
  errors: ['DATE_ORDER', 'DATE_IN_FUTURE', 'NOTHING_TO_STATE'],
});
