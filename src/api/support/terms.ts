import type { z } from 'zod';
import type { TermsInput, termsCost } from '../../contracts/http/terms';
import { defined, toQuoteTerms } from '../../contracts/quote';
import type { LoanTerms } from '../../contracts/terms';
import { formatYuan, parseYuan } from '../../domain/money';
import { RuleViolation } from '../../domain/rule-violation';
import { quote, type Quote } from '../../domain/schedule';

/** Terms as they travel from here on: money always with two decimals, and no key that says nothing. */
export function sentTerms(terms: TermsInput): LoanTerms {
  return { ...defined(terms), principal: formatYuan(parseYuan(terms.principal)) };
}

/** The schedule that terms would have were the money to leave on this day. */
export function quoteOf(terms: LoanTerms, disbursedOn: string): Quote {
  const { method, principal, annualRate, instalments, frequency, firstDueOn, dueDay, dayCount } = terms;
  const on = terms.disbursedOn ?? disbursedOn;
  return quote(toQuoteTerms({ method, principal, annualRate, instalments, frequency, firstDueOn, dueDay, dayCount, disbursedOn: on }));
}

/** What terms cost the borrower; null where no schedule can be made of them. */
export function costOf(terms: LoanTerms, disbursedOn: string): z.output<typeof termsCost> | null {
  try {
    const { instalments, totals, annualisedCost } = quoteOf(terms, disbursedOn);
    const first = instalments[0];
    return {
      firstInstalment: first === undefined ? null : formatYuan(first.total),
      totalInterest: formatYuan(totals.interest),
      annualCostSimple: annualisedCost.simple,
      annualCostCompound: annualisedCost.compound,
    };
  } catch (error) {
    if (error instanceof RuleViolation) return null;
    throw error;
  }
}
