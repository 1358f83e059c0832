import { z } from 'zod';
import { ticked } from './bulk';
import { amount, branchCode, businessNo, byNo, date, instant, money, pageOf, pageQuery, username } from './fields';
import { exportBody, exporting, searchNo, searchText, sortBy } from './lists';
import { operation } from './operation';
import { terms } from './terms';
import { timeline } from './timeline';

export const LOAN_STATUSES = ['CURRENT', 'OVERDUE', 'SETTLED', 'WRITTEN_OFF'] as const;
export const RISK_CLASSES = ['NORMAL', 'SPECIAL_MENTION', 'SUBSTANDARD', 'DOUBTFUL', 'LOSS'] as const;
const status = z.enum(LOAN_STATUSES).meta({ id: 'LoanStatus' });
const riskClass = z.enum(RISK_CLASSES).meta({ id: 'RiskClass', description: '五级分类' });

export const loanRow = z
  .object({
    no: z.string(),
    clientNo: z.string(),
    clientMasked: z.string(),
    productCode: z.string(),
    branchCode,
    managerUsername: z.string(),
    status,
    riskClass,
    asOf: date,
    daysOverdue: z.int(),
    disbursed: money,
    principal: money,
    principalOverdue: money,
    due: money,
    held: money,
    nextDueOn: date.nullable(),
    oldestUnpaidDueOn: date.nullable(),
    disbursedOn: date,
    maturityOn: date,
    settledOn: date.nullable(),
  })
  .meta({ id: 'LoanRow' });

export const loan = loanRow
  .extend({
    applicationNo: z.string(),
    terms,
    today: date,
    workflowId: z.string(),
    workflowUrl: z.string().nullable(),
    renews: z.string().nullable().meta({ description: '本贷款所续的贷款。The loan that it renewed.' }),
    renewedIn: z
      .object({ applicationNo: z.string(), loanNo: z.string().nullable() })
      .nullable()
      .meta({ description: '续贷本贷款的申请及新贷款。The application that renews it, and the loan it became.' }),
  })
  .meta({ id: 'Loan', description: '贷款，余额截至 asOf。A loan, its balances as of asOf.' });

/** What a payment answers: the loan after it. */
export const loanView = z
  .object({
    loanNo: z.string(),
    status,
    riskClass,
    asOf: date,
    daysOverdue: z.int(),
    principal: money,
    due: money,
    held: money,
    payoff: money,
    nextDueOn: date.nullable(),
    nextDueNumber: z.int().nullable(),
    oldestUnpaidDueOn: date.nullable(),
    maturityOn: date,
  })
  .meta({ id: 'LoanView' });

const components = z
  .object({ fee: money, compound: money, penalty: money, interest: money, principal: money })
  .meta({ id: 'Components' });
export const scheduleRow = z
  .object({
    number: z.int(),
    dueOn: date,
    days: z.int(),
    openingBalance: money,
    prepaid: money,
    principal: money,
    interest: money,
    fee: money,
    total: money,
    closingBalance: money,
    paid: components,
    waived: components,
    paidOn: date.nullable(),
  })
  .meta({ id: 'ScheduleRow' });
export const transaction = z
  .object({
    on: date,
    type: z.string(),
    reference: z.string().nullable(),
    amount: money,
    reversed: z.boolean(),
    allocated: components,
    held: money,
  })
  .meta({ id: 'Transaction' });
export const account = z
  .object({
    status,
    asOf: date,
    daysOverdue: z.int(),
    riskClass,
    balances: z.object({
      principal: money,
      principalOverdue: money,
      interestDue: money,
      interestAccrued: money,
      penalty: money,
      compound: money,
      fee: money,
      held: money,
    }),
    payoff: money,
    schedule: z.array(scheduleRow),
    transactions: z.array(transaction),
  })
  .meta({ id: 'LoanAccount' });

