import { feasibilityOf } from '../feasibility/feasibility';
import type { Project } from '../feasibility/project';
import { tablesOf, type ProjectTables } from '../feasibility/tables';
import { fen, formatYuan } from '../money';
import { coverageOf, type Collateral } from './collateral';
import { rateCorporate, type RatingFacts, type RatingGrade } from './corporate-rating';
import { decimal, type Figure } from './figure';
import { guaranteeCapacity, type Guarantor } from './guarantee';
import { personalGrade, scorePerson, SCORECARD_VERSION, type PersonFacts } from './personal-scorecard';
import { SEEDED_RATING_MODEL } from './rating-model';
import { businessCapacity, householdCapacity, type BusinessCash, type Household } from './repayment-capacity';
import {
  brokenIn,
  closingRatiosOf,
  crossChecks,
  isBroken,
  ratioFigures,
  ratiosOf,
  type OutsideFigures,
  type Statement,
} from './statement';
import { netDaysOf, workingCapitalNeed, type NeedAsked, type TurnoverBasis } from './working-capital';

/** What may be worked out for an application; amounts in fen, shares in parts of a million. */
export type Appraisable =
  | { kind: 'STATEMENTS'; now: Statement; before: Statement; outside: OutsideFigures }
  | { kind: 'WORKING_CAPITAL'; basis: TurnoverBasis; asked: Omit<NeedAsked, 'netDays' | 'salesFen'> }
  | { kind: 'HOUSEHOLD'; household: Household; computedPaymentFen?: number }
  | { kind: 'BUSINESS'; cash: BusinessCash; computedServiceFen?: number }
  | {
      kind: 'CORPORATE_RATING';
      now: Statement;
      before: Statement;
      /** The year before that one, where three years are at hand. */
      earlier?: Statement;
      facts: Omit<RatingFacts, 'netAssetsFen'>;
    }
  | { kind: 'PERSONAL_SCORE'; person: PersonFacts; caseDtiPpm?: number | null }
  | { kind: 'FEASIBILITY'; project: Project }
  | { kind: 'SECURITY'; debtFen: number; things: readonly Collateral[]; guarantors: readonly Guarantor[] };

export type AppraisalKind = Appraisable['kind'];
export type AppraisalOutcome = 'PASS' | 'WARN' | 'FAIL';

export interface Appraisal {
  kind: AppraisalKind;
  outcome: AppraisalOutcome;
  /** Of CORPORATE_RATING and PERSONAL_SCORE. */
  grade: RatingGrade | null;
  /** Of a rating or scorecard, in points of 100, two decimals at most. */
  score: string | null;
  /** Codes of what a reader must know: cross-checks, gates, reasons. */
  findings: string[];
  figures: Figure[];
  modelVersion: string | null;
  /** Of FEASIBILITY: year by year, and with one thing other than planned. */
  project?: ProjectTables;
}

/** Grades that want a second look, and those that are no base for a loan (RULES 7.2: below BBB one level up). */
const WEAK: readonly RatingGrade[] = ['BB', 'B'];
const POOR: readonly RatingGrade[] = ['CCC', 'CC', 'C', 'D'];

/**
 * Works one part of an appraisal out, with the formula and rule of each figure (RULES 1.7, 5.3, 6).
 * @example appraise({ kind: 'BUSINESS', cash: { inflowFen: 1_000, outflowFen: 400, debtServiceFen: 300 } }).outcome // => 'PASS'
 */
export function appraise(asked: Appraisable): Appraisal {
  switch (asked.kind) {
    case 'STATEMENTS': {
      const findings = crossChecks(asked.now, asked.before, asked.outside);
      const outcome = isBroken(findings) ? 'FAIL' : findings.length > 0 ? 'WARN' : 'PASS';
      return {
        ...NOTHING,
        kind: asked.kind,
        outcome,
        findings,
        figures: ratioFigures(ratiosOf(asked.now, asked.before)),
      };
    }
    case 'WORKING_CAPITAL':
      return workingCapital(asked.basis, asked.asked);
    case 'HOUSEHOLD':
      return household(asked);
    case 'BUSINESS':
      return business(asked);
    case 'CORPORATE_RATING':
      return corporateRating(asked);
    case 'PERSONAL_SCORE':
      return personalScore(asked);
    case 'FEASIBILITY': {
      const found = feasibilityOf(asked.project);
      const { outcome, findings, figures } = found;
      return { ...NOTHING, kind: asked.kind, outcome, findings, figures, project: tablesOf(found) };
    }
    case 'SECURITY':
      return security(asked.debtFen, asked.things, asked.guarantors);
  }
}

