import type { z } from 'zod';
import type { addAppraisal } from '../../../../../src/contracts/http/appraisals';
import { parseMoney } from '../../../format/money';
import { fromPercent } from '../../../format/rate';

/** What is worked out in a form of its own; security and projects have parts of theirs. */
export const FORM_KINDS = {
  PERSON: ['HOUSEHOLD', 'PERSONAL_SCORE', 'BUSINESS'],
  COMPANY: ['STATEMENTS', 'CORPORATE_RATING', 'WORKING_CAPITAL', 'BUSINESS'],
} as const;
export type FormKind = (typeof FORM_KINDS)[keyof typeof FORM_KINDS][number];

/** The lines of a statement in the order of the paper. */
export const LINES = [
  ...(['totalAssets', 'currentAssets', 'cash', 'receivables', 'inventory', 'prepayments'] as const),
  ...(['totalLiabilities', 'currentLiabilities', 'payables', 'advances', 'interestBearingDebt', 'equity'] as const),
  ...(['sales', 'cost', 'interestExpense', 'depreciation', 'profitTotal', 'netProfit', 'operatingCash'] as const),
];
export const BALANCES = ['inventory', 'receivables', 'payables', 'prepayments', 'advances'] as const;
export const NEED_AMOUNTS = ['sales', 'cost', 'profit', 'ownFunds', 'existingLoans', 'otherFunds'] as const;
export const BUSINESS_AMOUNTS = ['inflow', 'outflow', 'debtService'] as const;
export const FLAGS = ['noAuditOpinion', 'overdueNow', 'litigationBlacklisted', 'inDefault'] as const;

type Typed = string | undefined;
type Lines = Partial<Record<(typeof LINES)[number], Typed>>;

/** What stands in the fields, called as the API calls them; where a person lives is `home`, as what it costs a household is `housing`. */
export interface AppraiseValues {
  kind: FormKind;
  now?: Lines;
  before?: Lines;
  earlier?: Lines;
  outside?: { vatSales?: Typed; bankInflow?: Typed };
  facts?: Record<string, number | boolean | null | undefined>;
  growth?: Typed;
  dti?: Typed;
  unsecuredToIncome?: Typed;
  newPayment?: Typed;
  [field: string]: unknown;
}
type Body = z.input<(typeof addAppraisal)['body']>;

/** Yuan as typed, below zero too; what is no amount goes as it is, and the API says so at its field. */
const amount = (typed: unknown): string => {
  const text = typeof typed === 'string' ? typed.trim() : '';
  return text.startsWith('-') ? `-${parseMoney(text.slice(1)) ?? text.slice(1)}` : (parseMoney(text) ?? text);
};
const isTyped = (typed: unknown): boolean => typeof typed === 'string' && typed.trim() !== '';
const amountOrNull = (typed: Typed): string | null => (isTyped(typed) ? amount(typed) : null);
const share = (typed: Typed): string => fromPercent(typed ?? '') ?? typed ?? '';

const amounts = <K extends string>(values: Readonly<Record<string, unknown>>, names: readonly K[]): Record<K, string> =>
  Object.fromEntries(names.map((name) => [name, amount(values[name])])) as Record<K, string>;
const lines = (typed: Lines = {}): Record<(typeof LINES)[number], string> => amounts(typed, LINES);

/**
 * What is sent of what was typed: amounts in yuan, shares as fractions; a third year only where somebody began it, what may be worked out of
 * the case only where it was typed.
 */
export function bodyOf(values: AppraiseValues): Body {
  const { kind, earlier = {}, outside = {}, facts = {}, dti, unsecuredToIncome, newPayment, growth } = values;
  const years = { now: lines(values.now), before: lines(values.before) };
  switch (kind) {
    case 'HOUSEHOLD': {
      const given = amounts(values, ['income', 'existingPayments', 'housing']);
      return { kind, ...given, ...(isTyped(newPayment) ? { newPayment: amount(newPayment) } : {}) };
    }
    case 'BUSINESS':
      return { kind, ...amounts(values, BUSINESS_AMOUNTS) };
    case 'WORKING_CAPITAL': {
      const balances = Object.fromEntries(
        BALANCES.map((name) => [
          name,
          amounts((values[name] ?? {}) as Record<string, unknown>, ['opening', 'closing']),
        ]),
      ) as Record<(typeof BALANCES)[number], { opening: string; closing: string }>;
      return { kind, ...amounts(values, NEED_AMOUNTS), growth: share(growth), ...balances };
    }
    case 'STATEMENTS':
      return {
        kind,
        ...years,
        outside: { vatSales: amountOrNull(outside.vatSales), bankInflow: amountOrNull(outside.bankInflow) },
      };
    case 'CORPORATE_RATING': {
      const third = Object.values(earlier).some(isTyped) ? { earlier: lines(earlier) } : {};
      const said = Object.fromEntries(FLAGS.map((flag) => [flag, facts[flag] === true]));
      const { creditRecord, qualitative, yearsInBusiness } = facts;
      return { kind, ...years, ...third, facts: { ...said, creditRecord, qualitative, yearsInBusiness } } as Body;
    }
    case 'PERSONAL_SCORE': {
      const { age, ageAtEnd, tenureMonths, securityMonths, queriesLast3Months } = values;
      const { education, employment, home, overdueMonths } = values;
      return {
        kind,
        age,
        ageAtEnd,
        tenureMonths,
        securityMonths,
        queriesLast3Months,
        education,
        employment,
        housing: home,
        overdueMonths,
        ...(isTyped(dti) ? { dti: share(dti) } : {}),
        unsecuredToIncome: isTyped(unsecuredToIncome) ? share(unsecuredToIncome) : null,
      } as Body;
    }
  }
}
