import type { Tx } from '../once';
import type { Difference } from './difference';

/** The journal by itself: entries that do not balance, lines of no entry's loan, postings and events of no loan on file. */
export async function verifyJournal(db: Tx): Promise<{ entries: number; differences: Difference[] }> {
  const [{ entries } = { entries: 0n }] = await db.$queryRaw<
    { entries: bigint }[]
  >`SELECT count(*) AS entries FROM journal_entry`;
  return {
    entries: Number(entries),
    differences: [...(await unbalanced(db)), ...(await strays(db)), ...(await unaudited(db))],
  };
}

async function unbalanced(db: Tx): Promise<Difference[]> {
  const rows = await db.$queryRaw<{ business_key: string; lines: bigint; debit: bigint; credit: bigint }[]>`
    SELECT entry.business_key, count(line.line) AS lines,
      coalesce(sum(line.debit_fen), 0)::bigint AS debit, coalesce(sum(line.credit_fen), 0)::bigint AS credit
    FROM journal_entry entry LEFT JOIN journal_line line ON line.entry_id = entry.id
    GROUP BY entry.id
    HAVING count(line.line) < 2 OR sum(line.debit_fen) <> sum(line.credit_fen)`;
  return rows.map(({ business_key: subject, lines, debit, credit }) => ({
    check: 'ENTRY',
    subject,
    what: `${String(lines)} lines`,
    expected: `debit ${String(debit)}`,
    found: `credit ${String(credit)}`,
  }));
}

async function strays(db: Tx): Promise<Difference[]> {
  const rows = await db.$queryRaw<{ business_key: string; loan_no: string }[]>`
    SELECT business_key, loan_no FROM journal_entry WHERE loan_no IS NOT NULL AND NOT EXISTS (SELECT FROM loan WHERE no = loan_no)
    UNION ALL
    SELECT business_key, loan_no FROM loan_event WHERE NOT EXISTS (SELECT FROM loan WHERE no = loan_no)`;
  return rows.map(({ business_key: subject, loan_no: found }) => ({
    check: 'EVENT',
    subject,
    what: 'loan',
    expected: 'a loan on file',
    found,
  }));
}

/** Each event and each entry was written together with an audit entry that names it: one that is missing was cut off. */
async function unaudited(db: Tx): Promise<Difference[]> {
  const rows = await db.$queryRaw<{ business_key: string }[]>`
    WITH named AS (
      SELECT jsonb_array_elements_text(detail->'events') AS key FROM audit_entry WHERE subject = 'LOAN' AND detail ? 'events'
      UNION
      SELECT detail->>'entry' FROM audit_entry WHERE subject IN ('LOAN', 'PAYMENT', 'SYSTEM', 'APPLICATION') AND detail->>'entry' IS NOT NULL
    )
    SELECT business_key FROM loan_event WHERE business_key NOT IN (SELECT key FROM named)
    UNION
    SELECT business_key FROM journal_entry WHERE business_key NOT IN (SELECT key FROM named)`;
  return rows.map(({ business_key: subject }) => ({
    check: 'AUDIT_MISSING',
    subject,
    what: 'audit entry',
    expected: 'one that names it',
    found: 'none',
  }));
}
