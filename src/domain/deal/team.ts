import { isFinal, type Stage } from '../application/stages';
import { ALLOWED, firstRefusal, refused, type Verdict } from '../verdict';

/** What somebody does in a deal team 项目组; one leads. */
export const DEAL_ROLES = ['LEAD', 'CREDIT', 'LEGAL', 'VALUATION', 'INDUSTRY'] as const;
export type DealRole = (typeof DEAL_ROLES)[number];

/** Somebody came or went; nothing is taken back. */
export interface DealChange {
  username: string;
  role: DealRole;
  act: 'JOINED' | 'LEFT';
}

/**
 * Who is on the team now, by what came last of each.
 * @example membersOf([{ username: 'li', role: 'LEAD', act: 'JOINED' }, { username: 'li', role: 'LEAD', act: 'LEFT' }]) // => []
 */
export function membersOf<C extends DealChange>(changes: readonly C[]): C[] {
  const last = new Map(changes.map((change) => [change.username, change]));
  return [...last.values()].filter(({ act }) => act === 'JOINED');
}

/** While others judge the case, and once it is decided, nobody joins its team. */
const SETTLED_AT: readonly Stage[] = ['RATING', 'APPROVAL', 'CONTRACT', 'DISBURSEMENT', 'PAYING'];

/** Who already judged the case in another part: its grade, its approval, its pre-review. */
export interface Judges {
  raters: readonly string[];
  approvers: readonly string[];
  preReviewers: readonly string[];
}

/**
 * May this person be put on the team? While it is still prepared, once, with one lead; not who judged it: who works on a deal does not
 * approve it, and the other way round. Source: RULES 7.3.
 * @example mayJoin([], { username: 'zhou', role: 'LEGAL' }, 'INVESTIGATION', { raters: [], approvers: [], preReviewers: ['zhou'] }).code // => 'DEAL_JUDGE_MAY_NOT_JOIN'
 */
export function mayJoin(
  changes: readonly DealChange[],
  { username, role }: Pick<DealChange, 'username' | 'role'>,
  stage: Stage,
  { raters, approvers, preReviewers }: Judges,
): Verdict {
  const members = membersOf(changes);
  return firstRefusal(
    () => mayTakeIn(stage),
    () => (members.some((one) => one.username === username) ? refused('DEAL_MEMBER_KNOWN') : ALLOWED),
    () => (role === 'LEAD' && members.some((one) => one.role === 'LEAD') ? refused('DEAL_LEAD_EXISTS') : ALLOWED),
    () =>
      [...raters, ...approvers, ...preReviewers].includes(username) ? refused('DEAL_JUDGE_MAY_NOT_JOIN') : ALLOWED,
  );
}

/**
 * May the team take in anybody at this stage? It lets go of a member at any.
 * @example mayTakeIn('APPROVAL').code // => 'DEAL_SETTLED'
 */
export function mayTakeIn(stage: Stage): Verdict {
  if (isFinal(stage)) return refused('CASE_CLOSED');
  return SETTLED_AT.includes(stage) ? refused('DEAL_SETTLED') : ALLOWED;
}

/**
 * May this person set milestones and drop them? Who leads the team, or a department manager.
 * @example mayPlanDeal({ username: 'li', roles: ['CLIENT_MANAGER'] }, [{ username: 'li', role: 'CREDIT' }]).code // => 'DEAL_NOT_LEAD'
 */
export const mayPlanDeal = (
  { username, roles }: { username: string; roles: readonly string[] },
  members: readonly Pick<DealChange, 'username' | 'role'>[],
): Verdict =>
  roles.includes('DEPARTMENT_MANAGER') || members.some((one) => one.username === username && one.role === 'LEAD')
    ? ALLOWED
    : refused('DEAL_NOT_LEAD');
