import { isFinal, type Stage } from '../../domain/application/stages';
import { stillLives } from '../../domain/facility/facility';
import { pendingMeasures } from '../../store/client-changes/gate';
import { loansSecuredBy, type SecuredLoan } from '../../store/collateral';
import { facilityFor } from '../../store/facility-releases';
import type { PrismaClient } from '../../store/generated/client';
import { businessToday } from './today';

const isOpen = ({ status }: Pick<SecuredLoan, 'status'>): boolean => status === 'CURRENT' || status === 'OVERDUE';

/** A loan's own day and instant. */
export const clockOf = (clockOffsetMs: number): { today: string; at: string } => ({
  today: businessToday(clockOffsetMs),
  at: new Date(Date.now() + clockOffsetMs).toISOString(),
});

/** The loans that are not over and stand on the security of an application, each with its day. */
export async function openLoansOn(
  prisma: PrismaClient,
  applicationNo: string,
): Promise<{ no: string; today: string }[]> {
  const loans = (await loansSecuredBy(prisma, applicationNo)).filter(isOpen);
  return loans.map(({ no, clockOffsetMs }) => ({ no, today: businessToday(Number(clockOffsetMs)) }));
}

/**
 * Security may be taken of a case under way, and of one that is closed while something is owed on it or may be drawn on its facility,
 * or a re-assessment of who has a part in it asks for more.
 */
export async function takesSecurity(
  prisma: PrismaClient,
  { no, stage, clockOffsetMs }: { no: string; stage: Stage; clockOffsetMs: number },
): Promise<boolean> {
  if (!isFinal(stage) || (await openLoansOn(prisma, no)).length > 0) return true;
  const facility = await facilityFor(prisma, no);
  if (facility !== null && stillLives(facility, businessToday(clockOffsetMs))) return true;
  return (await pendingMeasures(prisma, { kind: 'MORE_SECURITY', subjectNo: no })).length > 0;
}
