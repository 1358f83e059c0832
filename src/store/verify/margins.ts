import type { Tx } from '../once';
import type { Difference } from './difference';

/** What the journal holds as the margin of each promise, against what is left of it: nothing once the promise has ended. */
export async function verifyMargins(db: Tx): Promise<Difference[]> {
  const off = await db.$queryRaw<{ no: string; posted: bigint; expected: bigint }[]>`
    WITH posted AS (
      SELECT e.commitment_no AS no, sum(l.credit_fen - l.debit_fen)::bigint AS fen
      FROM journal_line l JOIN journal_entry e ON e.id = l.entry_id WHERE l.account = 'MARGIN_DEPOSIT' GROUP BY 1
    ), expected AS (
      SELECT no, CASE WHEN status IN ('ISSUED', 'ADVANCED') THEN margin_fen - margin_used_fen ELSE 0 END AS fen FROM commitment
    )
    SELECT coalesce(p.no, e.no, '-') AS no, coalesce(p.fen, 0)::bigint AS posted, coalesce(e.fen, 0)::bigint AS expected
    FROM posted p FULL JOIN expected e ON e.no = p.no WHERE coalesce(p.fen, 0) <> coalesce(e.fen, 0) ORDER BY 1`;
  return off.map(({ no, posted, expected }) => ({
    check: 'MARGIN',
    subject: no,
    what: 'MARGIN_DEPOSIT',
    expected: String(expected),
    found: String(posted),
  }));
}
