import { fen, type Fen } from '../money';
import { ONE, type Rate } from '../rate';
import { roundQuotient } from '../rounding';
import { ppm } from '../appraisal/figure';

export const PROJECT_PHASES = ['CONSTRUCTION', 'OPERATION'] as const;
export type ProjectPhase = (typeof PROJECT_PHASES)[number];

/** One year of a project, all amounts in fen: what is put in and by whom, what is earned, what is repaid at its end. */
export interface ProjectYear {
  phase: ProjectPhase;
  investmentFen: number;
  capitalFen: number;
  otherFundsFen: number;
  loanFen: number;
  salesFen: number;
  variableCostFen: number;
  fixedCostFen: number;
  taxFen: number;
  principalFen: number;
}

/** A project with its plan of capital and financing. */
export interface Project {
  years: readonly ProjectYear[];
  /** Of the loan, and by which the lender discounts (基准收益率). */
  annualRate: Rate;
  discountRate: Rate;
  /** What is left at the end: residual value and working capital recovered, in fen. */
  residualFen: number;
}

/** What one year comes to; amounts in fen. */
export interface YearFlow {
  year: number;
  phase: ProjectPhase;
  /** Sales less cash costs and taxes. */
  operatingFen: Fen;
  /** Before financing: that less what is invested, and what is left at the end. */
  netFen: Fen;
  cumulativeFen: Fen;
  interestFen: Fen;
  principalFen: Fen;
  /** Of the loan at the year's end. */
  balanceFen: Fen;
  /** 偿债备付率, parts of a million: operating cash / (principal + interest); null while building, and where nothing is due. */
  dscrPpm: number | null;
}

/**
 * The cash flows of a project, year by year. The loan is drawn evenly over a year and repaid at its end, so that a year bears
 * (opening balance + half of what is drawn) × rate, half up to the fen: the convention of 建设期利息 in 建设项目经济评价 [CONV].
 * Source: RULES 1.3 (feasibility, financing plan, repayment source), 6.2 (DSCR).
 * @example flowsOf({ years: [{ phase: 'CONSTRUCTION', investmentFen: 1_000, capitalFen: 400, otherFundsFen: 0, loanFen: 600, salesFen: 0, variableCostFen: 0, fixedCostFen: 0, taxFen: 0, principalFen: 0 }], annualRate: parseRate('0.05'), discountRate: parseRate('0.08'), residualFen: 0 })[0].interestFen // => 15
 */
export function flowsOf({ years, annualRate, residualFen }: Project): YearFlow[] {
  let owed = 0;
  let cumulative = 0;
  return years.map((one, index) => {
    const interest = roundQuotient(BigInt(owed * 2 + one.loanFen) * BigInt(annualRate), BigInt(ONE) * 2n, 'HALF_UP');
    const operating = one.salesFen - one.variableCostFen - one.fixedCostFen - one.taxFen;
    const net = operating - one.investmentFen + (index === years.length - 1 ? residualFen : 0);
    owed += one.loanFen - one.principalFen;
    cumulative += net;
    const service = Number(interest) + one.principalFen;
    return {
      year: index + 1,
      phase: one.phase,
      operatingFen: fen(operating),
      netFen: fen(net),
      cumulativeFen: fen(cumulative),
      interestFen: fen(Number(interest)),
      principalFen: fen(one.principalFen),
      balanceFen: fen(owed),
      dscrPpm: one.phase === 'OPERATION' ? ppm(operating, service) : null,
    };
  });
}

/** A plan that cannot be worked out, with a JSON pointer into it. */
export interface ProjectFlaw {
  pointer: string;
  code: 'FEASIBILITY_YEARS' | 'FEASIBILITY_REPAYMENT';
}

/**
 * What keeps a plan from being worked out: it builds before it operates and invests something; no year repays more than is owed,
 * and nothing is owed at the end.
 * @example flawsOf([{ phase: 'OPERATION', investmentFen: 1, capitalFen: 0, otherFundsFen: 0, loanFen: 2, salesFen: 0, variableCostFen: 0, fixedCostFen: 0, taxFen: 0, principalFen: 1 }]).map(({ code }) => code) // => ['FEASIBILITY_REPAYMENT']
 */
export function flawsOf(years: readonly ProjectYear[]): ProjectFlaw[] {
  const flaws: ProjectFlaw[] = [];
  const firstOfOperation = years.findIndex(({ phase }) => phase === 'OPERATION');
  const builtAfter = years.findIndex(({ phase }, index) => phase === 'CONSTRUCTION' && index > firstOfOperation);
  if (firstOfOperation < 0 || years.every(({ investmentFen }) => investmentFen === 0))
    flaws.push({ pointer: '/years', code: 'FEASIBILITY_YEARS' });
  else if (builtAfter >= 0) flaws.push({ pointer: `/years/${String(builtAfter)}/phase`, code: 'FEASIBILITY_YEARS' });
  let owed = 0;
  years.forEach(({ loanFen, principalFen }, index) => {
    owed += loanFen - principalFen;
    const isLast = index === years.length - 1;
    if (owed < 0 || (isLast && owed > 0))
      flaws.push({ pointer: `/years/${String(index)}/principal`, code: 'FEASIBILITY_REPAYMENT' });
  });
  return flaws;
}

/** The sum of one kind of amount over the years. */
export const totalOf = (years: readonly ProjectYear[], of: keyof Omit<ProjectYear, 'phase'>): Fen =>
  fen(years.reduce((sum, year) => sum + year[of], 0));
