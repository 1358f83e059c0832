import { instantOf } from '../src/domain/business-time';
import { commitmentPress, pressedUntil } from '../src/domain/commitment/expiry';
import { commitmentsEnding, endCommitment, lockCommitment, tellOfCommitment } from '../src/store/commitments';
import { eachApart } from '../src/store/each-apart';
import type { PrismaClient } from '../src/store/generated/client';
import { once } from '../src/store/once';

/** The end of a day tells of promises that end or are not settled, once each, and lets those run out that nobody can claim any more. */
export async function pressCommitments(prisma: PrismaClient, on: string): Promise<void> {
  const at = new Date(instantOf(on, 24 * 60)).toISOString();
  const ending = await commitmentsEnding(prisma, pressedUntil(on));
  await eachApart(
    ending,
    ({ no }) => no,
    async (standing) => {
      const press = commitmentPress(standing, on);
      if (press === 'NONE') return;
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
    },
  );
}
