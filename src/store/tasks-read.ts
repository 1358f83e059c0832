import type { Pool } from 'pg';
import type { TaskRoom } from '../contracts/task-rooms';
import { seesComplaintsOfOthers } from '../domain/complaint/way';
import { decodeCursor, pageOf, Where, type Page, type PageRequest } from './paging';
import { count } from './count';
import { row, rows } from './sql';

export interface TaskRecord {
  id: string;
  kind: string;
  room: TaskRoom;
  subjectNo: string;
  workflowId: string;
  role: string;
  level: string | null;
  branchCode: string;
  excluded: string[];
  assignee: string | null;
  claimedAt: string | null;
  status: 'OPEN' | 'DONE' | 'CANCELLED';
  title: { zh: string; en: string };
  dueAt: string | null;
  createdAt: string;
  doneAt: string | null;
  doneBy: string | null;
  outcome: string | null;
  /** The case it belongs to; null when the subject is not on file yet. */
  clientKind: 'PERSON' | 'COMPANY' | null;
  clientName: string | null;
  amountFen: number | null;
  productCode: string | null;
}

/** Who looks at the work list. */
export interface Viewer {
  username: string;
  roles: readonly string[];
  levels: readonly string[];
  branch: string | null;
}
export type TaskView = 'mine' | 'group' | 'all' | 'done';

/** Tasks with the case of each: the page is picked first, so that no case is read for a task that is not on it. */
const select = (tasks: string): string => `
  SELECT t.id, t.kind, t.room, t.subject_no AS "subjectNo", t.workflow_id AS "workflowId", t.role, t.level,
         t.branch_code AS "branchCode", t.excluded, t.assignee, t.claimed_at AS "claimedAt", t.status, t.title,
         t.due_at AS "dueAt", t.created_at AS "createdAt", t.done_at AS "doneAt", t.done_by AS "doneBy", t.outcome,
         c.kind AS "clientKind", c.name AS "clientName",
         coalesce(a.amount_fen, l.principal_fen) AS "amountFen", coalesce(a.product_code, l.product_code) AS "productCode"
  FROM ${tasks} t
  LEFT JOIN application a ON a.no = t.subject_no
  LEFT JOIN collection_case k ON k.id = t.subject_no
  LEFT JOIN loan l ON l.no = coalesce(k.loan_no, t.subject_no)
  LEFT JOIN reassessment r ON r.no = t.subject_no
  LEFT JOIN client c ON c.no = coalesce(a.client_no, l.client_no, r.client_no)`;

/** A task waits for a person who has its role and level, and whom separation of duties does not keep away. */
function mayWorkOn(where: Where, viewer: Viewer): Where {
  return where
    .and('t.role = ANY(?::text[])', viewer.roles)
    .and('(t.level IS NULL OR t.level = ANY(?::text[]))', viewer.levels)
    .and('NOT (? = ANY(t.excluded))', viewer.username);
}

/** `knowsOfTask` as the lists ask it of tasks `t` of the rooms that not everybody knows of. */
function toldOf(where: Where, { username, roles }: Viewer): string {
  const me = where.bind(username);
  const waits = `t.assignee IS NULL AND t.role = ANY(${where.bind(roles)}::text[])`;
  const others = seesComplaintsOfOthers(roles) ? `(${waits} OR t.room = 'COMPLAINT')` : waits;
  return `(t.assignee = ${me} OR t.done_by = ${me} OR (${others} AND NOT (${me} = ANY(t.excluded))))`;
}
const OPEN_ROOM = (of: string): string => `${of}.room NOT IN ('ACCOUNTABILITY', 'COMPLAINT')`;

/** Where a view is read from: tasks, or the parts that people had in them. */
const SOURCE: Readonly<Record<TaskView, string>> = {
  mine: 'task t',
  group: 'task t',
  all: 'task t',
  done: 'task_part p',
};

