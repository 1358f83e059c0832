import { z } from 'zod';
import { MATCHED_ITEMS } from '../../domain/finance-match/items';
import { MONTH } from '../../domain/finance-match/period';
import { LINE_STANDINGS, MATCH_CAUSES, MATCH_SIDES, MATCH_STATUSES } from '../../domain/finance-match/settle';
import { branchCode, businessNo, byNo, date, listOf, money, pageOf, pageQuery, text, username } from './fields';
import { operation, printed } from './operation';

const item = z.enum(MATCHED_ITEMS).meta({ id: 'MatchedItem', description: '对账项目。What is reconciled.' });
const side = z.enum(MATCH_SIDES).meta({ description: '代表信贷方或财务方。For credit, or for finance.' });
const status = z.enum(MATCH_STATUSES);
const kind = z.enum(['MONTH', 'CASE']).meta({ description: '机构月度，或单笔移交。A month, or one case.' });

/** Below zero too, as a general ledger may show it. */
const signedYuan = z
  .string()
  .regex(/^-?(0|[1-9]\d{0,10})(\.\d{1,2})?$/, 'MONEY_FORMAT')
  .meta({ example: '1190000.00' });

const part = z.strictObject({
  cause: z.enum(MATCH_CAUSES),
  amount: signedYuan.meta({ description: '所说明的金额，正负同差异（我方减财务）。Signed as the difference is.' }),
  loanNo: businessNo.optional(),
  text: text(300, 0).default(''),
});

const row = z
  .object({
    no: z.string(),
    kind,
    branchCode,
    applicationNo: z.string().nullable(),
    loanNo: z.string().nullable(),
    from: date,
    to: date,
    signBy: date,
    status,
    round: z.int(),
    lines: z.int(),
    differing: z.int(),
    openedBy: username,
    openedOn: date,
  })
  .meta({ id: 'FinanceMatchRow', description: '一次财务对账。One reconciliation with finance.' });

const line = z.object({
  line: z.int(),
  productCode: z.string(),
  item,
  itemName: z.object({ zh: z.string(), en: z.string() }),
  ours: money.meta({ description: '信贷台账（分录）数。By our journal.' }),
  finance: money.nullable().meta({ description: '财务总账数；空为未提供，按零比较。Null: not given, taken as zero.' }),
  difference: money.meta({ description: '我方减财务。Ours less theirs.' }),
  loansOff: z.int().meta({ description: '逐笔比较不符的笔数。Loans that differ, where given loan by loan.' }),
  standing: z.enum(LINE_STANDINGS),
});
const step = z.object({
  act: z.enum(['REPORTED', 'EXPLAINED', 'ACCEPTED', 'REJECTED', 'SIGNED']),
  line: z.int().nullable(),
  side,
  by: username,
  on: date,
  comment: z.string().nullable(),
  parts: z.array(
    z.object({ cause: z.enum(MATCH_CAUSES), amount: money, loanNo: z.string().nullable(), text: z.string() }),
  ),
});
const match = row
  .omit({ lines: true, differing: true })
  .extend({ lines: z.array(line), steps: z.array(step) })
  .meta({ id: 'FinanceMatch', description: '财务对账及逐行差异。A reconciliation with its lines and what was done.' });

const EXAMPLE_ROW = {
  no: 'FM20261201000001',
  kind: 'MONTH' as const,
  branchCode: 'SB01',
  applicationNo: null,
  loanNo: null,
  from: '2026-11-01',
  to: '2026-11-30',
  signBy: '2026-12-07',
  status: 'COMPARED' as const,
  round: 1,
  openedBy: 'qian.fang',
  openedOn: '2026-12-01',
};
const EXAMPLE = {
  ...EXAMPLE_ROW,
  lines: [
    {
      line: 1,
      productCode: 'HOUSING',
      item: 'LOAN_PRINCIPAL' as const,
      itemName: { zh: '1303-01 贷款本金', en: '1303-01 Loans, not overdue' },
      ours: '1200000.00',
      finance: '1190000.00',
      difference: '10000.00',
      loansOff: 0,
      standing: 'EXPLAINED' as const,
    },
  ],
  steps: [
    {
      act: 'EXPLAINED' as const,
      line: 1,
      side: 'FINANCE' as const,
      by: 'qian.fang',
      on: '2026-12-02',
      comment: null,
      parts: [{ cause: 'BOOKED_NEXT_DAY' as const, amount: '10000.00', loanNo: 'LN20261130000001', text: '次日入账' }],
    },
  ],
};
const own = { tag: 'archive', params: byNo, response: match } as const;
const byLine = byNo.extend({ line: z.coerce.number().int().min(1).max(100_000) });

