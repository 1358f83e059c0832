import type { Pool } from 'pg';
import type { ApplicationStage, Investigate, SecurityKind } from '../contracts/messages/application';
import type { LoanTerms } from '../contracts/terms';
import type { Category } from '../domain/product/category';
import { caseMatches } from './client-search';
import { count } from './count';
import { pageOf, Where, type Page, type PageRequest } from './paging';
import { REACHED } from './reports/funnel';
import { Sorting } from './sorting';
import { row, rows } from './sql';

export interface ApplicationListRecord {
  no: string;
  clientNo: string;
  clientKind: 'PERSON' | 'COMPANY';
  clientName: string;
  productCode: string;
  productNameZh: string;
  productNameEn: string;
  category: Category;
  security: SecurityKind;
  amountFen: number;
  stage: ApplicationStage;
  round: number;
  grade: string | null;
  deadlineAt: string | null;
  managerUsername: string;
  branchCode: string;
  loanNo: string | null;
  acceptedOn: string;
  createdAt: string;
}

export interface ApplicationRecord extends ApplicationListRecord {
  /** Who managed it before its client was handed over. */
  formerManagers: string[];
  purpose: string;
  productVersion: number;
  score: number | null;
  reasonCode: string | null;
  closedOn: string | null;
  workflowId: string;
  clockOffsetMs: number;
  appliedTerms: LoanTerms;
  suggestedTerms: LoanTerms | null;
  approvedTerms: LoanTerms | null;
  /** The facility it was for, or is a draw on. */
  facilityNo: string | null;
  /** The loan that it renews. */
  renewsLoanNo: string | null;
}

const LISTED = `a.no, a.client_no AS "clientNo", c.kind AS "clientKind", c.name AS "clientName", a.product_code AS "productCode",
  p.name_zh AS "productNameZh", p.name_en AS "productNameEn", a.category, a.security, a.amount_fen AS "amountFen", a.stage,
  a.round, a.grade, a.deadline_at AS "deadlineAt", a.manager_username AS "managerUsername", a.branch_code AS "branchCode",
  a.loan_no AS "loanNo", a.accepted_on AS "acceptedOn", a.created_at AS "createdAt"`;
const FILED = `${LISTED}, a.former_managers AS "formerManagers", a.purpose, a.product_version AS "productVersion", a.score, a.reason_code AS "reasonCode", a.closed_on AS "closedOn",
  a.workflow_id AS "workflowId", a.clock_offset_ms AS "clockOffsetMs", a.applied_terms AS "appliedTerms",
  a.suggested_terms AS "suggestedTerms", a.approved_terms AS "approvedTerms",
  coalesce(a.facility_no, (SELECT f.no FROM facility f WHERE f.application_no = a.no)) AS "facilityNo",
  a.renews_loan_no AS "renewsLoanNo"`;
const from = (applications: string): string => `FROM ${applications} a
  JOIN client c ON c.no = a.client_no
  JOIN product p ON p.code = a.product_code AND p.version = a.product_version`;

export interface ApplicationFilter extends PageRequest {
  branch: string | null;
  stage?: string | undefined;
  clientNo?: string | undefined;
  managerUsername?: string | undefined;
  acceptedFrom?: string | undefined;
  acceptedTo?: string | undefined;
  reached?: keyof typeof REACHED | undefined;
  q?: string | undefined;
  /** A name of SORTS; newest first where there is none: numbers grow with time. */
  sort?: string | undefined;
}

/** What has no deadline stands behind everything that has one. */
const NEVER = '9999-12-31T00:00:00.000Z';
const SORTS = new Sorting<ApplicationListRecord>('a.no', {
  amount: { sql: 'a.amount_fen', kind: 'number', of: ({ amountFen }) => amountFen },
  deadlineAt: {
    sql: `coalesce(a.deadline_at, timestamptz '${NEVER}')`,
    kind: 'instant',
    of: ({ deadlineAt }) => deadlineAt ?? NEVER,
  },
  acceptedOn: { sql: 'a.accepted_on', kind: 'date', of: ({ acceptedOn }) => acceptedOn },
});

