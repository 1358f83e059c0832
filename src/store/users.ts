import type { Actor } from '../contracts/roles';
import { delegatedTo } from './delegations';
import { Prisma, type PrismaClient } from './generated/client';
import type { Tx } from './once';

/** The person's authority as stored, or null: what a forged message claims about itself does not count. */
export async function findActor(db: Tx | PrismaClient, username: unknown): Promise<Actor | null> {
  // It may be anything that an outside system calls a user.
  if (typeof username !== 'string' || /\p{C}/u.test(username)) return null;
  const [found] = await db.$queryRaw<
    (Omit<Actor, 'delegated'> & { delegated: Actor['delegated'] | null })[]
  >(Prisma.sql`
    SELECT u.username, u.roles, u.authority_levels AS levels, u.branch_code AS "branchCode", ${Prisma.raw(delegatedTo('u.username'))} AS delegated
    FROM app_user u WHERE u.username = ${username} AND u.active`);
  if (found === undefined) return null;
  const { delegated, ...actor } = found;
  return delegated ? { ...actor, delegated } : actor;
}
