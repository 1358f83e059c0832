import { refused, type Verdict } from '../src/domain/verdict';
import type { Actor } from '../src/contracts/roles';
import type { PrismaClient } from '../src/store/generated/client';
import { once, type Tx } from '../src/store/once';
import { findActor } from '../src/store/users';
import { recordedOrRefused, refuseUnless } from './refusal';

/** Judges and records under its key, once, what a person did to a case. */
export async function recordAct(
  prisma: PrismaClient,
  key: string,
  { username }: Pick<Actor, 'username'>,
  judge: (tx: Tx, by: Actor) => Promise<Verdict>,
): Promise<void> {
  const work = once(prisma, key, async (tx) => {
    // What a message says of its sender's roles does not count; the user table does.
    const by = await findActor(tx, username);
    refuseUnless(by === null ? refused('UNKNOWN_USER') : await judge(tx, by));
    return null;
  });
  await recordedOrRefused(work);
}
