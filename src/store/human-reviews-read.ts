import type { Pool } from 'pg';
import type { HumanReviewState, ReviewedKind } from '../domain/human-review/human-review';
import { decodeCursor, pageOf, Where, type Page, type PageRequest } from './paging';
import { row, rows } from './sql';

export interface HumanReviewRecord {
  no: string;
  branchCode: string;
  kind: ReviewedKind;
  subject: string;
  clientNo: string;
  clientKind: 'PERSON' | 'COMPANY';
  clientName: string;
  applicationNo: string | null;
  reasons: string[];
  reason: string;
  acted: string[];
  status: HumanReviewState;
  askedBy: string;
  askedOn: string;
  dueOn: string;
  conclusion: string | null;
  endedBy: string | null;
  endedOn: string | null;
  clockOffsetMs: number;
}

const SELECT = `
  SELECT r.no, r.branch_code AS "branchCode", r.kind, r.subject, r.client_no AS "clientNo", c.kind AS "clientKind",
         c.name AS "clientName", r.application_no AS "applicationNo", r.reasons, r.reason, r.acted, r.status,
         r.asked_by AS "askedBy", r.asked_on AS "askedOn", r.due_on AS "dueOn", r.conclusion, r.ended_by AS "endedBy",
         r.ended_on AS "endedOn", r.clock_offset_ms AS "clockOffsetMs"
  FROM human_review r JOIN client c ON c.no = r.client_no`;
type Found = HumanReviewRecord & Record<string, unknown>;

export async function listHumanReviews(
  pool: Pool,
  branch: string | null,
  filter: PageRequest & { status?: string | undefined; clientNo?: string | undefined },
): Promise<Page<HumanReviewRecord>> {
  const after = decodeCursor(filter.cursor, ['text']);
  const where = new Where()
    .and('r.branch_code = ?', branch)
    .and('r.status = ?', filter.status)
    .and('r.client_no = ?', filter.clientNo)
    .and('r.no < ?', after?.[0]);
  const text = `${SELECT} ${where.toString()} ORDER BY r.no DESC LIMIT ${where.bind(filter.limit + 1)}`;
  return pageOf<HumanReviewRecord>(await rows<Found>(pool, text, where.values), filter.limit, ({ no }) => [no]);
}

export function findHumanReview(pool: Pool, no: string, branch: string | null): Promise<HumanReviewRecord | null> {
  const where = new Where().and('r.no = ?', no).and('r.branch_code = ?', branch);
  return row<Found>(pool, `${SELECT} ${where.toString()}`, where.values);
}
