import type { Pool } from 'pg';
import type { PaymentStatus } from '../../domain/incoming/assignment';
import type { MatchedBy } from '../../domain/incoming/match';
import { decodeCursor, pageOf, Where, type Page, type PageRequest } from '../paging';
import { row, rows } from '../sql';

export interface PaymentRecord {
  no: string;
  bank: string;
  reference: string;
  statementNo: string;
  on: string;
  amountFen: number;
  openFen: number;
  payerName: string;
  payerAccount: string;
  remark: string;
  status: PaymentStatus;
  matchedBy: MatchedBy | null;
  waitsFor: string | null;
  note: string | null;
  reviewOn: string | null;
  proposedBy: string | null;
  /** A part of it is with a loan of another branch: this one sees its own part alone, and head office decides. */
  partOnly: boolean;
}

export interface ShareRecord {
  n: number;
  loanNo: string | null;
  amountFen: number;
  status: 'PROPOSED' | 'PENDING' | 'BOOKED' | 'REFUSED' | 'DROPPED';
  refusal: string | null;
  bookedOn: string | null;
}

export interface StatementRecord {
  no: string;
  fileName: string;
  fileHash: string;
  bank: string;
  formatVersion: number;
  importedBy: string;
  importedOn: string;
  lines: number;
  repeated: number;
  conflicts: number;
  receivedFen: number;
  outgoingFen: number;
  /** Of what this statement brought: with its loans or back with the payers, on the way, waiting. */
  settledFen: number;
  bookingFen: number;
  waitingFen: number;
}

export interface LineRecord {
  line: number;
  outcome: 'TAKEN' | 'REPEATED' | 'CONFLICT' | 'OUTGOING';
  reference: string;
  on: string;
  amountFen: number;
  paymentNo: string | null;
  paymentStatus: PaymentStatus | null;
  waitsFor: string | null;
  loanNos: string[];
}

/** The branches of the loans a payment was found for; what was refused or dropped is found for nobody. */
const FOUND_FOR = `FROM payment_share s JOIN loan l ON l.no = s.loan_no
    WHERE s.payment_no = p.no AND s.status NOT IN ('REFUSED', 'DROPPED')`;

/** What is written beside a payment may tell of the other branch's loan: it is not shown with a part. */
const payment = (
  branch: string,
): string => `SELECT p.no, p.bank, p.reference, p."statementNo", p."on", p."amountFen", p."openFen",
    p."payerName", p."payerAccount", p.status, p."matchedBy", p."reviewOn", p."proposedBy", p."partOnly",
    CASE WHEN p."partOnly" THEN '' ELSE p.written END AS remark, CASE WHEN p."partOnly" THEN NULL ELSE p.cause END AS "waitsFor",
    CASE WHEN p."partOnly" THEN NULL ELSE p.noted END AS note
  FROM (SELECT p.no, p.bank, p.reference, p.statement_no AS "statementNo", p."on", p.amount_fen AS "amountFen", p.open_fen AS "openFen",
    p.payer_name AS "payerName", p.payer_account AS "payerAccount", p.remark AS written, p.status, p.matched_by AS "matchedBy",
    p.waits_for AS cause, p.note AS noted, p.review_on AS "reviewOn", p.proposed_by AS "proposedBy",
    coalesce((SELECT bool_or(l.branch_code <> ${branch}::text) ${FOUND_FOR}), false) AS "partOnly"
  FROM incoming_payment p) p`;

/** What is nobody's yet is looked through by every branch; what was found for loans is seen by each branch that has one of them. */
const SEEN_BY = `coalesce((SELECT bool_or(l.branch_code = ?) ${FOUND_FOR}), true)`;

export function findPayment(pool: Pool, no: string, branch: string | null): Promise<PaymentRecord | null> {
  const where = new Where().and('p.no = ?', no).and(SEEN_BY, branch);
  const head = payment(where.bind(branch));
  return row<PaymentRecord & Record<string, unknown>>(pool, `${head} ${where.toString()}`, where.values);
}

export interface PaymentFilter extends PageRequest {
  branch: string | null;
  status?: string | undefined;
  statementNo?: string | undefined;
}

/** Newest first. */
export async function listPayments(pool: Pool, filter: PaymentFilter): Promise<Page<PaymentRecord>> {
  const after = decodeCursor(filter.cursor, ['text']);
  const where = new Where()
    .and('p.status = ?', filter.status)
    .and('p."statementNo" = ?', filter.statementNo)
    .and(SEEN_BY, filter.branch)
    .and('p.no < ?', after?.[0]);
  const found = await rows<PaymentRecord & Record<string, unknown>>(
    pool,
    `${payment(where.bind(filter.branch))} ${where.toString()} ORDER BY p.no DESC LIMIT ${where.bind(filter.limit + 1)}`,
    where.values,
  );
  return pageOf(found, filter.limit, ({ no }) => [no]);
}

