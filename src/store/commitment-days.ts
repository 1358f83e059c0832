import { instantOf } from '../domain/business-time';
import { commitmentPress, pressedUntil } from '../domain/commitment/expiry';
import { ownDay } from './case-days';
import {
  commitmentsEnding,
  endCommitment,
  lockCommitment,
  tellOfCommitment,
  type CommitmentRecord,
} from './commitments';
import { eachApart } from './each-apart';
import type { PrismaClient } from './generated/client';
import { once } from './once';

/**
 * The end of a day tells of promises that end or are not settled, once each, and lets those run out that nobody can claim any more. A case
 * lives on its own clock.
 */
export async function pressCommitments(prisma: PrismaClient, on: string): Promise<void> {
  await eachApart(
    await commitmentsEnding(prisma, pressedUntil(on)),
    ({ no }) => no,
    (standing) => pressCommitment(prisma, standing, ownDay(on, standing.clockOffsetMs)),
  );
}

/** The same of one promise, on a day of its own. */
export async function pressCommitment(prisma: PrismaClient, standing: CommitmentRecord, on: string): Promise<void> {
  const press = commitmentPress(standing, on);
  // What is claimed is paid or refused, and does not run out meanwhile.
  if (press === 'NONE' || (press === 'RUN_OUT' && standing.isClaimed)) return;
  const at = new Date(instantOf(on, 24 * 60)).toISOString();
  await once(prisma, `${standing.no}/${press}`, async (tx) => {
    await lockCommitment(tx, standing.no);
    const { status } = await tx.commitment.findUniqueOrThrow({
      where: { no: standing.no },
      select: { status: true },
    });
    if (status !== 'ISSUED') return null;
    if (press === 'RUN_OUT')
      await endCommitment(tx, standing, { outcome: 'RELEASED', evidence: null }, { username: 'system', on });
    else await tellOfCommitment(tx, standing, press, at);
    return null;
  });
}
