import { MOST_OF_ONE } from '../contracts/bounds';
import { SEEDED_ADMISSION_POLICY, type AdmissionPolicy } from '../domain/admission/policy';
import type { Candidate, Screening } from '../domain/admission/screen';
import { audit } from './audit';
import { exposureOf, groupOf } from './client-relations';
import { fromDbDate, toDbDate } from './dates';
import { Prisma, type PrismaClient } from './generated/client';
import type { Tx } from './once';

export interface PolicyVersion {
  version: number;
  policy: AdmissionPolicy;
  effectiveFrom: string;
}

interface By {
  username: string;
  on: string;
}

/** The policy of a day: the newest version in force; without any stored one, the seeded. */
export async function admissionPolicyInForce(db: Tx | PrismaClient, on: string): Promise<PolicyVersion> {
  const found = await db.admissionPolicy.findFirst({
    where: { effectiveFrom: { lte: toDbDate(on) } },
    orderBy: { version: 'desc' },
  });
  if (found === null) return { version: 0, policy: SEEDED_ADMISSION_POLICY, effectiveFrom: '2024-07-01' };
  const { version, policy, effectiveFrom } = found;
  return { version, policy: policy as unknown as AdmissionPolicy, effectiveFrom: fromDbDate(effectiveFrom) };
}

/** One version; null when there is none such. */
export async function admissionPolicyOfVersion(db: PrismaClient, version: number): Promise<AdmissionPolicy | null> {
  const found = await db.admissionPolicy.findUnique({ where: { version }, select: { policy: true } });
  return found === null ? null : (found.policy as unknown as AdmissionPolicy);
}

/** Every version, newest first; the one that is to come on a later day too. */
export async function admissionPolicies(db: Tx | PrismaClient): Promise<PolicyVersion[]> {
  const found = await db.admissionPolicy.findMany({ orderBy: { version: 'desc' }, take: MOST_OF_ONE });
  return found.map(({ version, policy, effectiveFrom }) => ({
    version,
    policy: policy as unknown as AdmissionPolicy,
    effectiveFrom: fromDbDate(effectiveFrom),
  }));
}

/** Adds the version after `version`; the version that stands instead, or null when it was published. */
export async function publishAdmissionPolicy(
  tx: Tx,
  version: number,
  { policy, effectiveFrom }: Omit<PolicyVersion, 'version'>,
  by: By,
): Promise<number | null> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('admission-policy'))`;
  const newest = await tx.admissionPolicy.findFirst({ orderBy: { version: 'desc' }, select: { version: true } });
  const stands = newest?.version ?? 0;
  if (stands !== version) return stands;
  const stored = policy as unknown as Prisma.InputJsonObject;
  await tx.admissionPolicy.create({
    data: { version: version + 1, policy: stored, effectiveFrom: toDbDate(effectiveFrom) },
  });
  await audit(tx, {
    businessOn: by.on,
    actor: by.username,
    action: 'ADMISSION_POLICY_PUBLISHED',
    subject: 'PRODUCT',
    subjectNo: 'ADMISSION',
    detail: { version: version + 1, effectiveFrom },
  });
  return null;
}

type Standing = Pick<Candidate, 'ownExposureFen' | 'groupExposureFen' | 'blacklisted' | 'groupBlacklisted'>;

/** What is known of a client and its group that the screen asks for. */
export async function standingOf(db: Tx | PrismaClient, clientNo: string): Promise<Standing> {
  const group = await groupOf(db, clientNo);
  const listed = await db.$queryRaw<{ no: string }[]>(Prisma.sql`
    SELECT c.no FROM client c JOIN blacklist_entry b USING (identity_hash)
    WHERE c.no IN (${Prisma.join(group.length > 0 ? group.map(({ no }) => no) : [clientNo])}) AND b.removed_on IS NULL`);
  return {
    ownExposureFen: exposureOf(group.filter(({ no }) => no === clientNo)),
    groupExposureFen: exposureOf(group),
    blacklisted: listed.some(({ no }) => no === clientNo),
    groupBlacklisted: listed.some(({ no }) => no !== clientNo),
  };
}

/** What the policy was asked, and the reasons that a person had set aside by then. */
export interface ScreenFacts {
  candidate: Candidate;
  setAside: string[];
}

export interface ScreeningRecord extends Screening {
  id: string;
  applicationNo: string | null;
  policyVersion: number;
  screenedBy: string;
  on: string;
}

export async function insertScreening(
  tx: Tx,
  given: Screening & { clientNo: string; applicationNo: string | null; policyVersion: number; facts: ScreenFacts },
  by: By,
): Promise<void> {
  const { outcome, reasons, clientNo, applicationNo, policyVersion } = given;
  const facts = given.facts as unknown as Prisma.InputJsonObject;
  const judged = { outcome, reasons, policyVersion, facts };
  await tx.admissionScreening.create({
    data: { clientNo, applicationNo, ...judged, screenedBy: by.username, on: toDbDate(by.on) },
  });
  // An admission without a reason says nothing that the application itself does not.
  if (outcome === 'ADMIT') return;
  await audit(tx, {
    businessOn: by.on,
    actor: by.username,
    action: outcome === 'REJECT' ? 'ADMISSION_REJECTED' : 'ADMISSION_REFERRED',
    subject: 'CLIENT',
    subjectNo: clientNo,
    detail: { applicationNo, policyVersion, reasons: reasons.map(({ code }) => code) },
  });
}

/** The screenings of a client, newest first. */
export async function screeningsOf(db: PrismaClient, clientNo: string): Promise<ScreeningRecord[]> {
  const found = await db.admissionScreening.findMany({ where: { clientNo }, orderBy: { id: 'desc' }, take: 100 });
  return found.map(({ id, applicationNo, policyVersion, outcome, reasons, screenedBy, on }) => ({
    id: String(id),
    outcome: outcome as Screening['outcome'],
    reasons: reasons as unknown as Screening['reasons'],
    on: fromDbDate(on),
    applicationNo,
    policyVersion,
    screenedBy,
  }));
}
