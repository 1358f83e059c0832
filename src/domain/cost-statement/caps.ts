import type { IsoDate } from '../date';
import { ONE, parseRate, type Rate } from '../rate';
import { RuleViolation } from '../rule-violation';

/** Who lends, as far as a cap on the cost depends on it. */
export const LENDER_TYPES = [
  'BANK',
  'CONSUMER_FINANCE',
  'AUTO_FINANCE',
  'TRUST',
  'ASSISTED',
  'MICRO_LOAN',
  'PRIVATE',
] as const;
export type LenderType = (typeof LENDER_TYPES)[number];

/** A limit on what a loan may cost a year. */
export interface CostCap {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  readonly source: string;
  readonly rate: Rate;
  /** Whether what is charged when overdue is void above it too; elsewhere a court may cut it when asked. */
  readonly bindsOverdue: boolean;
}

/** A limit as policy data: in force for contracts from a day on, as a rate or as a multiple of the one-year LPR. */
interface CapRule extends Omit<CostCap, 'rate'> {
  readonly lenders: readonly LenderType[];
  readonly from: IsoDate;
  readonly limit: { readonly rate: string } | { readonly timesLpr: number };
}

const LICENSED: readonly LenderType[] = ['BANK', 'CONSUMER_FINANCE', 'AUTO_FINANCE', 'TRUST', 'ASSISTED', 'MICRO_LOAN'];

/** RULES 3.7; of a lender the newest rule that is in force on the day of the contract counts. */
export const CAP_RULES: readonly CapRule[] = [
  {
    code: 'COURT_24',
    zh: '司法保护上限 24%',
    en: 'ceiling of 24 % that courts protect',
    source: '法发〔2017〕22号',
    lenders: LICENSED,
    bindsOverdue: false,
    from: '2017-08-04',
    limit: { rate: '0.24' },
  },
  {
    code: 'PRIVATE_4_LPR',
    zh: '民间借贷利率上限：一年期LPR的四倍',
    en: 'private lending: four times the one-year LPR',
    source: '民间借贷司法解释第25、29条',
    lenders: ['PRIVATE'],
    bindsOverdue: true,
    from: '2020-08-20',
    limit: { timesLpr: 4 },
  },
  {
    code: 'ASSISTED_24',
    zh: '互联网助贷综合融资成本上限 24%',
    en: 'bank loans through platforms: 24 % in all',
    source: '金规〔2025〕9号',
    lenders: ['ASSISTED'],
    bindsOverdue: false,
    from: '2025-10-01',
    limit: { rate: '0.24' },
  },
  {
    code: 'MICRO_4_LPR',
    zh: '小额贷款公司综合融资成本上限：一年期LPR的四倍',
    en: 'micro-loan companies: four times the one-year LPR in all',
    source: '小额贷款公司综合融资成本管理指引（2025-12，需核对原文）',
    lenders: ['MICRO_LOAN'],
    bindsOverdue: false,
    from: '2028-01-01',
    limit: { timesLpr: 4 },
  },
];

function ruleOf(lender: LenderType, on: IsoDate): CapRule {
  const [newest] = CAP_RULES.filter(({ lenders, from }) => lenders.includes(lender) && from <= on).sort((a, b) =>
    a.from < b.from ? 1 : -1,
  );
  if (newest === undefined) throw new RuleViolation('CAP_NOT_COVERED', '/contractOn', { date: on });
  return newest;
}

/**
 * Whether the cap of a lender's contract of a day is told by the one-year LPR.
 * @example needsLpr('PRIVATE', '2026-01-15') // => true
 * @example needsLpr('BANK', '2026-01-15') // => false
 */
export const needsLpr = (lender: LenderType, on: IsoDate): boolean => 'timesLpr' in ruleOf(lender, on).limit;

/**
 * The cap on what a loan may cost a year: that of the lender's type on the day of the contract (RULES 3.7).
 * @param oneYearLpr the one-year LPR of that day; null where no cap needs it
 * @throws RuleViolation CAP_NOT_COVERED before the first rule, LPR_REQUIRED.
 * @example Number(capOf('PRIVATE', '2026-01-15', parseRate('0.03')).rate) // => 120000000000
 */
export function capOf(lender: LenderType, on: IsoDate, oneYearLpr: Rate | null): CostCap {
  const { lenders: _lenders, from: _from, limit, ...cap } = ruleOf(lender, on);
  if ('rate' in limit) return { ...cap, rate: parseRate(limit.rate) };
  if (oneYearLpr === null) throw new RuleViolation('LPR_REQUIRED', '/oneYearLpr');
  return { ...cap, rate: Math.min(oneYearLpr * limit.timesLpr, ONE) as Rate };
}
