import type { RateRule } from '../domain/pricing/rate-rule';

/**
 * The terms of a loan as they travel in messages, JSON columns and the API: the wire form of `simulate`'s `terms`
 * (INTERFACE: money and rates are decimal strings, dates YYYY-MM-DD), kept in one shape from application to audit.
 * `disbursedOn` and `firstDueOn` are fixed when the money leaves; before that they are absent.
 */
export interface LoanTerms {
  method: 'EQUAL_INSTALMENT' | 'EQUAL_PRINCIPAL' | 'INTEREST_ONLY' | 'BULLET' | 'BALLOON' | 'CUSTOM' | 'FLAT';
  principal: string;
  annualRate: string;
  instalments: number;
  frequency?: { every: number; unit: 'MONTH' | 'WEEK' | 'DAY' };
  disbursedOn?: string;
  firstDueOn?: string;
  dueDay?: number;
  dayCount?: '30/360' | 'ACT/360' | 'ACT/365' | 'ACT/ACT';
  /** 还本宽限期: so many instalments of interest only before principal is repaid in equal instalments or equal parts. */
  graceOnPrincipal?: number;
  graceDays?: number;
  overdueMarkup?: string;
  compoundOverdueInterest?: boolean;
  principalFirstAfterDays?: number | null;
  /** How the rate follows the LPR; without it the rate is what it is. The account knows only the rate changes that come of it. */
  pricing?: RateRule;
}