function inView(view: TaskView, viewer: Viewer): Where {
  const where = new Where();
  const told = toldOf(where, viewer);
  if (view === 'done') {
    return where
      .and('p.username = ?', viewer.username)
      .and('p.branch_code = ?', viewer.branch)
      .always(`(${OPEN_ROOM('p')} OR EXISTS (SELECT FROM task t WHERE t.id = p.task_id AND ${told}))`);
  }
  where
    .always(`(${OPEN_ROOM('t')} OR ${told})`)
    .and('t.branch_code = ?', viewer.branch)
    .always("t.status = 'OPEN'");
  switch (view) {
    case 'mine':
      return where.and('t.assignee = ?', viewer.username);
    case 'group': {
      // A member who has voted has nothing more to do, though the committee's task is still open.
      const voted = 'NOT EXISTS (SELECT 1 FROM approval_decision d WHERE d.task_id = t.id AND d.username = ?)';
      return mayWorkOn(where.always('t.assignee IS NULL'), viewer).and(voted, viewer.username);
    }
    case 'all':
      return where;
  }
}

export interface TaskFilter extends PageRequest {
  view: TaskView;
  subjectNo?: string | undefined;
}

/** Open tasks by how soon they are due, done ones newest first. */
export async function listTasks(pool: Pool, viewer: Viewer, filter: TaskFilter): Promise<Page<TaskRecord>> {
  const done = filter.view === 'done';
  const [key, id] = done ? ['p.at', 'p.task_id'] : ["coalesce(t.due_at, 'infinity'::timestamptz)", 't.id'];
  const after = decodeCursor(filter.cursor, [done ? 'instant' : 'text', 'text']);
  const ofSubject = done ? 'p.task_id IN (SELECT s.id FROM task s WHERE s.subject_no = ?)' : 't.subject_no = ?';
  const where = inView(filter.view, viewer).and(ofSubject, filter.subjectNo);
  if (after !== null) {
    const [at, last] = [where.bind(after[0]), where.bind(after[1])];
    where.always(`(${key}, ${id}) ${done ? '<' : '>'} (${at}::timestamptz, ${last})`);
  }
  const direction = done ? 'DESC' : 'ASC';
  const found = await rows<TaskRecord & Record<string, unknown>>(
    pool,
    `WITH page AS MATERIALIZED (
       SELECT ${id} AS id, ${key} AS key FROM ${SOURCE[filter.view]} ${where.toString()}
       ORDER BY ${key} ${direction}, ${id} ${direction} LIMIT ${where.bind(filter.limit + 1)})
     ${select('(SELECT task.*, page.key FROM page JOIN task ON task.id = page.id)')} ORDER BY t.key ${direction}, t.id ${direction}`,
    where.values,
  );
  return pageOf<TaskRecord>(found, filter.limit, (task) =>
    done ? [task.doneAt ?? task.createdAt, task.id] : [task.dueAt ?? 'infinity', task.id],
  );
}

/** How many tasks a view has. */
export const countView = (pool: Pool, viewer: Viewer, view: TaskView): Promise<number> =>
  count(pool, SOURCE[view], inView(view, viewer));

export interface TaskCounts {
  mine: number;
  group: number;
  all: number;
  done: number;
  /** Past their time, among mine and my group's. */
  late: number;
}

export async function countTasks(pool: Pool, viewer: Viewer): Promise<TaskCounts> {
  const late = (view: TaskView): Promise<number> =>
    count(pool, 'task t', inView(view, viewer).always('t.due_at < now()'));
  const [mine, group, all, done, lateMine, lateGroup] = await Promise.all([
    countView(pool, viewer, 'mine'),
    countView(pool, viewer, 'group'),
    countView(pool, viewer, 'all'),
    countView(pool, viewer, 'done'),
    late('mine'),
    late('group'),
  ]);
  return { mine, group, all, done, late: lateMine + lateGroup };
}

export function findTask(pool: Pool, id: string, branch: string | null): Promise<TaskRecord | null> {
  const where = new Where().and('t.id = ?', id).and('t.branch_code = ?', branch);
  return row<TaskRecord & Record<string, unknown>>(pool, `${select('task')} ${where.toString()}`, where.values);
}

export function openTasksOf(pool: Pool, subjects: readonly string[]): Promise<TaskRecord[]> {
  return rows<TaskRecord & Record<string, unknown>>(
    pool,
    `${select('task')} WHERE t.subject_no = ANY($1::text[]) AND t.status = 'OPEN' ORDER BY t.due_at NULLS LAST, t.id`,
    [subjects],
  );
}
