import type { Pool } from 'pg';
import { MOST_OF_ONE } from '../contracts/bounds';
import type { InspectionState, ReviewInput } from '../contracts/messages/review';
import type { Conclusion, InspectionReport, ReviewOutcome } from '../domain/inspection/report';
import type { CopyWarning } from '../domain/inspection/similarity';
import { count } from './count';
import { decodeCursor, pageOf, Where, type Page, type PageRequest } from './paging';
import { row, rows } from './sql';

export interface InspectionRecord extends Pick<
  InspectionState,
  'id' | 'kind' | 'reasons' | 'status' | 'openedOn' | 'dueOn' | 'late' | 'inspectedOn' | 'reportedBy'
> {
  loanNo: string;
  clientKind: 'PERSON' | 'COMPANY';
  clientName: string;
  productCode: string;
  managerUsername: string;
  /** Who made it or is to make it; null while nobody has taken it. */
  inspector: string | null;
  branchCode: string;
  conclusion: Conclusion | null;
  reportedOn: string | null;
  closedOn: string | null;
  clockOffsetMs: number;
  /** What the contract says of inspections, when it does. */
  plan: ReviewInput['plan'] | null;
}

const SELECT = `
  SELECT i.id, i.loan_no AS "loanNo", i.kind, i.reasons, i.status, i.opened_on AS "openedOn", i.due_on AS "dueOn", i.late,
    i.inspected_on AS "inspectedOn", i.conclusion, i.reported_by AS "reportedBy", i.reported_on AS "reportedOn",
    i.closed_on AS "closedOn", l.product_code AS "productCode", l.manager_username AS "managerUsername", l.branch_code AS "branchCode",
    l.clock_offset_ms AS "clockOffsetMs", c.kind AS "clientKind", c.name AS "clientName", t.servicing_plan->'inspections' AS plan,
    CASE WHEN i.status IN ('REPORTED', 'DONE') THEN i.reported_by ELSE k.assignee END AS inspector
  FROM inspection i JOIN loan l ON l.no = i.loan_no JOIN client c ON c.no = l.client_no JOIN loan_contract t ON t.loan_no = l.no
  LEFT JOIN task k ON k.id = i.id || '-REPORT'`;

export interface InspectionFilter extends PageRequest {
  branch: string | null;
  status?: string | undefined;
  managerUsername?: string | undefined;
  late?: 'true' | undefined;
  /** Only those that this person made or is to make. */
  inspector?: string | undefined;
}

/** The most urgent first. */
export async function listInspections(pool: Pool, filter: InspectionFilter): Promise<Page<InspectionRecord>> {
  const after = decodeCursor(filter.cursor, ['date', 'text']);
  const where = inspectionsWhere(filter);
  if (after !== null) where.always(`(i.due_on, i.id) > (${where.bind(after[0])}::date, ${where.bind(after[1])})`);
  const found = await rows<InspectionRecord & Record<string, unknown>>(
    pool,
    `${SELECT} ${where.toString()} ORDER BY i.due_on, i.id LIMIT ${where.bind(filter.limit + 1)}`,
    where.values,
  );
  return pageOf<InspectionRecord>(found, filter.limit, ({ dueOn, id }) => [dueOn, id]);
}

/** How many there are. */
export const countInspections = (pool: Pool, filter: InspectionFilter): Promise<number> =>
  count(pool, 'inspection i JOIN loan l ON l.no = i.loan_no', inspectionsWhere(filter));

function inspectionsWhere(filter: InspectionFilter): Where {
  const where = new Where()
    .and('i.branch_code = ?', filter.branch)
    .and('i.status = ?', filter.status)
    .and('l.manager_username = ?', filter.managerUsername);
  if (filter.inspector !== undefined) {
    const me = where.bind(filter.inspector);
    where.always(`(i.status IN ('REPORTED', 'DONE') AND i.reported_by = ${me} OR i.status NOT IN ('REPORTED', 'DONE')
      AND i.id IN (SELECT left(h.id, -length('-REPORT')) FROM task h WHERE h.kind = 'INSPECTION' AND h.assignee = ${me}))`);
  }
  if (filter.late !== undefined) where.always("i.late <> 'NONE'");
  return where;
}

export const inspectionsOf = (pool: Pool, loanNo: string): Promise<InspectionRecord[]> =>
  rows<InspectionRecord & Record<string, unknown>>(
    pool,
    `${SELECT} WHERE i.loan_no = $1 ORDER BY i.number DESC LIMIT ${String(MOST_OF_ONE)}`,
    [loanNo],
  );

export const findInspection = (pool: Pool, loanNo: string, id: string): Promise<InspectionRecord | null> =>
  row<InspectionRecord & Record<string, unknown>>(pool, `${SELECT} WHERE i.loan_no = $1 AND i.id = $2`, [loanNo, id]);

export interface FiledReport {
  report: InspectionReport;
  warnings: CopyWarning[];
  reportedBy: string;
  on: string;
  recordedAt: string;
}

/** The reports of an inspection, newest first. */
export const reportsOf = (pool: Pool, inspectionId: string): Promise<FiledReport[]> =>
  rows<FiledReport & Record<string, unknown>>(
    pool,
    `SELECT report, warnings, reported_by AS "reportedBy", "on", recorded_at AS "recordedAt"
     FROM inspection_report WHERE inspection_id = $1 ORDER BY id DESC`,
    [inspectionId],
  );

export interface ReportReview {
  outcome: ReviewOutcome;
  comment: string;
  by: string;
  on: string;
}

export const reviewsOf = (pool: Pool, inspectionId: string): Promise<ReportReview[]> =>
  rows<ReportReview & Record<string, unknown>>(
    pool,
    `SELECT outcome, comment, by, "on" FROM inspection_review WHERE inspection_id = $1 ORDER BY id DESC`,
    [inspectionId],
  );
