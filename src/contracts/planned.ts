import { quote, type Quote } from '../domain/schedule';
import { toQuoteTerms } from './quote';
import type { LoanTerms } from './terms';

/** The schedule that terms would have were the money to leave on this day. */
export function planned(terms: LoanTerms, disbursedOn: string): Quote {
  const { method, principal, annualRate, instalments, frequency, firstDueOn, dueDay, dayCount } = terms;
  const on = terms.disbursedOn ?? disbursedOn;
  return quote(
    toQuoteTerms({
      method,
      principal,
      annualRate,
      instalments,
      frequency,
      firstDueOn,
      dueDay,
      dayCount,
      disbursedOn: on,
    }),
  );
}
