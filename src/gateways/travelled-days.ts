import type { Client } from '@temporalio/client';
import { businessDate } from '../domain/business-time';
import { pressCommitment } from '../store/commitment-days';
import { commitmentsOf } from '../store/commitments';
import { releaseEndedApplication } from '../store/application-releases';
import { releaseEnded } from '../store/facility-releases';
import { releaseEndedPromise } from '../store/promise-releases';
import type { PrismaClient } from '../store/generated/client';
import type { TravelCase } from '../store/travel';
import { keepDaysOf } from './workout-acts';

/**
 * What the end of a day would have done about the applications, facilities and promises of a case that stands so far ahead: those that have ended give
 * their security back, and people hear of them. No workflow of theirs wakes for it, and no end of day happens on a journey.
 */
export async function endDaysOf(
  { temporal, prisma }: { temporal: Client; prisma: PrismaClient },
  { applicationNos, facilityNos, commitmentNos }: Pick<TravelCase, 'applicationNos' | 'facilityNos' | 'commitmentNos'>,
  clockOffsetMs: number,
): Promise<void> {
  const today = businessDate(Date.now() + clockOffsetMs);
  for (const standing of await commitmentsOf(prisma, applicationNos)) await pressCommitment(prisma, standing, today);
  for (const no of commitmentNos) {
    const keeper = await releaseEndedPromise(prisma, no, today);
    if (keeper !== null) await keepDaysOf(prisma, temporal, keeper);
  }
  for (const no of applicationNos) {
    if (await releaseEndedApplication(prisma, no, today)) await keepDaysOf(prisma, temporal, no);
  }
  for (const no of facilityNos) {
    if ((await releaseEnded(prisma, no, today)) !== null) await keepDaysOf(prisma, temporal, no);
  }
}
