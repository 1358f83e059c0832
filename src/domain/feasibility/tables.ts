import { decimal } from '../appraisal/figure';
import { formatYuan } from '../money';
import { formatRate } from '../rate';
import type { Feasibility } from './feasibility';
import type { ProjectPhase } from './project';
import type { Factor } from './sensitivity';

/** The tables of a feasibility report as they are kept and shown: money in yuan, shares as decimals. */
export interface ProjectTables {
  capital: string;
  loan: string;
  years: {
    year: number;
    phase: ProjectPhase;
    operating: string;
    net: string;
    cumulative: string;
    interest: string;
    principal: string;
    balance: string;
    dscr: string | null;
  }[];
  sensitivity: { factor: Factor; changePercent: number; npv: string; irr: string | null; minDscr: string | null }[];
}

/** As it is kept on file beside its figures. */
export const tablesOf = ({ financing, years, sensitivity }: Feasibility): ProjectTables => ({
  capital: formatYuan(financing.capitalFen),
  loan: formatYuan(financing.loanFen),
  years: years.map(
    ({ year, phase, operatingFen, netFen, cumulativeFen, interestFen, principalFen, balanceFen, dscrPpm }) => ({
      year,
      phase,
      operating: formatYuan(operatingFen),
      net: formatYuan(netFen),
      cumulative: formatYuan(cumulativeFen),
      interest: formatYuan(interestFen),
      principal: formatYuan(principalFen),
      balance: formatYuan(balanceFen),
      dscr: decimal(dscrPpm),
    }),
  ),
  sensitivity: sensitivity.map(({ factor, changePercent, npvFen, irr, minDscrPpm }) => ({
    factor,
    changePercent,
    npv: formatYuan(npvFen),
    irr: irr === null ? null : formatRate(irr),
    minDscr: decimal(minDscrPpm),
  })),
});
