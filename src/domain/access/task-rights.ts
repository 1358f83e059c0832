import { ALLOWED, firstRefusal, refused, type Verdict } from '../verdict';
import { seesComplaintsOfOthers } from '../complaint/way';
import { mayDo, mayReach } from './access';

/** The person at the work list. */
export interface Worker {
  username: string;
  roles: readonly string[];
  levels: readonly string[];
  /** Levels lent to him; whether a loan covers the case is judged when he decides. */
  delegated?: readonly { level: string }[];
  branchCode: string;
}

/** A task as far as rights to it are concerned. */
export interface TaskRights {
  status: string;
  role: string;
  level: string | null;
  branchCode: string;
  excluded: readonly string[];
  assignee: string | null;
  doneBy: string | null;
  /** Several people answer it, each once (a committee's vote), so nobody takes it for himself. */
  shared: boolean;
  /** It was given to one person by name and in confidence, so it changes no hands. */
  personal: boolean;
}

/**
 * Does this person know of the task? What one of the concerned is asked in a case of accountability is his alone, and the other
 * tasks of such a case are those of whom they wait for; those of a complaint are besides for who sees the complaints of others, and
 * for nobody it is about; every other task is seen by its branch. The SQL of the lists says the same.
 * @example knowsOfTask({ username: 'wang', roles: ['CLIENT_MANAGER'] }, { room: 'ACCOUNTABILITY', role: 'CLIENT_MANAGER', assignee: 'li', doneBy: null, excluded: [] }) // => false
 * @example knowsOfTask({ username: 'wang', roles: ['COLLECTOR'] }, { room: 'COMPLAINT', role: 'COLLECTOR', assignee: null, doneBy: null, excluded: ['wang'] }) // => false
 */
export function knowsOfTask(
  { username, roles }: Pick<Worker, 'username' | 'roles'>,
  {
    room,
    role,
    assignee,
    doneBy,
    excluded,
  }: Pick<TaskRights, 'role' | 'assignee' | 'doneBy' | 'excluded'> & { room: string },
): boolean {
  if ((room !== 'ACCOUNTABILITY' && room !== 'COMPLAINT') || assignee === username || doneBy === username) return true;
  if (excluded.includes(username)) return false;
  return (assignee === null && roles.includes(role)) || (room === 'COMPLAINT' && seesComplaintsOfOthers(roles));
}

/**
 * Is this person one of those the task waits for? By role, level, branch and separation of duties.
 * @example mayWorkOn({ username: 'li', roles: ['APPROVER'], levels: [], branchCode: 'HQ' }, { status: 'OPEN', role: 'FINANCE', level: null, branchCode: 'SB01', excluded: [], assignee: null, doneBy: null, shared: false, personal: false }).allowed // => false
 */
export function mayWorkOn(worker: Worker, task: TaskRights): Verdict {
  return firstRefusal(
    () => (mayReach(worker.branchCode, task.branchCode) ? ALLOWED : refused('TASK_OF_OTHER_BRANCH')),
    () => (worker.roles.includes(task.role) ? ALLOWED : refused('TASK_FOR_OTHER_ROLE', { role: task.role })),
    () =>
      task.level === null || levelsOf(worker).includes(task.level)
        ? ALLOWED
        : refused('AUTHORITY_TOO_SMALL', { level: task.level }),
    () => (task.excluded.includes(worker.username) ? refused('TASK_EXCLUDES_YOU') : ALLOWED),
  );
}

/**
 * The levels a person holds or is lent.
 * @example levelsOf({ levels: ['A'], delegated: [{ level: 'B' }] }) // => ['A', 'B']
 */
export const levelsOf = ({ levels, delegated = [] }: Pick<Worker, 'levels' | 'delegated'>): string[] => [
  ...levels,
  ...delegated.map(({ level }) => level),
];

const isOpen = (task: TaskRights): Verdict =>
  task.status === 'OPEN' ? ALLOWED : refused('TASK_DONE', { by: task.doneBy ?? '-' });

const heldByOther = (worker: Worker, task: TaskRights): Verdict =>
  task.assignee === null || task.assignee === worker.username
    ? ALLOWED
    : refused('TASK_CLAIMED', { holder: task.assignee });

/** May this person take the task for himself? Taking what one already holds is allowed and changes nothing. */
export function mayClaim(worker: Worker, task: TaskRights): Verdict {
  return firstRefusal(
    () => mayWorkOn(worker, task),
    () => isOpen(task),
    () => (task.shared ? refused('TASK_IS_SHARED') : ALLOWED),
    () => heldByOther(worker, task),
  );
}

/** 陈述 and 调查 in a case of accountability: back in the group or with a colleague they would tell whom the case is about. */
const PERSONAL_KINDS: readonly string[] = ['ACCOUNTABILITY_STATE', 'ACCOUNTABILITY_INVESTIGATE'];
/**
 * Is a task of this kind one person's and nobody else's?
 * @example isPersonal('ACCOUNTABILITY_STATE') // => true
 */
export const isPersonal = (kind: string): boolean => PERSONAL_KINDS.includes(kind);

/** May this person give the task back? The holder, or a department manager of the branch when the holder is away. */
export function mayRelease(worker: Worker, task: TaskRights): Verdict {
  return firstRefusal(
    () => (mayReach(worker.branchCode, task.branchCode) ? ALLOWED : refused('TASK_OF_OTHER_BRANCH')),
    () => mayDo(worker.roles, 'TASK_CLAIM'),
    () => isOpen(task),
    () => (task.personal ? refused('TASK_IS_PERSONAL') : ALLOWED),
    () => (task.assignee === null ? refused('TASK_NOT_CLAIMED') : ALLOWED),
    () => (worker.roles.includes('DEPARTMENT_MANAGER') ? ALLOWED : heldByOther(worker, task)),
  );
}

/**
 * May this person escalate the task: who holds it, who could take it while nobody does, and a department manager of the branch?
 * What is one person's alone is handed to nobody (EXPECTATIONS: claim, release, delegate, escalate).
 * @example mayEscalate({ username: 'li', roles: ['APPROVER'], levels: [], branchCode: 'SB01' }, { status: 'OPEN', role: 'APPROVER', level: null, branchCode: 'SB01', excluded: [], assignee: 'wang', doneBy: null, shared: false, personal: false }).allowed // => false
 */
export function mayEscalate(worker: Worker, task: TaskRights): Verdict {
  return firstRefusal(
    () => (mayReach(worker.branchCode, task.branchCode) ? ALLOWED : refused('TASK_OF_OTHER_BRANCH')),
    () => mayDo(worker.roles, 'TASK_CLAIM'),
    () => isOpen(task),
    () => (task.personal ? refused('TASK_IS_PERSONAL') : ALLOWED),
    () => {
      if (worker.roles.includes('DEPARTMENT_MANAGER')) return ALLOWED;
      return task.assignee === null ? mayWorkOn(worker, task) : heldByOther(worker, task);
    },
  );
}

/** May this person answer the task now? */
export function mayAct(worker: Worker, task: TaskRights): Verdict {
  return firstRefusal(
    () => mayWorkOn(worker, task),
    () => isOpen(task),
    () => heldByOther(worker, task),
  );
}
