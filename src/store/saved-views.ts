import { MOST_OF_ONE } from '../contracts/bounds';
import type { PrismaClient } from './generated/client';

/** More than anybody reads through in a menu. */
export const MAX_VIEWS = 50;

export interface SavedViewRecord {
  id: string;
  list: string;
  name: string;
  query: string;
  createdAt: string;
}

export async function viewsOf(prisma: PrismaClient, username: string, list?: string): Promise<SavedViewRecord[]> {
  const found = await prisma.savedView.findMany({
    where: { username, ...(list === undefined ? {} : { list }) },
    orderBy: [{ list: 'asc' }, { name: 'asc' }],
    take: MOST_OF_ONE,
  });
  return found.map(recordOf);
}

/** Saves a view under its name, or null when there are MAX_VIEWS others already. A matter of taste: no audit entry. */
export async function saveView(
  prisma: PrismaClient,
  username: string,
  { list, name, query }: { list: string; name: string; query: string },
): Promise<SavedViewRecord | null> {
  const others = await prisma.savedView.count({ where: { username, NOT: { list, name } } });
  if (others >= MAX_VIEWS) return null;
  const saved = await prisma.savedView.upsert({
    where: { username_list_name: { username, list, name } },
    create: { username, list, name, query },
    update: { query },
  });
  return recordOf(saved);
}

/** False when it is not a view of this person. */
export async function dropView(prisma: PrismaClient, username: string, id: string): Promise<boolean> {
  return (await prisma.savedView.deleteMany({ where: { username, id: BigInt(id) } })).count > 0;
}

const recordOf = (
  view: Omit<SavedViewRecord, 'id' | 'createdAt'> & { id: bigint; createdAt: Date },
): SavedViewRecord => ({
  id: String(view.id),
  list: view.list,
  name: view.name,
  query: view.query,
  createdAt: view.createdAt.toISOString(),
});