export const openFinanceMatch = operation({
  id: 'openFinanceMatch',
  method: 'post',
  path: '/finance-matches',
  tag: 'archive',
  summary: {
    zh: '开始财务对账：机构的一个月，或一笔已放款的申请（已有的则返回）',
    en: 'Open a reconciliation with finance: a month of a branch, or a case that was paid out; one that is there is answered',
  },
  action: 'FINANCE_MATCH_OPEN',
  status: 201,
  idempotent: true,
  body: z.union([
    z.strictObject({ kind: z.literal('MONTH'), branchCode, month: z.string().regex(MONTH, 'TEXT_FORMAT') }),
    z.strictObject({ kind: z.literal('CASE'), applicationNo: businessNo }),
  ]),
  response: match,
  errors: ['NOT_FOUND', 'MATCH_PERIOD_RUNNING', 'MATCH_NO_LOAN', 'CASE_OF_OTHER_BRANCH', 'BRANCH_UNKNOWN'],
  example: {
    body: { kind: 'MONTH', branchCode: 'SB01', month: '2026-11' },
    response: { ...EXAMPLE, lines: [], steps: [] },
  },
});

export const listFinanceMatches = operation({
  id: 'listFinanceMatches',
  method: 'get',
  path: '/finance-matches',
  tag: 'archive',
  summary: { zh: '财务对账登记簿，新的在前', en: 'Reconciliations with finance, newest first' },
  action: 'FINANCE_MATCH_READ',
  query: pageQuery.extend({ status: status.optional(), kind: kind.optional(), applicationNo: businessNo.optional() }),
  response: pageOf(row),
  example: { response: { data: [{ ...EXAMPLE_ROW, lines: 12, differing: 1 }], nextCursor: null, hasMore: false } },
});

export const getFinanceMatch = operation({
  ...own,
  id: 'getFinanceMatch',
  method: 'get',
  path: '/finance-matches/{no}',
  summary: { zh: '一次财务对账', en: 'One reconciliation with finance' },
  action: 'FINANCE_MATCH_READ',
  example: { response: EXAMPLE },
});

export const reportFinanceFigures = operation({
  ...own,
  id: 'reportFinanceFigures',
  method: 'post',
  path: '/finance-matches/{no}/figures',
  summary: {
    zh: '财务录入总账数据（再次提供则重新比较，原说明与签字作废）',
    en: 'Finance gives its figures; given again they are compared anew, and explained and signed anew',
  },
  action: 'FINANCE_MATCH_REPORT',
  status: 201,
  idempotent: true,
  body: z
    .strictObject({
      figures: z
        .array(z.strictObject({ productCode: text(40), item, amount: signedYuan, loanNo: businessNo.optional() }))
        .max(2000),
    })
    .meta({ id: 'FinanceFigures' }),
  errors: [
    'MATCH_SIGNED',
    'MATCH_PRODUCT_UNKNOWN',
    'MATCH_FIGURE_TWICE',
    'MATCH_OTHER_SIDE',
    'MATCH_SIDE',
    'AMOUNT_TOO_LARGE',
  ],
  example: {
    body: { figures: [{ productCode: 'HOUSING', item: 'LOAN_PRINCIPAL', amount: '1190000.00' }] },
    response: EXAMPLE,
  },
});

export const importFinanceFigures = operation({
  ...own,
  id: 'importFinanceFigures',
  method: 'post',
  path: '/finance-matches/{no}/figures-file',
  summary: {
    zh: '导入总账数据（请求体即 CSV：产品、科目、金额，逐笔时加贷款编号）',
    en: 'Import the figures of finance; the body is a CSV file of product, item, amount, and loan where it goes loan by loan',
  },
  action: 'FINANCE_MATCH_REPORT',
  status: 201,
  idempotent: true,
  upload: true,
  query: z.strictObject({ name: text(200).meta({ description: '文件名。Name of the file.' }) }),
  errors: [
    'FILE_EMPTY',
    'FILE_TOO_LARGE',
    'FILE_INFECTED',
    'FILE_SCAN_UNAVAILABLE',
    'STATEMENT_ENCODING',
    'STATEMENT_NOT_CSV',
    'UNSUPPORTED_MEDIA_TYPE',
    'MATCH_FILE',
    'AMOUNT_TOO_LARGE',
    'MATCH_SIGNED',
    'MATCH_PRODUCT_UNKNOWN',
    'MATCH_FIGURE_TWICE',
    'MATCH_OTHER_SIDE',
    'MATCH_SIDE',
  ],
  example: { response: EXAMPLE },
});

