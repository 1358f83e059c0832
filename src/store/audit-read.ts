import type { Pool } from 'pg';
import { decodeCursor, pageOf, Where, type Page, type PageRequest } from './paging';
import { count } from './count';
import { rows } from './sql';

export interface AuditRecord {
  seq: number;
  at: string;
  businessOn: string;
  actor: string;
  action: string;
  subject: string;
  subjectNo: string;
  detail: Record<string, unknown>;
  prevHash: string;
  hash: string;
}

export interface AuditFilter extends PageRequest {
  /** Of a branch (null: of everybody) what its own people did: an entry itself belongs to none. */
  branch: string | null;
  subjectNo?: string | undefined;
  actor?: string | undefined;
  action?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
}

/** Newest first. */
export async function listAudit(pool: Pool, filter: AuditFilter): Promise<Page<AuditRecord>> {
  const where = auditWhere(filter).and('e.seq < ?', decodeCursor(filter.cursor, ['number'])?.[0]);
  const found = await rows<AuditRecord & Record<string, unknown>>(
    pool,
    `SELECT e.seq, e.at, e.business_on AS "businessOn", e.actor, e.action, e.subject, e.subject_no AS "subjectNo", e.detail,
            e.prev_hash AS "prevHash", e.hash
     FROM audit_entry e ${where.toString()} ORDER BY e.seq DESC LIMIT ${where.bind(filter.limit + 1)}`,
    where.values,
  );
  return pageOf<AuditRecord>(found, filter.limit, ({ seq }) => [seq]);
}

/** How many entries fit. */
export const countAudit = (pool: Pool, filter: AuditFilter): Promise<number> =>
  count(pool, 'audit_entry e', auditWhere(filter));

const auditWhere = (filter: AuditFilter): Where =>
  new Where()
    .and('e.actor IN (SELECT username FROM app_user WHERE branch_code = ?)', filter.branch)
    .and('e.subject_no = ?', filter.subjectNo)
    .and('e.actor = ?', filter.actor)
    .and('e.action = ?', filter.action)
    .and('e.business_on >= ?::date', filter.from)
    .and('e.business_on <= ?::date', filter.to);
