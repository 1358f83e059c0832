import type { PrismaClient } from './generated/client';
import type { Tx } from './once';

export interface ClientName {
  kind: 'PERSON' | 'COMPANY';
  name: string;
}

/** What the clients of a list are called, by their numbers, in one read. */
export async function clientNames(db: PrismaClient | Tx, nos: readonly string[]): Promise<Map<string, ClientName>> {
  const found = await db.client.findMany({
    where: { no: { in: [...new Set(nos)] } },
    select: { no: true, kind: true, name: true },
  });
  return new Map(found.map(({ no, kind, name }) => [no, { kind: kind as ClientName['kind'], name }]));
}
