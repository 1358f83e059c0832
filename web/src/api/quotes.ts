import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { LoanTerms } from '../../../src/contracts/terms';
import { post } from '../http/client';

export interface QuoteRow {
  number: number;
  dueOn: string;
  days: number;
  openingBalance: string;
  principal: string;
  interest: string;
  fee: string;
  total: string;
  closingBalance: string;
}
export interface Quote {
  instalments: QuoteRow[];
  totals: { principal: string; interest: string; fee: string; total: string };
  annualisedCost: { periodicRate: string | null; simple: string | null; compound: string | null };
}
export type QuoteInput = Pick<
  LoanTerms,
  | 'method'
  | 'principal'
  | 'annualRate'
  | 'instalments'
  | 'frequency'
  | 'firstDueOn'
  | 'dueDay'
  | 'dayCount'
  | 'graceOnPrincipal'
> & {
  disbursedOn: string;
};

/** What a quote needs of terms; reckoned from `day` while it is not known when the money leaves. */
export function quoteInput(terms: LoanTerms, day: string): QuoteInput {
  const {
    method,
    principal,
    annualRate,
    instalments,
    frequency,
    firstDueOn,
    dueDay,
    dayCount,
    graceOnPrincipal,
    disbursedOn = day,
  } = terms;
  const given = Object.fromEntries(
    Object.entries({ frequency, firstDueOn, dueDay, dayCount, graceOnPrincipal }).filter(
      ([, value]) => value !== undefined,
    ),
  );
  return { method, principal, annualRate, instalments, disbursedOn, ...given };
}

/** The schedule and the annual cost of terms, from the very function that books them. Asks nothing while incomplete. */
export function useQuote(input: QuoteInput | null): UseQueryResult<Quote> {
  return useQuery({
    queryKey: ['quotes', input],
    queryFn: () => post<Quote>('quotes', input),
    enabled: input !== null,
    staleTime: Infinity,
    placeholderData: keepPreviousData,
  });
}
