import type { z } from 'zod';
import type { TermsInput, termsCost } from '../../contracts/http/terms';
import { planned } from '../../contracts/planned';
import { defined } from '../../contracts/quote';
import type { LoanTerms } from '../../contracts/terms';
import { formatYuan, parseYuan } from '../../domain/money';
import { firstAndHighest } from '../../domain/schedule/instalments-said';
import { RuleViolation } from '../../domain/rule-violation';

/** Terms as they travel from here on: money always with two decimals, and no key that says nothing. */
export function sentTerms(terms: TermsInput): LoanTerms {
  return { ...defined(terms), principal: formatYuan(parseYuan(terms.principal)) };
}

/** What terms cost the borrower; null where no schedule can be made of them. */
export function costOf(terms: LoanTerms, disbursedOn: string): z.output<typeof termsCost> | null {
  try {
    const { instalments, totals, annualisedCost } = planned(terms, disbursedOn);
    const said = firstAndHighest(instalments);
    return {
      firstInstalment: said && formatYuan(said.first.total),
      firstInstalmentIs: said && said.first.is,
      highestInstalment: said && formatYuan(said.highest.total),
      highestInstalmentIs: said && said.highest.is,
      totalInterest: formatYuan(totals.interest),
      annualCostSimple: annualisedCost.simple,
      annualCostCompound: annualisedCost.compound,
    };
  } catch (error) {
    if (error instanceof RuleViolation) return null;
    throw error;
  }
}
