import { z } from 'zod';
import { PAYMENT_STATUSES } from '../../domain/incoming/assignment';
import { MATCHED_BY } from '../../domain/incoming/match';
import { amount, businessNo, byNo, date, money, pageOf, pageQuery, text } from './fields';
import { operation } from './operation';
import { bank } from './statements';

const paymentRow = z
  .object({
    no: z.string(),
    bank,
    reference: z.string().meta({ description: '银行流水号。The bank’s reference.' }),
    statementNo: z.string(),
    on: date,
    amount: money,
    open: money.meta({ description: '尚未分配。In no share yet.' }),
    payerMasked: z.string(),
    accountMasked: z.string(),
    remark: z.string(),
    status: z
      .enum(PAYMENT_STATUSES)
      .meta({ description: '入账中、已处理、待核对、待复核、挂账。On its way, done, waiting, proposed, held.' }),
    matchedBy: z.enum(MATCHED_BY).nullable(),
    waitsFor: z.string().nullable().meta({ description: '待核对的原因代码。Why it waits.' }),
    note: z.string().nullable(),
    reviewOn: date.nullable(),
    proposedBy: z.string().nullable(),
    partOnly: z.boolean().meta({
      description:
        '分给了多个机构的贷款：只见本机构的部分，由总行处理。Divided over loans of several branches: one’s own part alone; head office decides.',
    }),
  })
  .meta({ id: 'IncomingPaymentRow' });

const payment = paymentRow
  .extend({
    shares: z.array(
      z.object({
        n: z.int(),
        loanNo: z.string().nullable(),
        amount: money,
        status: z.enum(['PROPOSED', 'PENDING', 'BOOKED', 'REFUSED', 'DROPPED']),
        refusal: z.string().nullable(),
        bookedOn: date.nullable(),
      }),
    ),
  })
  .meta({ id: 'IncomingPayment', description: '一笔来账及其分配。Money that came in, and where it went.' });

const EXAMPLE = {
  no: 'PM20261215000001',
  bank: 'ICBC',
  reference: 'A0001',
  statementNo: 'ST20261215000001',
  on: '2026-12-15',
  amount: '10237.19',
  open: '10237.19',
  payerMasked: '张**',
  accountMasked: '6222***********0123',
  remark: '还款',
  status: 'WAITING',
  matchedBy: null,
  waitsFor: 'NO_LOAN_FOUND',
  note: null,
  reviewOn: null,
  proposedBy: null,
  partOnly: false,
} as const;
const WHOLE = { ...EXAMPLE, shares: [] };

export const listIncomingPayments = operation({
  id: 'listIncomingPayments',
  method: 'get',
  path: '/incoming-payments',
  tag: 'payments',
  summary: { zh: '来账，新的在前；待核对的按状态筛选', en: 'Money that came in, newest first' },
  action: 'STATEMENT_READ',
  query: pageQuery.extend({ status: z.enum(PAYMENT_STATUSES).optional(), statementNo: businessNo.optional() }),
  response: pageOf(paymentRow),
  example: { response: { data: [EXAMPLE], nextCursor: null, hasMore: false } },
});

export const getIncomingPayment = operation({
  id: 'getIncomingPayment',
  method: 'get',
  path: '/incoming-payments/{no}',
  tag: 'payments',
  summary: { zh: '一笔来账及其分配', en: 'One payment and its shares' },
  action: 'STATEMENT_READ',
  params: byNo,
  response: payment,
  example: { response: WHOLE },
});

const decision = {
  method: 'post',
  tag: 'payments',
  action: 'PAYMENT_ASSIGN',
  params: byNo,
  idempotent: true,
  response: payment,
} as const;
const note = text(500).meta({ description: '理由，记入审计日志。Why, for the audit log.' });

export const assignIncomingPayment = operation({
  ...decision,
  id: 'assignIncomingPayment',
  path: '/incoming-payments/{no}/assignment',
  summary: {
    zh: '分配待核对来账：给一笔或多笔贷款，或退回付款人；达到限额须第二人复核',
    en: 'Assign a waiting payment to one or more loans, or back to its payer; above a limit a second person agrees',
  },
  body: z.strictObject({
    shares: z
      .array(
        z.strictObject({
          loanNo: businessNo
            .nullable()
            .meta({ description: '贷款编号；null 为退回付款人。A loan; null is back to the payer.' }),
          amount,
        }),
      )
      .min(1)
      .max(20),
    note,
  }),
  errors: [
    'PAYMENT_NOT_WAITING',
    'PAYMENT_OF_SEVERAL_BRANCHES',
    'SHARES_TOTAL',
    'SHARES_TWICE',
    'TOO_MANY',
    'NOT_FOUND',
    'ENGINE_UNAVAILABLE',
    'ANSWER_PENDING',
    'CASE_CLOSED',
  ],
  example: {
    body: { shares: [{ loanNo: 'LN20261123000001', amount: '10237.19' }], note: '借款人来电确认' },
    response: { ...WHOLE, status: 'BOOKED', open: '0.00', matchedBy: 'PERSON', proposedBy: 'qian.fang' },
  },
});

export const holdIncomingPayment = operation({
  ...decision,
  id: 'holdIncomingPayment',
  path: '/incoming-payments/{no}/hold',
  summary: { zh: '挂账：说明理由并定复查日期', en: 'Hold a waiting payment for a reason until a day of review' },
  body: z.strictObject({ note, reviewOn: date }),
  errors: ['PAYMENT_NOT_WAITING', 'PAYMENT_OF_SEVERAL_BRANCHES', 'REVIEW_DATE_PAST'],
  example: {
    body: { note: '付款人身份核实中', reviewOn: '2026-12-22' },
    response: { ...WHOLE, status: 'HELD', note: '付款人身份核实中', reviewOn: '2026-12-22' },
  },
});

export const confirmIncomingPayment = operation({
  ...decision,
  id: 'confirmIncomingPayment',
  path: '/incoming-payments/{no}/confirmation',
  summary: { zh: '复核人工分配（须为另一人）', en: 'A second person agrees to an assignment, or rejects it' },
  body: z.strictObject({ agree: z.boolean(), note }),
  errors: [
    'PAYMENT_NOT_PROPOSED',
    'PAYMENT_OF_SEVERAL_BRANCHES',
    'MAKER_MAY_NOT_CHECK',
    'ENGINE_UNAVAILABLE',
    'ANSWER_PENDING',
    'CASE_CLOSED',
  ],
  example: {
    body: { agree: true, note: '与借款人回执一致' },
    response: { ...WHOLE, status: 'BOOKED', open: '0.00', matchedBy: 'PERSON', proposedBy: 'qian.fang' },
  },
});
