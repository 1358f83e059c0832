import { insertScreening } from '../../store/admission';
import type { PrismaClient } from '../../store/generated/client';
import type { Screened } from '../../store/screening';
import { refuse } from './refused';

/** That somebody was turned away, and why, is on record before the answer goes out. */
export async function refuseUnlessAdmitted(
  prisma: PrismaClient,
  clientNo: string,
  screened: Screened,
  by: { username: string; on: string },
): Promise<void> {
  if (screened.outcome !== 'REJECT') return;
  await prisma.$transaction((tx) => insertScreening(tx, { ...screened, clientNo, applicationNo: null }, by));
  throw refuse('ADMISSION_REJECTED', {
    findings: screened.reasons.map(({ code }) => ({ pointer: '/clientNo', code })),
  });
}
