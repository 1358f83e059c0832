import { mayConfirm } from '../../domain/approval/authority-matrix';
import { differencesOf, type Difference } from '../../domain/product/difference';
import type { PrismaClient } from '../../store/generated/client';
import { once, type Tx } from '../../store/once';
import {
  closeProposal,
  insertProposal,
  lockProposal,
  lockSubject,
  waitingProposal,
  type PolicySubject,
  type ProposalRecord,
} from '../../store/proposals';
import { changedTo } from './etag';
import { allow, notFound, refuse, refuseField } from './refused';

interface By {
  username: string;
  on: string;
}
export interface Version<Content> {
  version: number;
  effectiveFrom: string;
  policy: Content;
}

/** A policy of which versions follow one another: where they are kept, and how people read one. */
export interface Kept<Content> {
  subject: PolicySubject;
  /** Newest first. */
  versions: (db: Tx | PrismaClient) => Promise<Version<Content>[]>;
  publish: (tx: Tx, base: number, next: Omit<Version<Content>, 'version'>, by: By) => Promise<number | null>;
  shown: (policy: Content) => object;
}
interface Wanted<Content> {
  base: number;
  effectiveFrom: string;
  policy: Content;
}

/** A version that somebody wants: it waits for another person, one at a time, and changes something. */
export function proposePolicy<Content>(
  prisma: PrismaClient,
  { subject, versions, shown }: Kept<Content>,
  { base, effectiveFrom, policy }: Wanted<Content>,
  by: By,
): Promise<ProposalRecord<Content>> {
  if (effectiveFrom < by.on) throw refuseField('/effectiveFrom', 'PRODUCT_EFFECTIVE_DATE');
  return prisma.$transaction(async (tx) => {
    await lockSubject(tx, subject);
    const waiting = await waitingProposal(tx, subject);
    if (waiting !== null) throw refuse('POLICY_PROPOSAL_WAITS', { params: { maker: waiting.proposedBy } });
    const [newest] = await versions(tx);
    if (newest !== undefined && newest.version !== base) throw changedTo(newest.version);
    if (newest !== undefined && differencesOf(shown(newest.policy), shown(policy)).length === 0)
      throw refuse('POLICY_UNCHANGED');
    return insertProposal(tx, { subject, baseVersion: base, effectiveFrom, content: policy }, by);
  });
}

interface Check {
  id: string;
  outcome: 'CONFIRM' | 'REJECT';
  comment: string;
  commandId: string;
}

/** The second person's word: in force on its day, or at once where that has passed while it waited. */
export async function checkPolicy<Content>(
  prisma: PrismaClient,
  { subject, publish }: Kept<Content>,
  { id, outcome, comment, commandId }: Check,
  by: By,
): Promise<void> {
  await once(prisma, `policy-check/${commandId}`, async (tx) => {
    const proposal = await lockProposal<Content>(tx, id, subject);
    if (proposal === null) throw notFound('proposal');
    if (proposal.status !== 'WAITING') throw refuse('POLICY_PROPOSAL_CHECKED');
    allow(mayConfirm(by.username, proposal.proposedBy));
    if (outcome === 'CONFIRM') {
      const { baseVersion, content: policy, effectiveFrom } = proposal;
      const from = effectiveFrom < by.on ? by.on : effectiveFrom;
      const stands = await publish(tx, baseVersion, { policy, effectiveFrom: from }, by);
      if (stands !== null) throw changedTo(stands);
    }
    await closeProposal(tx, proposal, outcome === 'CONFIRM' ? 'CONFIRMED' : 'REJECTED', comment, by);
    return null;
  });
}

interface ProposalHead {
  id: string;
  baseVersion: number;
  effectiveFrom: string;
  proposedBy: string;
  proposedAt: string;
  status: 'WAITING' | 'CONFIRMED' | 'REJECTED';
  checkedBy: string | null;
  comment: string | null;
  differences: Difference[];
}

/** A proposal as people read it, beside the version that it changes. */
export function proposalHead<Content>(
  { shown }: Kept<Content>,
  proposal: ProposalRecord<Content>,
  versions: readonly Version<Content>[],
): ProposalHead {
  const { id, baseVersion, effectiveFrom, proposedBy, proposedAt, status, checkedBy, comment, content } = proposal;
  const base = versions.find(({ version }) => version === baseVersion);
  return {
    id,
    baseVersion,
    effectiveFrom,
    proposedBy,
    proposedAt: proposedAt.toISOString(),
    status: status === 'CONFIRMED' || status === 'REJECTED' ? status : 'WAITING',
    checkedBy,
    comment,
    differences: differencesOf(base === undefined ? {} : shown(base.policy), shown(content)),
  };
}

interface VersionHead {
  version: number;
  effectiveFrom: string;
  current: boolean;
  differences: Difference[];
}

/** Each version with what it changed; the newest that has begun is the one in force. */
export function versionHeads<Content>(
  { shown }: Kept<Content>,
  versions: readonly Version<Content>[],
  today: string,
): (VersionHead & { policy: Content })[] {
  const current = versions.find(({ effectiveFrom }) => effectiveFrom <= today)?.version;
  return versions.map(({ version, effectiveFrom, policy }, index) => {
    const before = versions[index + 1];
    return {
      version,
      effectiveFrom,
      policy,
      current: version === current,
      differences: before === undefined ? [] : differencesOf(shown(before.policy), shown(policy)),
    };
  });
}
