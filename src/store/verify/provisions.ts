import { RISK_CLASSES } from '../../domain/classification';
import { fen } from '../../domain/money';
import { provisionKind, provisionOf } from '../../domain/provision';
import type { Tx } from '../once';
import type { Difference } from './difference';

const ACCOUNT = { GENERAL: 'PROVISION_GENERAL', SPECIFIC: 'PROVISION_SPECIFIC' } as const;

/**
 * What is provided: the trial balance of the allowance on each date it was posted against the sum over the loans of that
 * date's snapshot, and each loan's provision against its class and balance.
 */
export async function verifyProvisions(db: Tx): Promise<Difference[]> {
  const found: Difference[] = [];
  const dates = await db.$queryRaw<{ on: string; account: string; posted: bigint; expected: bigint }[]>`
    WITH posted_on AS (SELECT DISTINCT "on" FROM journal_entry WHERE cause = 'PROVISION'),
    kind AS (SELECT * FROM unnest(${[...RISK_CLASSES]}::text[], ${RISK_CLASSES.map((one) => ACCOUNT[provisionKind(one)])}::text[]) AS k(risk_class, account))
    SELECT p."on"::text AS "on", a.account,
      (SELECT coalesce(sum(credit_fen - debit_fen), 0)::bigint FROM journal_line l JOIN journal_entry e ON e.id = l.entry_id
       WHERE l.account = a.account AND e."on" <= p."on") AS posted,
      (SELECT coalesce(sum(provision_fen), 0)::bigint FROM loan_snapshot s JOIN kind USING (risk_class)
       WHERE s.business_date = p."on" AND kind.account = a.account) AS expected
    FROM posted_on p CROSS JOIN unnest(${Object.values(ACCOUNT)}::text[]) AS a(account)`;
  for (const { on, account, posted, expected } of dates)
    if (posted !== expected)
      found.push({ check: 'PROVISION', subject: on, what: account, expected: String(expected), found: String(posted) });
  return [...found, ...(await wrongLoans(db))];
}

/** Snapshots of month ends, by class and balance: as many different pairs as there are, recomputed by the domain. */
async function wrongLoans(db: Tx): Promise<Difference[]> {
  const rows = await db.$queryRaw<
    { loan_no: string; on: string; risk_class: string; principal_fen: bigint; provision_fen: bigint }[]
  >`
    SELECT loan_no, business_date::text AS "on", risk_class, principal_fen, provision_fen FROM loan_snapshot
    WHERE status IN ('CURRENT', 'OVERDUE') AND business_date = (SELECT max("on") FROM journal_entry WHERE cause = 'PROVISION')`;
  return rows.flatMap(
    ({ loan_no: loanNo, on, risk_class: riskClass, principal_fen: balance, provision_fen: provided }) => {
      const expected = provisionOf(riskClass as Parameters<typeof provisionOf>[0], fen(Number(balance)));
      return expected === Number(provided)
        ? []
        : [
            {
              check: 'PROVISION' as const,
              subject: `${loanNo} ${on}`,
              what: riskClass,
              expected: String(expected),
              found: String(provided),
            },
          ];
    },
  );
}
