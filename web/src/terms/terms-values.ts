import type { LoanTerms } from '../../../src/contracts/terms';
import { parseMoney } from '../format/money';
import { fromPercent, toPercent } from '../format/rate';

/** Terms as a person types them. */
export interface TermsValues {
  method?: LoanTerms['method'];
  principal?: string;
  ratePercent?: string;
  instalments?: number | null;
  /** As `frequencyKey` writes it; nothing is every month. */
  frequency?: string | undefined;
  dueDay?: number | null;
  dayCount?: LoanTerms['dayCount'] | undefined;
  /** Instalments of interest only at first. */
  graceOnPrincipal?: number | null;
}
export type Frequency = NonNullable<LoanTerms['frequency']>;

/** Methods that need no plan of their own; balloons and plans are entered through the API. */
export const OFFERED_METHODS = ['EQUAL_INSTALMENT', 'EQUAL_PRINCIPAL', 'INTEREST_ONLY', 'BULLET'] as const;
export const DAY_COUNTS = ['30/360', 'ACT/360', 'ACT/365', 'ACT/ACT'] as const;
export const OFFERED_FREQUENCIES = ['3-MONTH', '6-MONTH', '12-MONTH', '1-WEEK', '2-WEEK'];

/** A frequency as a select and an address hold it; every month is nothing. */
export function frequencyKey(frequency: Frequency | undefined): string | undefined {
  if (frequency === undefined || (frequency.every === 1 && frequency.unit === 'MONTH')) return undefined;
  return `${String(frequency.every)}-${frequency.unit}`;
}

export function toFrequency(key: string | null | undefined): Frequency | undefined {
  const [, every, unit] = /^([1-9]\d{0,2})-(MONTH|WEEK|DAY)$/.exec(key ?? '') ?? [];
  return every === undefined ? undefined : { every: Number(every), unit: unit as Frequency['unit'] };
}

/**
 * Typed values as terms of the API; null while something is missing or is no number yet. What a form does not ask for (a narrow one no
 * method, none a frequency) stays as before. Of a rate that follows the LPR the spread goes along with the rate that is typed.
 */
export function toTerms(typed: TermsValues, before?: LoanTerms): LoanTerms | null {
  const values: TermsValues = before === undefined ? typed : { ...unasked(before), ...typed };
  const principal = parseMoney(values.principal ?? '');
  const annualRate = fromPercent(values.ratePercent ?? '');
  if (!values.method || principal === null || annualRate === null || !values.instalments) return null;
  const frequency = 'frequency' in typed ? toFrequency(typed.frequency) : before?.frequency;
  return {
    method: values.method,
    principal,
    annualRate,
    instalments: values.instalments,
    ...(values.dueDay ? { dueDay: values.dueDay } : {}),
    ...(values.dayCount ? { dayCount: values.dayCount } : {}),
    ...(frequency ? { frequency } : {}),
    ...(values.graceOnPrincipal && mayBeginLater(values.method) ? { graceOnPrincipal: values.graceOnPrincipal } : {}),
    ...(before?.pricing
      ? { pricing: { ...before.pricing, basisPoints: spread(before.pricing, before.annualRate, annualRate) } }
      : {}),
  };
}

/** Do instalments of this method repay principal, so that it can begin later? */
export const mayBeginLater = (method: TermsValues['method']): boolean =>
  method === 'EQUAL_INSTALMENT' || method === 'EQUAL_PRINCIPAL';

const unasked = ({ method, dueDay, dayCount, graceOnPrincipal }: LoanTerms): TermsValues => ({
  method,
  dueDay: dueDay ?? null,
  dayCount,
  graceOnPrincipal: graceOnPrincipal ?? null,
});

const spread = ({ basisPoints }: { basisPoints: number }, from: string, to: string): number =>
  basisPoints + Math.round((Number(to) - Number(from)) * 10_000);

/** What the form shows of terms, of a loan as of an application. */
type Shown = Pick<LoanTerms, 'method' | 'principal' | 'annualRate' | 'instalments'> & {
  frequency?: Frequency | undefined;
  dueDay?: number | undefined;
  dayCount?: LoanTerms['dayCount'] | undefined;
  graceOnPrincipal?: number | undefined;
};

/** Terms as values of the form. */
export function fromTerms(terms: Shown): TermsValues {
  const frequency = frequencyKey(terms.frequency);
  return {
    method: terms.method,
    principal: terms.principal,
    ratePercent: toPercent(terms.annualRate),
    instalments: terms.instalments,
    ...(frequency === undefined ? {} : { frequency }),
    dueDay: terms.dueDay ?? null,
    ...(terms.dayCount ? { dayCount: terms.dayCount } : {}),
    ...(terms.graceOnPrincipal ? { graceOnPrincipal: terms.graceOnPrincipal } : {}),
  };
}
