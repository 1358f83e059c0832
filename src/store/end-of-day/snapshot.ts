import { RISK_CLASSES } from '../../domain/classification';
import { NON_ACCRUAL_AFTER_DAYS } from '../../domain/ledger';
import { PROVISION_POLICY } from '../../domain/provision';
import { Prisma } from '../generated/client';
import type { Tx } from '../once';
import { isMonthEnd } from './migration';

const basisPoints = Prisma.sql`CASE risk_class ${Prisma.join(
  RISK_CLASSES.map((riskClass) => Prisma.sql`WHEN ${riskClass} THEN ${PROVISION_POLICY.basisPoints[riskClass]}::int`),
  ' ',
)} END`;

/** Days of a month over the 400 years of the calendar. */
const DAYS_OF_A_MONTH = 146_097 / 4_800;

/**
 * Interest accrued and not yet due at a month end, as the loan's last booking foresaw it; none once the loan is more than 90 days
 * overdue (RULES 3.4) or off the balance sheet. Between two month ends the nearest whole number of mean months is their distance:
 * to take year and month apart would cost twice as much, a million times.
 */
const accruedSql = (monthEnd: string): Prisma.Sql => {
  const months = Prisma.sql`((${monthEnd}::date - accrual_from) / ${DAYS_OF_A_MONTH}::float8)::int`;
  return Prisma.sql`CASE WHEN status IN ('CURRENT', 'OVERDUE') AND days_overdue <= ${NON_ACCRUAL_AFTER_DAYS}::int
    THEN coalesce(accrued_fen[${months} + 1], 0) ELSE 0 END`;
};

/**
 * Every loan as it stands, with the class in force and what is provided for it (half up, as `provisionOf` does). The run
 * sees to it that a date is photographed once.
 */
export function snapshot(tx: Tx, businessDate: string): Promise<number> {
  const accrued = isMonthEnd(businessDate) ? accruedSql(businessDate) : Prisma.sql`0`;
  return tx.$executeRaw`
    INSERT INTO loan_snapshot (business_date, loan_no, status, risk_class, days_overdue, principal_fen, overdue_fen, branch_code, provision_fen, accrued_fen)
    SELECT ${businessDate}::date, no, status, risk_class, days_overdue, principal_fen, overdue_fen, branch_code,
      CASE WHEN status = 'WRITTEN_OFF' THEN 0 ELSE (principal_fen * ${basisPoints} + 5000) / 10000 END, accrued
    FROM (
      SELECT no, status, days_overdue, principal_fen, principal_overdue_fen AS overdue_fen, branch_code,
        CASE status WHEN 'WRITTEN_OFF' THEN 'LOSS' WHEN 'SETTLED' THEN 'NORMAL' ELSE coalesce(c.risk_class, loan.risk_class) END AS risk_class,
        ${accrued} AS accrued
      FROM loan LEFT JOIN loan_class c ON c.loan_no = no
      WHERE disbursed_on <= ${businessDate}::date
    ) AS standing`;
}
