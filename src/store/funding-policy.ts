import { MOST_OF_ONE } from '../contracts/bounds';
import { FUNDING_OFF, type FundingPolicy } from '../domain/funding/policy';
import { audit } from './audit';
import { fromDbDate, toDbDate } from './dates';
import type { Prisma, PrismaClient } from './generated/client';
import type { Tx } from './once';

interface FundingPolicyVersion {
  version: number;
  policy: FundingPolicy;
  effectiveFrom: string;
}

/** Before anybody entered a licence: off. */
const OFF: FundingPolicyVersion = { version: 0, policy: FUNDING_OFF, effectiveFrom: '2024-07-01' };

/** Every version, newest first; the last is that everything is off. */
export async function fundingPolicies(db: Tx | PrismaClient): Promise<FundingPolicyVersion[]> {
  const found = await db.fundingPolicy.findMany({ orderBy: { version: 'desc' }, take: MOST_OF_ONE - 1 });
  return [
    ...found.map(({ version, policy, effectiveFrom }) => ({
      version,
      policy: policy as unknown as FundingPolicy,
      effectiveFrom: fromDbDate(effectiveFrom),
    })),
    OFF,
  ];
}

/** The one in force on a day. */
export async function fundingPolicyOn(db: Tx | PrismaClient, on: string): Promise<FundingPolicyVersion> {
  return (await fundingPolicies(db)).find(({ effectiveFrom }) => effectiveFrom <= on) ?? OFF;
}

/** Adds the version after `base`; the version that stands instead, or null when it was published. */
export async function publishFundingPolicy(
  tx: Tx,
  base: number,
  { policy, effectiveFrom }: Omit<FundingPolicyVersion, 'version'>,
  by: { username: string; on: string },
): Promise<number | null> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('funding-policy'))`;
  const [newest = OFF] = await fundingPolicies(tx);
  if (newest.version !== base) return newest.version;
  const version = base + 1;
  const stored = policy as unknown as Prisma.InputJsonObject;
  await tx.fundingPolicy.create({ data: { version, policy: stored, effectiveFrom: toDbDate(effectiveFrom) } });
  await audit(tx, {
    businessOn: by.on,
    actor: by.username,
    action: 'FUNDING_POLICY_PUBLISHED',
    subject: 'PRODUCT',
    subjectNo: 'FUNDING',
    detail: { version, effectiveFrom, licensed: policy.licence !== null },
  });
  return null;
}
