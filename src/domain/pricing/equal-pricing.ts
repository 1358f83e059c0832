import type { Rate } from '../rate';
import { roundQuotient } from '../rounding';
import { refused, ALLOWED, type Verdict } from '../verdict';

/** 示例参数，需按本行制度调整 [CONV]: from how many loans a group is compared, and how far from its median a rate may lie unexplained. */
export const PRICE_AUDIT = { leastLoans: 3, toleranceBasisPoints: 50 };

/** The term of a contract as the LPR knows it: its one-year rate, between, its rate above five years (RULES 3.5). */
export const TERM_BANDS = ['UP_TO_1Y', 'UP_TO_5Y', 'OVER_5Y'] as const;
export type TermBand = (typeof TERM_BANDS)[number];
/**
 * The band of a term in months.
 * @example termBandOf(12) // => 'UP_TO_1Y'
 * @example termBandOf(61) // => 'OVER_5Y'
 */
export const termBandOf = (months: number): TermBand =>
  months <= 12 ? 'UP_TO_1Y' : months <= 60 ? 'UP_TO_5Y' : 'OVER_5Y';

/** Why one client pays another rate than those like it. */
export const PRICE_REASONS = ['RELATIONSHIP', 'SECURITY', 'CAMPAIGN', 'POLICY', 'RISK', 'MISTAKE'] as const;
export type PriceReason = (typeof PRICE_REASONS)[number];

/** A loan as it was priced, rates in parts of 10^12. */
export interface PricedLoan {
  loanNo: string;
  branchCode: string;
  managerUsername: string;
  productCode: string;
  /** Of its rating or score; null where it was never graded. */
  grade: string | null;
  termMonths: number;
  security: string;
  rate: Rate;
  /** What somebody wrote of its rate. */
  reason: PriceReason | null;
}

export interface PriceGroup {
  productCode: string;
  grade: string | null;
  termBand: TermBand;
  security: string;
  loans: number;
  lowest: Rate;
  median: Rate;
  highest: Rate;
  spreadBasisPoints: number;
  outliers: number;
}

/** A loan whose rate lies apart from those like it: explained, or to be looked into. */
export interface PriceOutlier<Loan extends PricedLoan = PricedLoan> {
  loan: Loan;
  median: Rate;
  /** Signed: above zero the client pays more. */
  basisPoints: number;
  standing: 'EXPLAINED' | 'FLAGGED';
}

/** The loans of one manager or branch against those like them. */
export interface PriceTally {
  code: string;
  /** In groups that are large enough to compare. */
  loans: number;
  meanBasisPoints: number;
  outliers: number;
  flagged: number;
}

export interface PriceAudit<Loan extends PricedLoan> {
  groups: PriceGroup[];
  outliers: PriceOutlier<Loan>[];
  managers: PriceTally[];
  branches: PriceTally[];
}

const UNITS_A_BASIS_POINT = 100_000_000n;
/**
 * A difference of two rates in basis points, half up by size.
 * @example basisPointsOf(parseRate('0.0435') - parseRate('0.044')) // => -5
 */
export function basisPointsOf(difference: number): number {
  const size = roundQuotient(BigInt(Math.abs(difference)), UNITS_A_BASIS_POINT, 'HALF_UP');
  return difference < 0 ? -Number(size) : Number(size);
}

/** In the order in which each key is first met. */
function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const found = groups.get(key);
    if (found === undefined) groups.set(key, [item]);
    else found.push(item);
  }
  return groups;
}

/** The middle rate; of an even number the mean of the two in the middle, half up. */
function medianOf(rates: readonly Rate[]): Rate {
  const sorted = [...rates].sort((a, b) => a - b);
  const [low = 0, high = 0] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  return Math.floor((low + high + 1) / 2) as Rate;
}

/**
 * Like for like: loans of one product, grade, band of term and form of security, each against the median of its group. A rate
 * apart by more than the tolerance needs a written reason, or stands flagged. Source: RULES 1.3, 4.3 (PIPL Art 24: no unreasonable
 * difference in price between persons).
 * @example auditPrices([]).outliers // => []
 */
export function auditPrices<Loan extends PricedLoan>(loans: readonly Loan[]): PriceAudit<Loan> {
  const keyed = grouped(loans, ({ productCode, grade, termMonths, security }) =>
    [productCode, grade ?? '', termBandOf(termMonths), security].join('|'),
  );
  const compared = [...keyed.values()].filter((alike) => alike.length >= PRICE_AUDIT.leastLoans);
  const judged = compared.map((alike) => {
    const median = medianOf(alike.map(({ rate }) => rate));
    return { median, alike: alike.map((loan) => ({ loan, away: loan.rate - median })) };
  });
  const isApart = (away: number): boolean =>
    BigInt(Math.abs(away)) > BigInt(PRICE_AUDIT.toleranceBasisPoints) * UNITS_A_BASIS_POINT;
  const outliers = judged.flatMap(({ median, alike }) =>
    alike
      .filter(({ away }) => isApart(away))
      .map(({ loan, away }) => ({
        loan,
        median,
        basisPoints: basisPointsOf(away),
        standing: loan.reason === null || loan.reason === 'MISTAKE' ? ('FLAGGED' as const) : ('EXPLAINED' as const),
      })),
  );
  const all = judged.flatMap(({ alike }) => alike);
  const tally = (of: 'managerUsername' | 'branchCode'): PriceTally[] =>
    [...grouped(all, ({ loan }) => loan[of])].map(([code, own]) => {
      const apart = outliers.filter(({ loan }) => loan[of] === code);
      const total = own.reduce((sum, { away }) => sum + BigInt(away), 0n);
      return {
        code,
        loans: own.length,
        meanBasisPoints: meanOf(total, own.length),
        outliers: apart.length,
        flagged: apart.filter(({ standing }) => standing === 'FLAGGED').length,
      };
    });
  return {
    groups: judged.map(({ median, alike }) => groupOf(median, alike, isApart)),
    outliers: outliers.sort((a, b) => Math.abs(b.basisPoints) - Math.abs(a.basisPoints)),
    managers: tally('managerUsername'),
    branches: tally('branchCode'),
  };
}

function meanOf(total: bigint, count: number): number {
  const size = roundQuotient(total < 0n ? -total : total, BigInt(count) * UNITS_A_BASIS_POINT, 'HALF_UP');
  return total < 0n ? -Number(size) : Number(size);
}

function groupOf(
  median: Rate,
  alike: readonly { loan: PricedLoan; away: number }[],
  isApart: (away: number) => boolean,
): PriceGroup {
  const rates = alike.map(({ loan }) => loan.rate);
  const [lowest, highest] = [Math.min(...rates) as Rate, Math.max(...rates) as Rate];
  const { productCode = '', grade = null, termMonths = 0, security = '' } = alike[0]?.loan ?? {};
  return {
    productCode,
    grade,
    termBand: termBandOf(termMonths),
    security,
    loans: alike.length,
    lowest,
    median,
    highest,
    spreadBasisPoints: basisPointsOf(highest - lowest),
    outliers: alike.filter(({ away }) => isApart(away)).length,
  };
}

/**
 * May this person write why a loan is priced as it is? Nobody with a part in it: who brought it in, investigated, rated, decided or
 * paid it explains no price of his own.
 * @example mayExplainPrice('li.na', ['li.na', 'zhao.lei']).allowed // => false
 */
export const mayExplainPrice = (username: string, parts: readonly string[]): Verdict =>
  parts.includes(username) ? refused('OWN_PRICE_NOT_EXPLAINED') : ALLOWED;
