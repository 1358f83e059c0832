import type { FinanceFigure, OurFigure } from '../domain/finance-match/compare';
import { BALANCE_ITEMS, isCreditSide, type MatchedItem } from '../domain/finance-match/items';
import { fen } from '../domain/money';
import { toDbDate } from './dates';
import { Prisma, type PrismaClient } from './generated/client';
import type { Tx } from './once';

/** Whose figures: of a branch or of one loan of it, for a period, as far as the journal went. */
export interface FigureScope {
  branchCode: string;
  loanNo: string | null;
  from: string;
  to: string;
  throughEntry: bigint;
}

/** All the entries of a branch, from its first, may take longer than any request. */
export const WHOLE_BRANCH_MS = 120_000;
/** PostgreSQL gives up before we do. */
const SERVER_MS = WHOLE_BRANCH_MS - 10_000;

/** Gives a transaction of `WHOLE_BRANCH_MS` the time of it at the database too. */
export async function takeTime(tx: Tx): Promise<void> {
  const ms = String(SERVER_MS);
  // A limit that runs already is only set anew once it has been put out.
  await tx.$executeRaw`SELECT set_config('statement_timeout', ${ms}, true), set_config('transaction_timeout', '0', true)`;
  await tx.$executeRaw`SELECT set_config('transaction_timeout', ${ms}, true)`;
}

const INCOME = ['INTEREST_INCOME', 'PENALTY_INCOME', 'COMPOUND_INCOME', 'FEE_INCOME'];

/**
 * Every loan's figures, and the margin of every promise, from the journal and nothing else. What was lent and recovered is as in RULES 8: money that moved on the two
 * accounts of principal; neither a transfer to overdue nor a write-off recovers anything, a renewal neither lends nor recovers.
 * Entries of the whole portfolio (interest accrued, provisions) belong to no branch and are not here.
 */
const figures = ({ branchCode, loanNo, from, to, throughEntry }: FigureScope): Prisma.Sql => Prisma.sql`
  WITH lent AS MATERIALIZED (
    SELECT n.no, n.product_code, a.renews_loan_no IS NOT NULL AS renews
    FROM loan n LEFT JOIN application a ON a.no = n.application_no
    WHERE n.branch_code = ${branchCode} AND (${loanNo}::text IS NULL OR n.no = ${loanNo})
  ), posted AS (
    SELECT e.id, e."on", e.cause, n.no, n.product_code, l.account, l.debit_fen - l.credit_fen AS fen, n.renews
    FROM lent n JOIN journal_entry e ON e.loan_no = n.no JOIN journal_line l ON l.entry_id = e.id
    WHERE e."on" <= ${toDbDate(to)}::date AND e.id <= ${throughEntry}
  ), margin AS (
    SELECT m.no, a.product_code, sum(l.debit_fen - l.credit_fen) AS fen
    FROM commitment m JOIN application a ON a.no = m.application_no JOIN journal_entry e ON e.commitment_no = m.no
      JOIN journal_line l ON l.entry_id = e.id AND l.account = 'MARGIN_DEPOSIT'
    WHERE m.branch_code = ${branchCode} AND ${loanNo}::text IS NULL AND e."on" <= ${toDbDate(to)}::date AND e.id <= ${throughEntry}
    GROUP BY 1, 2
  ), moved AS (
    SELECT id, no, product_code, bool_or(cause LIKE 'DISBURSEMENT %') AS opens, bool_or(renews) AS renews,
      bool_or(cause LIKE 'RENEWAL %') AS by_renewal, bool_or(account IN ('BANK', 'HELD')) AS cash,
      bool_or(account = 'LOSS_ALLOWANCE') AS written_off,
      coalesce(sum(fen) FILTER (WHERE account IN ('LOAN_PRINCIPAL', 'LOAN_OVERDUE')), 0) AS fen
    FROM posted WHERE "on" >= ${toDbDate(from)}::date GROUP BY id, no, product_code
  ), figure AS (
    SELECT no, product_code, account AS item, sum(fen) AS fen FROM posted
    WHERE account = ANY(${[...BALANCE_ITEMS]}) GROUP BY 1, 2, 3
    UNION ALL
    SELECT no, product_code, 'MARGIN_DEPOSIT', fen FROM margin
    UNION ALL
    SELECT no, product_code, account, sum(fen) FROM posted
    WHERE account = ANY(${INCOME}) AND "on" >= ${toDbDate(from)}::date GROUP BY 1, 2, 3
    UNION ALL
    SELECT no, product_code, 'DISBURSED', sum(fen) FROM moved WHERE opens AND NOT renews GROUP BY 1, 2
    UNION ALL
    SELECT no, product_code, 'RECOVERED', -sum(fen) FROM moved
    WHERE NOT opens AND NOT by_renewal AND cash AND NOT written_off GROUP BY 1, 2
  )`;