/** The applications that fit, as far as one page goes: it is picked before clients and products are joined to it. */
export async function listApplications(pool: Pool, filter: ApplicationFilter): Promise<Page<ApplicationListRecord>> {
  const where = applicationsWhere(filter);
  const sorted = SORTS.apply(where, filter.sort ?? '-no', filter.cursor);
  const found = await rows<ApplicationListRecord & Record<string, unknown>>(
    pool,
    `SELECT ${LISTED}
     ${from(`(SELECT * FROM application a ${where.toString()} ORDER BY ${sorted.orderBy} LIMIT ${where.bind(filter.limit + 1)})`)}
     ORDER BY ${sorted.orderBy}`,
    where.values,
  );
  return pageOf<ApplicationListRecord>(found, filter.limit, sorted.keysOf);
}

/** How many applications fit. */
export const countApplications = (pool: Pool, filter: ApplicationFilter): Promise<number> =>
  count(pool, 'application a', applicationsWhere(filter));

function applicationsWhere(filter: ApplicationFilter): Where {
  const where = new Where()
    .and('a.branch_code = ?', filter.branch)
    .and('a.stage = ?', filter.stage)
    .and('a.client_no = ?', filter.clientNo)
    .and('a.manager_username = ?', filter.managerUsername)
    .and('a.accepted_on >= ?::date', filter.acceptedFrom)
    .and('a.accepted_on <= ?::date', filter.acceptedTo);
  if (filter.reached !== undefined) where.always(REACHED[filter.reached]);
  if (filter.q !== undefined) where.always(caseMatches(where, filter.q, 'application', 'a'));
  return where;
}

/** An application within a branch scope (null: any), or null. */
export function findApplication(pool: Pool, no: string, branch: string | null): Promise<ApplicationRecord | null> {
  const where = new Where().and('a.no = ?', no).and('a.branch_code = ?', branch);
  return row<ApplicationRecord & Record<string, unknown>>(
    pool,
    `SELECT ${FILED} ${from('application')} ${where.toString()}`,
    where.values,
  );
}

export interface DocumentRecord {
  code: string;
  nameZh: string;
  nameEn: string;
  required: boolean;
  status: 'MISSING' | 'RECEIVED' | 'ORIGINAL_SEEN' | 'VERIFIED' | 'RETURNED' | 'EXPIRED' | 'WAIVED';
  fileHash: string | null;
  note: string | null;
  verifiedBy: string | null;
  originalSeenBy: string | null;
  originalSeenOn: string | null;
  expiresOn: string | null;
  updatedAt: string;
}
export const documentsOf = (pool: Pool, no: string): Promise<DocumentRecord[]> =>
  rows<DocumentRecord & Record<string, unknown>>(
    pool,
    `SELECT code, name_zh AS "nameZh", name_en AS "nameEn", required, status, file_hash AS "fileHash", note,
            verified_by AS "verifiedBy", original_seen_by AS "originalSeenBy", original_seen_on AS "originalSeenOn", expires_on AS "expiresOn", updated_at AS "updatedAt"
     FROM application_document WHERE application_no = $1 ORDER BY required DESC, code`,
    [no],
  );

export interface InvestigationRecord {
  round: number;
  part: 'A' | 'B';
  investigator: string;
  report: Investigate['report'];
  agree: boolean;
  suggestedTerms: LoanTerms | null;
  signedOn: string;
}
export const investigationsOf = (pool: Pool, no: string): Promise<InvestigationRecord[]> =>
  rows<InvestigationRecord & Record<string, unknown>>(
    pool,
    `SELECT round, part, investigator, report, agree, suggested_terms AS "suggestedTerms", signed_on AS "signedOn"
     FROM investigation WHERE application_no = $1 ORDER BY round, part`,
    [no],
  );

export interface ContractRecord {
  no: string;
  terms: LoanTerms;
  signatories: string[];
  evidence: string;
  account: string;
  signedOn: string;
  witness: string;
  template: string;
  method: 'FACE_TO_FACE' | 'ELECTRONIC';
  recordHash: string | null;
  pins: Record<string, unknown>;
}
export const contractOf = (pool: Pool, no: string): Promise<ContractRecord | null> =>
  row<ContractRecord & Record<string, unknown>>(
    pool,
    `SELECT no, terms, signatories, evidence, account, signed_on AS "signedOn", witness, template, method, record_hash AS "recordHash", pins FROM contract WHERE application_no = $1`,
    [no],
  );
