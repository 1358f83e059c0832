import type { Actor, Role } from '../contracts/roles';
import type { PrismaClient } from './generated/client';
import type { Tx } from './once';

/** The person's authority as stored, or null: what a forged message claims about itself does not count. */
export async function findActor(db: Tx | PrismaClient, username: unknown): Promise<Actor | null> {
  // It may be anything that an outside system calls a user.
  if (typeof username !== 'string' || /\p{C}/u.test(username)) return null;
  const user = await db.user.findUnique({ where: { username } });
  if (!user?.active) return null;
  return {
    username: user.username,
    roles: user.roles as Role[],
    levels: user.authorityLevels,
    branchCode: user.branchCode,
  };
}
