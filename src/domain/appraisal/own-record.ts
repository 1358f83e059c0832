import type { RatingFacts } from './corporate-rating';

/** How a client stands with the lender itself today. */
export interface OwnRecord {
  /** Loans that are overdue. */
  loans: number;
  /** Days overdue, the most of them. */
  days: number;
  /** A loan is written off, or classed substandard or worse and not settled: unlikely to pay (RULES 2.1, 6.1). */
  impaired: boolean;
}

/** RULES 6.1: more than ninety days past due is default. */
const DEFAULT_DAYS = 90;
const MONTH_DAYS = 30;
/** As the credit register counts months overdue: seven is as bad as it gets. */
const WORST_MONTH = 7;

const isInDefault = ({ days, impaired }: OwnRecord): boolean => impaired || days > DEFAULT_DAYS;

/**
 * What is said of a company with what the lender knows of it itself: nobody is free of arrears that are on the lender's own books. Source:
 * RULES 6.1.
 * @example withOwnRecord({ overdueNow: false, inDefault: false }, { loans: 1, days: 90, impaired: false }) // => { overdueNow: true, inDefault: false }
 * @example withOwnRecord({ overdueNow: false, inDefault: false }, { loans: 1, days: 91, impaired: false }) // => { overdueNow: true, inDefault: true }
 */
export const withOwnRecord = <F extends Pick<RatingFacts, 'overdueNow' | 'inDefault'>>(
  facts: F,
  record: OwnRecord,
): F => ({
  ...facts,
  overdueNow: facts.overdueNow || record.loans > 0,
  inDefault: facts.inDefault || isInDefault(record),
});

/**
 * The months overdue of a person with this month as the lender's own books have it, the newest last. Source: RULES 6.2 (24 months).
 * @example monthsWithOwnRecord('000', { loans: 1, days: 31, impaired: false }) // => '002'
 * @example monthsWithOwnRecord('003', { loans: 1, days: 5, impaired: false }) // => '003'
 * @example monthsWithOwnRecord('000', { loans: 0, days: 0, impaired: true }) // => '004'
 */
export function monthsWithOwnRecord(months: string, record: OwnRecord): string {
  const overdue = record.loans === 0 ? 0 : Math.max(1, Math.ceil(record.days / MONTH_DAYS));
  const own = Math.max(overdue, isInDefault(record) ? Math.ceil((DEFAULT_DAYS + 1) / MONTH_DAYS) : 0);
  const newest = Math.max(Number(months.at(-1) ?? 0), Math.min(own, WORST_MONTH));
  return `${months.slice(0, -1)}${String(newest)}`;
}
