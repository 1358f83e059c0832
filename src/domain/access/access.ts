import { ALLOWED, refused, type Verdict } from '../verdict';
import { PERMISSIONS, type Action } from './permissions';

/** The branch that sees all others. */
export const HEAD_OFFICE = 'HQ';

/**
 * May a person with these roles do this at all? A person may hold several roles; one that allows it is enough.
 * @example mayDo(['AUDITOR'], 'REPAYMENT_BOOK').allowed // => false
 */
export function mayDo(roles: readonly string[], action: Action): Verdict {
  const allowed: readonly string[] = PERMISSIONS[action];
  return roles.some((role) => allowed.includes(role))
    ? ALLOWED
    : refused('ROLE_NOT_ALLOWED', { roles: allowed.join(', ') });
}

/**
 * Does a person of one branch see what belongs to another? Head office sees every branch, the others their own.
 * @example mayReach('SB01', 'SB02') // => false
 */
export function mayReach(ownBranch: string, branchCode: string): boolean {
  return ownBranch === HEAD_OFFICE || ownBranch === branchCode;
}

/**
 * May a person of one branch work on a case of another? Whatever the way the command came by.
 * @example mayServe('SB02', 'SB01').allowed // => false
 */
export function mayServe(ownBranch: string, branchCode: string): Verdict {
  return mayReach(ownBranch, branchCode) ? ALLOWED : refused('CASE_OF_OTHER_BRANCH');
}

/**
 * The only branch a person sees, or null for all.
 * @example branchScope('HQ') // => null
 */
export function branchScope(ownBranch: string): string | null {
  return ownBranch === HEAD_OFFICE ? null : ownBranch;
}
