import type { Pool } from 'pg';
import type { PricedLoan, PriceReason } from '../domain/pricing/equal-pricing';
import { monthsOf } from '../domain/product/eligibility';
import { parseRate } from '../domain/rate';
import type { LoanTerms } from '../contracts/terms';
import { audit } from './audit';
import { toDbDate } from './dates';
import type { Tx } from './once';
import { rows } from './sql';

/** A loan as its contract priced it, with whose it is and what was written of its rate. */
export interface PricedRecord extends PricedLoan {
  clientNo: string;
  clientKind: 'PERSON' | 'COMPANY';
  clientName: string;
  disbursedOn: string;
  comment: string | null;
  explainedBy: string | null;
}

interface Found extends Omit<PricedRecord, 'rate' | 'termMonths'>, Record<string, unknown> {
  terms: LoanTerms;
}

/** Loans disbursed on days from to to, of a branch (null: all), as their contracts priced them. */
export async function pricedLoans(
  pool: Pool,
  { from, to, branch }: { from: string; to: string; branch: string | null },
): Promise<PricedRecord[]> {
  const found = await rows<Found>(
    pool,
    `SELECT l.no AS "loanNo", l.client_no AS "clientNo", c.kind AS "clientKind", c.name AS "clientName", l.branch_code AS "branchCode",
            l.manager_username AS "managerUsername", l.product_code AS "productCode", a.grade, a.security,
            l.disbursed_on AS "disbursedOn", ct.terms, r.reason, r.comment, r.explained_by AS "explainedBy"
     FROM loan l
       JOIN application a ON a.no = l.application_no
       JOIN loan_contract ct ON ct.loan_no = l.no
       JOIN client c ON c.no = l.client_no
       LEFT JOIN LATERAL (
         SELECT reason, comment, explained_by FROM price_reason WHERE loan_no = l.no ORDER BY id DESC LIMIT 1) r ON true
     WHERE l.disbursed_on BETWEEN $1::date AND $2::date AND ($3::text IS NULL OR l.branch_code = $3)
     ORDER BY l.no`,
    [from, to, branch],
  );
  return found.map(({ terms, ...loan }) => ({
    ...loan,
    rate: parseRate(terms.annualRate),
    termMonths: monthsOf(terms),
  }));
}

/** Writes why a loan is priced as it is; the latest counts, and earlier ones stay. */
export async function insertPriceReason(
  tx: Tx,
  loanNo: string,
  { reason, comment }: { reason: PriceReason; comment: string },
  by: { username: string; on: string },
): Promise<void> {
  await tx.priceReason.create({
    data: { loanNo, reason, comment, explainedBy: by.username, explainedOn: toDbDate(by.on) },
  });
  await audit(tx, {
    businessOn: by.on,
    actor: by.username,
    action: 'PRICE_EXPLAINED',
    subject: 'LOAN',
    subjectNo: loanNo,
    detail: { reason, comment },
  });
}
