import {
  mayReleasePolicy,
  type PolicyKind,
  type PolicyStance,
  type PolicyState,
} from '../../domain/policy-library/document';
import { ALLOWED, firstRefusal, refused, type Verdict } from '../../domain/verdict';
import { toDbDate } from '../dates';
import type { PolicyDocument } from '../generated/client';
import type { Tx } from '../once';
import type { ActBy } from '../recorder';
import { record } from './record';
import { askManagers, tellReaders } from './reviews';

export interface PolicyGiven {
  title: string;
  issuer: string;
  number: string;
  kind: PolicyKind;
  stance: PolicyStance;
  summary: string;
  effectiveFrom: string;
  effectiveTo: string | null;
  industries: string[];
  productCodes: string[];
  branchCodes: string[];
  mustRead: string[];
  supersedes: string | null;
}

export async function enterPolicy(tx: Tx, no: string, given: PolicyGiven, by: ActBy): Promise<Verdict> {
  const { issuer, number, supersedes, productCodes, branchCodes, effectiveFrom, effectiveTo } = given;
  // Two who enter the same document at once: the second sees the first.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('policy-document'))`;
  const known = await tx.policyDocument.count({ where: { issuer, number, status: { not: 'RETURNED' } } });
  const products = await tx.product.findMany({ where: { code: { in: productCodes } }, distinct: ['code'] });
  const branches = await tx.branch.count({ where: { code: { in: branchCodes } } });
  const supersedable = supersedes === null || (await isSupersedable(tx, supersedes));
  const verdict = firstRefusal(
    () => (known === 0 ? ALLOWED : refused('POLICY_NUMBER_KNOWN', { issuer, number })),
    () => (products.length === new Set(productCodes).size ? ALLOWED : refused('PRODUCT_UNKNOWN')),
    () => (branches === new Set(branchCodes).size ? ALLOWED : refused('BRANCH_UNKNOWN')),
    () => (supersedable ? ALLOWED : refused('POLICY_SUPERSEDED', { no: supersedes })),
  );
  if (!verdict.allowed) return verdict;
  await tx.policyDocument.create({
    data: {
      ...given,
      no,
      effectiveFrom: toDbDate(effectiveFrom),
      effectiveTo: effectiveTo === null ? null : toDbDate(effectiveTo),
      status: 'WAITING',
      enteredBy: by.actor.username,
      enteredOn: toDbDate(by.on),
    },
  });
  await record(tx, no, by, 'POLICY_ENTERED', { issuer, number, stance: given.stance });
  return ALLOWED;
}

const isSupersedable = async (tx: Tx, no: string): Promise<boolean> =>
  (await tx.policyDocument.count({ where: { no, status: 'RELEASED', supersededBy: null } })) === 1;

const locked = async (tx: Tx, no: string): Promise<PolicyDocument> => {
  await tx.$queryRaw`SELECT 1 FROM policy_document WHERE no = ${no} FOR UPDATE`;
  return tx.policyDocument.findUniqueOrThrow({ where: { no } });
};

/** Releases it, or returns it to whoever entered it. With a release managers are asked and readers told. */
export async function checkPolicy(
  tx: Tx,
  no: string,
  { outcome, comment }: { outcome: 'RELEASE' | 'RETURN'; comment: string },
  by: ActBy,
): Promise<Verdict> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('policy-document'))`;
  const row = await locked(tx, no);
  const verdict = mayReleasePolicy({ ...row, status: row.status as PolicyState }, by.actor);
  if (!verdict.allowed) return verdict;
  const isReleased = outcome === 'RELEASE';
  if (isReleased && row.supersedes !== null && !(await isSupersedable(tx, row.supersedes)))
    return refused('POLICY_SUPERSEDED', { no: row.supersedes });
  const stamp = { checkedBy: by.actor.username, checkedOn: toDbDate(by.on), comment };
  await tx.policyDocument.update({ where: { no }, data: { ...stamp, status: isReleased ? 'RELEASED' : 'RETURNED' } });
  const asked = isReleased ? await released(tx, row, by) : 0;
  await record(tx, no, by, isReleased ? 'POLICY_RELEASED' : 'POLICY_RETURNED', { comment, asked });
  return ALLOWED;
}

async function released(tx: Tx, row: PolicyDocument, by: ActBy): Promise<number> {
  const { no, supersedes, effectiveFrom } = row;
  if (supersedes !== null)
    await tx.policyDocument.update({
      where: { no: supersedes },
      data: { supersededBy: no, supersededFrom: effectiveFrom },
    });
  await tellReaders(tx, row, by);
  return askManagers(tx, row, by);
}

/** Its text, filed by whoever entered it while nobody has released it; filed again, the later one counts. */
export async function filePolicy(
  tx: Tx,
  no: string,
  { hash, name, mime, size }: { hash: string; name: string; mime: string; size: number },
  by: ActBy,
): Promise<Verdict> {
  const row = await locked(tx, no);
  if (row.status !== 'WAITING' || row.enteredBy !== by.actor.username) return refused('POLICY_FILE_CLOSED');
  await tx.policyDocument.update({
    where: { no },
    data: { fileHash: hash, fileName: name, fileMime: mime, fileSize: size },
  });
  await record(tx, no, by, 'POLICY_FILED', { hash, size });
  return ALLOWED;
}