/**
 * Of the statements of two years, or of three, whose ratios then count by the year. A grade of statements that do not add up is told as what it
 * is: no base for a loan (RULES 6.3).
 */
function corporateRating(asked: Extract<Appraisable, { kind: 'CORPORATE_RATING' }>): Appraisal {
  const { now, before, earlier } = asked;
  const rating = rateCorporate(
    SEEDED_RATING_MODEL,
    ratiosOf(now, before),
    // What is owned less what is owed, whatever the sheet calls equity.
    { ...asked.facts, netAssetsFen: Math.min(now.equity, now.totalAssets - now.totalLiabilities) },
    earlier === undefined ? [] : [ratiosOf(before, earlier), closingRatiosOf(earlier)],
  );
  const { grade, score, gates, workings, modelVersion } = rating;
  const broken = brokenIn([now, before, ...(earlier === undefined ? [] : [earlier])]);
  const outcome = broken.length > 0 || POOR.includes(grade) ? 'FAIL' : WEAK.includes(grade) ? 'WARN' : 'PASS';
  return {
    kind: asked.kind,
    outcome,
    grade,
    score: points(score),
    figures: workings,
    modelVersion,
    findings: [...gates.map(({ gate }) => gate), ...broken],
  };
}

/** The payment of the new loan is worked out of its terms: one that was given as less is shown beside it, and looked at again (RULES 6.2). */
function household({ household: given, computedPaymentFen }: Extract<Appraisable, { kind: 'HOUSEHOLD' }>): Appraisal {
  const { dtiPpm, housingPpm, downsidePpm, verdict } = householdCapacity(given);
  const understated = computedPaymentFen !== undefined && given.newPaymentFen < computedPaymentFen;
  const computed: Figure[] =
    computedPaymentFen === undefined
      ? []
      : [
          {
            code: 'NEW_PAYMENT',
            value: formatYuan(fen(computedPaymentFen)),
            unit: 'YUAN',
            formula: '按本笔条件试算的月负担：最大一期（末期除外）与各期合计按月均摊，取高',
            rule: 'RULES 6.2',
          },
        ];
  return {
    ...NOTHING,
    kind: 'HOUSEHOLD',
    outcome: understated && verdict === 'PASS' ? 'WARN' : verdict,
    findings: understated ? ['PAYMENT_BELOW_TERMS'] : [],
    figures: [
      share('DTI', dtiPpm, '(现有月供 + 新增月供) / 月收入 ≤ 55%', 'RULES 6.2'),
      share('HOUSING', housingPpm, '住房支出 / 月收入 ≤ 50%', 'RULES 6.2'),
      share('DTI_DOWNSIDE', downsidePpm, '月收入下降 20% 时的负债收入比', 'RULES 6.3'),
      ...computed,
    ],
  };
}

/** What the new loan alone asks within the year is worked out of its terms: a debt service that was given as less is looked at again (RULES 6.2). */
function business({ cash, computedServiceFen }: Extract<Appraisable, { kind: 'BUSINESS' }>): Appraisal {
  const { dscrPpm, downsidePpm, verdict } = businessCapacity(cash);
  const understated = computedServiceFen !== undefined && cash.debtServiceFen < computedServiceFen;
  const computed: Figure[] =
    computedServiceFen === undefined
      ? []
      : [
          {
            code: 'NEW_DEBT_SERVICE',
            value: formatYuan(fen(computedServiceFen)),
            unit: 'YUAN',
            formula: '按本笔条件试算：一年内应还本息',
            rule: 'RULES 6.2',
          },
        ];
  return {
    ...NOTHING,
    kind: 'BUSINESS',
    outcome: understated && verdict === 'PASS' ? 'WARN' : verdict,
    findings: understated ? ['DEBT_SERVICE_BELOW_TERMS'] : [],
    figures: [
      share('DSCR', dscrPpm, '经营净现金流 / 年内应还本息 ≥ 1.2', 'RULES 6.2'),
      share('DSCR_DOWNSIDE', downsidePpm, '现金流入下降 20% 时的偿债备付率', 'RULES 6.3'),
      ...computed,
    ],
  };
}

