import type { ClientKind } from '../domain/identity/masking';
import { maskIdentity } from '../domain/identity/masking';
import { audit } from './audit';
import { registerRecordChange } from './client-changes/record';
import type { ChangeBy, ClockOf } from './client-changes/register';
import type { IdentityCipher } from './identity-cipher';
import type { Prisma } from './generated/client';
import { nameSearch } from './name-search';
import { isUniqueViolation, type Tx } from './once';

export interface ClientDetails {
  name: string;
  phone: string;
  email: string | null;
  industry: string | null;
  groupCode: string | null;
  relatedParty: boolean;
  managerUsername: string;
  locale: string;
}

export interface NewClient extends ClientDetails {
  no: string;
  kind: ClientKind;
  /** Checked and normalised. */
  identity: string;
  branchCode: string;
}

/** Somebody else already has this identity. */
export class ClientExistsError extends Error {
  constructor() {
    super('a client with this identity exists');
    this.name = 'ClientExistsError';
  }
}

/** Registers a client. Throws ClientExistsError, found by the keyed hash without reading any number. */
export async function insertClient(
  tx: Tx,
  cipher: IdentityCipher,
  given: NewClient,
  by: { username: string; on: string },
): Promise<void> {
  const { identity, ...rest } = given;
  try {
    await tx.client.create({
      data: {
        ...rest,
        ...nameSearch(given.kind, given.name),
        identityCipher: cipher.encrypt(identity),
        identityHash: cipher.hash(given.kind, identity),
        identityMasked: maskIdentity(identity),
      },
    });
  } catch (error) {
    if (isUniqueViolation(error)) throw new ClientExistsError();
    throw error;
  }
  await audit(tx, {
    businessOn: by.on,
    actor: by.username,
    action: 'CLIENT_REGISTERED',
    subject: 'CLIENT',
    subjectNo: given.no,
    detail: { kind: given.kind, branchCode: given.branchCode, managerUsername: given.managerUsername },
  });
}

/** Changes a client if it still has this version; the version that stands instead, or null when it was changed. */
export async function changeClient(
  tx: Tx,
  no: string,
  version: number,
  details: ClientDetails,
  by: ChangeBy,
  clockOf: ClockOf,
): Promise<number | null> {
  const before = await tx.client.findUniqueOrThrow({ where: { no } });
  const changed = await tx.client.updateMany({
    where: { no, version },
    data: {
      ...details,
      ...nameSearch(before.kind as ClientKind, details.name),
      version: { increment: 1 },
    },
  });
  if (changed.count === 0) return before.version;
  await registerRecordChange(tx, { no, kind: before.kind as ClientKind }, { before, after: details }, by, clockOf);
  const fields = Object.entries(details)
    .filter(([name, value]) => before[name as keyof ClientDetails] !== value)
    .map(([name]) => name);
  await audit(tx, {
    businessOn: by.on,
    actor: by.username,
    action: 'CLIENT_CHANGED',
    subject: 'CLIENT',
    subjectNo: no,
    // Which fields, not what they say: the log is no second store of personal data.
    detail: { fields, version: version + 1 } satisfies Prisma.InputJsonObject,
  });
  return null;
}

/** The client in the clear; that somebody looked, and why, is on record before the answer goes out. */
export async function revealClient(
  tx: Tx,
  cipher: IdentityCipher,
  no: string,
  by: { username: string; on: string; reason: string },
): Promise<{ name: string; identity: string; phone: string; email: string | null }> {
  const client = await tx.client.findUniqueOrThrow({ where: { no } });
  await audit(tx, {
    businessOn: by.on,
    actor: by.username,
    action: 'CLIENT_REVEALED',
    subject: 'CLIENT',
    subjectNo: no,
    detail: { reason: by.reason },
  });
  return {
    name: client.name,
    identity: cipher.decrypt(client.identityCipher),
    phone: client.phone,
    email: client.email,
  };
}
