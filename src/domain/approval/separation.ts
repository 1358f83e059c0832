import { ALLOWED, firstRefusal, refused, type Verdict } from '../verdict';

/** Authority that somebody else has lent to a person (转授权). */
export interface Delegated {
  id: string;
  /** Who lent it. */
  from: string;
  level: string;
  /** Up to which amount of the case, in fen. */
  limitFen: number;
  fromOn: string;
  /** The last day. */
  untilOn: string;
}

/** The person as far as separation of duties is concerned. */
export interface Person {
  username: string;
  roles: readonly string[];
  /** Held in person. */
  levels: readonly string[];
  delegated?: readonly Delegated[];
}

/** What a delegation is held against: the day, and the amount of the case. */
export interface Occasion {
  on: string;
  amountFen: number;
}

/** Who took which part in a case. */
export interface Parties {
  investigators: readonly string[];
  raters: readonly string[];
  managerUsername: string;
  /** Who managed the client before he was handed over (责任移交): what they brought in they do not judge either. */
  formerManagers?: readonly string[];
  /** 项目组: everybody who is or was on the deal team. Who works on a deal does not judge it. */
  team?: readonly string[];
  /** Who said no to the application that this one asks to reconsider (复议): a second look is somebody else's. */
  rejecters?: readonly string[];
  /** Staff who are related to the client and must recuse themselves (回避). */
  related: readonly string[];
}

/** Whose case it is, and whose it was. */
export type Managed = Pick<Parties, 'managerUsername' | 'formerManagers'>;

/** Everyone who manages the case or ever did, the present one first. */
export const managersOf = ({ managerUsername, formerManagers = [] }: Managed): string[] => [
  managerUsername,
  ...formerManagers,
];

/**
 * Does this person manage the case, or did before its client was handed over? He brought it in, or took it on as it was: what is kept from
 * an account manager stays kept from him. Source: RULES 7.3 (责任移交).
 * @example hasManaged({ managerUsername: 'wang', formerManagers: ['li'] }, 'li') // => true
 */
export const hasManaged = (managed: Managed, username: string): boolean => managersOf(managed).includes(username);

/**
 * Is or was this person on the deal team? Source: RULES 7.3.
 * @example isOnTeam({ team: ['li'] }, 'li') // => true
 */
export const isOnTeam = ({ team = [] }: Pick<Parties, 'team'>, username: string): boolean => team.includes(username);

/**
 * Did this person reject the application that is reconsidered? Source: RULES 7.1, 7.3; decision 0062.
 * @example hasRejected({ rejecters: ['li'] }, 'li') // => true
 */
export const hasRejected = ({ rejecters = [] }: Pick<Parties, 'rejecters'>, username: string): boolean =>
  rejecters.includes(username);

const DECIDING_ROLES = ['DEPARTMENT_MANAGER', 'RISK_OFFICER', 'APPROVER', 'COMMITTEE_MEMBER'];

/**
 * May this person decide at this level of this case? Hard denials, in the order in which they are told.
 * Source: RULES 7.3 (审贷分离, 商业银行法 Art 35 and 40).
 * @example mayDecide({ username: 'li', roles: ['APPROVER'], levels: ['BRANCH_APPROVER'] }, 'BRANCH_APPROVER', { investigators: ['li'], raters: [], managerUsername: 'wang', related: [] }).allowed // => false
 */
export function mayDecide(person: Person, level: string, parties: Parties, occasion?: Occasion): Verdict {
  const { username } = person;
  return firstRefusal(
    () => (person.roles.includes('ADMINISTRATOR') ? refused('ADMINISTRATOR_NEVER_APPROVES') : ALLOWED),
    () => (person.roles.some((role) => DECIDING_ROLES.includes(role)) ? ALLOWED : refused('ROLE_MAY_NOT_DECIDE')),
    () => (parties.investigators.includes(username) ? refused('INVESTIGATOR_MAY_NOT_APPROVE') : ALLOWED),
    () => (hasManaged(parties, username) ? refused('MANAGER_MAY_NOT_APPROVE') : ALLOWED),
    () => (isOnTeam(parties, username) ? refused('TEAM_MAY_NOT_APPROVE') : ALLOWED),
    () => (parties.raters.includes(username) && level !== 'RISK_REVIEW' ? refused('RATER_MAY_NOT_APPROVE') : ALLOWED),
    () => (hasRejected(parties, username) ? refused('REJECTER_MAY_NOT_RECONSIDER') : ALLOWED),
    () => (parties.related.includes(username) ? refused('RELATED_MUST_RECUSE') : ALLOWED),
    () => mandate(person, level, parties, occasion).verdict,
  );
}

