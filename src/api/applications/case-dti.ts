import type { Pool } from 'pg';
import { planned } from '../../contracts/planned';
import { householdCapacity } from '../../domain/appraisal/repayment-capacity';
import { parseYuan } from '../../domain/money';
import { RuleViolation } from '../../domain/rule-violation';
import { burdenOf } from '../../domain/suitability/burden';
import { investigationsOf, type ApplicationRecord } from '../../store/applications-read';
import { appraisalsOf } from '../../store/appraisals';
import type { PrismaClient } from '../../store/generated/client';

/** What the loan takes of an income each month, by the terms that stand; null where no schedule can be made of them. */
export function paymentOf({ appliedTerms, suggestedTerms }: ApplicationRecord, today: string): number | null {
  const terms = suggestedTerms ?? appliedTerms;
  try {
    return burdenOf(parseYuan(terms.principal), today, planned(terms, today).instalments).burdenFen;
  } catch (error) {
    if (error instanceof RuleViolation) return null;
    throw error;
  }
}

interface Earned {
  incomeFen: number;
  existingPaymentsFen: number;
}

/** What is earned and owed each month: by the household test that stands, or else by the latest report that says it. */
async function earnedIn(db: { prisma: PrismaClient; pool: Pool }, no: string): Promise<Earned | null> {
  const [tested] = await appraisalsOf(db.prisma, no, 'HOUSEHOLD');
  const { income, existingPayments } = tested?.input ?? {};
  if (typeof income === 'string' && typeof existingPayments === 'string')
    return { incomeFen: parseYuan(income), existingPaymentsFen: parseYuan(existingPayments) };
  const reported = (await investigationsOf(db.pool, no)).findLast(
    ({ report }) => report.monthlyIncomeFen !== undefined,
  );
  if (reported?.report.monthlyIncomeFen === undefined) return null;
  const { monthlyIncomeFen, monthlyDebtFen = 0 } = reported.report;
  return { incomeFen: monthlyIncomeFen, existingPaymentsFen: monthlyDebtFen };
}

/**
 * All debt of the client / his income with the new loan, in parts of a million, as the file of the case has it: null where nothing is earned,
 * undefined where the file does not say or no schedule can be made of the terms.
 */
export async function dtiOfCase(
  db: { prisma: PrismaClient; pool: Pool },
  application: ApplicationRecord,
  today: string,
): Promise<number | null | undefined> {
  const earned = await earnedIn(db, application.no);
  const newPaymentFen = paymentOf(application, today);
  if (earned === null || newPaymentFen === null) return undefined;
  return householdCapacity({ ...earned, newPaymentFen, housingFen: 0 }).dtiPpm;
}
