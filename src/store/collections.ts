import type { CollectionChange, CollectionFact } from '../contracts/collection-change';
import type { CollectionInput, CollectionView } from '../contracts/messages/collection';
import { businessDate } from '../domain/business-time';
import { nextRung, stepOn } from '../domain/collection/ladder';
import { audit } from './audit';
import { sendMessages } from './collection-messages';
import { collectionNotices } from './collection-notices';
import { moveCollectionTasks } from './collection-tasks';
import { toDbDate } from './dates';
import type { Prisma } from './generated/client';
import { enqueueNotices, toStaff, type NoticeFact } from './notices';
import type { Tx } from './once';
import { planNotice } from './credit-reports';
import { endPlacement } from './placements';

/** Creates the case of one episode of arrears and tells the loan's manager. */
export async function openCase(tx: Tx, input: CollectionInput, at: string): Promise<void> {
  const { caseId, loanNo, overdueSince, amountFen } = input;
  const openedOn = businessDate(Date.parse(at));
  const climb = { caseId, ladder: input.ladder, done: [], overdueSince };
  const next = nextRung(climb);
  await tx.collectionCase.create({
    data: {
      id: caseId,
      loanNo,
      episode: input.episode,
      clientNo: input.clientNo,
      branchCode: input.branchCode,
      status: 'OPEN',
      overdueSince: toDbDate(overdueSince),
      openedOn: toDbDate(openedOn),
      done: [],
      nextStep: next?.step ?? null,
      nextStepOn: next === null ? null : toDbDate(stepOn(climb, next)),
      workflowId: caseId,
    },
  });
  await enqueueNotices(
    tx,
    toStaff({
      cause: `${caseId}/opened`,
      recipient: input.managerUsername,
      template: 'collection-opened',
      params: { loanNo, overdueSinceOn: overdueSince, amountFen },
      subjectNo: caseId,
      businessAt: at,
      clockOffsetMs: input.clockOffsetMs,
    }),
  );
  await planNotice(tx, input, openedOn, at);
  await audit(tx, {
    businessOn: openedOn,
    actor: 'system',
    action: 'COLLECTION_OPENED',
    subject: 'COLLECTION',
    subjectNo: caseId,
    detail: { loanNo, overdueSince, amountFen },
  });
}

/** Writes one change of a case: what was done, read model, tasks, notices, audit. */
export async function writeChange(tx: Tx, change: CollectionChange): Promise<void> {
  const { input, fact, view, by, today } = change;
  const { caseId, loanNo } = input;
  await tx.collectionAction.create({
    data: {
      id: `${caseId}/${change.key}`,
      caseId,
      loanNo,
      kind: kindOf(fact),
      on: toDbDate(today),
      by,
      note: fact.kind === 'ACTION' ? fact.action.note : '',
      detail: detailOf(change),
    },
  });
  await tx.collectionCase.update({ where: { id: caseId }, data: recordOf(view, today) });
  await moveCollectionTasks(tx, change);
  if (fact.kind === 'CLOSED')
    await endPlacement(tx, caseId, { as: 'CASE_CLOSED', reason: view.status }, { username: by, on: today });
  const told = collectionNotices(change);
  const isMessage = ({ recipient }: NoticeFact): boolean => recipient === input.clientNo;
  await enqueueNotices(
    tx,
    told.filter((notice) => !isMessage(notice)),
  );
  // The ladder goes on; the debtor hears nothing of a step that the rules of contact forbid.
  const dropped = await sendMessages(tx, told.filter(isMessage), { clientNo: input.clientNo, caseId, by, today });
  await audit(tx, {
    businessOn: today,
    actor: by,
    action: `COLLECTION_${kindOf(fact)}`,
    subject: 'COLLECTION',
    subjectNo: caseId,
    detail: {
      loanNo,
      status: view.status,
      ...detailOf(change),
      ...(dropped === null || dropped.allowed ? {} : { denied: dropped.code }),
    },
  });
}

function recordOf(view: CollectionView, today: string): Prisma.CollectionCaseUpdateInput {
  return {
    status: view.status,
    done: view.done,
    nextStep: view.nextStep?.step ?? null,
    nextStepOn: view.nextStepOn === null ? null : toDbDate(view.nextStepOn),
    ...(view.promise === null ? {} : { promise: view.promise as unknown as Prisma.InputJsonObject }),
    ...(view.plan ? { plan: view.plan as unknown as Prisma.InputJsonObject } : {}),
    ...(view.status === 'OPEN' ? {} : { closedOn: toDbDate(today) }),
  };
}

const kindOf = (fact: CollectionFact): string =>
  fact.kind === 'STEP' ? `STEP_${fact.step}` : fact.kind === 'ACTION' ? fact.action.kind : fact.kind;

function detailOf({ fact, view, loan }: CollectionChange): Prisma.InputJsonObject {
  const stand = { daysOverdue: view.daysOverdue, dueFen: loan.dueFen };
  switch (fact.kind) {
    case 'ACTION': {
      const { contacted, promise, plan, decision } = fact.action;
      return {
        ...stand,
        ...(contacted === undefined ? {} : { contacted }),
        ...(promise === undefined ? {} : { promise: { ...promise } }),
        ...(plan === undefined ? {} : { plan: plan.map((item) => ({ ...item })) }),
        ...(decision === undefined ? {} : { decision }),
      };
    }
    case 'PAYMENT':
      return { ...stand, amountFen: fact.amountFen };
    case 'PROMISE_RESULT':
      return { ...stand, promise: { ...fact.promise } };
    case 'PLAN_RESULT':
      return { ...stand, plan: { ...fact.plan } };
    case 'WRITE_OFF_DECIDED':
      return { ...stand, approvalId: fact.approvalId, outcome: fact.outcome };
    default:
      return stand;
  }
}
