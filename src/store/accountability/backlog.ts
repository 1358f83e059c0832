import type { Pool } from 'pg';
import type { Occasion } from '../../contracts/messages/common';
import type { Actor } from '../../contracts/roles';
import type { RiskClass } from '../../domain/account';
import { isNonPerforming, RISK_CLASSES } from '../../domain/classification';
import { ALLOWED, firstRefusal, refused, type Verdict } from '../../domain/verdict';
import { nextNumber } from '../numbers';
import type { Tx } from '../once';
import { decodeCursor, pageOf, Where, type Page, type PageRequest } from '../paging';
import { rows } from '../sql';
import { begin, lockedLoan } from './cases';
import { partsIn } from './lending-file';

export interface MissedLoan {
  loanNo: string;
  branchCode: string;
  cause: 'NON_PERFORMING' | 'WRITE_OFF';
  riskClass: RiskClass;
  recognisedOn: string | null;
  principalFen: number;
  daysOverdue: number;
}

const BAD = RISK_CLASSES.filter(isNonPerforming);

/**
 * Loans that people recognised as bad, or that were written off, and that no case was ever about, as far as this reader knows: a case
 * that does not exist to him (`knowledgeOf`) takes no loan from his list, or its absence would tell him of it.
 */
export async function listBacklog(
  pool: Pool,
  { username, branch }: { username: string; branch: string | null },
  { cursor, limit }: PageRequest,
): Promise<Page<MissedLoan>> {
  const after = decodeCursor(cursor, ['text']);
  const where = new Where();
  const bad = where.bind(BAD);
  const me = where.bind(username);
  const told = `${me} = ANY(a.concerned) AND a.status NOT IN ('DUE', 'OPENED')`;
  const known = `a.loan_no = l.no AND (NOT ${me} = ANY(a.parts) OR ${told})`;
  where
    .always(`(l.status = 'WRITTEN_OFF' OR (l.settled_on IS NULL AND c.recognised_class = ANY(${bad}::text[])))`)
    .always(`NOT EXISTS (SELECT 1 FROM accountability_case a WHERE ${known})`)
    .and('l.branch_code = ?', branch)
    .and('l.no > ?', after?.[0]);
  const text = `
    SELECT l.no AS "loanNo", l.branch_code AS "branchCode", l.principal_fen AS "principalFen", l.days_overdue AS "daysOverdue",
           CASE WHEN l.status = 'WRITTEN_OFF' THEN 'WRITE_OFF' ELSE 'NON_PERFORMING' END AS cause,
           coalesce(c.recognised_class, l.risk_class) AS "riskClass", c.recognised_on AS "recognisedOn"
    FROM (SELECT no FROM loan WHERE status = 'WRITTEN_OFF'
          UNION SELECT loan_no FROM loan_class WHERE recognised_class = ANY(${bad}::text[])) b
      JOIN loan l ON l.no = b.no LEFT JOIN loan_class c ON c.loan_no = l.no
    ${where.toString()} ORDER BY l.no LIMIT ${where.bind(limit + 1)}`;
  return pageOf(await rows<MissedLoan & Record<string, unknown>>(pool, text, where.values), limit, ({ loanNo }) => [
    loanNo,
  ]);
}

/** The case of a loan that was bad before cases were kept becomes due, once; asked for by somebody without a part in the loan. */
export async function causeFromBacklog(
  tx: Tx,
  { loanNo, by }: { loanNo: string; by: Actor },
  { today, at }: Occasion,
): Promise<Verdict> {
  const loan = await lockedLoan(tx, loanNo);
  if (loan === null) return refused('NOT_FOUND', { what: '贷款 loan' });
  const held = await tx.loanClass.findUnique({ where: { loanNo } });
  const isBad = loan.settledOn === null && held !== null && isNonPerforming(held.recognisedClass as RiskClass);
  const cause = loan.status === 'WRITTEN_OFF' ? 'WRITE_OFF' : isBad ? 'NON_PERFORMING' : null;
  const known = await tx.accountabilityCase.findFirst({ where: { loanNo }, orderBy: { no: 'desc' } });
  const parts = await partsIn(tx, loan);
  const verdict = firstRefusal(
    () => (parts.includes(by.username) ? refused('ACCOUNTABILITY_PART') : ALLOWED),
    () => (known === null ? ALLOWED : refused('ACCOUNTABILITY_KNOWN', { no: known.no })),
    () => (cause === null ? refused('ACCOUNTABILITY_NOT_BAD') : ALLOWED),
  );
  if (verdict.allowed && cause !== null) {
    const no = await nextNumber(tx, 'AC', today);
    await begin(tx, loan, { no, cause, reason: REASON[cause], by: by.username }, { today, at });
  }
  return verdict;
}

const REASON = {
  NON_PERFORMING: '此前已认定为不良，补立 non-performing before cases were kept',
  WRITE_OFF: '此前已核销，补立 written off before cases were kept',
} as const;
