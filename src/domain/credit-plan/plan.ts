import { mayDo, mayServe } from '../access/access';
import { isCount, type TargetMetric } from '../performance/targets';
import { ALLOWED, firstRefusal, refused, type Verdict } from '../verdict';

/** A year or a quarter: 2027, 2027-Q1. Months are targets of people, not plans of a branch. */
export const PLAN_PERIOD = /^(?:19|20|21)\d{2}(-Q[1-4])?$/;
export const PLAN_STATES = ['WAITING', 'RETURNED', 'ACTIVE', 'REPLACED'] as const;
export type PlanState = (typeof PLAN_STATES)[number];

/** What part of a branch's business a line plans; null leaves it open. */
export interface PlanScope {
  productCode: string | null;
  /** A word of the industry, as the admission policy has them. */
  industry: string | null;
  kind: 'PERSON' | 'COMPANY' | null;
}
/** 预算行: amounts in fen, the ceiling of bad loans in parts of a million; null is not planned. */
export interface PlanLine extends PlanScope {
  disbursedFen: number | null;
  balanceFen: number | null;
  newBorrowers: number | null;
  badPpm: number | null;
}

const scopeOf = ({ productCode, industry, kind }: PlanScope): string => JSON.stringify([productCode, industry, kind]);

/**
 * May these lines be a plan? Each plans something, and none the same part as another. Source: DUTIES 9; [CONV].
 * @example mayPlan([{ productCode: null, industry: null, kind: null, disbursedFen: null, balanceFen: null, newBorrowers: null, badPpm: null }]).code // => 'CREDIT_PLAN_LINE_EMPTY'
 */
export function mayPlan(lines: readonly PlanLine[]): Verdict {
  const empty = lines.findIndex(
    ({ disbursedFen, balanceFen, newBorrowers, badPpm }) =>
      disbursedFen === null && balanceFen === null && newBorrowers === null && badPpm === null,
  );
  const twice = lines.findIndex((line, n) => lines.slice(0, n).some((other) => scopeOf(other) === scopeOf(line)));
  return firstRefusal(
    () => (empty === -1 ? ALLOWED : refused('CREDIT_PLAN_LINE_EMPTY', { line: String(empty + 1) })),
    () => (twice === -1 ? ALLOWED : refused('CREDIT_PLAN_LINE_TWICE', { line: String(twice + 1) })),
  );
}

/**
 * May this person decide on a plan? Risk, not whoever made it (maker and checker, RULES 7.3).
 * @example mayDecidePlan({ status: 'WAITING', madeBy: 'chen' }, { username: 'zhou', roles: ['RISK_OFFICER'] }).allowed // => true
 */
export function mayDecidePlan(
  { status, madeBy }: { status: PlanState; madeBy: string },
  person: { username: string; roles: readonly string[] },
): Verdict {
  return firstRefusal(
    () => mayDo(person.roles, 'CREDIT_PLAN_DECIDE'),
    () => (status === 'WAITING' ? ALLOWED : refused('CREDIT_PLAN_STATE', { status })),
    () => (person.username === madeBy ? refused('CREDIT_PLAN_SAME_PERSON') : ALLOWED),
  );
}

/**
 * What a line plans of a metric that managers have targets of; null where it plans none.
 * @example plannedOf({ productCode: null, industry: null, kind: null, disbursedFen: 100, balanceFen: null, newBorrowers: 3, badPpm: null }, 'NEW_BORROWERS') // => 3
 */
export function plannedOf(line: PlanLine, metric: TargetMetric): number | null {
  if (metric === 'DISBURSED') return line.disbursedFen;
  return isCount(metric) ? line.newBorrowers : line.balanceFen;
}

/**
 * May a line be handed down so? Only one of a plan in force, by product or of all products, since that is how managers are
 * counted; each manager once; and together no less than is planned, or nobody would answer for the rest.
 * @example mayHandDown({ status: 'ACTIVE', branchCode: 'SB01' }, { productCode: null, industry: '钢铁', kind: null, disbursedFen: 100, balanceFen: null, newBorrowers: null, badPpm: null }, 'DISBURSED', [{ managerUsername: 'li', value: 100 }], { roles: ['DEPARTMENT_MANAGER'], branchCode: 'SB01' }).code // => 'CREDIT_PLAN_NOT_BY_PRODUCT'
 */
export function mayHandDown(
  { status, branchCode }: { status: PlanState; branchCode: string },
  line: PlanLine,
  metric: TargetMetric,
  shares: readonly { managerUsername: string; value: number }[],
  person: { roles: readonly string[]; branchCode: string },
): Verdict {
  const planned = plannedOf(line, metric);
  const sum = shares.reduce((total, { value }) => total + value, 0);
  const people = new Set(shares.map(({ managerUsername }) => managerUsername));
  return firstRefusal(
    () => mayDo(person.roles, 'TARGET_SET'),
    () => mayServe(person.branchCode, branchCode),
    () => (status === 'ACTIVE' ? ALLOWED : refused('CREDIT_PLAN_STATE', { status })),
    () => (line.industry === null && line.kind === null ? ALLOWED : refused('CREDIT_PLAN_NOT_BY_PRODUCT')),
    () => (planned === null ? refused('CREDIT_PLAN_NOT_PLANNED', { metric }) : ALLOWED),
    () => (people.size === shares.length ? ALLOWED : refused('CREDIT_PLAN_SHARE_TWICE')),
    () => (planned !== null && sum < planned ? refused('CREDIT_PLAN_SHARES_SHORT') : ALLOWED),
  );
}
