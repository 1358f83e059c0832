import { loansSecuredBy, type SecuredLoan } from '../../store/collateral';
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

/** Something is still owed: more security may be taken after lending. */
export const isOwed = async (prisma: PrismaClient, { no }: { no: string }): Promise<boolean> =>
  (await openLoansOn(prisma, no)).length > 0;
