import { ONE, type Rate } from '../rate';
import type { Rounding } from '../rounding';
import { RuleViolation } from '../rule-violation';
import type { AccountTerms } from './account';
import type { Component } from './events';

/** What applies when money is late or early, with INTERFACE's defaults filled in. */
export interface AccountRules {
  readonly rounding: Rounding;
  readonly graceDays: number;
  readonly overdueMarkup: Rate;
  readonly misuseMarkup: Rate;
  readonly compoundOverdueInterest: boolean;
  readonly compoundOnPenalty: boolean;
  readonly allocation: readonly Component[];
  readonly principalFirstAfterDays: number | null;
  readonly technicalDays: number;
  readonly excess: 'HOLD' | 'PREPAY';
}

const COMPONENTS: readonly Component[] = ['FEE', 'COMPOUND', 'PENALTY', 'INTEREST', 'PRINCIPAL'];

/** Throws ALLOCATION_NOT_PERMUTATION (S24). */
export function rulesOf(terms: AccountTerms): AccountRules {
  const allocation = terms.allocation ?? COMPONENTS;
  if (allocation.length !== COMPONENTS.length || !COMPONENTS.every((component) => allocation.includes(component))) {
    throw new RuleViolation('ALLOCATION_NOT_PERMUTATION', '/terms/allocation'); // S24
  }
  return {
    rounding: terms.rounding ?? 'HALF_UP',
    graceDays: terms.graceDays ?? 0,
    overdueMarkup: terms.overdueMarkup ?? ((ONE / 2) as Rate), // RULES 3.1: 50 %
    misuseMarkup: terms.misuseMarkup ?? (ONE as Rate), // RULES 3.1: 100 %
    compoundOverdueInterest: terms.compoundOverdueInterest ?? true,
    compoundOnPenalty: terms.compoundOnPenalty ?? false,
    allocation,
    principalFirstAfterDays: terms.principalFirstAfterDays === undefined ? 90 : terms.principalFirstAfterDays,
    technicalDays: terms.technicalDays ?? 0,
    excess: terms.excess ?? 'HOLD',
  };
}
