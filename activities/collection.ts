import { ApplicationFailure } from '@temporalio/common';
import type { CollectionChange } from '../src/contracts/collection-change';
import type { ApprovalInput } from '../src/contracts/messages/approval';
import { writeChange } from '../src/store/collections';
import { once } from '../src/store/once';
import { findActor } from '../src/store/users';
import { writeOffApproval } from '../src/store/write-off';
import type { ActivityDeps } from './deps';

export interface CollectionActivities {
  /** Writes one change of a case once; a repeat changes nothing. */
  recordChange(change: CollectionChange): Promise<void>;
  /** Records the proposal of a write-off; returns the approval that decides it. A repeat returns the same one. */
  recordProposal(change: CollectionChange): Promise<ApprovalInput>;
}

export function createCollectionActivities({ prisma }: ActivityDeps): CollectionActivities {
  const key = ({ input, key: name }: CollectionChange): string => `${input.caseId}/${name}`;
  return {
    async recordChange(change) {
      await once(prisma, key(change), async (tx) => {
        await refuseStrangers(tx, change);
        await writeChange(tx, change);
        return null;
      });
    },

    async recordProposal(change) {
      const { result } = await once(prisma, key(change), async (tx) => {
        await refuseStrangers(tx, change);
        const approval = await writeOffApproval(tx, change);
        await writeChange(tx, { ...change, view: { ...change.view, approvalId: approval.approvalId } });
        return approval;
      });
      return result;
    },
  };
}

/** What a message says of its sender's roles does not count; the user table does. */
async function refuseStrangers(tx: Parameters<typeof writeChange>[0], { fact, by }: CollectionChange): Promise<void> {
  if (fact.kind !== 'ACTION') return;
  const actor = await findActor(tx, by);
  const claimed = fact.action.actor.roles;
  if (actor !== null && claimed.every((role) => actor.roles.includes(role))) return;
  const code = actor === null ? 'UNKNOWN_USER' : 'COLLECTION_ROLE';
  throw ApplicationFailure.nonRetryable(code, code, { code, params: { roles: actor?.roles.join(', ') ?? '' } });
}
