import type { Pool } from 'pg';
import type { ChangeKind, ChangeWeight } from '../../domain/client-change/kinds';
import type { ChangeMeasureKind, ReassessmentState } from '../../domain/client-change/reassessment';
import type { ClientKind } from '../../domain/identity/masking';
import { decodeCursor, pageOf, Where, type Page, type PageRequest } from '../paging';
import { row, rows } from '../sql';
import type { ChangeTold } from './told';

export interface ChangeRecord extends ChangeTold {
  id: string;
  weight: ChangeWeight | null;
  correctsId: string | null;
  correctedBy: string | null;
  by: string;
  recordedOn: string;
  reassessmentNo: string | null;
}

const CHANGE = `
  SELECT e.id::text AS id, e.kind, e."on", coalesce(e.learned_on, e.recorded_on) AS "learnedOn", e.source, e.evidence,
    e.file_hash AS "fileHash", e.note, e.before, e.after, e.share_ppm AS "sharePpm", e.amount_fen AS "amountFen", e.weight,
    e.corrects_id::text AS "correctsId", k.id::text AS "correctedBy", e.by, e.recorded_on AS "recordedOn", r.no AS "reassessmentNo"
  FROM client_event e LEFT JOIN client_event k ON k.corrects_id = e.id
  LEFT JOIN LATERAL (SELECT no FROM reassessment WHERE event_id IN (e.id, e.with_id) ORDER BY no DESC LIMIT 1) r ON true`;

/** So many entries of one client are shown: the latest. */
const MOST = 200;

/** What is registered of a client, the latest first. */
export const changesOf = (pool: Pool, clientNo: string): Promise<ChangeRecord[]> =>
  rows<ChangeRecord & Record<string, unknown>>(
    pool,
    `${CHANGE} WHERE e.client_no = $1 ORDER BY e.id DESC LIMIT ${String(MOST)}`,
    [clientNo],
  );

export const findChange = (pool: Pool, id: string): Promise<ChangeRecord | null> =>
  row<ChangeRecord & Record<string, unknown>>(pool, `${CHANGE} WHERE e.id = $1::bigint`, [id]);

export interface ReassessmentRecord {
  no: string;
  eventId: string;
  clientNo: string;
  clientKind: ClientKind;
  clientName: string;
  branchCode: string;
  managerUsername: string;
  kind: ChangeKind;
  on: string;
  weight: ChangeWeight;
  status: ReassessmentState;
  openedOn: string;
  dueOn: string;
  grounds: string | null;
  concludedBy: string | null;
  concludedOn: string | null;
  confirmedBy: string | null;
  closedOn: string | null;
}

const SELECT = `
  SELECT r.no, r.event_id::text AS "eventId", r.client_no AS "clientNo", c.kind AS "clientKind", c.name AS "clientName",
    c.branch_code AS "branchCode", c.manager_username AS "managerUsername", e.kind, e."on", r.weight, r.status,
    r.opened_on AS "openedOn", r.due_on AS "dueOn", r.grounds, r.concluded_by AS "concludedBy",
    r.concluded_on AS "concludedOn", r.confirmed_by AS "confirmedBy", r.closed_on AS "closedOn"
  FROM reassessment r JOIN client c ON c.no = r.client_no JOIN client_event e ON e.id = r.event_id`;

export interface ReassessmentFilter extends PageRequest {
  branch: string | null;
  status?: string | undefined;
  clientNo?: string | undefined;
  managerUsername?: string | undefined;
}

/** The most pressing first; unless a state is asked for, those that are not over. */
export async function listReassessments(pool: Pool, filter: ReassessmentFilter): Promise<Page<ReassessmentRecord>> {
  const after = decodeCursor(filter.cursor, ['date', 'text']);
  const where = new Where()
    .and('c.branch_code = ?', filter.branch)
    .and('r.status = ?', filter.status)
    .and('r.client_no = ?', filter.clientNo)
    .and('c.manager_username = ?', filter.managerUsername);
  if (filter.status === undefined) where.always("r.status IN ('OPEN', 'PROPOSED')");
  if (after !== null) where.always(`(r.due_on, r.no) > (${where.bind(after[0])}::date, ${where.bind(after[1])})`);
  const found = await rows<ReassessmentRecord & Record<string, unknown>>(
    pool,
    `${SELECT} ${where.toString()} ORDER BY r.due_on, r.no LIMIT ${where.bind(filter.limit + 1)}`,
    where.values,
  );
  return pageOf<ReassessmentRecord>(found, filter.limit, ({ dueOn, no }) => [dueOn, no]);
}

export function findReassessment(pool: Pool, no: string, branch: string | null): Promise<ReassessmentRecord | null> {
  const where = new Where().and('r.no = ?', no).and('c.branch_code = ?', branch);
  return row<ReassessmentRecord & Record<string, unknown>>(pool, `${SELECT} ${where.toString()}`, where.values);
}

export interface MeasureRecord {
  kind: ChangeMeasureKind;
  subjectNo: string;
  limitFen: number | null;
  status: 'PROPOSED' | 'PENDING' | 'DONE' | 'DROPPED';
  doneBy: string | null;
  doneOn: string | null;
}

export const measuresOf = (pool: Pool, no: string): Promise<MeasureRecord[]> =>
  rows<MeasureRecord & Record<string, unknown>>(
    pool,
    `SELECT kind, subject_no AS "subjectNo", limit_fen AS "limitFen", status, done_by AS "doneBy", done_on AS "doneOn"
     FROM reassessment_measure WHERE reassessment_no = $1 ORDER BY id`,
    [no],
  );

export interface StepRecord {
  act: 'CONCLUDED' | 'CONFIRMED' | 'RETURNED' | 'CORRECTED' | 'JOINED';
  by: string;
  on: string;
  text: string;
}

export const stepsOf = (pool: Pool, no: string): Promise<StepRecord[]> =>
  rows<StepRecord & Record<string, unknown>>(
    pool,
    `SELECT act, by, "on", text FROM reassessment_step WHERE reassessment_no = $1 ORDER BY id`,
    [no],
  );
