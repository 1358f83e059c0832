import { ALLOWED, refused, type Verdict } from '../verdict';

/** What a price is made for. Rates in parts of a million a year. */
export interface Priced {
  /** The LPR of the term. */
  lprPpm: number;
  grade: PricedGrade;
  security: 'UNSECURED' | 'GUARANTEED' | 'MORTGAGE' | 'PLEDGE';
  borrower: 'PERSON' | 'COMPANY';
}
export type PricedGrade = keyof PriceModel['defaultPpm'];

/** Parameters of the price: versioned with the code, 示例参数，需按本行制度调整 [CONV]. All in parts of a million. */
export interface PriceModel {
  version: string;
  /** What funds cost below the LPR (内部资金转移价格). */
  fundsBelowLprPpm: number;
  operatingPpm: Record<Priced['borrower'], number>;
  /** Probability of default within a year. A client in default has no price. */
  defaultPpm: Record<'AAA' | 'AA' | 'A' | 'BBB' | 'BB' | 'B' | 'CCC' | 'CC' | 'C', number>;
  /** Loss given default. */
  lossPpm: Record<Priced['security'], number>;
  /** Risk weight of the exposure, its capital ratio, and what that capital must earn. */
  weightPpm: Record<Priced['borrower'], number>;
  capitalPpm: number;
  hurdlePpm: number;
}

export const SEEDED_PRICE_MODEL: PriceModel = {
  version: 'PRICE-2026.1',
  fundsBelowLprPpm: 12_000,
  operatingPpm: { PERSON: 15_000, COMPANY: 6_000 },
  defaultPpm: {
    AAA: 1_000,
    AA: 2_000,
    A: 5_000,
    BBB: 10_000,
    BB: 25_000,
    B: 50_000,
    CCC: 120_000,
    CC: 200_000,
    C: 300_000,
  },
  lossPpm: { UNSECURED: 450_000, GUARANTEED: 400_000, MORTGAGE: 250_000, PLEDGE: 150_000 },
  weightPpm: { PERSON: 750_000, COMPANY: 1_000_000 },
  capitalPpm: 105_000,
  hurdlePpm: 110_000,
};

export interface RiskPrice {
  /** Adds up to the cost of the loan to the lender. */
  parts: { code: 'FUNDS' | 'OPERATING' | 'EXPECTED_LOSS' | 'CAPITAL'; ppm: number; formula: string }[];
  /** The sum, up to a whole basis point: below it the loan does not earn its capital. */
  guidePpm: number;
  /** Of the guide over the LPR, in basis points. */
  spread: number;
}

const MILLION = 1_000_000;
const BASIS_POINT_PPM = 100;

/**
 * The price by risk (风险定价), cost by cost: funds, work, expected loss and the return on the capital that the loan binds
 * (duty 27: LPR + bp, RAROC; RULES 3.5). Every part is rounded up to a millionth.
 * @example riskPrice(SEEDED_PRICE_MODEL, { lprPpm: 30_000, grade: 'AAA', security: 'UNSECURED', borrower: 'PERSON' }).guidePpm // => 42_200
 */
export function riskPrice(model: PriceModel, { lprPpm, grade, security, borrower }: Priced): RiskPrice {
  const [pd, lgd, weight] = [model.defaultPpm[grade], model.lossPpm[security], model.weightPpm[borrower]];
  const parts: RiskPrice['parts'] = [
    {
      code: 'FUNDS',
      ppm: Math.max(0, lprPpm - model.fundsBelowLprPpm),
      formula: `LPR − ${percent(model.fundsBelowLprPpm)}`,
    },
    { code: 'OPERATING', ppm: model.operatingPpm[borrower], formula: percent(model.operatingPpm[borrower]) },
    { code: 'EXPECTED_LOSS', ppm: product(pd, lgd), formula: `PD ${percent(pd)} × LGD ${percent(lgd)}` },
    {
      code: 'CAPITAL',
      ppm: product(boundCapital(model, borrower), model.hurdlePpm),
      formula: `${percent(model.capitalPpm)} × ${percent(weight)} × ${percent(model.hurdlePpm)}`,
    },
  ];
  const cost = parts.reduce((sum, { ppm }) => sum + ppm, 0);
  const guidePpm = Math.ceil(cost / BASIS_POINT_PPM) * BASIS_POINT_PPM;
  return { parts, guidePpm, spread: Math.ceil((guidePpm - lprPpm) / BASIS_POINT_PPM) };
}

/**
 * The risk-adjusted return on the capital that a loan binds at a rate (RAROC), in parts of a million: what is left of the
 * rate after funds, work and expected loss, over the capital.
 * @example rarocAt(SEEDED_PRICE_MODEL, { lprPpm: 30_000, grade: 'AAA', security: 'UNSECURED', borrower: 'PERSON' }, 42_200) // => 111_111
 */
export function rarocAt(model: PriceModel, priced: Priced, ratePpm: number): number {
  const before = riskPrice(model, priced).parts.filter(({ code }) => code !== 'CAPITAL');
  const left = before.reduce((rest, { ppm }) => rest - ppm, ratePpm);
  return Math.floor((left * MILLION) / boundCapital(model, priced.borrower));
}

/**
 * Has this grade a price at all? Nothing is lent anew to who is in default (RULES 6.1).
 * @example mayPrice('D').allowed // => false
 */
export const mayPrice = (grade: string): Verdict => (grade === 'D' ? refused('NO_PRICE_IN_DEFAULT') : ALLOWED);

const boundCapital = ({ capitalPpm, weightPpm }: PriceModel, borrower: Priced['borrower']): number =>
  product(capitalPpm, weightPpm[borrower]);

/** Up to a millionth; exact, as both stay below a million and their product far below 2^53. */
const product = (a: number, b: number): number => Math.ceil((a * b) / MILLION);

const percent = (ppm: number): string => `${String(ppm / 10_000)}%`;
