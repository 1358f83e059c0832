import type { ApplicationInput } from '../../contracts/messages/application';
import { insertScreening } from '../../store/admission';
import type { PrismaClient } from '../../store/generated/client';
import { screenAsked, type Screened } from '../../store/screening';
import { Refused, refuse } from './refused';

interface By {
  username: string;
  on: string;
}

/** That somebody was turned away, and why, is on record before the answer goes out. */
export async function refuseUnlessAdmitted(
  prisma: PrismaClient,
  clientNo: string,
  screened: Screened,
  by: By,
): Promise<void> {
  if (screened.outcome !== 'REJECT') return;
  await prisma.$transaction((tx) => insertScreening(tx, { ...screened, clientNo, applicationNo: null }, by));
  throw refuse('ADMISSION_REJECTED', {
    findings: screened.reasons.map(({ code }) => ({ pointer: '/clientNo', code })),
  });
}

/** The same of one who was turned away where it was written: others of his group were taken in meanwhile. */
export function tellingWhy(prisma: PrismaClient, input: ApplicationInput, by: By): (error: unknown) => Promise<never> {
  return async (error) => {
    if (error instanceof Refused && error.code === 'ADMISSION_REJECTED')
      await refuseUnlessAdmitted(prisma, input.clientNo, await screenAsked(prisma, input, by.on), by);
    throw error;
  };
}
