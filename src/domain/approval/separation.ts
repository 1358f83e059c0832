import { ALLOWED, firstRefusal, refused, type Verdict } from '../verdict';

/** The person as far as separation of duties is concerned. */
export interface Person {
  username: string;
  roles: readonly string[];
  levels: readonly string[];
}

/** Who took which part in a case. */
export interface Parties {
  investigators: readonly string[];
  raters: readonly string[];
  managerUsername: string;
  /** Staff who are related to the client and must recuse themselves (回避). */
  related: readonly string[];
}

const DECIDING_ROLES = ['DEPARTMENT_MANAGER', 'RISK_OFFICER', 'APPROVER', 'COMMITTEE_MEMBER'];

/**
 * May this person decide at this level of this case? Hard denials, in the order in which they are told.
 * Source: RULES 7.3 (审贷分离, 商业银行法 Art 35 and 40).
 * @example mayDecide({ username: 'li', roles: ['APPROVER'], levels: ['BRANCH_APPROVER'] }, 'BRANCH_APPROVER', { investigators: ['li'], raters: [], managerUsername: 'wang', related: [] }).allowed // => false
 */
export function mayDecide(person: Person, level: string, parties: Parties): Verdict {
  const { username } = person;
  return firstRefusal(
    () => (person.roles.includes('ADMINISTRATOR') ? refused('ADMINISTRATOR_NEVER_APPROVES') : ALLOWED),
    () => (person.roles.some((role) => DECIDING_ROLES.includes(role)) ? ALLOWED : refused('ROLE_MAY_NOT_DECIDE')),
    () => (parties.investigators.includes(username) ? refused('INVESTIGATOR_MAY_NOT_APPROVE') : ALLOWED),
    () => (parties.managerUsername === username ? refused('MANAGER_MAY_NOT_APPROVE') : ALLOWED),
    () => (parties.raters.includes(username) && level !== 'RISK_REVIEW' ? refused('RATER_MAY_NOT_APPROVE') : ALLOWED),
    () => (parties.related.includes(username) ? refused('RELATED_MUST_RECUSE') : ALLOWED),
    () => (person.levels.includes(level) ? ALLOWED : refused('AUTHORITY_TOO_SMALL', { level })),
  );
}

/**
 * May this person act for the client in the case: documents, supplement, signature, withdrawal? The account manager, or
 * a department manager in his place.
 * @example mayHandle({ username: 'wang', roles: ['CLIENT_MANAGER'], levels: [] }, 'li').allowed // => false
 */
export function mayHandle(person: Person, managerUsername: string): Verdict {
  return person.username === managerUsername || person.roles.includes('DEPARTMENT_MANAGER')
    ? ALLOWED
    : refused('NOT_THE_ACCOUNT_MANAGER');
}

/**
 * May this person sign part A 主办 or B 协办 of the investigation? `others` signed the other part of this round.
 * The account manager may be one of the two, never both (RULES 1.2 invest.twoPerson).
 * @example mayInvestigate({ username: 'li', roles: ['CLIENT_MANAGER'], levels: [] }, ['li']).allowed // => false
 */
export function mayInvestigate(person: Person, others: readonly string[]): Verdict {
  if (!person.roles.includes('CLIENT_MANAGER') && !person.roles.includes('DEPARTMENT_MANAGER')) {
    return refused('ROLE_MAY_NOT_INVESTIGATE');
  }
  return others.includes(person.username) ? refused('SECOND_INVESTIGATOR_MUST_DIFFER') : ALLOWED;
}

/**
 * May this person recognise the grade? Not an investigator, not the account manager (RULES 6.1, 7.3).
 * @example mayRate({ username: 'zhao', roles: ['RISK_OFFICER'], levels: [] }, { investigators: ['li'], raters: [], managerUsername: 'li', related: [] }).allowed // => true
 */
export function mayRate(person: Person, parties: Parties): Verdict {
  return firstRefusal(
    () => (person.roles.includes('RISK_OFFICER') ? ALLOWED : refused('ROLE_MAY_NOT_RATE')),
    () => (parties.investigators.includes(person.username) ? refused('INVESTIGATOR_MAY_NOT_RATE') : ALLOWED),
    () => (parties.managerUsername === person.username ? refused('MANAGER_MAY_NOT_RATE') : ALLOWED),
  );
}

/**
 * May this person release the money? Finance, and nobody who investigated, rated, approved or manages the case.
 * Source: RULES 1.5 (independent disbursement post 放款岗), 7.3.
 * @example mayDisburse({ username: 'sun', roles: ['FINANCE'], levels: [] }, { investigators: [], raters: [], managerUsername: 'li', related: [] }, ['sun']).allowed // => false
 */
export function mayDisburse(person: Person, parties: Parties, approvers: readonly string[]): Verdict {
  const { username } = person;
  return firstRefusal(
    () => (person.roles.includes('FINANCE') ? ALLOWED : refused('ROLE_MAY_NOT_DISBURSE')),
    () => (approvers.includes(username) ? refused('APPROVER_MAY_NOT_DISBURSE') : ALLOWED),
    () => (parties.investigators.includes(username) ? refused('INVESTIGATOR_MAY_NOT_DISBURSE') : ALLOWED),
    () => (parties.managerUsername === username ? refused('MANAGER_MAY_NOT_DISBURSE') : ALLOWED),
  );
}
