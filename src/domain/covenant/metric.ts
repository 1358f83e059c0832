import { MILLION, ppm } from '../appraisal/figure';
import type { Statement } from '../appraisal/statement';

/** What a covenant may hold a borrower to: ratios that any period gives, and balances. Flows are left out: they grow with the period. */
export const COVENANT_METRICS = [
  'DEBT_RATIO',
  'CURRENT_RATIO',
  'QUICK_RATIO',
  'INTEREST_COVER',
  'SALES_MARGIN',
  'EQUITY',
  'CASH',
  'INTEREST_BEARING_DEBT',
] as const;
export type CovenantMetric = (typeof COVENANT_METRICS)[number];

const AMOUNTS = { EQUITY: 'equity', CASH: 'cash', INTEREST_BEARING_DEBT: 'interestBearingDebt' } as const;

const isAmount = (metric: CovenantMetric): metric is keyof typeof AMOUNTS => Object.hasOwn(AMOUNTS, metric);

/**
 * In what a metric is counted: parts of a million, or fen.
 * @example metricUnit('DEBT_RATIO') // => 'RATIO'
 * @example metricUnit('EQUITY') // => 'YUAN'
 */
export const metricUnit = (metric: CovenantMetric): 'RATIO' | 'YUAN' => (isAmount(metric) ? 'YUAN' : 'RATIO');

/**
 * A metric of one period: a ratio in parts of a million, null where there is nothing to divide by; an amount in fen.
 * Source: RULES 6.1 (indicators).
 * @example metricOf('DEBT_RATIO', { totalLiabilities: 60, totalAssets: 100 }) // => 600_000
 * @example metricOf('INTEREST_COVER', { profitTotal: 30, interestExpense: 0 }) // => null
 */
export function metricOf(metric: CovenantMetric, statement: Statement): number | null {
  if (isAmount(metric)) return statement[AMOUNTS[metric]];
  const { currentAssets, inventory, totalLiabilities, currentLiabilities } = statement;
  const { profitTotal, interestExpense, sales, totalAssets } = statement;
  const parts = {
    DEBT_RATIO: [totalLiabilities, totalAssets],
    CURRENT_RATIO: [currentAssets, currentLiabilities],
    QUICK_RATIO: [currentAssets - inventory, currentLiabilities],
    INTEREST_COVER: [profitTotal + interestExpense, interestExpense],
    SALES_MARGIN: [profitTotal, sales],
  } as const;
  const [num, den] = parts[metric];
  return ppm(num, den);
}

/**
 * A bound as it is written: a ratio with six decimals at most, or yuan.
 * @returns parts of a million, or fen
 * @example boundParts('DEBT_RATIO', '0.65') // => 650_000
 * @example boundParts('EQUITY', '2000000') // => 200_000_000
 */
export const boundParts = (metric: CovenantMetric, text: string): number =>
  Math.round(Number(text) * (isAmount(metric) ? FEN_IN_YUAN : MILLION));

const FEN_IN_YUAN = 100;
