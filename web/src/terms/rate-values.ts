import { lprLast, type LprPublication, type LprTenor } from '../../../src/domain/pricing/lpr';
import { ruledRate, type RateRule, type Repricing } from '../../../src/domain/pricing/rate-rule';
import type { LoanTerms } from '../../../src/contracts/terms';
import { fromPercent, toPercent } from '../format/rate';

/** How a rate is typed: as it is, or as a spread over the LPR. */
export interface RateValues {
  rateKind: 'AGREED' | 'LPR';
  ratePercent?: string;
  tenor?: LprTenor;
  basisPoints?: number | null;
  repricing?: Repricing;
}

type Priced = Pick<LoanTerms, 'annualRate'> & { pricing?: RateRule };

/** A rate as the form shows it. */
export const fromRate = ({ annualRate, pricing }: Pick<LoanTerms, 'annualRate' | 'pricing'>): RateValues => ({
  ratePercent: toPercent(annualRate),
  ...(pricing === undefined
    ? { rateKind: 'AGREED', tenor: '1Y', repricing: 'JANUARY_FIRST' }
    : { rateKind: 'LPR', ...pricing }),
});

/** The rate of the API; that over the LPR begins as the LPR of the day (RULES 3.5). Null while something is missing. */
export function toRate(typed: RateValues, history: readonly LprPublication[], today: string): Priced | null {
  if (typed.rateKind === 'AGREED') {
    const annualRate = fromPercent(typed.ratePercent ?? '');
    return annualRate === null ? null : { annualRate };
  }
  const { tenor, repricing, basisPoints = null } = typed;
  const lpr = tenor === undefined ? null : lprLast(history, tenor, today);
  if (tenor === undefined || repricing === undefined || basisPoints === null || lpr === null) return null;
  const pricing = { tenor, basisPoints, repricing };
  return { annualRate: ruledRate(pricing, lpr.rate), pricing };
}
