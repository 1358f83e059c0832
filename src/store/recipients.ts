import type { RecipientKind } from '../domain/notice/channels';
import type { ContactPreference } from '../domain/notice/preference';
import type { Mute } from '../domain/notice/topics';
import { standingPreferences } from './client-preferences';
import type { PrismaClient } from './generated/client';
import type { Tx } from './once';

/** How somebody is reached; null where no address is known. */
export interface Recipient {
  kind: RecipientKind;
  name: string;
  locale: string;
  email: string | null;
  phone: string | null;
  /** How WeCom knows him: staff by user name, a client by the id of the outside contact. */
  wecomId: string | null;
  /** What a member of staff has switched off. */
  mutes: readonly Mute[];
  /** How a client wants to be told, where he has said so. */
  preference: ContactPreference | null;
}

/** A funding party has an address for letters, and no other way. */
const BY_MAIL = { kind: 'CLIENT', locale: 'zh', phone: null, wecomId: null, mutes: [], preference: null } as const;

/**
 * Staff by user name, clients by client number, leads by theirs; nothing where there is no such person or the login has been closed.
 * A client who has chosen a language reads that one.
 */
export async function findRecipients(db: PrismaClient, names: readonly string[]): Promise<Map<string, Recipient>> {
  const wanted = [...new Set(names)];
  const users = await db.user.findMany({ where: { username: { in: wanted } } });
  const staff = new Set(users.map(({ username }) => username));
  const mutes = await db.noticeMute.findMany({ where: { username: { in: [...staff] } } });
  const clients = await db.client.findMany({ where: { no: { in: wanted.filter((name) => !staff.has(name)) } } });
  const preferences = await standingPreferences(
    db,
    clients.map(({ no }) => no),
  );
  const parties = await db.fundingParty.findMany({
    where: { no: { in: wanted.filter((name) => name.startsWith('FP')) } },
  });
  const found = new Map<string, Recipient>();
  for (const { no, name, email } of parties) found.set(no, { ...BY_MAIL, name, email });
  for (const { username, active, displayName: name, locale, email, phone } of users) {
    if (active)
      found.set(username, {
        kind: 'STAFF',
        name,
        locale,
        email,
        phone,
        wecomId: username,
        mutes: mutes.filter((mute) => mute.username === username),
        preference: null,
      });
  }
  for (const { no, name, locale, email, phone } of clients) {
    const preference = preferences.get(no) ?? null;
    found.set(no, {
      kind: 'CLIENT',
      name,
      locale: preference?.language ?? locale,
      email,
      phone,
      wecomId: preference?.wecomId ?? null,
      mutes: [],
      preference,
    });
  }
  await addLeads(db, wanted, found);
  return found;
}

/** Somebody who is not a client yet; he has said nothing of channels or language. */
async function addLeads(db: PrismaClient, wanted: readonly string[], found: Map<string, Recipient>): Promise<void> {
  const unknown = wanted.filter((name) => !found.has(name));
  if (unknown.length === 0) return;
  const leads = await db.lead.findMany({
    where: { no: { in: unknown } },
    select: { no: true, name: true, phone: true },
  });
  for (const { no, name, phone } of leads)
    found.set(no, {
      kind: 'CLIENT',
      name,
      locale: 'zh',
      email: null,
      phone,
      wecomId: null,
      mutes: [],
      preference: null,
    });
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