/** A ratio of debts that was given as less than the case comes to is shown beside it, and looked at by a person (RULES 6.2). */
function personalScore({ person, caseDtiPpm }: Extract<Appraisable, { kind: 'PERSONAL_SCORE' }>): Appraisal {
  const { score, band, knockouts, reasons, parts } = scorePerson(person);
  const understated = caseDtiPpm !== undefined && person.dtiPpm !== null && person.dtiPpm < (caseDtiPpm ?? Infinity);
  const outcome = band === 'REJECT' ? 'FAIL' : band === 'MANUAL' || understated ? 'WARN' : 'PASS';
  const figures = parts.map(({ code, points: value, of }) => ({
    code,
    value: String(value),
    unit: 'POINTS' as const,
    formula: `满分 ${String(of)}`,
    rule: 'RULES 6.2',
  }));
  const graded = {
    grade: personalGrade({ score, knockouts }),
    score: String(score),
    modelVersion: SCORECARD_VERSION,
  };
  const ofCase =
    caseDtiPpm === undefined
      ? []
      : [share('DTI_OF_CASE', caseDtiPpm, '案卷：(现有月供 + 按条件试算的本笔月供) / 月收入', 'RULES 6.2')];
  return {
    ...graded,
    kind: 'PERSONAL_SCORE',
    outcome,
    findings: [...knockouts, ...reasons, ...(understated ? ['DTI_BELOW_CASE'] : [])],
    figures: [...figures, ...ofCase],
  };
}

const NOTHING = { grade: null, score: null, findings: [], modelVersion: null };

function workingCapital(basis: TurnoverBasis, asked: Omit<NeedAsked, 'netDays' | 'salesFen'>): Appraisal {
  const netDays = netDaysOf(basis);
  const need = netDays === null ? null : workingCapitalNeed({ ...asked, salesFen: basis.salesFen, netDays });
  const findings = need?.measurable === true ? (need.newLimitFen === 0 ? ['NO_NEW_NEED'] : []) : ['NOT_MEASURABLE'];
  return {
    ...NOTHING,
    kind: 'WORKING_CAPITAL',
    outcome: findings.length > 0 ? 'WARN' : 'PASS',
    findings,
    figures: need?.workings ?? [],
  };
}

function security(debtFen: number, things: readonly Collateral[], guarantors: readonly Guarantor[]): Appraisal {
  const coverage = coverageOf(debtFen, things);
  const standsFor = guarantors.reduce((sum, guarantor) => sum + guaranteeCapacity(guarantor), 0);
  const rule = 'RULES 5.3';
  const outcome = coverage.covered ? 'PASS' : coverage.lendableFen + standsFor >= debtFen ? 'WARN' : 'FAIL';
  return {
    ...NOTHING,
    kind: 'SECURITY',
    outcome,
    findings: coverage.covered ? [] : ['COLLATERAL_BELOW_DEBT'],
    figures: [
      ...coverage.items.map(({ valueFen, maxPercent, lendableFen }, index) => ({
        code: `THING_${String(index + 1)}`,
        value: formatYuan(lendableFen),
        unit: 'YUAN' as const,
        formula: `min(交易价, 评估价, 模型价) ${formatYuan(valueFen)} × ${String(maxPercent)}% - 在先债权`,
        rule,
      })),
      { code: 'LENDABLE', value: formatYuan(coverage.lendableFen), unit: 'YUAN', formula: '各押品可贷额合计', rule },
      share('LOAN_TO_VALUE', coverage.loanToValuePpm, '贷款 / 押品价值（扣除在先债权）', rule),
      { code: 'GUARANTORS', value: formatYuan(fen(standsFor)), unit: 'YUAN', formula: '净资产 × 1 - 已对外担保', rule },
    ],
  };
}

const share = (code: string, parts: number | null, formula: string, rule: string): Figure => ({
  code,
  value: decimal(parts),
  unit: 'RATIO',
  formula,
  rule,
});

const points = (hundredths: number): string =>
  `${String(Math.floor(hundredths / 100))}.${String(hundredths % 100).padStart(2, '0')}`;
