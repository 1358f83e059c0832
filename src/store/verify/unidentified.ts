import type { Tx } from '../once';
import type { Difference } from './difference';

/** What the journal holds as unidentified receipts against the payments that wait for a person, or are on their way from there. */
export async function verifyUnidentified(db: Tx): Promise<Difference[]> {
  const [sums] = await db.$queryRaw<{ posted: bigint; expected: bigint }[]>`
    SELECT (SELECT coalesce(sum(credit_fen - debit_fen), 0)::bigint FROM journal_line WHERE account = 'UNIDENTIFIED_RECEIPTS') AS posted,
      ((SELECT coalesce(sum(open_fen), 0) FROM incoming_payment)
        + (SELECT coalesce(sum(amount_fen), 0) FROM payment_share WHERE parked AND status IN ('PROPOSED', 'PENDING')))::bigint AS expected`;
  if (sums === undefined || sums.posted === sums.expected) return [];
  const { posted, expected } = sums;
  const check = 'UNIDENTIFIED';
  return [
    {
      check,
      subject: 'incoming_payment',
      what: 'UNIDENTIFIED_RECEIPTS',
      expected: String(expected),
      found: String(posted),
    },
  ];
}
