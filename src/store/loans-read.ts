import type { Pool } from 'pg';
import type { LoanView, ServicingPlan } from '../contracts/messages/servicing';
import type { LoanTerms } from '../contracts/terms';
import { caseMatches } from './client-search';
import { count } from './count';
import { decodeCursor, pageOf, Where, type Page, type PageRequest } from './paging';
import { Sorting } from './sorting';
import { row, rows } from './sql';

export interface LoanListRecord {
  no: string;
  clientNo: string;
  clientKind: 'PERSON' | 'COMPANY';
  clientName: string;
  productCode: string;
  branchCode: string;
  managerUsername: string;
  status: LoanView['status'];
  riskClass: LoanView['riskClass'];
  asOf: string;
  daysOverdue: number;
  disbursedFen: number;
  principalFen: number;
  principalOverdueFen: number;
  dueFen: number;
  heldFen: number;
  nextDueOn: string | null;
  oldestUnpaidDueOn: string | null;
  disbursedOn: string;
  maturityOn: string;
  settledOn: string | null;
}
export interface LoanRecord extends LoanListRecord {
  /** Who managed it before its client was handed over. */
  formerManagers: string[];
  applicationNo: string;
  terms: LoanTerms;
  servicingPlan: ServicingPlan;
  workflowId: string;
  clockOffsetMs: number;
}

const LISTED = `l.no, l.client_no AS "clientNo", c.kind AS "clientKind", c.name AS "clientName", l.product_code AS "productCode",
  l.branch_code AS "branchCode", l.manager_username AS "managerUsername", l.status, l.risk_class AS "riskClass", l.as_of AS "asOf",
  l.days_overdue AS "daysOverdue", l.disbursed_fen AS "disbursedFen", l.principal_fen AS "principalFen",
  l.principal_overdue_fen AS "principalOverdueFen", l.due_fen AS "dueFen", l.held_fen AS "heldFen", l.next_due_on AS "nextDueOn",
  l.oldest_unpaid_due_on AS "oldestUnpaidDueOn", l.disbursed_on AS "disbursedOn", l.maturity_on AS "maturityOn",
  l.settled_on AS "settledOn"`;
const ONE = `
  SELECT ${LISTED}, l.application_no AS "applicationNo", t.terms, t.servicing_plan AS "servicingPlan", l.workflow_id AS "workflowId",
         l.clock_offset_ms AS "clockOffsetMs", l.former_managers AS "formerManagers"
  FROM loan l JOIN client c ON c.no = l.client_no JOIN loan_contract t ON t.loan_no = l.no
  WHERE l.no = $1 AND ($2::text IS NULL OR l.branch_code = $2)`;

/** A loan within a branch scope (null: any), or null: one query by its key. */
export const findLoan = (pool: Pool, no: string, branch: string | null): Promise<LoanRecord | null> =>
  row<LoanRecord & Record<string, unknown>>(pool, ONE, [no, branch]);

export interface LoanFilter extends PageRequest {
  nos?: readonly string[] | undefined;
  branch: string | null;
  status?: string | undefined;
  riskClass?: string | undefined;
  clientNo?: string | undefined;
  managerUsername?: string | undefined;
  /** Neither settled nor written off. */
  onBook?: 'true' | undefined;
  overdueMoreThan?: number | undefined;
  overdueUpTo?: number | undefined;
  disbursedFrom?: string | undefined;
  disbursedTo?: string | undefined;
  nextDueFrom?: string | undefined;
  nextDueTo?: string | undefined;
  q?: string | undefined;
  /** A name of SORTS; newest first where there is none: numbers grow with time. */
  sort?: string | undefined;
}

