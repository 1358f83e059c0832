import type { Pool } from 'pg';
import type { ApplicationStage } from '../contracts/messages/application';
import type { LoanTerms } from '../contracts/terms';
import type { CreditLine, FacilityStatus } from '../domain/facility/facility';
import { count } from './count';
import { decodeCursor, pageOf, Where, type Page, type PageRequest } from './paging';
import { row, rows } from './sql';

export interface FacilityRecord {
  no: string;
  applicationNo: string;
  clientNo: string;
  clientKind: 'PERSON' | 'COMPANY';
  clientName: string;
  productCode: string;
  productVersion: number;
  branchCode: string;
  managerUsername: string;
  formerManagers: string[];
  status: FacilityStatus;
  line: CreditLine;
  terms: LoanTerms;
  granted: { investigators: string[]; raters: string[]; approvers: string[]; grade: string | null };
  limitFen: number;
  startsOn: string;
  expiresOn: string;
  frozenBy: string | null;
  ratedOn: string | null;
  outstandingFen: number;
  drawnFen: number;
  reservedFen: number;
  clockOffsetMs: number;
}

export interface DrawRecord {
  applicationNo: string;
  stage: ApplicationStage;
  amountFen: number;
  purpose: string;
  acceptedOn: string;
  loanNo: string | null;
  loanStatus: string | null;
  principalFen: number | null;
  maturityOn: string | null;
}

const SELECT = `
  SELECT f.no, f.application_no AS "applicationNo", f.client_no AS "clientNo", c.kind AS "clientKind", c.name AS "clientName",
    f.product_code AS "productCode", f.product_version AS "productVersion", f.granted, f.branch_code AS "branchCode", f.manager_username AS "managerUsername", f.former_managers AS "formerManagers", f.status, f.line, f.terms,
    f.limit_fen AS "limitFen", f.starts_on AS "startsOn", f.expires_on AS "expiresOn", f.frozen_by AS "frozenBy", f.rated_on AS "ratedOn",
    coalesce(u.outstanding_fen, 0) AS "outstandingFen", coalesce(u.drawn_fen, 0) AS "drawnFen", coalesce(u.reserved_fen, 0) AS "reservedFen",
    f.clock_offset_ms AS "clockOffsetMs"
  FROM facility f JOIN client c ON c.no = f.client_no LEFT JOIN facility_use u ON u.facility_no = f.no`;

/** A facility within a branch scope (null: any), or null. */
export const findFacility = (pool: Pool, no: string, branch: string | null): Promise<FacilityRecord | null> =>
  row<FacilityRecord & Record<string, unknown>>(
    pool,
    `${SELECT} WHERE f.no = $1 AND ($2::text IS NULL OR f.branch_code = $2)`,
    [no, branch],
  );

export interface FacilityFilter extends PageRequest {
  branch: string | null;
  status?: string | undefined;
  clientNo?: string | undefined;
}

/** Newest first. */
export async function listFacilities(pool: Pool, filter: FacilityFilter): Promise<Page<FacilityRecord>> {
  const where = facilitiesWhere(filter).and('f.no < ?', decodeCursor(filter.cursor, ['text'])?.[0]);
  const found = await rows<FacilityRecord & Record<string, unknown>>(
    pool,
    `${SELECT} ${where.toString()} ORDER BY f.no DESC LIMIT ${where.bind(filter.limit + 1)}`,
    where.values,
  );
  return pageOf(found, filter.limit, ({ no }) => [no]);
}

/** How many facilities fit. */
export const countFacilities = (pool: Pool, filter: FacilityFilter): Promise<number> =>
  count(pool, 'facility f', facilitiesWhere(filter));

const facilitiesWhere = (filter: FacilityFilter): Where =>
  new Where()
    .and('f.branch_code = ?', filter.branch)
    .and('f.status = ?', filter.status)
    .and('f.client_no = ?', filter.clientNo);

/** The draws on a facility, newest first. */
export const drawsOf = (pool: Pool, facilityNo: string): Promise<DrawRecord[]> =>
  rows<DrawRecord & Record<string, unknown>>(
    pool,
    `SELECT a.no AS "applicationNo", a.stage, a.amount_fen AS "amountFen", a.purpose, a.accepted_on AS "acceptedOn", a.loan_no AS "loanNo",
       l.status AS "loanStatus", l.principal_fen AS "principalFen", l.maturity_on AS "maturityOn"
     FROM application a LEFT JOIN loan l ON l.application_no = a.no WHERE a.facility_no = $1 ORDER BY a.no DESC`,
    [facilityNo],
  );