/** Held in person, or lent: then the first delegation that covers the case counts, and who lent it is named. */
function mandate(
  person: Person,
  level: string,
  parties: Parties,
  occasion?: Occasion,
): { verdict: Verdict; from: string | null } {
  if (person.levels.includes(level)) return { verdict: ALLOWED, from: null };
  const lent = (person.delegated ?? []).filter((one) => one.level === level);
  const judged =
    occasion === undefined ? [] : lent.map((one) => ({ verdict: covers(one, parties, occasion), from: one.from }));
  return (
    judged.find(({ verdict }) => verdict.allowed) ??
    judged[0] ?? { verdict: refused('AUTHORITY_TOO_SMALL', { level }), from: null }
  );
}

/** In force on the day, large enough, and from somebody who could decide the case himself (RULES 7.3: both are judged). */
function covers(
  { from, level, limitFen, fromOn, untilOn }: Delegated,
  parties: Parties,
  { on, amountFen }: Occasion,
): Verdict {
  return firstRefusal(
    () =>
      fromOn <= on && on <= untilOn ? ALLOWED : refused('DELEGATION_NOT_IN_FORCE', { from: fromOn, until: untilOn }),
    () => (amountFen <= limitFen ? ALLOWED : refused('DELEGATION_TOO_SMALL', { limit: String(limitFen / 100) })),
    () => (hasPart(from, level, parties) ? refused('DELEGATOR_HAS_PART', { username: from }) : ALLOWED),
  );
}

const hasPart = (username: string, level: string, parties: Parties): boolean =>
  parties.investigators.includes(username) ||
  hasManaged(parties, username) ||
  isOnTeam(parties, username) ||
  (parties.raters.includes(username) && level !== 'RISK_REVIEW') ||
  hasRejected(parties, username) ||
  parties.related.includes(username);

/**
 * In whose name does this person decide: null in his own, else who lent him the authority.
 * @example decidesFor({ username: 'li', roles: ['APPROVER'], levels: ['L'] }, 'L', { investigators: [], raters: [], managerUsername: 'wang', related: [] }, { on: '2026-03-02', amountFen: 1 }) // => null
 */
export const decidesFor = (person: Person, level: string, parties: Parties, occasion: Occasion): string | null =>
  mandate(person, level, parties, occasion).from;

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
 * May this person recognise the grade? Not an investigator, not the account manager, whose ever it was (RULES 6.1, 7.3).
 * @example mayRate({ username: 'zhao', roles: ['RISK_OFFICER'], levels: [] }, { investigators: ['li'], raters: [], managerUsername: 'li', related: [] }).allowed // => true
 */
export function mayRate(person: Person, parties: Parties): Verdict {
  return firstRefusal(
    () => (person.roles.includes('RISK_OFFICER') ? ALLOWED : refused('ROLE_MAY_NOT_RATE')),
    () => (parties.investigators.includes(person.username) ? refused('INVESTIGATOR_MAY_NOT_RATE') : ALLOWED),
    () => (hasManaged(parties, person.username) ? refused('MANAGER_MAY_NOT_RATE') : ALLOWED),
    () => (isOnTeam(parties, person.username) ? refused('TEAM_MAY_NOT_RATE') : ALLOWED),
  );
}

/**
 * May this person release the money? Finance, and nobody who investigated, rated, approved or manages the case.
 * Source: RULES 1.5 (independent disbursement post 放款岗), 7.3.
 * @example mayDisburse({ username: 'sun', roles: ['FINANCE'], levels: [] }, { investigators: [], raters: [], managerUsername: 'li', related: [] }, ['sun']).allowed // => false
 * @example mayDisburse({ username: 'sun', roles: ['FINANCE'], levels: [] }, { investigators: [], raters: [], managerUsername: 'li', formerManagers: ['sun'], related: [] }, []).code // => 'MANAGER_MAY_NOT_DISBURSE'
 */
export function mayDisburse(person: Person, parties: Parties, approvers: readonly string[]): Verdict {
  const { username } = person;
  return firstRefusal(
    () => (person.roles.includes('FINANCE') ? ALLOWED : refused('ROLE_MAY_NOT_DISBURSE')),
    () => (approvers.includes(username) ? refused('APPROVER_MAY_NOT_DISBURSE') : ALLOWED),
    () => (parties.investigators.includes(username) ? refused('INVESTIGATOR_MAY_NOT_DISBURSE') : ALLOWED),
    () => (hasManaged(parties, username) ? refused('MANAGER_MAY_NOT_DISBURSE') : ALLOWED),
    () => (isOnTeam(parties, username) ? refused('TEAM_MAY_NOT_DISBURSE') : ALLOWED),
  );
}
