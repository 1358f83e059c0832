import { quote, type Quote } from '../domain/schedule';
import { toQuoteTerms } from './quote';
import type { LoanTerms } from './terms';

/**
 * The terms of a loan whose money has all left on this day. A first due day agreed on that has come meanwhile gives way to the rule of
 * the due day: the money is out, and a loan there must be (decision 0131).
 */
export function opening(terms: LoanTerms, disbursedOn: string): LoanTerms & { disbursedOn: string } {
  const { firstDueOn, ...ruled } = terms;
  return firstDueOn === undefined || firstDueOn > disbursedOn ? { ...terms, disbursedOn } : { ...ruled, disbursedOn };
}

/** The schedule that terms would have were the money to leave on this day. */
export function planned(terms: LoanTerms, disbursedOn: string): Quote {
  const { method, principal, annualRate, instalments, frequency, firstDueOn, dueDay, dayCount, graceOnPrincipal } =
    terms;
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
      graceOnPrincipal,
      disbursedOn: on,
    }),
  );
}
