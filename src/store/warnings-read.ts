import type { Pool } from 'pg';
import type { Disposition, WarningStatus } from '../domain/warning/disposition';
import type { WarningLevel } from '../domain/warning/policy';
import { decodeCursor, pageOf, Where, type Page, type PageRequest } from './paging';
import { row, rows } from './sql';

export interface WarningRecord {
  no: string;
  code: string;
  level: WarningLevel;
  zh: string;
  en: string;
  source: string;
  reference: string;
  detail: string;
  loanNo: string;
  clientKind: 'PERSON' | 'COMPANY';
  clientName: string;
  branchCode: string;
  managerUsername: string;
  status: WarningStatus;
  disposition: Disposition | null;
  liftedBy: string | null;
  late: boolean;
  raisedOn: string;
  dueOn: string;
  closedOn: string | null;
  clockOffsetMs: number;
}

const SELECT = `
  SELECT w.no, w.code, w.level, p.policy->'rules'->w.code->>'zh' AS zh, p.policy->'rules'->w.code->>'en' AS en,
    w.source, w.reference, w.detail, w.loan_no AS "loanNo", c.kind AS "clientKind", c.name AS "clientName",
    l.branch_code AS "branchCode", l.manager_username AS "managerUsername", w.status, w.disposition, w.lifted_by AS "liftedBy",
    w.late, w.raised_on AS "raisedOn", w.due_on AS "dueOn", w.closed_on AS "closedOn", l.clock_offset_ms AS "clockOffsetMs"
  FROM warning w JOIN loan l ON l.no = w.loan_no JOIN client c ON c.no = l.client_no
  LEFT JOIN warning_policy p ON p.version = w.policy_version`;

export interface WarningFilter {
  branch: string | null;
  status?: string | undefined;
  level?: string | undefined;
  loanNo?: string | undefined;
  managerUsername?: string | undefined;
}

/** The most urgent first. */
export async function listWarnings(pool: Pool, filter: WarningFilter & PageRequest): Promise<Page<WarningRecord>> {
  const after = decodeCursor(filter.cursor, ['date', 'text']);
  const where = narrowed(filter);
  if (after !== null) where.always(`(w.due_on, w.no) > (${where.bind(after[0])}::date, ${where.bind(after[1])})`);
  const found = await rows<WarningRecord & Record<string, unknown>>(
    pool,
    `${SELECT} ${where.toString()} ORDER BY w.due_on, w.no LIMIT ${where.bind(filter.limit + 1)}`,
    where.values,
  );
  return pageOf<WarningRecord>(found, filter.limit, ({ dueOn, no }) => [dueOn, no]);
}

export async function countWarnings(pool: Pool, filter: WarningFilter): Promise<number> {
  const where = narrowed(filter);
  const text = `SELECT count(*)::int AS count FROM warning w JOIN loan l ON l.no = w.loan_no ${where.toString()}`;
  return (await row<{ count: number }>(pool, text, where.values))?.count ?? 0;
}

const narrowed = (filter: WarningFilter): Where =>
  new Where()
    .and('w.branch_code = ?', filter.branch)
    .and('w.status = ?', filter.status)
    .and('w.level = ?', filter.level)
    .and('w.loan_no = ?', filter.loanNo)
    .and('l.manager_username = ?', filter.managerUsername);

export function findWarning(pool: Pool, no: string, branch: string | null): Promise<WarningRecord | null> {
  const where = new Where().and('w.no = ?', no).and('l.branch_code = ?', branch);
  return row<WarningRecord & Record<string, unknown>>(pool, `${SELECT} ${where.toString()}`, where.values);
}

export interface WarningStepRecord {
  what: string;
  by: string;
  on: string;
  reason: string;
}

export const stepsOf = (pool: Pool, no: string): Promise<WarningStepRecord[]> =>
  rows<WarningStepRecord & Record<string, unknown>>(
    pool,
    `SELECT what, by, "on", reason FROM warning_step WHERE warning_no = $1 ORDER BY id`,
    [no],
  );

/** The warnings of a loan that were raised on a day and wait to be disposed of. */
export const openedOn = (pool: Pool, loanNo: string, on: string): Promise<{ no: string; dueOn: string }[]> =>
  rows<{ no: string; dueOn: string }>(
    pool,
    `SELECT no, due_on AS "dueOn" FROM warning WHERE loan_no = $1 AND raised_on = $2 AND status = 'OPEN' ORDER BY no`,
    [loanNo, on],
  );
