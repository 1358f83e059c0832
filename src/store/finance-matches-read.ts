import type { Pool } from 'pg';
import type { MatchedItem } from '../domain/finance-match/items';
import type { Explained, MatchStatus, MatchStep } from '../domain/finance-match/settle';
import { fen, type Fen } from '../domain/money';
import { fromDbDate } from './dates';
import type { FinanceMatch, PrismaClient } from './generated/client';
import type { Tx } from './once';
import { decodeCursor, pageOf, Where, type Page, type PageRequest } from './paging';
import { rows } from './sql';

export interface MatchHead {
  no: string;
  kind: 'MONTH' | 'CASE';
  branchCode: string;
  applicationNo: string | null;
  loanNo: string | null;
  from: string;
  to: string;
  signBy: string;
  status: MatchStatus;
  round: number;
  openedBy: string;
  openedOn: string;
  clockOffsetMs: number;
}
export interface MatchLineRecord {
  line: number;
  productCode: string;
  item: MatchedItem;
  ours: Fen;
  finance: Fen | null;
  difference: Fen;
  loansOff: number;
}
export interface MatchStepRecord extends MatchStep {
  on: string;
  comment: string | null;
  parts: Explained[];
}
/** With the lines and steps of the round that stands. */
export interface MatchRecord extends MatchHead {
  throughEntry: bigint | null;
  lines: MatchLineRecord[];
  steps: MatchStepRecord[];
}

export async function readMatch(db: Tx | PrismaClient, no: string): Promise<MatchRecord | null> {
  const row = await db.financeMatch.findUnique({ where: { no } });
  if (row === null) return null;
  const where = { matchNo: no, round: row.round };
  const lines = await db.financeMatchLine.findMany({ where, orderBy: { line: 'asc' } });
  const steps = await db.financeMatchStep.findMany({ where, orderBy: { id: 'asc' } });
  return {
    ...headOf(row),
    throughEntry: row.throughEntry,
    lines: lines.map(({ line, productCode, item, oursFen, financeFen, loansOff }) => ({
      line,
      productCode,
      item: item as MatchedItem,
      ours: fen(Number(oursFen)),
      finance: financeFen === null ? null : fen(Number(financeFen)),
      difference: fen(Number(oursFen - (financeFen ?? 0n))),
      loansOff,
    })),
    steps: steps.map(({ act, line, side, by, on, detail }) => {
      const { comment = null, parts = [] } = detail as unknown as { comment?: string; parts?: Explained[] };
      return {
        act: act as MatchStep['act'],
        line,
        side: side as MatchStep['side'],
        by,
        on: fromDbDate(on),
        comment,
        parts,
      };
    }),
  };
}

const headOf = (row: FinanceMatch): MatchHead => ({
  no: row.no,
  kind: row.kind as MatchHead['kind'],
  branchCode: row.branchCode,
  applicationNo: row.applicationNo,
  loanNo: row.loanNo,
  status: row.status as MatchStatus,
  round: row.round,
  openedBy: row.openedBy,
  from: fromDbDate(row.from),
  to: fromDbDate(row.to),
  signBy: fromDbDate(row.signBy),
  openedOn: fromDbDate(row.openedOn),
  clockOffsetMs: Number(row.clockOffsetMs),
});

export interface MatchFilter extends PageRequest {
  branch: string | null;
  status?: MatchStatus | undefined;
  kind?: MatchHead['kind'] | undefined;
  applicationNo?: string | undefined;
}
export interface MatchRow extends Omit<MatchHead, 'clockOffsetMs'> {
  lines: number;
  differing: number;
}

/** The latest first, with how many lines of the round that stands differ. */
export async function listMatches(pool: Pool, filter: MatchFilter): Promise<Page<MatchRow>> {
  const { branch, status, kind, applicationNo, limit, cursor } = filter;
  const where = new Where()
    .and('m.branch_code = ?', branch)
    .and('m.status = ?', status)
    .and('m.kind = ?', kind)
    .and('m.application_no = ?', applicationNo)
    .and('m.no < ?', decodeCursor(cursor, ['text'])?.[0]);
  const found = await rows<MatchRow & Record<string, unknown>>(
    pool,
    `SELECT m.no, m.kind, m.branch_code AS "branchCode", m.application_no AS "applicationNo", m.loan_no AS "loanNo",
       m."from", m."to", m.sign_by AS "signBy", m.status, m.round, m.opened_by AS "openedBy", m.opened_on AS "openedOn",
       count(l.line)::int AS lines,
       (count(l.line) FILTER (WHERE l.ours_fen <> coalesce(l.finance_fen, 0) OR l.loans_off > 0))::int AS differing
     FROM finance_match m LEFT JOIN finance_match_line l ON l.match_no = m.no AND l.round = m.round
     ${where.toString()} GROUP BY m.no ORDER BY m.no DESC LIMIT ${where.bind(limit + 1)}`,
    where.values,
  );
  return pageOf<MatchRow>(found, limit, ({ no }) => [no]);
}
