import type { Pool } from 'pg';
import { planned } from '../../contracts/planned';
import { dueInYear, householdCapacity } from '../../domain/appraisal/repayment-capacity';
import { parseYuan } from '../../domain/money';
import { RuleViolation } from '../../domain/rule-violation';
import type { Quote } from '../../domain/schedule';
import { burdenOf } from '../../domain/suitability/burden';
import { investigationsOf, type ApplicationRecord, type InvestigationRecord } from '../../store/applications-read';
import { appraisalsOf } from '../../store/appraisals';
import type { PrismaClient } from '../../store/generated/client';

/** What the loan takes of an income each month, by the terms that stand; null where no schedule can be made of them. */
export const paymentOf = (application: ApplicationRecord, today: string): number | null =>
  ofPlan(application, today, (principalFen, rows) => burdenOf(principalFen, today, rows).burdenFen);

/** What the loan takes of the year's cash, by the terms that stand; null where no schedule can be made of them. */
export const debtServiceOf = (application: ApplicationRecord, today: string): number | null =>
  ofPlan(application, today, (_principalFen, rows) => dueInYear(rows, today));

function ofPlan(
  { appliedTerms, suggestedTerms }: ApplicationRecord,
  today: string,
  figure: (principalFen: number, rows: Quote['instalments']) => number,
): number | null {
  const terms = suggestedTerms ?? appliedTerms;
  try {
    return figure(parseYuan(terms.principal), planned(terms, today).instalments);
  } catch (error) {
    if (error instanceof RuleViolation) return null;
    throw error;
  }
}

interface Earned {
  incomeFen: number;
  existingPaymentsFen: number;
}

/** What is earned and owed each month, by the household test that stands and by the latest report that says it: of two the less income and the more debt. */
async function earnedIn(db: { prisma: PrismaClient; pool: Pool }, no: string): Promise<Earned | null> {
  const [tested] = await appraisalsOf(db.prisma, no, 'HOUSEHOLD');
  const found = [testedIn(tested?.input ?? {}), verifiedIn(await investigationsOf(db.pool, no))].filter(
    (one) => one !== null,
  );
  if (found.length === 0) return null;
  return {
    incomeFen: Math.min(...found.map(({ incomeFen }) => incomeFen)),
    existingPaymentsFen: Math.max(...found.map(({ existingPaymentsFen }) => existingPaymentsFen)),
  };
}

const testedIn = ({ income, existingPayments }: Record<string, unknown>): Earned | null =>
  typeof income === 'string' && typeof existingPayments === 'string'
    ? { incomeFen: parseYuan(income), existingPaymentsFen: parseYuan(existingPayments) }
    : null;

/** As the investigators verified it; the latest report that says an income. */
export function verifiedIn(signed: readonly InvestigationRecord[]): Earned | null {
  const { monthlyIncomeFen, monthlyDebtFen = 0 } =
    signed.findLast(({ report }) => report.monthlyIncomeFen !== undefined)?.report ?? {};
  return monthlyIncomeFen === undefined ? null : { incomeFen: monthlyIncomeFen, existingPaymentsFen: monthlyDebtFen };
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
