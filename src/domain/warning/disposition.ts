import { hasManaged, type Managed } from '../approval/separation';
import { ALLOWED, firstRefusal, refused, type Verdict } from '../verdict';
import type { WarningLevel } from './policy';

/** What is done about a warning: 解除 / 关注 / 减退 / 提前收回 / 增信 / 诉讼 (RULES 9). */
export const DISPOSITIONS = ['LIFT', 'WATCH', 'REDUCE', 'RECALL', 'ENHANCE', 'SUE'] as const;
export type Disposition = (typeof DISPOSITIONS)[number];

/** LIFTING: somebody has lifted a red one, and another person must agree. */
export type WarningStatus = 'OPEN' | 'LIFTING' | 'CLOSED';

export interface WarningFacts extends Managed {
  status: WarningStatus;
  level: WarningLevel;
  /** Who lifted it, while another person must agree. */
  liftedBy: string | null;
}

export interface Disposer {
  username: string;
  roles: readonly string[];
}

const SUPERIORS = ['DEPARTMENT_MANAGER', 'RISK_OFFICER'];
const isSuperior = ({ roles }: Disposer): boolean => roles.some((role) => SUPERIORS.includes(role));

/**
 * May this person dispose of a warning? The account manager of the loan or a superior, while it is open, saying why.
 * Source: RULES 9 (mandatory disposition).
 * @example mayDispose({ status: 'OPEN', level: 'RED', managerUsername: 'li', liftedBy: null }, '', { username: 'li', roles: ['CLIENT_MANAGER'] }).code // => 'WARNING_REASON'
 * @example mayDispose({ status: 'OPEN', level: 'RED', managerUsername: 'li', liftedBy: null }, '已核实', { username: 'wang', roles: ['CLIENT_MANAGER'] }).code // => 'WARNING_OF_OTHERS'
 */
export function mayDispose({ status, managerUsername }: WarningFacts, reason: string, person: Disposer): Verdict {
  return firstRefusal(
    () => (status === 'OPEN' ? ALLOWED : refused('WARNING_NOT_OPEN', { status })),
    () => (person.username === managerUsername || isSuperior(person) ? ALLOWED : refused('WARNING_OF_OTHERS')),
    () => (reason.trim() === '' ? refused('WARNING_REASON') : ALLOWED),
  );
}

/**
 * The state after a disposition: a red one is lifted by two people, everything else by one.
 * @example statusAfter('RED', 'LIFT') // => 'LIFTING'
 * @example statusAfter('ORANGE', 'LIFT') // => 'CLOSED'
 * @example statusAfter('RED', 'RECALL') // => 'CLOSED'
 */
export const statusAfter = (level: WarningLevel, disposition: Disposition): WarningStatus =>
  level === 'RED' && disposition === 'LIFT' ? 'LIFTING' : 'CLOSED';

/**
 * May this person agree to the lifting of a red warning, or send it back? A superior who did not lift it, and does not keep the
 * loan. Source: RULES 9, 7.3.
 * @example mayConfirmLift({ status: 'LIFTING', level: 'RED', managerUsername: 'li', liftedBy: 'chen' }, { username: 'chen', roles: ['DEPARTMENT_MANAGER'] }).code // => 'WARNING_SAME_PERSON'
 * @example mayConfirmLift({ status: 'LIFTING', level: 'RED', managerUsername: 'li', liftedBy: 'li' }, { username: 'chen', roles: ['DEPARTMENT_MANAGER'] }).allowed // => true
 */
export function mayConfirmLift(facts: WarningFacts, person: Disposer): Verdict {
  const { status, liftedBy } = facts;
  return firstRefusal(
    () => (status === 'LIFTING' ? ALLOWED : refused('WARNING_NOT_LIFTED', { status })),
    () => (isSuperior(person) ? ALLOWED : refused('WARNING_OF_OTHERS')),
    () =>
      person.username === liftedBy || hasManaged(facts, person.username) ? refused('WARNING_SAME_PERSON') : ALLOWED,
  );
}
