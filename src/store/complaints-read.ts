import type { Pool } from 'pg';
import type { Actor } from '../contracts/roles';
import { branchScope } from '../domain/access/access';
import type {
  Complainant,
  ComplaintChannel,
  ComplaintFinding,
  ComplaintState,
  ComplaintType,
} from '../domain/complaint/complaint';
import { seesComplaintsOfOthers } from '../domain/complaint/way';
import { decodeCursor, pageOf, Where, type Page, type PageRequest } from './paging';
import { row, rows } from './sql';

export interface ComplaintRecord {
  no: string;
  branchCode: string;
  status: ComplaintState;
  channel: ComplaintChannel;
  type: ComplaintType;
  complainant: Complainant;
  name: string | null;
  contact: string | null;
  authority: string | null;
  clientNo: string | null;
  clientKind: 'PERSON' | 'COMPANY' | null;
  clientName: string | null;
  loanNo: string | null;
  caseId: string | null;
  summary: string;
  demand: string;
  accused: string[];
  takenBy: string;
  receivedOn: string;
  acceptBy: string;
  acceptedOn: string | null;
  handler: string | null;
  extensions: number;
  answerBy: string;
  answeredOn: string | null;
  finding: ComplaintFinding | null;
  remedies: string[];
  closeBy: string | null;
  endedOn: string | null;
  rootCause: string | null;
  repeat: boolean;
  paused: boolean;
  clockOffsetMs: number;
}

const SELECT = `
  SELECT c.no, c.branch_code AS "branchCode", c.status, c.channel, c.type, c.complainant, c.name, c.contact, c.authority,
         c.client_no AS "clientNo", k.kind AS "clientKind", k.name AS "clientName", c.loan_no AS "loanNo", c.case_id AS "caseId",
         c.summary, c.demand, c.accused, c.taken_by AS "takenBy", c.received_on AS "receivedOn", c.accept_by AS "acceptBy",
         c.accepted_on AS "acceptedOn", c.handler, c.extensions, c.answer_by AS "answerBy", c.answered_on AS "answeredOn",
         c.finding, c.remedies, c.close_by AS "closeBy", c.ended_on AS "endedOn", c.root_cause AS "rootCause", c.repeat,
         (c.pause_note_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM contact_note n WHERE n.ends = c.pause_note_id)) AS paused,
         c.clock_offset_ms AS "clockOffsetMs"
  FROM complaint c LEFT JOIN client k ON k.no = c.client_no`;

/** Who looks: nobody sees a complaint about himself, and only who directs or audits sees those of others. */
export interface ComplaintViewer {
  username: string;
  branch: string | null;
  seesAll: boolean;
}

export const viewerOf = ({ username, branchCode, roles }: Actor): ComplaintViewer => ({
  username,
  branch: branchScope(branchCode),
  seesAll: seesComplaintsOfOthers(roles),
});

export interface ComplaintFilter {
  status?: string | undefined;
  type?: string | undefined;
  handler?: string | undefined;
  clientNo?: string | undefined;
  loanNo?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
  /** Those whose next day has gone by. */
  late?: boolean | undefined;
}

function visibleTo({ username, branch, seesAll }: ComplaintViewer): Where {
  const where = new Where().and('c.branch_code = ?', branch);
  const me = where.bind(username);
  where.always(`NOT (${me} = ANY(c.accused))`);
  return seesAll ? where : where.always(`(c.handler = ${me} OR c.taken_by = ${me})`);
}

const LATE = `(CASE c.status WHEN 'RECEIVED' THEN LEAST(c.accept_by, c.answer_by) WHEN 'ACCEPTED' THEN c.answer_by
  WHEN 'ANSWERED' THEN c.close_by END < ((now() + c.clock_offset_ms * interval '1 millisecond') AT TIME ZONE 'Asia/Shanghai')::date)`;

