import type { IsoDate } from '../date';

/** 小型微型企业（含企业主、个体工商户、农户经营性贷款）, 中型企业. */
export const ENTERPRISE_SIZES = ['MICRO', 'SMALL', 'MEDIUM', 'LARGE'] as const;
export type EnterpriseSize = (typeof ENTERPRISE_SIZES)[number];

/** A loan as far as its renewal is concerned. */
export interface Renewable {
  /** Of its product: PERSONAL_BUSINESS, WORKING_CAPITAL, ... */
  category: string;
  /** Of the borrower; a person's business counts as small. */
  size: EnterpriseSize;
  status: string;
  maturityOn: IsoDate;
  /** The class in force. */
  riskClass: string;
  /** Whether the money was misused, and whether an observation after a restructuring runs. */
  misused: boolean;
  observed: boolean;
  /** What is due and unpaid, in fen. */
  dueFen: number;
}

/** A condition of renewal that is not met: a code of the error catalogue. */
export interface RenewalObstacle {
  code: string;
  params: Record<string, string>;
}

/** Business loans only: personal consumption is not meant (RULES 1.6). */
const CATEGORIES = ['PERSONAL_BUSINESS', 'WORKING_CAPITAL'];
/** Working capital of medium-sized enterprises that falls due before this day (阶段性, RULES 1.6). */
const MEDIUM_UNTIL = '2027-09-30';

/**
 * What stands in the way of renewing a loan without repaying it first (无还本续贷), all at once; nothing when it may be renewed
 * and stay NORMAL. The new loan is an application of its own. Source: NFRA notice of 2024-09-24 (RULES 1.6): small and micro
 * enterprises, their owners and farmers; medium enterprises' working capital for a time; a loan that is NORMAL, a borrower
 * without arrears, misuse or evasion.
 * @example renewalObstacles({ category: 'WORKING_CAPITAL', size: 'SMALL', status: 'CURRENT', maturityOn: '2027-01-15', riskClass: 'NORMAL', misused: false, observed: false, dueFen: 0 }, '2026-12-01') // => []
 */
export function renewalObstacles(loan: Renewable, today: IsoDate): RenewalObstacle[] {
  const found: RenewalObstacle[] = [];
  const unless = (met: boolean, code: string, params: Record<string, string> = {}): void => {
    if (!met) found.push({ code, params });
  };
  const { category, size, maturityOn } = loan;
  unless(CATEGORIES.includes(category), 'RENEWAL_CATEGORY');
  unless(isServed(loan), 'RENEWAL_SIZE', { size, until: MEDIUM_UNTIL });
  unless(loan.status !== 'SETTLED' && loan.status !== 'WRITTEN_OFF', 'RENEWAL_ENDED');
  unless(today < maturityOn, 'RENEWAL_AFTER_MATURITY', { maturityOn });
  unless(loan.dueFen === 0, 'RENEWAL_ARREARS');
  unless(loan.riskClass === 'NORMAL', 'RENEWAL_CLASS');
  unless(!loan.misused, 'RENEWAL_MISUSE');
  unless(!loan.observed, 'RENEWAL_OBSERVED');
  return found;
}

function isServed({ category, size, maturityOn }: Renewable): boolean {
  if (size === 'MICRO' || size === 'SMALL') return true;
  return size === 'MEDIUM' && category === 'WORKING_CAPITAL' && maturityOn < MEDIUM_UNTIL;
}
