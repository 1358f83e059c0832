import type { RecipientKind } from '../domain/notice/channels';
import type { PrismaClient } from './generated/client';
import type { Tx } from './once';

/** How somebody is reached; null where no address is known. */
export interface Recipient {
  kind: RecipientKind;
  name: string;
  locale: string;
  email: string | null;
  phone: string | null;
}

/**
 * Staff by user name, clients by client number; null when there is no such person or the login has been closed.
 * WeCom knows staff by user name, which is why no further address stands here.
 */
export async function findRecipient(db: Tx | PrismaClient, recipient: string): Promise<Recipient | null> {
  const user = await db.user.findUnique({ where: { username: recipient } });
  if (user) {
    return user.active
      ? { kind: 'STAFF', name: user.displayName, locale: user.locale, email: user.email, phone: user.phone }
      : null;
  }
  const client = await db.client.findUnique({ where: { no: recipient } });
  if (!client) return null;
  return { kind: 'CLIENT', name: client.name, locale: client.locale, email: client.email, phone: client.phone };
}

/** Those who are told when a gateway gives up. */
export async function findOperators(db: Tx | PrismaClient): Promise<string[]> {
  const users = await db.user.findMany({
    where: { active: true, roles: { has: 'OPERATOR' } },
    select: { username: true },
    orderBy: { username: 'asc' },
  });
  return users.map((user) => user.username);
}