const asOf = z.strictObject({
  asOf: date.optional().meta({ description: '默认为贷款自己的业务日期。Default: the loan’s own business date.' }),
});
const read = { method: 'get', tag: 'loans', action: 'LOAN_READ', params: byNo } as const;

const loanFilter = z.strictObject({
  status: z.enum(LOAN_STATUSES).optional(),
  riskClass: z.enum(RISK_CLASSES).optional(),
  clientNo: businessNo.optional(),
  managerUsername: username.optional(),
  onBook: z.literal('true').optional().meta({ description: '仅未结清、未核销。Neither settled nor written off.' }),
  overdueMoreThan: z.coerce.number().int().min(0).max(100_000).optional(),
  overdueUpTo: z.coerce.number().int().min(0).max(100_000).optional(),
  disbursedFrom: date.optional(),
  disbursedTo: date.optional(),
  nextDueFrom: date.optional(),
  nextDueTo: date.optional(),
  sort: sortBy('no', 'disbursedOn', 'maturityOn', 'nextDueOn', 'principal', 'due', 'daysOverdue'),
});

export const listLoans = operation({
  id: 'listLoans',
  method: 'get',
  path: '/loans',
  tag: 'loans',
  summary: { zh: '贷款列表', en: 'Loans' },
  action: 'LOAN_READ',
  query: pageQuery.extend({ ...loanFilter.shape, q: searchNo }),
  response: pageOf(loanRow),
  example: { response: { data: [], nextCursor: null, hasMore: false } },
});

export const searchLoans = operation({
  id: 'searchLoans',
  method: 'post',
  path: '/loans/search',
  tag: 'loans',
  summary: {
    zh: '查找贷款（编号、尾号、客户姓名、拼音、手机尾号）',
    en: 'Search loans by number, name, pinyin or tail',
  },
  action: 'LOAN_READ',
  body: pageQuery.extend({ ...loanFilter.shape, q: searchText }),
  response: pageOf(loanRow),
  example: { body: { q: 'zjg' }, response: { data: [], nextCursor: null, hasMore: false } },
});

export const exportLoans = operation({
  ...exporting,
  id: 'exportLoans',
  path: '/loans/export',
  tag: 'loans',
  summary: { zh: '导出贷款台账', en: 'Export the loan register' },
  action: 'LOAN_READ',
  body: exportBody.extend({
    ...loanFilter.shape,
    q: searchText,
    nos: ticked.optional().meta({ description: '只导出这些贷款。Only these loans.' }),
  }),
});

export const getLoan = operation({
  ...read,
  id: 'getLoan',
  path: '/loans/{no}',
  summary: { zh: '一笔贷款', en: 'One loan' },
  response: loan,
});

export const getLoanAccount = operation({
  ...read,
  id: 'getLoanAccount',
  path: '/loans/{no}/account',
  summary: { zh: '任一日期的贷款账户', en: 'The account as of any date' },
  query: asOf,
  response: account,
  errors: ['AS_OF_BEFORE_DISBURSEMENT'],
});

export const getLoanSchedule = operation({
  ...read,
  id: 'getLoanSchedule',
  path: '/loans/{no}/schedule',
  summary: { zh: '还款计划', en: 'The schedule as now planned, with what is paid' },
  query: asOf,
  response: z.object({ asOf: date, data: z.array(scheduleRow) }),
  errors: ['AS_OF_BEFORE_DISBURSEMENT'],
});

export const getLoanTransactions = operation({
  ...read,
  id: 'getLoanTransactions',
  path: '/loans/{no}/transactions',
  summary: { zh: '账户流水与分配', en: 'Transactions and what each paid' },
  query: asOf,
  response: z.object({ asOf: date, data: z.array(transaction) }),
  errors: ['AS_OF_BEFORE_DISBURSEMENT'],
});

export const getLoanTimeline = operation({
  ...read,
  id: 'getLoanTimeline',
  path: '/loans/{no}/timeline',
  summary: { zh: '贷款的时间线', en: 'The story of the loan' },
  response: timeline,
  example: { response: { data: [], next: [] } },
});

