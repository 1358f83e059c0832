import { hash } from '@node-rs/argon2';
import { audit } from './audit';
import type { PrismaClient } from './generated/client';
import type { Tx } from './once';

interface By {
  username: string;
  on: string;
}

export interface UserDetails {
  displayName: string;
  roles: string[];
  levels: string[];
  branchCode: string;
  email: string;
  locale: string;
  active: boolean;
}

/** argon2id with the package's defaults (19 MiB, 2 passes), as OWASP recommends. */
export const hashPassword = (password: string): Promise<string> => hash(password);

const columns = ({ levels, ...rest }: UserDetails) => ({ ...rest, authorityLevels: levels });

export async function insertUser(
  tx: Tx,
  username: string,
  passwordHash: string,
  details: UserDetails,
  by: By,
): Promise<void> {
  await tx.user.create({ data: { ...columns(details), username, passwordHash } });
  await auditUser(tx, username, 'USER_CREATED', by, {
    roles: details.roles,
    levels: details.levels,
    branchCode: details.branchCode,
  });
}

/** Changes a user if it still has this version; the version that stands instead, or null when it was changed. */
export async function changeUser(
  tx: Tx,
  username: string,
  version: number,
  details: UserDetails,
  passwordHash: string | null,
  by: By,
): Promise<number | null> {
  const changed = await tx.user.updateMany({
    where: { username, version },
    data: {
      ...columns(details),
      ...(passwordHash === null ? {} : { passwordHash, failedLogins: 0, lockedUntil: null }),
      version: { increment: 1 },
    },
  });
  if (changed.count === 0) return (await tx.user.findUniqueOrThrow({ where: { username } })).version;
  const { roles, levels, branchCode, active } = details;
  await auditUser(tx, username, 'USER_CHANGED', by, {
    roles,
    levels,
    branchCode,
    active,
    passwordReset: passwordHash !== null,
    version: version + 1,
  });
  return null;
}

/** A new password ends every session of the person: their tokens carry the version before. */
export async function setPassword(prisma: PrismaClient, username: string, password: string, by: By): Promise<void> {
  const passwordHash = await hashPassword(password);
  await prisma.$transaction(async (tx) => {
    await tx.user.update({ where: { username }, data: { passwordHash, version: { increment: 1 } } });
    await auditUser(tx, username, 'PASSWORD_CHANGED', by, {});
  });
}

async function auditUser(
  tx: Tx,
  username: string,
  action: string,
  by: By,
  detail: Record<string, string | number | boolean | string[]>,
): Promise<void> {
  await audit(tx, { businessOn: by.on, actor: by.username, action, subject: 'USER', subjectNo: username, detail });
}
