import type { LoanTerms } from '../../../src/contracts/terms';
import { parseMoney } from '../format/money';
import { fromPercent, toPercent } from '../format/rate';

/** Terms as a person types them. */
export interface TermsValues {
  method?: LoanTerms['method'];
  principal?: string;
  ratePercent?: string;
  instalments?: number | null;
  dueDay?: number | null;
  dayCount?: LoanTerms['dayCount'] | undefined;
}

/** Methods that need no plan of their own; balloons and plans are entered through the API. */
export const OFFERED_METHODS = ['EQUAL_INSTALMENT', 'EQUAL_PRINCIPAL', 'INTEREST_ONLY', 'BULLET'] as const;
export const DAY_COUNTS = ['30/360', 'ACT/360', 'ACT/365', 'ACT/ACT'] as const;

/**
 * Typed values as terms of the API; null while something is missing or is no number yet. What a form does not ask for (a narrow one no
 * method, none a frequency) stays as before. Of a rate that follows the LPR the spread goes along with the rate that is typed.
 */
export function toTerms(typed: TermsValues, before?: LoanTerms): LoanTerms | null {
  const values: TermsValues = before === undefined ? typed : { ...unasked(before), ...typed };
  const principal = parseMoney(values.principal ?? '');
  const annualRate = fromPercent(values.ratePercent ?? '');
  if (!values.method || principal === null || annualRate === null || !values.instalments) return null;
  return {
    method: values.method,
    principal,
    annualRate,
    instalments: values.instalments,
    ...(values.dueDay ? { dueDay: values.dueDay } : {}),
    ...(values.dayCount ? { dayCount: values.dayCount } : {}),
    ...(before?.frequency ? { frequency: before.frequency } : {}),
    ...(before?.pricing
      ? { pricing: { ...before.pricing, basisPoints: spread(before.pricing, before.annualRate, annualRate) } }
      : {}),
  };
}

const unasked = ({ method, dueDay, dayCount }: LoanTerms): TermsValues => ({
  method,
  dueDay: dueDay ?? null,
  dayCount,
});

const spread = ({ basisPoints }: { basisPoints: number }, from: string, to: string): number =>
  basisPoints + Math.round((Number(to) - Number(from)) * 10_000);

/** What the form shows of terms, of a loan as of an application. */
type Shown = Pick<LoanTerms, 'method' | 'principal' | 'annualRate' | 'instalments'> & {
  dueDay?: number | undefined;
  dayCount?: LoanTerms['dayCount'] | undefined;
};

/** Terms as values of the form. */
export function fromTerms(terms: Shown): TermsValues {
  return {
    method: terms.method,
    principal: terms.principal,
    ratePercent: toPercent(terms.annualRate),
    instalments: terms.instalments,
    dueDay: terms.dueDay ?? null,
    ...(terms.dayCount ? { dayCount: terms.dayCount } : {}),
  };
}
