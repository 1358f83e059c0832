import { mayDo, mayServe } from '../access/access';
import { ALLOWED, firstRefusal, refused, type Verdict } from '../verdict';

export const SUSPICION_KINDS = ['MONEY_LAUNDERING', 'FRAUD', 'FORGED_PAPERS', 'STAFF', 'OTHER'] as const;
export type SuspicionKind = (typeof SUSPICION_KINDS)[number];
/** FILED: reported to the authority (反洗钱法); ESCALATED: handed on inside the bank; DISMISSED: nothing in it. */
export const SUSPICION_STATES = ['REPORTED', 'FILED', 'ESCALATED', 'DISMISSED'] as const;
export type SuspicionState = (typeof SUSPICION_STATES)[number];
export type SuspicionOutcome = Exclude<SuspicionState, 'REPORTED'>;

/** Working days in which a report is assessed: 示例参数，需按本行制度调整 [CONV]. */
export const ASSESS_WITHIN = 5;

/** A report as far as who may see and judge it is concerned. */
export interface Suspicion {
  status: SuspicionState;
  branchCode: string;
  reportedBy: string;
  /** A colleague it is about. */
  about: string | null;
}
interface Person {
  username: string;
  roles: readonly string[];
  branchCode: string;
}

/**
 * Does this person know of the report? Who made it and who assesses such reports; nobody else, and never whom it is about
 * (反洗钱法: kept secret). To everybody else it does not exist.
 * @example knowsOf({ status: 'REPORTED', branchCode: 'SB01', reportedBy: 'li', about: null }, { username: 'chen', roles: ['DEPARTMENT_MANAGER'], branchCode: 'SB01' }) // => false
 * @example knowsOf({ status: 'REPORTED', branchCode: 'SB01', reportedBy: 'li', about: null }, { username: 'li', roles: ['CLIENT_MANAGER'], branchCode: 'SB01' }) // => true
 */
export function knowsOf(
  { branchCode, reportedBy, about }: Suspicion,
  { username, roles, branchCode: own }: Person,
): boolean {
  if (username === about) return false;
  if (username === reportedBy) return true;
  return mayDo(roles, 'SUSPICION_ASSESS').allowed && mayServe(own, branchCode).allowed;
}

/**
 * May this person conclude it so? An assessor who did not report it himself; what is filed has the number it was filed under.
 * @example mayConcludeSuspicion({ status: 'REPORTED', branchCode: 'SB01', reportedBy: 'zhou', about: null }, { outcome: 'DISMISSED', reference: null }, { username: 'zhou', roles: ['RISK_OFFICER'], branchCode: 'HQ' }).code // => 'SUSPICION_SAME_PERSON'
 */
export function mayConcludeSuspicion(
  { status, reportedBy }: Suspicion,
  { outcome, reference }: { outcome: SuspicionOutcome; reference: string | null },
  { username, roles }: Person,
): Verdict {
  return firstRefusal(
    () => mayDo(roles, 'SUSPICION_ASSESS'),
    () => (status === 'REPORTED' ? ALLOWED : refused('SUSPICION_STATE', { status })),
    () => (username === reportedBy ? refused('SUSPICION_SAME_PERSON') : ALLOWED),
    () => (outcome !== 'FILED' || reference !== null ? ALLOWED : refused('SUSPICION_REFERENCE')),
  );
}
