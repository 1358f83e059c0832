import { z } from 'zod';
import { REPRICINGS } from '../../domain/pricing/rate-rule';
import type { LoanTerms } from '../terms';
import { amount, bilingual, date, rate, whole } from './fields';

export const METHODS = [
  'EQUAL_INSTALMENT',
  'EQUAL_PRINCIPAL',
  'INTEREST_ONLY',
  'BULLET',
  'BALLOON',
  'CUSTOM',
  'FLAT',
] as const;
export const DAY_COUNTS = ['30/360', 'ACT/360', 'ACT/365', 'ACT/ACT'] as const;

export const frequency = z
  .strictObject({ every: whole(1, 366), unit: z.enum(['MONTH', 'WEEK', 'DAY']) })
  .meta({ description: '还款频率，默认每月。Default: every month.' });

/** RULES 3.5. */
const pricing = z
  .strictObject({
    tenor: z.enum(['1Y', '5Y']).meta({ description: '一年期或五年期以上 LPR。' }),
    basisPoints: whole(-500, 2400).meta({
      description: '加点（基点），合同期内不变。Spread over the LPR, fixed in the contract.',
    }),
    repricing: z.enum(REPRICINGS).meta({ description: '固定利率、每年 1 月 1 日重定价、对月对日重定价。' }),
  })
  .meta({ id: 'RateRule', description: 'LPR 加点与重定价。The rate as LPR plus spread, and when it follows.' });

/** Terms as somebody asks for them: the dates of disbursement come with the money. */
export const termsInput = z
  .strictObject({
    method: z.enum(METHODS),
    principal: amount,
    annualRate: rate,
    instalments: whole(1, 480),
    frequency: frequency.optional(),
    dueDay: whole(1, 31).optional().meta({ description: '每月还款日。Day of the month.' }),
    dayCount: z.enum(DAY_COUNTS).optional(),
    graceOnPrincipal: whole(0, 479).optional().meta({
      description:
        '前几期只还利息（等额本息、等额本金）。So many instalments of interest only at first; of the two level methods.',
    }),
    graceDays: whole(0, 30).optional(),
    overdueMarkup: rate.optional(),
    compoundOverdueInterest: z.boolean().optional(),
    principalFirstAfterDays: whole(0, 3650).nullable().optional(),
    pricing: pricing.optional(),
  })
  .meta({ id: 'LoanTermsInput', description: '贷款条件。Terms of a loan.' });
export type TermsInput = z.output<typeof termsInput>;

/** Terms that are proposed in place of those applied for bring no more, stay within the product and can be scheduled. */
export const CHANGED_TERMS_REFUSALS = [
  'CHANGED_METHOD',
  'CHANGED_TERMS_EXCEED',
  'CHANGED_FREQUENCY',
  'CHANGED_TERM_LONGER',
  'CHANGED_GRACE',
  'GRACE_ON_PRINCIPAL_TOO_LONG',
  'CHANGED_RATE_RULE',
  'PRODUCT_AMOUNT',
  'PRODUCT_INSTALMENTS',
  'PRODUCT_TERM',
  'PRODUCT_RATE',
  'COST_ABOVE_CAP',
  'OVERDUE_COST_ABOVE_CAP',
  'PRODUCT_SPREAD',
  'OVERDUE_MARKUP',
  'DUE_DAY_NOT_MONTHLY',
  'PAYMENT_ROUNDS_TO_ZERO',
] as const;

/** Terms as they stand in a case: with the dates once the money has left. */
export const terms: z.ZodType<LoanTerms, LoanTerms> = z
  .looseObject({
    method: z.enum(METHODS),
    principal: z.string(),
    annualRate: z.string(),
    instalments: z.number(),
    disbursedOn: date.optional(),
    firstDueOn: date.optional(),
  })
  .meta({ id: 'LoanTerms', description: '贷款条件。Terms of a loan.' }) as unknown as z.ZodType<LoanTerms, LoanTerms>;

/** What terms cost the borrower. */
export const termsCost = z
  .object({
    firstInstalment: z.string().nullable(),
    firstInstalmentIs: bilingual
      .nullable()
      .meta({ description: '首期是什么：仅付利息或含本金。What the first one is made of.' }),
    highestInstalment: z.string().nullable().meta({ description: '最高一期应还。The highest of all.' }),
    highestInstalmentIs: bilingual.nullable(),
    totalInterest: z.string(),
    annualCostSimple: z.string().nullable(),
    annualCostCompound: z.string().nullable(),
  })
  .meta({
    id: 'TermsCost',
    description:
      '按该条件试算的首期、最高一期还款额与年化综合成本。First and highest instalment and annual cost of the terms.',
  });

/** One version of the terms of a case with its cost. */
export const termsVersion = z.object({ terms, cost: termsCost.nullable() }).meta({ id: 'TermsVersion' });

export const EXAMPLE_TERMS = {
  method: 'EQUAL_INSTALMENT',
  principal: '120000.00',
  annualRate: '0.0435',
  instalments: 12,
} as const;
