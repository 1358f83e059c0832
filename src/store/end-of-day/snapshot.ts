import { RISK_CLASSES } from '../../domain/classification';
import { PROVISION_POLICY } from '../../domain/provision';
import { Prisma } from '../generated/client';
import type { Tx } from '../once';

const basisPoints = Prisma.sql`(ARRAY[${Prisma.join(
  RISK_CLASSES.map((riskClass) => Prisma.sql`${PROVISION_POLICY.basisPoints[riskClass]}::int`),
)}])[array_position(${[...RISK_CLASSES]}::text[], risk_class)]`;

/** Every loan as it stands, with the class in force and what is provided for it (half up, as `provisionOf` does). */
export function snapshot(tx: Tx, businessDate: string): Promise<number> {
  return tx.$executeRaw`
    INSERT INTO loan_snapshot (business_date, loan_no, status, risk_class, days_overdue, principal_fen, overdue_fen, branch_code, provision_fen)
    SELECT ${businessDate}::date, no, status, risk_class, days_overdue, principal_fen, overdue_fen, branch_code,
      CASE WHEN status = 'WRITTEN_OFF' THEN 0 ELSE (principal_fen * ${basisPoints} + 5000) / 10000 END
    FROM (
      SELECT no, status, days_overdue, principal_fen, principal_overdue_fen AS overdue_fen, branch_code,
        CASE status WHEN 'WRITTEN_OFF' THEN 'LOSS' WHEN 'SETTLED' THEN 'NORMAL' ELSE coalesce(c.risk_class, loan.risk_class) END AS risk_class
      FROM loan LEFT JOIN loan_class c ON c.loan_no = no
      WHERE disbursed_on <= ${businessDate}::date
    ) AS standing
    ON CONFLICT DO NOTHING`;
}

/** The balance sheet of the snapshot by branch and class. */
export function totals(tx: Tx, businessDate: string): Promise<number> {
  return tx.$executeRaw`
    INSERT INTO class_total (business_date, branch_code, risk_class, loans, principal_fen, provision_fen)
    SELECT business_date, branch_code, risk_class, count(*), sum(principal_fen)::bigint, sum(provision_fen)::bigint
    FROM loan_snapshot WHERE business_date = ${businessDate}::date AND status IN ('CURRENT', 'OVERDUE')
    GROUP BY business_date, branch_code, risk_class
    ON CONFLICT DO NOTHING`;
}