export const explainDifference = operation({
  ...own,
  id: 'explainDifference',
  method: 'post',
  path: '/finance-matches/{no}/lines/{line}/explanation',
  summary: {
    zh: '一方说明差异，各项合计须等于差异',
    en: 'One side explains a difference; the parts make it up to the fen',
  },
  action: 'FINANCE_MATCH_SETTLE',
  status: 201,
  idempotent: true,
  params: byLine,
  body: z.strictObject({ side, parts: z.array(part).min(1).max(100) }).meta({ id: 'DifferenceExplained' }),
  errors: ['MATCH_SIGNED', 'MATCH_SIDE', 'MATCH_OTHER_SIDE', 'MATCH_NOTHING_OPEN', 'MATCH_PARTS', 'AMOUNT_TOO_LARGE'],
  example: {
    body: { side: 'FINANCE', parts: [{ cause: 'BOOKED_NEXT_DAY', amount: '10000.00', text: '次日入账' }] },
    response: EXAMPLE,
  },
});

export const answerDifference = operation({
  ...own,
  id: 'answerDifference',
  method: 'post',
  path: '/finance-matches/{no}/lines/{line}/answer',
  summary: { zh: '另一方认可或退回差异说明', en: 'The other side accepts an explanation, or rejects it' },
  action: 'FINANCE_MATCH_SETTLE',
  status: 201,
  idempotent: true,
  params: byLine,
  body: z.strictObject({ side, outcome: z.enum(['ACCEPT', 'REJECT']), comment: text(300, 0).default('') }),
  errors: ['MATCH_SIGNED', 'MATCH_SIDE', 'MATCH_OTHER_SIDE', 'MATCH_NOT_EXPLAINED', 'MATCH_OWN_EXPLANATION'],
  example: { body: { side: 'CREDIT', outcome: 'ACCEPT', comment: '' }, response: EXAMPLE },
});

export const signFinanceMatch = operation({
  ...own,
  id: 'signFinanceMatch',
  method: 'post',
  path: '/finance-matches/{no}/signature',
  summary: { zh: '代表一方签署对账单（双方须为不同的人）', en: 'Sign for one side; two different people sign' },
  action: 'FINANCE_MATCH_SETTLE',
  status: 201,
  idempotent: true,
  body: z.strictObject({ side }),
  errors: ['MATCH_NO_FIGURES', 'MATCH_SIGNED', 'MATCH_SIDE', 'MATCH_OTHER_SIDE', 'MATCH_SIGNATORY', 'MATCH_OPEN'],
  example: { body: { side: 'CREDIT' }, response: EXAMPLE },
});

export const listMatchLoans = operation({
  id: 'listMatchLoans',
  method: 'get',
  path: '/finance-matches/{no}/lines/{line}/loans',
  tag: 'archive',
  summary: {
    zh: '一行背后的贷款：不符的在前，其次最近有分录的（最多 500 笔）',
    en: 'The loans behind a line: those that differ first, then those with the latest entries (at most 500)',
  },
  action: 'FINANCE_MATCH_READ',
  params: byLine,
  response: listOf(
    z.object({
      loanNo: z.string(),
      ours: money,
      finance: money.nullable(),
      difference: money.nullable(),
      lastMovedOn: date.nullable(),
    }),
  ),
  example: {
    response: {
      data: [
        { loanNo: 'LN20261130000001', ours: '10000.00', finance: null, difference: null, lastMovedOn: '2026-11-30' },
      ],
    },
  },
});

export const printFinanceMatch = operation({
  id: 'printFinanceMatch',
  method: 'get',
  paper: true,
  response: printed,
  path: '/finance-matches/{no}/paper',
  tag: 'papers',
  summary: {
    zh: '打印财务对账单（PDF，留痕）',
    en: 'Print the statement of a reconciliation (PDF; every print is on record)',
  },
  action: 'FINANCE_MATCH_READ',
  params: byNo,
  errors: ['MATCH_NO_FIGURES'],
});
