import { displayNamesOf } from './display-names';
import type { PrismaClient } from './generated/client';

/** By their names, who has changed something since it was read in this version, the first first; nobody where the log does not say. */
export async function changedSince(
  db: PrismaClient,
  { subjectNo, action }: { subjectNo: string; action: 'CLIENT_CHANGED' | 'USER_CHANGED' },
  version: number,
): Promise<string[]> {
  const found = await db.auditEntry.findMany({
    where: { subjectNo, action, detail: { path: ['version'], gt: version } },
    select: { actor: true },
    orderBy: { seq: 'asc' },
  });
  const actors = [...new Set(found.map(({ actor }) => actor))];
  const nameOf = await displayNamesOf(db, actors);
  return actors.map(nameOf);
}
