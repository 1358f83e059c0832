import type { RatioCode } from './statement';

/** Indicators of a corporate rating: ratios, and what a statement does not say. */
export type Indicator = RatioCode | 'NET_ASSETS' | 'CREDIT_RECORD' | 'QUALITATIVE';

/** Steps from the best down: the value (parts of a million, fen for NET_ASSETS, percent for the last two) reached gives the points. */
export interface IndicatorRule {
  code: Indicator;
  /** Full points, in hundredths. */
  weight: number;
  better: 'HIGH' | 'LOW';
  /** [bound, percent of the weight]; past the last bound nothing. */
  bands: readonly (readonly [bound: number, percent: number])[];
}

/** Bands of a rating: versioned data. Weights add up to 10 000 (100 points in hundredths). */
export interface RatingModel {
  version: string;
  /** What a ratio of this year, of the year before and of the one before that counts, of 100. Source: RULES 6.1 (trend of three years). */
  yearWeights: readonly [number, number, number];
  indicators: readonly IndicatorRule[];
}

const high = (code: Indicator, points: number, ...bands: [number, number][]): IndicatorRule => ({
  code,
  weight: points * 100,
  better: 'HIGH',
  bands,
});
const low = (code: Indicator, points: number, ...bands: [number, number][]): IndicatorRule => ({
  code,
  weight: points * 100,
  better: 'LOW',
  bands,
});

/**
 * Weights of RULES 6.1; where it names a good or poor value that is a band, the others stand for industry medians
 * [CONV, 示例参数，需按本行制度调整].
 * @example SEEDED_RATING_MODEL.indicators.reduce((sum, { weight }) => sum + weight, 0) // => 10_000
 */
export const SEEDED_RATING_MODEL: RatingModel = {
  version: '2026.2',
  yearWeights: [50, 30, 20],
  indicators: [
    low('DEBT_RATIO', 10, [600_000, 100], [650_000, 75], [700_000, 50], [750_000, 25]),
    high('CURRENT_RATIO', 6, [1_500_000, 100], [1_200_000, 60], [1_000_000, 30]),
    high('QUICK_RATIO', 5, [1_000_000, 100], [800_000, 60], [600_000, 30]),
    high('INTEREST_COVER', 6, [3_000_000, 100], [2_000_000, 60], [1_500_000, 30]),
    high('CASH_TO_CURRENT_DEBT', 3, [200_000, 100], [100_000, 60], [0, 30]),
    high('SALES_MARGIN', 5, [80_000, 100], [40_000, 60], [0, 20]),
    high('RETURN_ON_EQUITY', 5, [100_000, 100], [50_000, 60], [0, 20]),
    high('RETURN_ON_ASSETS', 5, [60_000, 100], [30_000, 60], [0, 20]),
    high('RECEIVABLES_TURNS', 6, [6_000_000, 100], [4_000_000, 60], [2_000_000, 30]),
    high('INVENTORY_TURNS', 5, [6_000_000, 100], [4_000_000, 60], [2_000_000, 30]),
    high('ASSET_TURNS', 4, [1_000_000, 100], [600_000, 60], [300_000, 30]),
    high('SALES_GROWTH', 4, [100_000, 100], [0, 60], [-100_000, 20]),
    high('PROFIT_GROWTH', 3, [100_000, 100], [0, 60], [-100_000, 20]),
    high('EQUITY_GROWTH', 3, [50_000, 100], [0, 60]),
    high('NET_ASSETS', 5, [5_000_000_000, 100], [1_000_000_000, 60], [200_000_000, 30]), // 50, 10 and 2 million yuan
    high('EBITDA_TO_DEBT', 5, [200_000, 100], [100_000, 50]),
    high('CREDIT_RECORD', 10, [100, 100], [98, 80], [95, 50]),
    high(
      'QUALITATIVE',
      10,
      [100, 100],
      [90, 90],
      [80, 80],
      [70, 70],
      [60, 60],
      [50, 50],
      [40, 40],
      [30, 30],
      [20, 20],
      [10, 10],
    ),
  ],
};
