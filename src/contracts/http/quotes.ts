import { z } from 'zod';
import { costStatementAnswer, costStatementSchema } from '../cost-statement';
import { quoteSchema } from '../quote';
import { simulateSchema } from '../simulate';
import { date, money } from './fields';
import { account } from './loans';
import { operation } from './operation';
import { EXAMPLE_TERMS } from './terms';

const rateOrNull = z.string().nullable();
const quote = z
  .object({
    instalments: z.array(
      z
        .object({
          number: z.int(),
          dueOn: date,
          days: z.int(),
          openingBalance: money,
          principal: money,
          interest: money,
          fee: money,
          total: money,
          closingBalance: money,
        })
        .meta({ id: 'QuoteRow' }),
    ),
    totals: z.object({ principal: money, interest: money, fee: money, total: money }),
    annualisedCost: z.object({ periodicRate: rateOrNull, simple: rateOrNull, compound: rateOrNull }),
  })
  .meta({ id: 'Quote', description: '还款计划与年化成本。Schedule and annual cost.' });

const example = { ...EXAMPLE_TERMS, disbursedOn: '2026-01-15' };

export const createQuote = operation({
  id: 'createQuote',
  method: 'post',
  path: '/quotes',
  tag: 'quotes',
  summary: { zh: '试算还款计划（与入账同一算法）', en: 'Quote a schedule (by the functions that book it)' },
  action: 'QUOTE',
  body: quoteSchema.meta({ id: 'QuoteInput' }),
  response: quote,
  errors: [
    'AMORTISE_OVER_REQUIRED',
    'AMORTISE_OVER_TOO_SHORT',
    'CALENDAR_NOT_COVERED',
    'DATE_OUT_OF_RANGE',
    'DUE_DAY_BEYOND_MATURITY',
    'DUE_DAY_NOT_MONTHLY',
    'FEE_BEYOND_LAST_ROW',
    'FIRST_DUE_NOT_AFTER_DISBURSEMENT',
    'FLAT_RATE_REQUIRED',
    'GRACE_ON_PRINCIPAL_TOO_LONG',
    'PAYMENT_ROUNDS_TO_ZERO',
    'PRINCIPAL_PLAN_LENGTH',
    'PRINCIPAL_PLAN_REQUIRED',
    'PRINCIPAL_PLAN_SUM',
    'TOO_MANY_INSTALMENTS',
  ],
  example: { body: example },
});

export const createCostStatement = operation({
  id: 'createCostStatement',
  method: 'post',
  path: '/quotes/cost-statement',
  tag: 'quotes',
  summary: { zh: '综合融资成本明示表', en: 'Everything a loan costs, against the cap on it' },
  action: 'QUOTE',
  body: costStatementSchema.meta({ id: 'CostStatementInput' }),
  response: costStatementAnswer,
  errors: ['COST_ABOVE_CAP', 'OVERDUE_COST_ABOVE_CAP', 'COST_NOT_MEASURABLE', 'CAP_NOT_COVERED', 'LPR_NOT_COVERED'],
  example: {
    body: {
      terms: { ...example, fees: [{ name: '评估费', amount: '300.00', at: 'DISBURSEMENT' }] },
      lender: 'BANK',
      outsideCharges: [{ name: '担保费', chargedBy: '某融资担保公司', amount: '1200.00', at: 'DISBURSEMENT' }],
    },
  },
});

export const createSimulation = operation({
  id: 'createSimulation',
  method: 'post',
  path: '/simulations',
  tag: 'quotes',
  summary: { zh: '按事件推演贷款账户', en: 'The account that terms and dated events give' },
  action: 'QUOTE',
  body: simulateSchema.meta({ id: 'SimulationInput' }),
  response: account,
  errors: ['AS_OF_BEFORE_DISBURSEMENT', 'EVENT_BEFORE_DISBURSEMENT', 'REFERENCE_NOT_UNIQUE', 'ONE_A_DAY'],
  example: {
    body: {
      terms: example,
      events: [{ type: 'REPAYMENT', on: '2026-02-15', amount: '10237.19', reference: 'R1' }],
      asOf: '2026-03-01',
    },
  },
});
