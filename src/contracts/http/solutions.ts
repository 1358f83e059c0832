import { z } from 'zod';
import { quoteFields } from '../quote';
import { amount, businessNo, date, listOf, money, rate, whole } from './fields';
import { operation } from './operation';

const shape = {
  method: z.enum(['EQUAL_INSTALMENT', 'EQUAL_PRINCIPAL', 'INTEREST_ONLY', 'BULLET']),
  instalments: whole(1, 480),
  frequency: z
    .strictObject({ every: whole(1, 60), unit: z.enum(['MONTH', 'WEEK', 'DAY']) })
    .optional()
    .meta({ description: '还款频率，默认每月。Default: every month.' }),
  dueDay: quoteFields.dueDay,
  dayCount: quoteFields.dayCount,
  graceOnPrincipal: quoteFields.graceOnPrincipal.meta({
    description: '前几期只还利息。Instalments at first that repay no principal.',
  }),
};

const plan = z.strictObject({
  ...shape,
  productCode: businessNo
    .optional()
    .meta({ description: '计入该产品的费用，并核对其限额。With its fees, held against its limits.' }),
  principal: amount.optional().meta({ description: '不填则同上。As above when left out.' }),
  annualRate: rate.optional().meta({ description: '不填则同上。As above when left out.' }),
  fees: quoteFields.fees.meta({ description: '产品以外的费用。Fees beside those of the product.' }),
});

const rateOrNull = z.string().nullable();
const solution = z
  .object({
    ...shape,
    productCode: z.string().nullable(),
    principal: money,
    annualRate: z.string(),
    firstInstalment: money,
    firstDueOn: date,
    lastInstalment: money,
    lastDueOn: date,
    largestInstalment: money,
    peak: z
      .object({ month: z.string().meta({ example: '2027-01' }), total: money })
      .meta({ description: '还款最多的月份。The month in which most falls due.' }),
    totalInterest: money,
    fees: money,
    totalCost: money.meta({ description: '利息与费用合计。Interest and fees in all.' }),
    annualCostSimple: rateOrNull,
    annualCostCompound: rateOrNull,
    againstFirst: z
      .object({ firstInstalment: money, peak: money, totalCost: money, annualCostSimple: rateOrNull })
      .nullable()
      .meta({ description: '比第一个方案多多少；第一个方案为空。More than the first plan; null of the first.' }),
    years: z.array(z.object({ year: z.string().meta({ example: '2027' }), total: money })).meta({
      description: '各年应还。What falls due in each calendar year.',
    }),
    breaches: z
      .array(z.object({ pointer: z.string(), code: z.string(), detail: z.string() }))
      .meta({ description: '该产品不能这样放款的原因。Why the product is not lent so.' }),
  })
  .meta({ id: 'Solution', description: '一个方案及其成本。One plan and what it costs.' });

export const compareSolutions = operation({
  id: 'compareSolutions',
  method: 'post',
  path: '/quotes/solutions',
  tag: 'quotes',
  summary: {
    zh: '方案比较：产品、金额、利率、还款方式、期限与费用',
    en: 'Compare plans: products, amounts, rates, methods, terms and fees',
  },
  action: 'QUOTE',
  body: z.strictObject({ principal: amount, annualRate: rate, disbursedOn: date, plans: z.array(plan).min(1).max(20) }),
  response: listOf(solution),
  errors: [
    'PRODUCT_UNKNOWN',
    'PAYMENT_ROUNDS_TO_ZERO',
    'CALENDAR_NOT_COVERED',
    'DUE_DAY_NOT_MONTHLY',
    'GRACE_ON_PRINCIPAL_TOO_LONG',
    'FEE_BEYOND_LAST_ROW',
    'DATE_OUT_OF_RANGE',
  ],
  example: {
    body: {
      principal: '120000.00',
      annualRate: '0.0435',
      disbursedOn: '2026-01-15',
      plans: [
        { method: 'EQUAL_INSTALMENT', instalments: 12, productCode: 'PERSONAL_CONSUMER' },
        { method: 'EQUAL_PRINCIPAL', instalments: 24, annualRate: '0.046', graceOnPrincipal: 3 },
      ],
    },
  },
});
