import type { IsoDate } from '../date';
import { factsOf } from '../product/category';
import { differencesOf } from '../product/difference';
import { ALLOWED, firstRefusal, refused, type Verdict } from '../verdict';
import type { LenderType } from './caps';

/** 金规〔2026〕2号: contracts of this day on; what was signed before stays as it was signed (新老划断). */
const CONFIRMED_FROM: IsoDate = '2026-08-01';

/** What decides whether a contract's cost has to be confirmed. */
export interface CostDuty {
  /** Of the product. */
  category: string;
  lender: LenderType;
  /** The version of the product asks for it itself, of whoever borrows. */
  byProduct: boolean;
}

/**
 * Must the client have confirmed the 综合融资成本明示表 before a contract of this day? Of every loan to a person by a licensed lender
 * since 2026-08-01, and of whatever a product asks it of. Source: RULES 0.5, 3.7.
 * @example asksConfirmation({ category: 'PERSONAL_CONSUMER', lender: 'BANK', byProduct: false }, '2026-08-01') // => true
 * @example asksConfirmation({ category: 'PERSONAL_CONSUMER', lender: 'BANK', byProduct: false }, '2026-07-31') // => false
 * @example asksConfirmation({ category: 'WORKING_CAPITAL', lender: 'BANK', byProduct: false }, '2026-08-01') // => false
 */
export const asksConfirmation = ({ category, lender, byProduct }: CostDuty, contractOn: IsoDate): boolean =>
  byProduct || (contractOn >= CONFIRMED_FROM && lender !== 'PRIVATE' && factsOf(category).borrower === 'PERSON');

/**
 * Can the client have confirmed the cost on this day? Not before there was an application with terms to be confirmed.
 * @example mayConfirmOn('2026-11-23', '2026-11-24').code // => 'COST_CONFIRMED_EARLY'
 */
export const mayConfirmOn = (confirmedOn: IsoDate, acceptedOn: IsoDate): Verdict =>
  confirmedOn < acceptedOn ? refused('COST_CONFIRMED_EARLY', { confirmedOn, acceptedOn }) : ALLOWED;

/**
 * Has the client confirmed what the loan costs on the very terms that he signs, by the day he signs them? Source: RULES 0.5, 3.7
 * (综合融资成本明示表 before the contract).
 * @example costStands({ terms: { annualRate: '0.04' }, confirmedOn: '2026-11-24' }, { terms: { annualRate: '0.045' }, signedOn: '2026-11-24' }).code // => 'COST_CONFIRMED_OTHERWISE'
 * @example costStands({ terms: {}, confirmedOn: '2026-11-25' }, { terms: {}, signedOn: '2026-11-24' }).code // => 'COST_CONFIRMED_LATE'
 * @example costStands(null, { terms: {}, signedOn: '2026-11-24' }).code // => 'COST_NOT_CONFIRMED'
 */
export function costStands(
  confirmed: { terms: object; confirmedOn: IsoDate } | null,
  { terms, signedOn }: { terms: object; signedOn: IsoDate },
): Verdict {
  if (confirmed === null) return refused('COST_NOT_CONFIRMED');
  const { confirmedOn } = confirmed;
  return firstRefusal(
    () => (differencesOf(confirmed.terms, terms).length === 0 ? ALLOWED : refused('COST_CONFIRMED_OTHERWISE')),
    () => (confirmedOn <= signedOn ? ALLOWED : refused('COST_CONFIRMED_LATE', { confirmedOn, signedOn })),
  );
}
