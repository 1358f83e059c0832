import { mayDo, mayServe } from '../access/access';
import { addDays, addMonths, type IsoDate } from '../date';
import { ALLOWED, firstRefusal, refused, type Verdict } from '../verdict';

/** What is planned and counted for a manager (RULES 8): money lent, borrowers won, and the balance at the end. */
export const TARGET_METRICS = ['DISBURSED', 'NEW_BORROWERS', 'BALANCE'] as const;
export type TargetMetric = (typeof TARGET_METRICS)[number];
/** Counted in people, not in fen. */
export const isCount = (metric: TargetMetric): boolean => metric === 'NEW_BORROWERS';

/** A month, quarter or year: 2026-11, 2026-Q4, 2026. */
export const PERIOD = /^(?:19|20|21)\d{2}(-(0[1-9]|1[0-2])|-Q[1-4])?$/;

/**
 * The first and last day of a period.
 * @example periodDays('2026-Q1') // => { from: '2026-01-01', to: '2026-03-31' }
 * @example periodDays('2024-02') // => { from: '2024-02-01', to: '2024-02-29' }
 */
export function periodDays(period: string): { from: IsoDate; to: IsoDate } {
  const [year = '', part] = period.split('-');
  const [month, months] =
    part === undefined ? [1, 12] : part.startsWith('Q') ? [Number(part.slice(1)) * 3 - 2, 3] : [Number(part), 1];
  const from = `${year}-${String(month).padStart(2, '0')}-01`;
  return { from, to: addDays(addMonths(from, months), -1) };
}

/**
 * May this person set the target of a manager? Whoever leads him, and nobody his own (RULES 7.3: no one edits own KPI).
 * @example maySetTarget({ managerUsername: 'chen', branchCode: 'SB01' }, { username: 'chen', roles: ['DEPARTMENT_MANAGER'], branchCode: 'SB01' }).code // => 'TARGET_OWN'
 */
export function maySetTarget(
  { managerUsername, branchCode }: { managerUsername: string; branchCode: string },
  person: { username: string; roles: readonly string[]; branchCode: string },
): Verdict {
  return firstRefusal(
    () => mayDo(person.roles, 'TARGET_SET'),
    () => mayServe(person.branchCode, branchCode),
    () => (person.username === managerUsername ? refused('TARGET_OWN') : ALLOWED),
  );
}

/**
 * How much of a plan is done, in parts of 10,000, down to the whole part; null where nothing is planned.
 * @example achieved(120_000, 100_000) // => 12000
 * @example achieved(1, 3) // => 3333
 */
export const achieved = (actual: number, target: number): number | null =>
  target === 0 ? null : Number((BigInt(actual) * 10_000n) / BigInt(target));
