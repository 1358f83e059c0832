import { MOST_OF_ONE } from '../contracts/bounds';
import { SEEDED_WARNING_POLICY, type WarningPolicy } from '../domain/warning/policy';
import { audit } from './audit';
import { fromDbDate, toDbDate } from './dates';
import type { Prisma, PrismaClient } from './generated/client';
import type { Tx } from './once';

export type WarningRules = Omit<WarningPolicy, 'version'>;
export interface WarningRulesVersion {
  version: number;
  policy: WarningRules;
  effectiveFrom: string;
}

/** Every version of the rules, newest first; the one that is to come on a later day too. */
export async function warningPolicies(db: Tx | PrismaClient): Promise<WarningRulesVersion[]> {
  const found = await db.warningPolicy.findMany({ orderBy: { version: 'desc' }, take: MOST_OF_ONE });
  return found.map(({ version, policy, effectiveFrom }) => {
    const { deadlineDays, rules } = policy as unknown as WarningPolicy;
    return { version, policy: { deadlineDays, rules }, effectiveFrom: fromDbDate(effectiveFrom) };
  });
}

/** The rules in force on a day. */
export async function warningPolicy(tx: Tx | PrismaClient, on: string): Promise<WarningPolicy> {
  const found = await tx.warningPolicy.findFirst({
    where: { effectiveFrom: { lte: toDbDate(on) } },
    orderBy: { version: 'desc' },
  });
  return found === null ? SEEDED_WARNING_POLICY : (found.policy as unknown as WarningPolicy);
}

/** Adds the version after `base`; the version that stands instead, or null when it was published. */
export async function publishWarningPolicy(
  tx: Tx,
  base: number,
  { policy, effectiveFrom }: Omit<WarningRulesVersion, 'version'>,
  by: { username: string; on: string },
): Promise<number | null> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('warning-policy'))`;
  const newest = await tx.warningPolicy.findFirst({ orderBy: { version: 'desc' }, select: { version: true } });
  const stands = newest?.version ?? SEEDED_WARNING_POLICY.version;
  if (stands !== base) return stands;
  const version = base + 1;
  const stored = { ...policy, version } as unknown as Prisma.InputJsonObject;
  await tx.warningPolicy.create({ data: { version, policy: stored, effectiveFrom: toDbDate(effectiveFrom) } });
  await audit(tx, {
    businessOn: by.on,
    actor: by.username,
    action: 'WARNING_POLICY_PUBLISHED',
    subject: 'PRODUCT',
    subjectNo: 'WARNING',
    detail: { version, effectiveFrom },
  });
  return null;
}