/** What falls due no more stands behind everything that does. */
const NEVER = '9999-12-31';
const SORTS = new Sorting<LoanListRecord>('l.no', {
  disbursedOn: { sql: 'l.disbursed_on', kind: 'date', of: ({ disbursedOn }) => disbursedOn },
  maturityOn: { sql: 'l.maturity_on', kind: 'date', of: ({ maturityOn }) => maturityOn },
  nextDueOn: {
    sql: `coalesce(l.next_due_on, date '${NEVER}')`,
    kind: 'date',
    of: ({ nextDueOn }) => nextDueOn ?? NEVER,
  },
  principal: { sql: 'l.principal_fen', kind: 'number', of: ({ principalFen }) => principalFen },
  due: { sql: 'l.due_fen', kind: 'number', of: ({ dueFen }) => dueFen },
  daysOverdue: { sql: 'l.days_overdue', kind: 'number', of: ({ daysOverdue }) => daysOverdue },
});

/** The loans that fit, as far as one page goes: it is picked before the clients are joined to it. */
export async function listLoans(pool: Pool, filter: LoanFilter): Promise<Page<LoanListRecord>> {
  const where = loansWhere(filter);
  const sorted = SORTS.apply(where, filter.sort ?? '-no', filter.cursor);
  const found = await rows<LoanListRecord & Record<string, unknown>>(
    pool,
    `SELECT ${LISTED}
     FROM (SELECT * FROM loan l ${where.toString()} ORDER BY ${sorted.orderBy} LIMIT ${where.bind(filter.limit + 1)}) l
     JOIN client c ON c.no = l.client_no ORDER BY ${sorted.orderBy}`,
    where.values,
  );
  return pageOf<LoanListRecord>(found, filter.limit, sorted.keysOf);
}

/** How many loans fit. */
export const countLoans = (pool: Pool, filter: LoanFilter): Promise<number> =>
  count(pool, 'loan l', loansWhere(filter));

function loansWhere(filter: LoanFilter): Where {
  const where = new Where()
    .and('l.branch_code = ?', filter.branch)
    .and('l.status = ?', filter.status)
    .and('l.risk_class = ?', filter.riskClass)
    .and('l.client_no = ?', filter.clientNo)
    .and('l.manager_username = ?', filter.managerUsername)
    .and('l.no = ANY(?::text[])', filter.nos)
    .and('l.days_overdue > ?', filter.overdueMoreThan)
    .and('l.days_overdue <= ?', filter.overdueUpTo)
    .and('l.disbursed_on >= ?::date', filter.disbursedFrom)
    .and('l.disbursed_on <= ?::date', filter.disbursedTo)
    .and('l.next_due_on >= ?::date', filter.nextDueFrom)
    .and('l.next_due_on <= ?::date', filter.nextDueTo);
  if (filter.onBook !== undefined) where.always("l.status IN ('CURRENT', 'OVERDUE')");
  if (filter.q !== undefined) where.always(caseMatches(where, filter.q, 'loan', 'l'));
  return where;
}

export interface JournalRecord {
  id: number;
  on: string;
  cause: string;
  recordedAt: string;
  lines: { account: string; debitFen: number; creditFen: number }[];
}

const JOURNAL = `
  SELECT e.id, e."on", e.cause, e.recorded_at AS "recordedAt",
         (SELECT json_agg(json_build_object('account', l.account, 'debitFen', l.debit_fen, 'creditFen', l.credit_fen) ORDER BY l.line)
          FROM journal_line l WHERE l.entry_id = e.id) AS lines
  FROM journal_entry e
  WHERE e.loan_no = $1 AND e.id > $2 ORDER BY e.id LIMIT $3`;

export async function journalOf(pool: Pool, loanNo: string, page: PageRequest): Promise<Page<JournalRecord>> {
  const after = decodeCursor(page.cursor, ['number']);
  const found = await rows<JournalRecord & Record<string, unknown>>(pool, JOURNAL, [
    loanNo,
    after?.[0] ?? 0,
    page.limit + 1,
  ]);
  return pageOf<JournalRecord>(found, page.limit, ({ id }) => [id]);
}