export const getLoanJournal = operation({
  ...read,
  id: 'getLoanJournal',
  path: '/loans/{no}/journal',
  summary: { zh: '会计分录', en: 'Double entries' },
  query: pageQuery,
  response: pageOf(
    z
      .object({
        id: z.string(),
        on: date,
        cause: z.string(),
        recordedAt: instant,
        lines: z.array(z.object({ account: z.string(), debit: money, credit: money })),
      })
      .meta({ id: 'JournalEntry' }),
  ),
  example: { response: { data: [], nextCursor: null, hasMore: false } },
});

const pay = { method: 'post', tag: 'loans', params: byNo } as const;
export const reference = z
  .string()
  .regex(/^[\w.:/-]{1,64}$/, 'TEXT_FORMAT')
  .meta({
    description: '付款流水号：同一笔贷款同号只入账一次。The payer’s reference: one posts once.',
    example: 'BANK-20261215-0001',
  });
const mode = z.enum(['REDUCE_INSTALMENT', 'REDUCE_TERM']).default('REDUCE_INSTALMENT');

export const createRepayment = operation({
  ...pay,
  id: 'createRepayment',
  path: '/loans/{no}/repayments',
  summary: { zh: '登记还款', en: 'Book a repayment' },
  action: 'REPAYMENT_BOOK',
  status: 201,
  idempotent: true,
  body: z.strictObject({ amount, receivedOn: date, reference }).meta({ id: 'RepaymentInput' }),
  response: loanView,
  errors: [
    'LOAN_CLOSED',
    'CASE_CLOSED',
    'ENGINE_UNAVAILABLE',
    'ANSWER_PENDING',
    'DATE_IN_FUTURE',
    'EVENT_BEFORE_DISBURSEMENT',
    'REFERENCE_NOT_UNIQUE',
  ],
  example: { body: { amount: '10237.19', receivedOn: '2026-12-15', reference: 'BANK-20261215-0001' } },
});

export const quotePrepayment = operation({
  ...pay,
  id: 'quotePrepayment',
  path: '/loans/{no}/prepayments/quote',
  summary: { zh: '提前还款试算（不入账）', en: 'What a prepayment would do (nothing is booked)' },
  action: 'PREPAYMENT_QUOTE',
  body: z.strictObject({
    on: date,
    amount: amount.optional().meta({ description: '不填为全部结清。Absent: in full.' }),
    mode,
  }),
  response: z.object({
    on: date,
    payoff: money,
    received: money,
    fee: money,
    settles: z.boolean(),
    interestBefore: money.meta({ description: '原计划剩余利息' }),
    interestAfter: money.meta({
      description: '提前还款后仍需支付的利息，含本次支付的。What is still paid, with this payment too.',
    }),
    interestSaved: money,
    schedule: z.array(scheduleRow),
  }),
  errors: ['LOAN_CLOSED', 'EVENT_BEFORE_DISBURSEMENT'],
  example: { body: { on: '2026-12-20', amount: '50000.00', mode: 'REDUCE_TERM' } },
});

export const createPrepayment = operation({
  ...pay,
  id: 'createPrepayment',
  path: '/loans/{no}/prepayments',
  summary: { zh: '登记提前还款', en: 'Book a prepayment' },
  action: 'PREPAYMENT_BOOK',
  status: 201,
  idempotent: true,
  body: z.strictObject({ on: date, amount: amount.optional(), mode, reference }).meta({ id: 'PrepaymentInput' }),
  response: loanView,
  errors: [
    'LOAN_CLOSED',
    'CASE_CLOSED',
    'ENGINE_UNAVAILABLE',
    'ANSWER_PENDING',
    'DATE_IN_FUTURE',
    'EVENT_BEFORE_DISBURSEMENT',
    'REFERENCE_NOT_UNIQUE',
  ],
  example: { body: { on: '2026-12-20', mode: 'REDUCE_INSTALMENT', reference: 'BANK-20261220-0007' } },
});
