import { ApplicationFailure } from '@temporalio/common';
import type { CollectionChange } from '../src/contracts/collection-change';
import type { ApprovalInput } from '../src/contracts/messages/approval';
import { admitContact, contactOf } from '../src/store/collection-contacts';
import { writeChange } from '../src/store/collections';
import { auditDenial } from '../src/store/contact-governor';
import { hasManaged } from '../src/domain/approval/separation';
import { keepAccountability } from '../src/gateways/accountability-acts';
import { causeAccountability, dueCase } from '../src/store/accountability/cases';
import { ALLOWED, refused, type Verdict } from '../src/domain/verdict';
import { managersOfLoan, withManager } from '../src/store/managers';
import { once, type Tx } from '../src/store/once';
import { findActor } from '../src/store/users';
import { writeOffApproval } from '../src/store/write-off';
import { judgeFile } from '../src/store/write-off-file';
import type { ActivityDeps } from './deps';
import { recordedOrRefused, refuseUnless } from './refusal';

export interface CollectionActivities {
  /** Writes one change of a case once; a repeat changes nothing. */
  recordChange(change: CollectionChange): Promise<void>;
  /** Records the proposal of a write-off; returns the approval that decides it. A repeat returns the same one. */
  recordProposal(change: CollectionChange): Promise<ApprovalInput>;
}

export function createCollectionActivities({ prisma, temporal }: ActivityDeps): CollectionActivities {
  const key = ({ input, key: name }: CollectionChange): string => `${input.caseId}/${name}`;
  const keepDue = async (loanNo: string): Promise<void> => {
    const due = await dueCase(prisma, loanNo);
    if (due !== null) await keepAccountability(temporal, due);
  };
  return {
    async recordChange(change) {
      const { result } = await recordedUnlessAction(
        change,
        once(prisma, key(change), async (tx) => record(tx, await ofNow(tx, change))),
      );
      // What the rules of contact deny is on file as denied, and only then refused to whoever asked.
      if (result !== null && change.fact.kind === 'ACTION') refuseUnless(result);
      if (change.fact.kind === 'WRITE_OFF_DECIDED') await keepDue(change.input.loanNo);
    },

    async recordProposal(given) {
      const { result } = await once(prisma, key(given), async (tx) => {
        const change = await ofNow(tx, given);
        await refuseStrangers(tx, change);
        // Whose loan it became while the case ran proposes it no more than whose it was (RULES 7.3).
        const managers = await managersOfLoan(tx, change.input.loanNo);
        refuseUnless(hasManaged(managers, change.by) ? refused('WRITE_OFF_BY_MANAGER') : ALLOWED);
        refuseUnless(await judgeFile(tx, change.input.loanNo));
        const approval = await writeOffApproval(tx, change);
        await writeChange(tx, { ...change, view: { ...change.view, approvalId: approval.approvalId } });
        return approval;
      });
      return result;
    },
  };
}

/** A change with whoever manages the loan now. */
const ofNow = async (tx: Tx, change: CollectionChange): Promise<CollectionChange> => ({
  ...change,
  input: await withManager(tx, change.input),
});

/** Writes a change, or that the rules of contact forbid it. */
async function record(tx: Tx, change: CollectionChange): Promise<Verdict | null> {
  await refuseStrangers(tx, change);
  await refuseMadeUp(tx, change);
  const verdict = await admitContact(tx, change);
  if (verdict === null || verdict.allowed) {
    // What is written off, somebody answers for, or shows that he did his duty (decision 0130).
    if (change.fact.kind === 'WRITE_OFF_DECIDED' && change.fact.outcome === 'APPROVED')
      await causeAccountability(tx, change.input.loanNo, 'WRITE_OFF', change);
    await writeChange(tx, change);
    return null;
  }
  const { input, by, today: on } = change;
  const { caseId, clientNo } = input;
  const channel = contactOf(change)?.channel ?? '';
  await auditDenial(tx, { caseId, clientNo, by, on, subjectNo: caseId }, verdict, { channel });
  return verdict;
}

const recordedUnlessAction = <T>({ fact }: CollectionChange, work: Promise<T>): Promise<T> =>
  fact.kind === 'ACTION' ? recordedOrRefused(work) : work;

/** A conclusion of the write-off's approval that is not on file was made up. */
async function refuseMadeUp(tx: Tx, { fact }: CollectionChange): Promise<void> {
  if (fact.kind !== 'WRITE_OFF_DECIDED') return;
  const { approvalId: id, outcome: status } = fact;
  refuseUnless(
    (await tx.approval.count({ where: { id, status } })) === 1 ? ALLOWED : refused('CONCLUSION_NOT_ON_FILE'),
  );
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
