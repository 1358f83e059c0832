import { ALLOWED, refused, type Verdict } from '../verdict';
import { decimal, type Figure } from './figure';
import type { Indicator, IndicatorRule, RatingModel } from './rating-model';
import type { Ratios } from './statement';

/** Best first. */
export const RATING_GRADES = ['AAA', 'AA', 'A', 'BBB', 'BB', 'B', 'CCC', 'CC', 'C', 'D'] as const;
export type RatingGrade = (typeof RATING_GRADES)[number];

/** What a rating asks beside the ratios. */
export interface RatingFacts {
  /** 净资产, in fen; negative when insolvent. */
  netAssetsFen: number;
  /** 到期信用偿付率, percent. */
  creditRecord: number;
  /** Expert's 0-100 for governance, management, industry, market and environment. */
  qualitative: number;
  noAuditOpinion: boolean;
  overdueNow: boolean;
  litigationBlacklisted: boolean;
  yearsInBusiness: number;
  /** 90 days past due or unlikely to pay. */
  inDefault: boolean;
}

export type Gate =
  | 'DEFAULT'
  | 'NEGATIVE_EQUITY'
  | 'NO_AUDIT_OPINION'
  | 'OVERDUE_NOW'
  | 'LITIGATION_BLACKLIST'
  | 'NEW_COMPANY'
  | 'TOP_GRADE_NOT_CLEAN';

export interface CorporateRating {
  modelVersion: string;
  /** In hundredths of a point, of 10 000. */
  score: number;
  /** By the score alone. */
  scored: RatingGrade;
  grade: RatingGrade;
  /** What kept the grade below its score. */
  gates: { gate: Gate; ceiling: RatingGrade }[];
  workings: Figure[];
}

/** Lowest score of a grade, in hundredths. Down to BBB RULES 6.1; below it ten points a notch [CONV]. */
const CUTS: readonly [number, RatingGrade][] = [
  [9_000, 'AAA'],
  [8_000, 'AA'],
  [7_000, 'A'],
  [6_000, 'BBB'],
  [5_000, 'BB'],
  [4_000, 'B'],
  [3_000, 'CCC'],
  [2_000, 'CC'],
  [0, 'C'],
];

const gradeOf = (score: number): RatingGrade => CUTS.find(([least]) => score >= least)?.[1] ?? 'C';
const rank = (grade: RatingGrade): number => RATING_GRADES.indexOf(grade);
const lower = (grade: RatingGrade): RatingGrade => RATING_GRADES[Math.min(rank(grade) + 1, rank('C'))] ?? 'C';

/**
 * The rating of a company: points by bands, those of its ratios weighted over the years that are known, then the gates, each of which only
 * lowers. Source: RULES 6.1.
 * @param earlier the ratios of the years before, the latest first; what a year cannot tell is not in it
 * @throws never; an indicator that cannot be worked out scores nothing.
 */
export function rateCorporate(
  model: RatingModel,
  ratios: Ratios,
  facts: RatingFacts,
  earlier: readonly Partial<Ratios>[] = [],
): CorporateRating {
  const values = (code: Indicator): (number | null | undefined)[] => {
    if (code === 'NET_ASSETS') return [facts.netAssetsFen];
    if (code === 'CREDIT_RECORD') return [facts.creditRecord];
    return code === 'QUALITATIVE' ? [facts.qualitative] : [ratios, ...earlier].map((year) => year[code]);
  };
  const scored = model.indicators.map((rule) => ({ rule, ...overYears(model, rule, values(rule.code)) }));
  const score = scored.reduce((sum, { points }) => sum + points, 0);
  const byScore = gradeOf(score);
  const clean = (ASKED_OF[byScore] ?? []).every(([code, percent]) =>
    scored.some(({ rule, points }) => rule.code === code && points * 100 >= rule.weight * percent),
  );
  const gates = gatesOf(byScore, clean, facts);
  const grade = gates.reduce<RatingGrade>(
    (worst, { ceiling }) => (rank(ceiling) > rank(worst) ? ceiling : worst),
    byScore,
  );
  return {
    modelVersion: model.version,
    score,
    scored: byScore,
    grade,
    gates,
    workings: scored.map(({ rule, points, years }) => ({
      code: rule.code,
      value: decimal(points * 10_000),
      unit: 'POINTS',
      formula: `${bandsText(rule, values(rule.code)[0] ?? null)}，满分 ${String(rule.weight / 100)}${yearsText(years)}`,
      rule: `RULES 6.1, model ${model.version}`,
    })),
  };
}

interface YearPoints {
  points: number;
  weight: number;
}

/**
 * Points of an indicator over the years that tell it, each by its weight, those of a year that does not tell it going to the others; down
 * to a hundredth.
 */
function overYears(
  model: RatingModel,
  rule: IndicatorRule,
  values: readonly (number | null | undefined)[],
): { points: number; years: YearPoints[] } {
  const years = values.flatMap((value, index) =>
    value === undefined ? [] : [{ points: pointsOf(rule, value), weight: model.yearWeights[index] ?? 0 }],
  );
  const inAll = years.reduce((sum, { weight }) => sum + weight, 0);
  const points = Math.floor(years.reduce((sum, { points, weight }) => sum + points * weight, 0) / inAll);
  return { points, years };
}

