import { maskIdentity, type ClientKind } from '../domain/identity/masking';
import { audit } from './audit';
import { fromDbDate, toDbDate } from './dates';
import type { PrismaClient } from './generated/client';
import type { IdentityCipher } from './identity-cipher';
import type { Tx } from './once';
import { belowId, pageOf, type Page, type PageRequest } from './paging';

export interface BlacklistRecord {
  id: string;
  identityMasked: string;
  reason: string;
  source: string;
  listedOn: string;
  listedBy: string;
  removedOn: string | null;
  removedBy: string | null;
}

interface By {
  username: string;
  on: string;
}

/** Lists an identity; null when it is on the list already. */
export async function listIdentity(
  tx: Tx,
  cipher: IdentityCipher,
  given: { kind: ClientKind; identity: string; reason: string; source: string },
  by: By,
): Promise<string | null> {
  const { kind, identity, reason, source } = given;
  const identityHash = cipher.hash(kind, identity);
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`blacklist/${identityHash}`}))`;
  if ((await tx.blacklistEntry.count({ where: { identityHash, removedOn: null } })) > 0) return null;
  const { id } = await tx.blacklistEntry.create({
    data: {
      identityHash,
      identityMasked: maskIdentity(identity),
      reason,
      source,
      listedOn: toDbDate(by.on),
      listedBy: by.username,
    },
  });
  await audit(tx, { ...fact(id, by), action: 'BLACKLISTED', detail: { reason, source } });
  return String(id);
}

/** Takes an entry off the list, where it stays readable; false when there is none that stands. */
export async function unlistIdentity(tx: Tx, id: bigint, reason: string, by: By): Promise<boolean> {
  const removed = { removedOn: toDbDate(by.on), removedBy: by.username };
  const { count } = await tx.blacklistEntry.updateMany({ where: { id, removedOn: null }, data: removed });
  if (count === 0) return false;
  await audit(tx, { ...fact(id, by), action: 'BLACKLIST_REMOVED', detail: { reason } });
  return true;
}

/** A page of the list, the latest first. */
export async function blacklist(prisma: PrismaClient, { limit, cursor }: PageRequest): Promise<Page<BlacklistRecord>> {
  const found = await prisma.blacklistEntry.findMany({
    where: belowId(cursor),
    orderBy: { id: 'desc' },
    take: limit + 1,
  });
  const entries = found.map(({ id, identityMasked, reason, source, listedOn, listedBy, removedOn, removedBy }) => ({
    id: String(id),
    listedOn: fromDbDate(listedOn),
    removedOn: removedOn === null ? null : fromDbDate(removedOn),
    identityMasked,
    reason,
    source,
    listedBy,
    removedBy,
  }));
  return pageOf(entries, limit, ({ id }) => [id]);
}

const fact = (id: bigint, by: By) => ({
  businessOn: by.on,
  actor: by.username,
  subject: 'SYSTEM' as const,
  subjectNo: `blacklist-${String(id)}`,
});