/** Liabilities and income are shown above zero, as finance keeps them. */
const signed = (item: MatchedItem, amount: bigint): number =>
  isCreditSide(item) ? 0 - Number(amount) : Number(amount);

/** The last entry that is on file now. */
export async function lastEntry(tx: Tx): Promise<bigint> {
  const { _max } = await tx.journalEntry.aggregate({ _max: { id: true } });
  return _max.id ?? 0n;
}

/** Our figures by product and item; what is nothing is left out. */
export async function ourFigures(tx: Tx, scope: FigureScope): Promise<OurFigure[]> {
  const found = await tx.$queryRaw<{ product: string; item: MatchedItem; fen: bigint }[]>`
    ${figures(scope)} SELECT product_code AS product, item, sum(fen)::bigint AS fen FROM figure
    GROUP BY 1, 2 HAVING sum(fen) <> 0`;
  return found.map(({ product, item, fen: amount }) => ({
    productCode: product,
    item,
    fen: fen(signed(item, amount)),
  }));
}

/** Of the loans that finance names, those it counts otherwise than we do, and those it leaves out of a line it gives loan by loan. */
export async function loansOff(
  tx: Tx,
  scope: FigureScope,
  given: readonly FinanceFigure[],
): Promise<Map<string, number>> {
  const named = given.filter(({ loanNo }) => loanNo !== null);
  if (named.length === 0) return new Map();
  const theirs = JSON.stringify(
    named.map(({ productCode, item, loanNo, fen: amount }) => ({
      product: productCode,
      item,
      no: loanNo,
      fen: isCreditSide(item) ? 0 - amount : amount,
    })),
  );
  const found = await tx.$queryRaw<{ key: string; off: bigint }[]>`
    ${figures(scope)}, theirs AS (
      SELECT * FROM jsonb_to_recordset(${theirs}::jsonb) AS t(product text, item text, no text, fen bigint)
    ), ours AS (SELECT * FROM figure WHERE (product_code, item) IN (SELECT product, item FROM theirs))
    SELECT coalesce(t.product, o.product_code) || '/' || coalesce(t.item, o.item) AS key, count(*) AS off
    FROM ours o FULL JOIN theirs t ON t.no = o.no AND t.item = o.item AND t.product = o.product_code
    WHERE coalesce(o.fen, 0) <> coalesce(t.fen, 0) GROUP BY 1`;
  return new Map(found.map(({ key, off }) => [key, Number(off)]));
}

export interface LoanFigure {
  loanNo: string;
  oursFen: number;
  /** Null where finance gave the line as one total. */
  financeFen: number | null;
  /** Its latest entry that the figures rest on: what is on the way at the end of the period is found there. */
  lastMovedOn: string | null;
}

/** The loans behind a line: those that differ first, then those with the latest entry; so many of them. */
export async function loansBehind(
  db: PrismaClient,
  scope: FigureScope,
  line: { matchNo: string; round: number; productCode: string; item: MatchedItem },
  limit: number,
): Promise<LoanFigure[]> {
  const { matchNo, round, productCode, item } = line;
  const sign = isCreditSide(item) ? -1 : 1;
  const found = await db.$queryRaw<{ no: string; ours: bigint; theirs: bigint | null; moved: string | null }[]>`
    ${figures(scope)}, ours AS (
      SELECT no, (fen * ${sign})::bigint AS fen FROM figure WHERE product_code = ${productCode} AND item = ${item}
    ), theirs AS (
      SELECT loan_no AS no, fen FROM finance_match_figure
      WHERE match_no = ${matchNo} AND round = ${round} AND product_code = ${productCode} AND item = ${item}
    ), both_sides AS (
      SELECT coalesce(o.no, t.no) AS no, coalesce(o.fen, 0) AS ours,
        CASE WHEN EXISTS (SELECT 1 FROM theirs) THEN coalesce(t.fen, 0) END AS theirs
      FROM ours o FULL JOIN theirs t ON t.no = o.no
    )
    SELECT no, ours, theirs,
      (SELECT max("on")::text FROM journal_entry e WHERE (e.loan_no = no OR e.commitment_no = no) AND e.id <= ${scope.throughEntry}) AS moved
    FROM both_sides ORDER BY abs(ours - coalesce(theirs, ours)) DESC, moved DESC NULLS LAST, no LIMIT ${limit}`;
  return found.map(({ no, ours, theirs, moved }) => ({
    loanNo: no,
    oursFen: Number(ours),
    financeFen: theirs === null ? null : Number(theirs),
    lastMovedOn: moved,
  }));
}