function pointsOf({ weight, better, bands }: IndicatorRule, value: number | null): number {
  if (value === null) return 0;
  const band = bands.find(([bound]) => (better === 'HIGH' ? value >= bound : value <= bound));
  return band === undefined ? 0 : (weight * band[1]) / 100;
}

/**
 * What a grade asks of single indicators besides its score, in percent of their points; missing one drops a level. Source: RULES 6.1
 * (of a bank that gives the credit record 12 points, interest cover 9: 10.8 and 9.6, 8.1).
 */
const ASKED_OF: Partial<Record<RatingGrade, readonly (readonly [Indicator, number])[]>> = {
  AAA: [
    ['DEBT_RATIO', 100],
    ['INTEREST_COVER', 100],
    ['CREDIT_RECORD', 100],
    ['CASH_TO_CURRENT_DEBT', 100],
  ],
  AA: [
    ['DEBT_RATIO', 100],
    ['INTEREST_COVER', 100],
    ['CREDIT_RECORD', 90],
    ['CASH_TO_CURRENT_DEBT', 60],
  ],
  A: [
    ['DEBT_RATIO', 50],
    ['INTEREST_COVER', 90],
    ['CREDIT_RECORD', 80],
  ],
};

/** The ceilings of RULES 6.1 that hold here. */
function gatesOf(byScore: RatingGrade, clean: boolean, facts: RatingFacts): CorporateRating['gates'] {
  const asked: [boolean, Gate, RatingGrade][] = [
    [facts.inDefault, 'DEFAULT', 'D'],
    [facts.netAssetsFen < 0, 'NEGATIVE_EQUITY', 'CCC'],
    [facts.litigationBlacklisted, 'LITIGATION_BLACKLIST', 'CCC'],
    [facts.noAuditOpinion, 'NO_AUDIT_OPINION', 'B'],
    [facts.overdueNow, 'OVERDUE_NOW', 'B'],
    [facts.yearsInBusiness < 3, 'NEW_COMPANY', 'A'],
    [!clean, 'TOP_GRADE_NOT_CLEAN', lower(byScore)],
  ];
  return asked
    .filter(([is, , ceiling]) => is && rank(ceiling) > rank(byScore))
    .map(([, gate, ceiling]) => ({ gate, ceiling }));
}

const yearsText = (years: readonly YearPoints[]): string =>
  years.length < 2
    ? ''
    : `；近${String(years.length)}年得分 ${years.map(({ points }) => decimal(points * 10_000)?.slice(0, -2) ?? '').join('、')}，按 ${years.map(({ weight }) => String(weight)).join('/')} 加权`;

/** Shares are read in per cent, turns and covers in times, net assets in ten thousand yuan. */
function readable(code: Indicator, value: number): string {
  if (code === 'NET_ASSETS') return `${String(value / 1_000_000)}万元`;
  if (code === 'CREDIT_RECORD') return `${String(value)}%`;
  if (code === 'QUALITATIVE') return `${String(value)}分`;
  return IN_TIMES.includes(code) ? String(value / 1_000_000) : `${String(value / 10_000)}%`;
}
const IN_TIMES: readonly Indicator[] = [
  'CURRENT_RATIO',
  'QUICK_RATIO',
  'INTEREST_COVER',
  'RECEIVABLES_TURNS',
  'INVENTORY_TURNS',
  'ASSET_TURNS',
  'EBITDA_TO_DEBT',
];

/** What this year came to, and the bands it is held against. */
const bandsText = ({ code, better, bands }: IndicatorRule, value: number | null): string =>
  `本年 ${value === null ? '无法计算' : readable(code, value)}；${bands.map(([bound, percent]) => `${better === 'HIGH' ? '≥' : '≤'} ${readable(code, bound)} 得 ${String(percent)}%`).join('，')}`;

/**
 * May a rater recognise another grade than the model's? One notch up at most, with a reason; down without limit; a default
 * stays a default. Source: RULES 6.1 [CONV].
 * @example mayOverride('BBB', 'A', '').allowed // => false
 * @example mayOverride('BBB', 'A', '大额订单已落地').allowed // => true
 */
export function mayOverride(computed: RatingGrade, chosen: RatingGrade, reason: string): Verdict {
  const up = rank(computed) - rank(chosen);
  if (up === 0) return ALLOWED;
  if (reason.trim() === '') return refused('RATING_OVERRIDE_REASON');
  if (computed === 'D') return refused('RATING_DEFAULT_STANDS');
  return up > 1 ? refused('RATING_OVERRIDE_TOO_HIGH', { computed, chosen }) : ALLOWED;
}

/**
 * A score of the model in whole points, as it is kept with a grade: never more than was earned. Source: RULES 6.1.
 * @param computed points of 100, two decimals at most, as the appraisal has them
 * @example wholePoints('63.50') // => 63
 */
export const wholePoints = (computed: string): number => Math.floor(Number(computed));

/**
 * May anything be lent anew to a client of this grade? Not in default: D overrides every score, and there is no price for it. A case that
 * is not rated says nothing of it. Source: RULES 6.1; decision 0148.
 * @example mayLendAnew('D').code // => 'RATED_IN_DEFAULT'
 * @example mayLendAnew('C').allowed // => true
 */
export const mayLendAnew = (grade: string | null): Verdict => (grade === 'D' ? refused('RATED_IN_DEFAULT') : ALLOWED);
