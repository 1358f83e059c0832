import type { PrismaClient } from './generated/client';
import type { Tx } from './once';

/** How people are called, for what is written about them: the name of a login, or the login where nobody has it. */
export async function displayNamesOf(
  db: Tx | PrismaClient,
  usernames: readonly (string | null)[],
): Promise<(username: string | null) => string> {
  const asked = usernames.filter((one) => one !== null);
  const found = await db.user.findMany({
    where: { username: { in: asked } },
    select: { username: true, displayName: true },
  });
  const names = new Map(found.map(({ username, displayName }) => [username, displayName]));
  return (username) => names.get(username ?? '') ?? username ?? '';
}
