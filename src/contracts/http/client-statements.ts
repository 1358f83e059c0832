import { z } from 'zod';
import { WARNING_LEVELS } from '../../domain/warning/policy';
import { statement } from './appraisals';
import { byNo, date, listOf, money, text, username, yuan } from './fields';
import { operation } from './operation';

// A union, for the description of the API knows a literal by its first value only.
const months = z
  .union([z.literal(1), z.literal(3), z.literal(6), z.literal(12)])
  .meta({ description: '期间月数：月报1、季报3、半年报6、年报12。' });

const change = z.object({
  item: z.string(),
  before: money,
  now: money,
  change: z.string().nullable().meta({ description: '较上期变动。Change on the period before.', example: '-12.5%' }),
});

const ratio = z.object({ code: z.string(), value: z.string().nullable() });

const clientStatement = z
  .object({
    id: z.string(),
    periodEnd: date,
    months: z.int(),
    figures: statement,
    bankInflow: money.nullable(),
    ratios: z.array(ratio),
    changes: z.array(change).meta({ description: '与上一同长期间比较；没有上期时为空。' }),
    findings: z.array(z.string()).meta({ description: '表内及与上期的交叉检验发现。What does not agree.' }),
    evidence: z.string(),
    enteredBy: username,
    on: date,
  })
  .meta({ id: 'ClientStatement', description: '贷后财务报表。A financial statement after lending.' });

const FIGURES = {
  totalAssets: '10000000',
  currentAssets: '6000000',
  cash: '800000',
  receivables: '2200000',
  inventory: '2500000',
  prepayments: '300000',
  totalLiabilities: '5500000',
  currentLiabilities: '4000000',
  payables: '1500000',
  advances: '200000',
  interestBearingDebt: '3000000',
  equity: '4500000',
  sales: '3600000',
  cost: '2800000',
  interestExpense: '40000',
  depreciation: '90000',
  profitTotal: '350000',
  netProfit: '262500',
  operatingCash: '280000',
};
const EXAMPLE = {
  id: '1',
  periodEnd: '2026-09-30',
  months: 3,
  figures: FIGURES,
  bankInflow: '4000000.00',
  ratios: [{ code: 'DEBT_RATIO', value: '0.5500' }],
  changes: [{ item: 'sales', before: '4000000.00', now: '3600000.00', change: '-10.0%' }],
  findings: [],
  evidence: 'DOC-7001',
  enteredBy: 'li.na',
  on: '2026-10-20',
};

export const enterStatement = operation({
  id: 'enterClientStatement',
  method: 'post',
  path: '/clients/{no}/statements',
  tag: 'clients',
  summary: {
    zh: '录入贷后财务报表：与上期比较，测试各笔贷款的财务约定，触发预警',
    en: 'Enter a financial statement: compared, covenants of every loan tested, warnings raised',
  },
  action: 'STATEMENT_OF_CLIENT',
  status: 201,
  idempotent: true,
  params: byNo,
  body: z
    .strictObject({
      periodEnd: date,
      months,
      figures: statement,
      bankInflow: yuan.optional(),
      evidence: text(200).meta({ description: '报表原件存放处或影像编号。Where the paper is filed.' }),
    })
    .meta({ id: 'ClientStatementInput', description: '流量为本期发生额。Flows are those of the period alone.' }),
  response: z.object({
    statement: clientStatement,
    warnings: z.array(
      z.object({ no: z.string(), loanNo: z.string(), code: z.string(), level: z.enum(WARNING_LEVELS) }),
    ),
  }),
  errors: [
    'STATEMENT_PERIOD',
    'STATEMENT_UNBALANCED',
    'DATE_IN_FUTURE',
    'ENGINE_UNAVAILABLE',
    'ANSWER_PENDING',
    'CASE_CLOSED',
  ],
  example: {
    body: { periodEnd: '2026-09-30', months: 3, figures: FIGURES, bankInflow: '4000000', evidence: 'DOC-7001' },
    response: { statement: EXAMPLE, warnings: [] },
  },
});

export const listStatements = operation({
  id: 'listClientStatements',
  method: 'get',
  path: '/clients/{no}/statements',
  tag: 'clients',
  summary: { zh: '贷后财务报表，近期在前', en: 'Financial statements after lending, the latest first' },
  action: 'CLIENT_READ',
  params: byNo,
  response: listOf(clientStatement),
  example: { response: { data: [EXAMPLE] } },
});