/** Where a payment went; of one that it sees a part of, a branch (null: all) is told of its own loans alone. */
export const sharesOf = (
  pool: Pool,
  { no, partOnly }: Pick<PaymentRecord, 'no' | 'partOnly'>,
  branch: string | null,
): Promise<ShareRecord[]> =>
  rows<ShareRecord & Record<string, unknown>>(
    pool,
    `SELECT s.n, s.loan_no AS "loanNo", s.amount_fen AS "amountFen", s.status, s.refusal, s.booked_on AS "bookedOn"
     FROM payment_share s LEFT JOIN loan l ON l.no = s.loan_no
     WHERE s.payment_no = $1 AND (NOT $2::boolean OR l.branch_code = $3) ORDER BY s.n`,
    [no, partOnly, branch],
  );

const STATEMENT = `SELECT s.no, s.file_name AS "fileName", s.file_hash AS "fileHash", s.bank, s.format_version AS "formatVersion",
    s.imported_by AS "importedBy", s.imported_on AS "importedOn", l.*, p.*
  FROM bank_statement s
  CROSS JOIN LATERAL (
    SELECT count(*) AS lines, count(*) FILTER (WHERE outcome = 'REPEATED') AS repeated,
      count(*) FILTER (WHERE outcome = 'CONFLICT') AS conflicts,
      coalesce(sum(amount_fen) FILTER (WHERE amount_fen > 0), 0)::bigint AS "receivedFen",
      coalesce(-sum(amount_fen) FILTER (WHERE amount_fen < 0), 0)::bigint AS "outgoingFen"
    FROM statement_line WHERE statement_no = s.no) l
  CROSS JOIN LATERAL (
    SELECT coalesce(sum(booked), 0)::bigint AS "settledFen", coalesce(sum(pending), 0)::bigint AS "bookingFen",
      coalesce(sum(amount_fen - booked - pending), 0)::bigint AS "waitingFen"
    FROM incoming_payment JOIN LATERAL (
      SELECT coalesce(sum(amount_fen) FILTER (WHERE status = 'BOOKED'), 0) AS booked,
        coalesce(sum(amount_fen) FILTER (WHERE status = 'PENDING'), 0) AS pending
      FROM payment_share WHERE payment_no = no) share ON true
    WHERE statement_no = s.no) p`;

export const findStatement = (pool: Pool, no: string): Promise<StatementRecord | null> =>
  row<StatementRecord & Record<string, unknown>>(pool, `${STATEMENT} WHERE s.no = $1`, [no]);

/** Newest first. */
export async function listStatements(pool: Pool, filter: PageRequest): Promise<Page<StatementRecord>> {
  const after = decodeCursor(filter.cursor, ['text']);
  const where = new Where().and('s.no < ?', after?.[0]);
  const found = await rows<StatementRecord & Record<string, unknown>>(
    pool,
    `${STATEMENT} ${where.toString()} ORDER BY s.no DESC LIMIT ${where.bind(filter.limit + 1)}`,
    where.values,
  );
  return pageOf(found, filter.limit, ({ no }) => [no]);
}

/** What became of each line; a branch (null: all) is told of the payments that it sees. */
export function linesOf(pool: Pool, statementNo: string, branch: string | null): Promise<LineRecord[]> {
  const where = new Where();
  const of = where.bind(statementNo);
  const ours = where.bind(branch);
  const seen = branch === null ? 'true' : SEEN_BY.replace('?', ours);
  return rows<LineRecord & Record<string, unknown>>(
    pool,
    `SELECT l.line, l.outcome, l.reference, l."on", l.amount_fen AS "amountFen", p.no AS "paymentNo",
       p.status AS "paymentStatus",
       CASE WHEN (SELECT bool_or(l.branch_code <> ${ours}::text) ${FOUND_FOR}) THEN NULL ELSE p.waits_for END AS "waitsFor",
       coalesce((SELECT array_agg(s.loan_no ORDER BY s.n) FROM payment_share s JOIN loan o ON o.no = s.loan_no
         WHERE s.payment_no = p.no AND s.status IN ('PENDING', 'BOOKED') AND (${ours}::text IS NULL OR o.branch_code = ${ours})), '{}') AS "loanNos"
     FROM statement_line l LEFT JOIN incoming_payment p ON p.no = l.payment_no AND ${seen}
     WHERE l.statement_no = ${of} ORDER BY l.line`,
    where.values,
  );
}
