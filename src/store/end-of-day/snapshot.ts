import { RISK_CLASSES } from '../../domain/classification';
import { PROVISION_POLICY } from '../../domain/provision';
import { Prisma } from '../generated/client';
import type { Tx } from '../once';

const basisPoints = Prisma.sql`CASE risk_class ${Prisma.join(
  RISK_CLASSES.map((riskClass) => Prisma.sql`WHEN ${riskClass} THEN ${PROVISION_POLICY.basisPoints[riskClass]}::int`),
  ' ',
)} END`;

/**
 * Every loan as it stands, with the class in force and what is provided for it (half up, as `provisionOf` does). The run
 * sees to it that a date is photographed once.
 */
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
    ) AS standing`;
}
