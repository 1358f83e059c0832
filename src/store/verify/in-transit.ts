import type { Tx } from '../once';
import type { Difference } from './difference';

/** What the journal holds as on its way to payees, against what the bank has paid of cases whose loan is not opened yet. */
export async function verifyInTransit(db: Tx): Promise<Difference[]> {
  const [sums] = await db.$queryRaw<{ posted: bigint; expected: bigint }[]>`
    SELECT (SELECT coalesce(sum(debit_fen - credit_fen), 0)::bigint FROM journal_line WHERE account = 'LOAN_IN_TRANSIT') AS posted,
      (SELECT coalesce(sum(r.amount_fen), 0)::bigint FROM payment_answer r
       WHERE r.status = 'PAID' AND NOT EXISTS (SELECT 1 FROM loan l WHERE l.application_no = r.application_no)) AS expected`;
  if (sums === undefined || sums.posted === sums.expected) return [];
  const { posted, expected } = sums;
  return [
    {
      check: 'IN_TRANSIT',
      subject: 'payment_answer',
      what: 'LOAN_IN_TRANSIT',
      expected: String(expected),
      found: String(posted),
    },
  ];
}