function matching(viewer: ComplaintViewer, filter: ComplaintFilter): Where {
  const where = visibleTo(viewer)
    .and('c.status = ?', filter.status)
    .and('c.type = ?', filter.type)
    .and('c.handler = ?', filter.handler)
    .and('c.client_no = ?', filter.clientNo)
    .and('c.loan_no = ?', filter.loanNo)
    .and('c.received_on >= ?::date', filter.from)
    .and('c.received_on <= ?::date', filter.to);
  return filter.late === true ? where.always(LATE) : where;
}

type Found = ComplaintRecord & Record<string, unknown>;

/** The register, the latest first. */
export async function listComplaints(
  pool: Pool,
  viewer: ComplaintViewer,
  filter: ComplaintFilter & PageRequest,
): Promise<Page<ComplaintRecord>> {
  const after = decodeCursor(filter.cursor, ['text']);
  const where = matching(viewer, filter).and('c.no < ?', after?.[0]);
  const text = `${SELECT} ${where.toString()} ORDER BY c.no DESC LIMIT ${where.bind(filter.limit + 1)}`;
  return pageOf<ComplaintRecord>(await rows<Found>(pool, text, where.values), filter.limit, ({ no }) => [no]);
}

export async function countComplaints(pool: Pool, viewer: ComplaintViewer, filter: ComplaintFilter): Promise<number> {
  const where = matching(viewer, filter);
  const found = await row<{ n: number }>(
    pool,
    `SELECT count(*) AS n FROM complaint c ${where.toString()}`,
    where.values,
  );
  return found?.n ?? 0;
}

export function findComplaint(pool: Pool, viewer: ComplaintViewer, no: string): Promise<ComplaintRecord | null> {
  const where = visibleTo(viewer).and('c.no = ?', no);
  return row<Found>(pool, `${SELECT} ${where.toString()}`, where.values);
}

export interface StepRecord {
  act: string;
  by: string;
  on: string;
  text: string;
  document: string | null;
  detail: Record<string, unknown>;
}

export const stepsOfComplaint = (pool: Pool, no: string): Promise<StepRecord[]> =>
  rows<StepRecord & Record<string, unknown>>(
    pool,
    `SELECT act, by, "on", text, document, detail FROM complaint_step WHERE complaint_no = $1 ORDER BY id`,
    [no],
  );

export interface ComplaintFigures {
  received: number;
  accepted: number;
  answered: number;
  answeredInTime: number;
  upheld: number;
  repeated: number;
  open: number;
  late: number;
  types: { code: string; count: number }[];
  rootCauses: { code: string; count: number }[];
}

/** What came in within a period (RULES 8, 投诉: count, closure in time, repeats) and what became of it. */
export async function complaintFigures(
  pool: Pool,
  viewer: ComplaintViewer,
  filter: ComplaintFilter,
): Promise<ComplaintFigures> {
  const where = matching(viewer, filter);
  const counted = (column: string): Promise<{ code: string; count: number }[]> =>
    rows(
      pool,
      `SELECT ${column} AS code, count(*) AS count FROM complaint c ${where.toString()} GROUP BY ${column}
       HAVING ${column} IS NOT NULL ORDER BY count(*) DESC, ${column}`,
      where.values,
    );
  const [totals, types, rootCauses] = await Promise.all([
    row<Omit<ComplaintFigures, 'types' | 'rootCauses'> & Record<string, unknown>>(
      pool,
      `SELECT count(*) AS received, count(c.accepted_on) AS accepted, count(c.answered_on) AS answered,
              count(*) FILTER (WHERE c.answered_on <= c.answer_by) AS "answeredInTime",
              count(*) FILTER (WHERE c.finding IN ('UPHELD', 'PARTLY_UPHELD')) AS upheld,
              count(*) FILTER (WHERE c.repeat) AS repeated,
              count(*) FILTER (WHERE c.ended_on IS NULL) AS open, count(*) FILTER (WHERE ${LATE}) AS late
       FROM complaint c ${where.toString()}`,
      where.values,
    ),
    counted('c.type'),
    counted('c.root_cause'),
  ]);
  const none = { received: 0, accepted: 0, answered: 0, answeredInTime: 0, upheld: 0, repeated: 0, open: 0, late: 0 };
  return { ...(totals ?? none), types, rootCauses };
}
