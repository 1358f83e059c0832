import type { IsoDate } from '../date';
import { ALLOWED, firstRefusal, refused, type Verdict } from '../verdict';
import { mayPlan, openItem, type Plan } from './plan';
import { mayPromise, type Promised } from './promise';

/** A case as its rules see it. */
export interface CollectionFacts {
  isOpen: boolean;
  managerUsername: string;
  promise: Promised | null;
  plan: Plan | null;
  /** The write-off that is being decided, or null. */
  approvalId: string | null;
  daysOverdue: number;
}

/** What somebody wants to do in a case. */
export interface Action {
  kind: string;
  promise?: { amountFen: number; payOn: IsoDate };
  plan?: { amountFen: number; payOn: IsoDate }[];
  decision?: string;
}

export interface Collector {
  username: string;
  roles: readonly string[];
}

/** Days overdue from which a loss may be recognised: the class is at least doubtful (RULES 2.2). */
const WRITE_OFF_FROM_DAYS = 271;
const COLLECTORS = ['COLLECTOR', 'CLIENT_MANAGER', 'DEPARTMENT_MANAGER', 'RISK_OFFICER'];
/** Who may take a step that binds the lender. */
const ROLES: Readonly<Record<string, readonly string[]>> = {
  LEGAL_DECISION: ['DEPARTMENT_MANAGER', 'RISK_OFFICER'],
  WRITE_OFF_PROPOSAL: ['COLLECTOR', 'DEPARTMENT_MANAGER', 'RISK_OFFICER'],
};

/**
 * May this person take this action now? Role, and what the action itself asks for; the manager of a loan may collect but not
 * have it written off (RULES 7.3). Whether a contact may be made is the governor's to say, who knows all of the debtor's day.
 * @example mayAct({ isOpen: false, managerUsername: 'li', promise: null, plan: null, approvalId: null, daysOverdue: 3 }, { kind: 'NOTE' }, { username: 'zhou', roles: ['COLLECTOR'] }, '2026-03-02').allowed // => false
 */
export function mayAct(facts: CollectionFacts, action: Action, person: Collector, today: IsoDate): Verdict {
  const roles = ROLES[action.kind] ?? COLLECTORS;
  return firstRefusal(
    () => (facts.isOpen ? ALLOWED : refused('CASE_CLOSED')),
    () =>
      roles.some((role) => person.roles.includes(role))
        ? ALLOWED
        : refused('COLLECTION_ROLE', { roles: roles.join(', ') }),
    () => (action.kind === 'PROMISE' ? mayPromise(facts.promise, action.promise, today) : ALLOWED),
    () =>
      action.kind === 'PROMISE' && facts.plan?.status === 'OPEN'
        ? refused('PLAN_OPEN', { payOn: openItem(facts.plan)?.payOn ?? '' })
        : ALLOWED,
    () => (action.kind === 'PLAN' ? mayPlan(facts, action.plan, today) : ALLOWED),
    () => (action.kind === 'LEGAL_DECISION' ? mayDecideLegally(action) : ALLOWED),
    () => (action.kind === 'WRITE_OFF_PROPOSAL' ? mayPropose(facts, person) : ALLOWED),
  );
}

const mayDecideLegally = ({ decision }: Action): Verdict =>
  decision === 'SUE' || decision === 'CONTINUE' ? ALLOWED : refused('LEGAL_DECISION_REQUIRED');

function mayPropose({ approvalId, managerUsername, daysOverdue }: CollectionFacts, person: Collector): Verdict {
  const days = { days: String(daysOverdue), from: String(WRITE_OFF_FROM_DAYS) };
  return firstRefusal(
    () => (approvalId === null ? ALLOWED : refused('WRITE_OFF_PENDING', { approvalId })),
    () => (person.username === managerUsername ? refused('WRITE_OFF_BY_MANAGER') : ALLOWED),
    () => (daysOverdue >= WRITE_OFF_FROM_DAYS ? ALLOWED : refused('WRITE_OFF_TOO_EARLY', days)),
  );
}
