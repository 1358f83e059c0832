import type { Occasion } from '../contracts/messages/common';
import type { ApprovalConclusion, ApprovalInput } from '../contracts/messages/approval';
import type { AssetAct, LoanWorkout } from '../contracts/messages/workout';
import { workflowIds } from '../contracts/workflow-names';
import type { Proposal, ProposalState } from '../domain/workout/disposal';
import type { RepossessedAsset } from '../domain/workout/repossession';
import { conclusionOnFile } from './approval-facts';
import { levelsInForce } from './authority';
import { audit } from './audit';
import { toDbDate } from './dates';
import type { By } from './lawsuits';
import type { PrismaClient } from './generated/client';
import type { Tx } from './once';

/** Hours on working days that a level may take before it is reminded. */
const SLA_HOURS = 72;

/** The latest disposal that was proposed for an asset, or null. */
export async function latestProposal(tx: Tx, assetNo: string): Promise<Proposal | null> {
  const row = await tx.assetDisposal.findFirst({ where: { assetNo }, orderBy: { round: 'desc' } });
  if (row === null) return null;
  const { id, by, approvers } = row;
  return { id, by, approvers, state: row.state as ProposalState, reserveFen: Number(row.reserveFen) };
}

/** Selling an asset decides on all that it stands in the books for, as a write-off of as much would (RULES 7.2). */
async function disposalLevels(
  tx: Tx,
  clientNo: string,
  valueFen: number,
  today: string,
  of: Pick<ApprovalInput, 'approvalId' | 'subject' | 'subjectNo' | 'branchCode'>,
): Promise<ApprovalInput['levels']> {
  const { relatedParty } = await tx.client.findUniqueOrThrow({
    where: { no: clientNo },
    select: { relatedParty: true },
  });
  return levelsInForce(
    tx,
    {
      column: 'WRITE_OFF',
      amountFen: valueFen,
      groupExposureFen: 0,
      termMonths: 0,
      grade: null,
      relatedParty,
      restrictedIndustry: false,
      policyException: false,
    },
    today,
    of,
  );
}

/** Writes down what is proposed; answers with the approval that decides it. */
export async function propose(
  tx: Tx,
  input: LoanWorkout,
  { no: assetNo, valueFen }: RepossessedAsset,
  { method, reserveFen, reason, document }: Extract<AssetAct, { kind: 'ASSET_PROPOSE' }>,
  { by, today }: By,
): Promise<ApprovalInput> {
  const { loanNo, branchCode, clientMasked, clockOffsetMs, managerUsername } = input;
  const round = (await tx.assetDisposal.count({ where: { assetNo } })) + 1;
  const id = workflowIds.approval(assetNo, round);
  const { clientNo } = await tx.loan.findUniqueOrThrow({ where: { no: loanNo }, select: { clientNo: true } });
  await tx.assetDisposal.create({
    data: {
      id,
      assetNo,
      round,
      method,
      reserveFen: BigInt(reserveFen),
      reason,
      document,
      by,
      proposedOn: toDbDate(today),
      state: 'REQUESTED',
    },
  });
  await audit(tx, {
    businessOn: today,
    actor: by,
    action: 'ASSET_DISPOSAL_PROPOSED',
    subject: 'WORKOUT',
    subjectNo: loanNo,
    detail: { assetNo, approvalId: id, method, reserveFen },
  });
  const of = { approvalId: id, subject: 'DISPOSAL', subjectNo: loanNo, branchCode } as const;
  const levels = await disposalLevels(tx, clientNo, valueFen, today, of);
  return {
    ...of,
    replyTo: workflowIds.workout(loanNo),
    round,
    clientMasked,
    levels,
    terms: null,
    amountFen: valueFen,
    slaHours: SLA_HOURS,
    clientNo,
    clockOffsetMs,
    // Who proposes does not decide (RULES 7.3).
    parties: { investigators: [by], raters: [], managerUsername, related: [] },
  };
}

/** How many proposals about this loan wait for their decision. */
export const undecidedProposals = async (db: Tx | PrismaClient, loanNo: string): Promise<number> =>
  db.assetDisposal.count({ where: { state: 'REQUESTED', assetNo: { in: await assetsOf(db, loanNo) } } });

/** What was decided while nobody was there to be told. */
export async function concludeDecided(tx: Tx, input: LoanWorkout, at: Occasion): Promise<void> {
  const waiting = await tx.assetDisposal.findMany({
    where: { state: 'REQUESTED', assetNo: { in: await assetsOf(tx, input.loanNo) } },
    select: { id: true },
    orderBy: { id: 'asc' },
  });
  for (const { id } of waiting) {
    const conclusion = await conclusionOnFile(tx, id);
    if (conclusion !== null) await concludeProposal(tx, input, conclusion, at);
  }
}

async function assetsOf(db: Tx | PrismaClient, loanNo: string): Promise<string[]> {
  const found = await db.repossessedAsset.findMany({ where: { loanNo }, select: { no: true } });
  return found.map(({ no }) => no);
}

/** How the decision on a proposal ended; one that is not waited for changes nothing. */
export async function concludeProposal(
  tx: Tx,
  { loanNo }: LoanWorkout,
  { approvalId: id, outcome, approvers }: Pick<ApprovalConclusion, 'approvalId' | 'outcome' | 'approvers'>,
  { today }: Occasion,
): Promise<void> {
  const state = outcome === 'APPROVED' || outcome === 'RETURNED' ? outcome : 'REJECTED';
  const { count } = await tx.assetDisposal.updateMany({
    where: { id, state: 'REQUESTED' },
    data: { state, approvers, concludedOn: toDbDate(today) },
  });
  if (count === 0) return;
  await audit(tx, {
    businessOn: today,
    actor: approvers.at(-1) ?? 'system',
    action: 'ASSET_DISPOSAL_DECIDED',
    subject: 'WORKOUT',
    subjectNo: loanNo,
    detail: { approvalId: id, outcome },
  });
}
