import type { Pool } from 'pg';
import type { CollectionView, PromiseToPay } from '../contracts/messages/collection';
import type { Plan } from '../domain/collection/plan';
import type { LadderStepKind, ServicingPlan } from '../contracts/messages/servicing';
import { count } from './count';
import { decodeCursor, pageOf, Where, type Page, type PageRequest } from './paging';
import { BUCKETS } from './reports/book';
import { row, rows } from './sql';

export interface CollectionRecord {
  id: string;
  loanNo: string;
  episode: number;
  clientNo: string;
  clientKind: 'PERSON' | 'COMPANY';
  clientName: string;
  clientPhone: string;
  branchCode: string;
  status: CollectionView['status'];
  overdueSince: string;
  openedOn: string;
  closedOn: string | null;
  done: LadderStepKind[];
  nextStep: LadderStepKind | null;
  nextStepOn: string | null;
  promise: PromiseToPay | null;
  plan: Plan | null;
  workflowId: string;
  daysOverdue: number;
  dueFen: number;
  servicingPlan: ServicingPlan;
  clockOffsetMs: number;
  collector: string | null;
}

const SELECT = `
  SELECT k.id, k.loan_no AS "loanNo", k.episode, k.client_no AS "clientNo", c.kind AS "clientKind", c.name AS "clientName",
         c.phone AS "clientPhone",
         k.branch_code AS "branchCode", k.status, k.overdue_since AS "overdueSince", k.opened_on AS "openedOn",
         k.closed_on AS "closedOn", k.done, k.next_step AS "nextStep", k.next_step_on AS "nextStepOn", k.promise, k.plan,
         k.collector, k.workflow_id AS "workflowId", l.days_overdue AS "daysOverdue", l.due_fen AS "dueFen",
         t.servicing_plan AS "servicingPlan", l.clock_offset_ms AS "clockOffsetMs"
  FROM collection_case k JOIN loan l ON l.no = k.loan_no JOIN loan_contract t ON t.loan_no = l.no JOIN client c ON c.no = k.client_no`;

export interface CollectionFilter extends PageRequest {
  branch: string | null;
  status?: string | undefined;
  loanNo?: string | undefined;
  /** Open cases of one bucket of days overdue (RULES 8). */
  bucket?: string | undefined;
  collector?: string | undefined;
}

/** Days overdue by the case's own business date: the read model may be a day behind. */
const DAYS = `((now() + l.clock_offset_ms * interval '1 millisecond') AT TIME ZONE 'Asia/Shanghai')::date - k.overdue_since`;

/** Longest overdue first. */
export async function listCollections(pool: Pool, filter: CollectionFilter): Promise<Page<CollectionRecord>> {
  const after = decodeCursor(filter.cursor, ['date', 'text']);
  const where = collectionsWhere(filter);
  if (after !== null)
    where.always(`(k.overdue_since, k.id) > (${where.bind(after[0])}::date, ${where.bind(after[1])})`);
  const found = await rows<CollectionRecord & Record<string, unknown>>(
    pool,
    `${SELECT} ${where.toString()} ORDER BY k.overdue_since, k.id LIMIT ${where.bind(filter.limit + 1)}`,
    where.values,
  );
  return pageOf<CollectionRecord>(found, filter.limit, ({ overdueSince, id }) => [overdueSince, id]);
}

/** How many cases fit. */
export const countCollections = (pool: Pool, filter: CollectionFilter): Promise<number> =>
  count(pool, 'collection_case k JOIN loan l ON l.no = k.loan_no', collectionsWhere(filter));

function collectionsWhere(filter: CollectionFilter): Where {
  const days = BUCKETS.find(({ bucket }) => bucket === filter.bucket);
  const where = new Where()
    .and('k.branch_code = ?', filter.branch)
    .and('k.status = ?', filter.status)
    .and('k.loan_no = ?', filter.loanNo)
    .and('k.collector = ?', filter.collector)
    .and(`${DAYS} >= ?`, days?.from)
    .and(`${DAYS} <= ?`, days?.to);
  if (days !== undefined) where.always("k.status = 'OPEN'");
  return where;
}

export function findCollection(pool: Pool, id: string, branch: string | null): Promise<CollectionRecord | null> {
  const where = new Where().and('k.id = ?', id).and('k.branch_code = ?', branch);
  return row<CollectionRecord & Record<string, unknown>>(pool, `${SELECT} ${where.toString()}`, where.values);
}

export interface ActionRecord {
  id: string;
  kind: string;
  on: string;
  by: string;
  note: string;
  detail: { contacted?: boolean };
}
export const actionsOf = (pool: Pool, caseId: string): Promise<ActionRecord[]> =>
  rows<ActionRecord & Record<string, unknown>>(
    pool,
    'SELECT id, kind, "on", by, note, detail FROM collection_action WHERE case_id = $1 ORDER BY "on", id',
    [caseId],
  );

/** Open cases with a step still to come, for the scheduler's call. */
export const openCases = (
  pool: Pool,
  filter: { branch: string | null; loanNo?: string | undefined },
): Promise<CollectionRecord[]> => {
  const where = new Where().always("k.status = 'OPEN' AND k.next_step_on IS NOT NULL");
  where.and('k.branch_code = ?', filter.branch).and('k.loan_no = ?', filter.loanNo);
  return rows<CollectionRecord & Record<string, unknown>>(
    pool,
    `${SELECT} ${where.toString()} ORDER BY k.id`,
    where.values,
  );
};
