import type { Fen } from '../money';
import type { Rate } from '../rate';
import { roundQuotient } from '../rounding';
import { flowsOf, type Project, type ProjectYear } from './project';
import { internalReturn, netPresentValue } from './return';

export const FACTORS = ['SALES', 'COST', 'INVESTMENT', 'INTEREST'] as const;
export type Factor = (typeof FACTORS)[number];
export const CHANGES = [-20, -10, 10, 20] as const;

/** How a project stands: its worth in fen, its return, and the worst year's cover of its debt in parts of a million. */
export interface Standing {
  npvFen: Fen;
  irr: Rate | null;
  minDscrPpm: number | null;
}

export interface SensitivityCase extends Standing {
  factor: Factor;
  changePercent: number;
}

/**
 * How a project stands.
 * @example standingOf({ years: [{ phase: 'OPERATION', investmentFen: 100, capitalFen: 100, otherFundsFen: 0, loanFen: 0, salesFen: 300, variableCostFen: 0, fixedCostFen: 0, taxFen: 0, principalFen: 0 }], annualRate: parseRate('0.05'), discountRate: parseRate('0'), residualFen: 0 }).npvFen // => 200
 */
export function standingOf(project: Project): Standing {
  const flows = flowsOf(project);
  const net = flows.map(({ netFen }) => netFen);
  const covers = flows.map(({ dscrPpm }) => dscrPpm).filter((cover) => cover !== null);
  return {
    npvFen: netPresentValue(net, project.discountRate),
    irr: internalReturn(net),
    minDscrPpm: covers.length === 0 ? null : Math.min(...covers),
  };
}

/** One amount more or less by a share, half up to its unit. */
const scaled = (amount: number, percent: number): number =>
  Number(roundQuotient(BigInt(amount) * BigInt(100 + percent), 100n, 'HALF_UP'));

/**
 * The project with one thing other than planned, in every year: the price of what it sells (costs and taxes stay, which is the
 * harder case), its running costs, what it costs to build (the loan stays), or the rate of the loan.
 * @example changed({ years: [], annualRate: parseRate('0.05'), discountRate: parseRate('0.08'), residualFen: 0 }, 'INTEREST', 20).annualRate // => 60000000000
 */
export function changed(project: Project, factor: Factor, percent: number): Project {
  const each = (of: (year: ProjectYear) => Partial<ProjectYear>): Project => ({
    ...project,
    years: project.years.map((year) => ({ ...year, ...of(year) })),
  });
  switch (factor) {
    case 'SALES':
      return each(({ salesFen }) => ({ salesFen: scaled(salesFen, percent) }));
    case 'COST':
      return each(({ variableCostFen, fixedCostFen }) => ({
        variableCostFen: scaled(variableCostFen, percent),
        fixedCostFen: scaled(fixedCostFen, percent),
      }));
    case 'INVESTMENT':
      return each(({ investmentFen }) => ({ investmentFen: scaled(investmentFen, percent) }));
    case 'INTEREST':
      return { ...project, annualRate: scaled(project.annualRate, percent) as Rate };
  }
}

/** Each factor a tenth and a fifth below and above plan. Source: RULES 6.3 (downside of a fifth); DUTIES 30. */
export const sensitivityOf = (project: Project): SensitivityCase[] =>
  FACTORS.flatMap((factor) =>
    CHANGES.map((changePercent) => ({ factor, changePercent, ...standingOf(changed(project, factor, changePercent)) })),
  );
