import { FINAL_STAGES, isFinal } from '../domain/application/stages';
import type { PrismaClient } from './generated/client';

/**
 * The applications whose cases travel together, by the number of one of them or of its loan: an application with the loan it became,
 * and while a renewal is under way the loan that it renews, first. Both have one clock from its acceptance (decision 0111): left behind,
 * the old loan would be settled on a day it has not reached. Empty where there is no such case.
 */
export async function travelParty(db: PrismaClient, no: string): Promise<string[]> {
  const found = await db.loan.findUnique({ where: { no }, select: { applicationNo: true } });
  const applicationNo = found?.applicationNo ?? no;
  const [application, loans] = await Promise.all([
    db.application.findUnique({ where: { no: applicationNo }, select: { stage: true, renewsLoanNo: true } }),
    db.loan.findMany({ where: { applicationNo }, select: { no: true } }),
  ]);
  if (application === null && loans.length === 0) return [];
  const isOpen = application !== null && !isFinal(application.stage as Parameters<typeof isFinal>[0]);
  const [renewed, renewing] = await Promise.all([
    isOpen && application.renewsLoanNo !== null
      ? db.loan.findUnique({ where: { no: application.renewsLoanNo }, select: { applicationNo: true } })
      : null,
    db.application.findMany({
      where: { renewsLoanNo: { in: loans.map(({ no: loanNo }) => loanNo) }, stage: { notIn: [...FINAL_STAGES] } },
      select: { no: true },
    }),
  ]);
  return [...(renewed === null ? [] : [renewed.applicationNo]), applicationNo, ...renewing.map((one) => one.no)];
}
