import type { IsoDate } from '../date';
import { fen, formatYuan } from '../money';
import { ALLOWED, firstRefusal, refused, type Verdict } from '../verdict';

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

/** Obstacles to staying NORMAL, not to the renewal as such: the new loan is then one that repays another (借新还旧, RULES 2.3). */
const OF_CLASS_ONLY = ['RENEWAL_CATEGORY', 'RENEWAL_SIZE', 'RENEWAL_CLASS'];

/**
 * Whether a renewal that may be made is merely new borrowing that repays the old: at least 关注 (RULES 2.3), where a compliant
 * one keeps its class.
 * @example isRefinancing([{ code: 'RENEWAL_SIZE', params: {} }]) // => true
 * @example isRefinancing([]) // => false
 */
export const isRefinancing = (obstacles: readonly RenewalObstacle[]): boolean => obstacles.length > 0;

/**
 * The obstacle to be told of first: one that forbids the renewal before one that only costs it its class. Null where there is none.
 * @example gravest([{ code: 'RENEWAL_CLASS', params: {} }, { code: 'RENEWAL_MISUSE', params: {} }]) // => 'RENEWAL_MISUSE'
 * @example gravest([]) // => null
 */
export const gravest = (obstacles: readonly RenewalObstacle[]): string | null =>
  (obstacles.find(({ code }) => !OF_CLASS_ONLY.includes(code)) ?? obstacles[0])?.code ?? null;

/** What is asked to renew a loan, and how often it was renewed before. Amounts in fen. */
export interface RenewalAsked {
  principalFen: number;
  /** Of the old loan. */
  outstandingFen: number;
  /** Renewals in the line of loans that ends with the old one. */
  before: number;
  /** How often the product lets a loan be renewed; 0: never. A policy of the product. */
  maxRenewals: number;
}

/**
 * May a loan be renewed by a new one? Before its maturity, without arrears, misuse or observation, not when it is
 * non-performing (a renewal must not hide what a loan is), as often as the product allows, and for no more than is owed:
 * new money is a loan of its own. Source: RULES 1.6 (NFRA notice of 2024-09-24), 民法典 Art 678.
 * @example mayRenew({ category: 'WORKING_CAPITAL', size: 'SMALL', status: 'CURRENT', maturityOn: '2027-01-15', riskClass: 'NORMAL', misused: false, observed: false, dueFen: 0 }, { principalFen: 101, outstandingFen: 100, before: 0, maxRenewals: 1 }, '2026-12-01').code // => 'RENEWAL_AMOUNT'
 */
export function mayRenew(loan: Renewable, asked: RenewalAsked, today: IsoDate): Verdict {
  const { principalFen, outstandingFen, before, maxRenewals } = asked;
  const isPerforming = loan.riskClass === 'NORMAL' || loan.riskClass === 'SPECIAL_MENTION';
  const obstacle = renewalObstacles(loan, today).find(({ code }) => !OF_CLASS_ONLY.includes(code));
  return firstRefusal(
    () => (obstacle === undefined ? ALLOWED : refused(obstacle.code, obstacle.params)),
    () => (isPerforming ? ALLOWED : refused('RENEWAL_NON_PERFORMING')),
    () => (maxRenewals > 0 ? ALLOWED : refused('RENEWAL_NOT_OFFERED')),
    () => (before < maxRenewals ? ALLOWED : refused('RENEWAL_COUNT', { max: String(maxRenewals) })),
    () =>
      principalFen <= outstandingFen ? ALLOWED : refused('RENEWAL_AMOUNT', { max: formatYuan(fen(outstandingFen)) }),
  );
}

/**
 * Does the new principal, with what is held for the borrower, settle the old loan on the day? What is lacking (interest above
 * all) the borrower pays in first: it is never lent to him.
 * @param shortFen what would still be owed
 * @example maySettleByRenewal(250).code // => 'RENEWAL_SHORT'
 */
export const maySettleByRenewal = (shortFen: number): Verdict =>
  shortFen <= 0 ? ALLOWED : refused('RENEWAL_SHORT', { short: formatYuan(fen(shortFen)) });
