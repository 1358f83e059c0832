import { Prisma, type PrismaClient } from './generated/client';
import { hashPassword, insertUser } from './users-write';

export interface FirstAdministrator {
  username: string;
  password: string;
  displayName: string;
  email: string;
  on: string;
}

/** Any number fixed for ever: of two who try at once, one is the first. */
const LOCK = 7_411_260_003;

/**
 * The one login that no administrator makes: it makes all others. False when there is an active administrator already, who is
 * the one to ask; then nothing is written.
 */
export async function createFirstAdministrator(prisma: PrismaClient, given: FirstAdministrator): Promise<boolean> {
  const passwordHash = await hashPassword(given.password);
  return prisma.$transaction(async (tx) => {
    await tx.$executeRaw(Prisma.sql`SELECT pg_advisory_xact_lock(${LOCK}::bigint)`);
    if ((await tx.user.count({ where: { active: true, roles: { has: 'ADMINISTRATOR' } } })) > 0) return false;
    const { username, displayName, email, on } = given;
    const details = {
      displayName,
      email,
      roles: ['ADMINISTRATOR'],
      levels: [],
      branchCode: 'HQ',
      locale: 'zh',
      active: true,
    };
    await insertUser(tx, username, passwordHash, details, { username: 'system', on });
    return true;
  });
}
