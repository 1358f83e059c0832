import { hasManaged, type Managed } from '../approval/separation';
import type { RiskClass } from '../account';
import { ALLOWED, firstRefusal, refused, type Verdict } from '../verdict';
import { rankOf } from './risk-class';

/** The three hands a class goes through, in this order (RULES 2.6). */
export const RECOGNITION_STEPS = ['GRADE', 'REVIEW', 'RECOGNISE'] as const;
export type RecognitionStep = (typeof RECOGNITION_STEPS)[number];

/** Whose step it is: the account manager grades, risk reviews, an authorised approver recognises. */
export const STEP_ROLES: Readonly<Record<RecognitionStep, readonly string[]>> = {
  GRADE: ['CLIENT_MANAGER', 'DEPARTMENT_MANAGER'],
  REVIEW: ['RISK_OFFICER'],
  RECOGNISE: ['APPROVER'],
};

/**
 * The step after one, or null when the class is recognised.
 * @example stepAfter('GRADE') // => 'REVIEW'
 * @example stepAfter('RECOGNISE') // => null
 */
export const stepAfter = (step: RecognitionStep): RecognitionStep | null =>
  RECOGNITION_STEPS[RECOGNITION_STEPS.indexOf(step) + 1] ?? null;

/**
 * May this person take the step? Three different people; the account manager only grades, and only what he manages now (a
 * department manager in his place). Source: RULES 2.6 and 7.3 (account manager != grade recogniser; maker never approves).
 * @example mayOpine({ username: 'li', roles: ['APPROVER'] }, 'RECOGNISE', { managerUsername: 'wang', earlier: ['li'] }).allowed // => false
 * @example mayOpine({ username: 'li', roles: ['APPROVER'] }, 'RECOGNISE', { managerUsername: 'wang', earlier: ['wang', 'zhou'] }).allowed // => true
 */
export function mayOpine(
  person: { username: string; roles: readonly string[] },
  step: RecognitionStep,
  claim: { earlier: readonly string[] } & Managed,
): Verdict {
  const { username, roles } = person;
  const isManager = username === claim.managerUsername;
  return firstRefusal(
    () =>
      roles.some((role) => STEP_ROLES[step].includes(role))
        ? ALLOWED
        : refused('CLASS_ROLE', { step, roles: STEP_ROLES[step].join(', ') }),
    () => (claim.earlier.includes(username) ? refused('CLASS_SAME_PERSON') : ALLOWED),
    () => (step !== 'GRADE' && hasManaged(claim, username) ? refused('CLASS_ACCOUNT_MANAGER') : ALLOWED),
    () =>
      step === 'GRADE' && !isManager && !roles.includes('DEPARTMENT_MANAGER')
        ? refused('NOT_THE_ACCOUNT_MANAGER')
        : ALLOWED,
  );
}

/**
 * Nobody recognises a class better than the regulation allows; a worse one always (RULES 2.2 "at least").
 * @example mayRecognise('NORMAL', 'SPECIAL_MENTION').allowed // => false
 * @example mayRecognise('DOUBTFUL', 'SPECIAL_MENTION').allowed // => true
 */
export const mayRecognise = (riskClass: RiskClass, floor: RiskClass): Verdict =>
  rankOf(riskClass) >= rankOf(floor) ? ALLOWED : refused('CLASS_BELOW_FLOOR', { floor });
