import type { LoanTerms } from '../../contracts/terms';
import { NON_ACCRUAL_AFTER_DAYS } from '../../domain/ledger';
import { foldLoan } from '../loan-account';
import type { Tx } from '../once';
import type { Difference } from './difference';

interface Row {
  loan_no: string;
  on: string;
  accrued_fen: bigint;
  terms: LoanTerms;
  events: unknown[] | null;
}

/**
 * Accrued interest: the journal on each date it was posted against the sum over that date's snapshot, and of the last month end
 * each loan that was not booked since against its own account.
 */
export async function verifyAccruals(db: Tx): Promise<Difference[]> {
  const dates = await db.$queryRaw<{ on: string; posted: bigint; expected: bigint }[]>`
    SELECT p."on"::text AS "on",
      (SELECT coalesce(sum(debit_fen - credit_fen), 0)::bigint FROM journal_line l JOIN journal_entry e ON e.id = l.entry_id
       WHERE l.account = 'INTEREST_ACCRUED' AND e."on" <= p."on") AS posted,
      (SELECT coalesce(sum(accrued_fen), 0)::bigint FROM loan_snapshot WHERE business_date = p."on") AS expected
    FROM journal_entry p WHERE p.cause = 'ACCRUAL'`;
  const sums = dates.flatMap(({ on, posted, expected }) =>
    posted === expected ? [] : [difference(on, 'INTEREST_ACCRUED', Number(expected), Number(posted))],
  );
  return [...sums, ...(await wrongLoans(db))];
}

async function wrongLoans(db: Tx): Promise<Difference[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT s.loan_no, s.business_date::text AS "on", s.accrued_fen, k.terms,
      (SELECT jsonb_agg(event ORDER BY id) FROM loan_event WHERE loan_no = s.loan_no) AS events
    FROM loan_snapshot s JOIN loan l ON l.no = s.loan_no JOIN loan_contract k ON k.loan_no = s.loan_no
    WHERE s.business_date = (SELECT max(business_date) FROM class_total) AND l.booked_on <= s.business_date`;
  return rows.flatMap(({ loan_no: loanNo, on, accrued_fen: found, terms, events }) => {
    const account = foldLoan(terms, events ?? [], on);
    const accrues = ['CURRENT', 'OVERDUE'].includes(account.status) && account.daysOverdue <= NON_ACCRUAL_AFTER_DAYS;
    const expected = accrues ? account.balances.interestAccrued : 0;
    return expected === Number(found) ? [] : [difference(`${loanNo} ${on}`, 'accrued_fen', expected, Number(found))];
  });
}

const difference = (subject: string, what: string, expected: number, found: number): Difference => ({
  check: 'ACCRUAL',
  subject,
  what,
  expected: String(expected),
  found: String(found),
});
