import type { ApplicationEffect, ApplicationFact } from '../contracts/application-effect';
import type { ApplicationInput } from '../contracts/messages/application';
import { workflowIds } from '../contracts/workflow-names';
import { isClosed, newApplication } from '../domain/application/state';
import { stageTaskId, tasksAt } from '../domain/application/tasks';
import { businessDate } from '../domain/business-time';
import { parseYuan } from '../domain/money';
import { audit } from './audit';
import { toDbDate } from './dates';
import type { Prisma } from './generated/client';
import { enqueueNotices } from './notices';
import { applicationNotices } from './application-notices';
import { nextNumber } from './numbers';
import type { Tx } from './once';
import { cancelTasks, completeTask, openTask } from './tasks';

const json = (value: unknown): Prisma.InputJsonValue => value as Prisma.InputJsonValue;

/** Creates the application, its checklist and its first task. */
export async function insertApplication(tx: Tx, input: ApplicationInput, at: string): Promise<void> {
  const on = businessDate(Date.parse(at));
  // A product that asks for no document starts with the investigation.
  const { stage } = newApplication(input.terms, input.checklist.map(({ code, required }) => ({ code, required, status: 'MISSING' })));
  const { documentDays, investigationDays } = input.deadlines;
  const days = stage === 'DOCUMENTS' ? documentDays : investigationDays;
  const dueAt = new Date(Date.parse(at) + days * 86_400_000).toISOString();
  await tx.application.create({
    data: {
      no: input.applicationNo,
      clientNo: input.clientNo,
      productCode: input.productCode,
      productVersion: input.productVersion,
      category: input.category,
      security: input.security,
      branchCode: input.branchCode,
      managerUsername: input.managerUsername,
      purpose: input.purpose,
      amountFen: BigInt(parseYuan(input.terms.principal)),
      appliedTerms: json(input.terms),
      stage,
      workflowId: workflowIds.application(input.applicationNo),
      clockOffsetMs: BigInt(input.clockOffsetMs),
      deadlineAt: new Date(dueAt),
      acceptedOn: toDbDate(on),
    },
  });
  await tx.applicationDocument.createMany({
    data: input.checklist.map((item) => ({ ...item, applicationNo: input.applicationNo, status: 'MISSING' })),
  });
  await openStageTasks(tx, input, { stage, round: 0, investigators: [], approvers: [] }, at, dueAt);
  await audit(tx, {
    businessOn: on,
    actor: input.managerUsername,
    action: 'APPLICATION_ACCEPTED',
    subject: 'APPLICATION',
    subjectNo: input.applicationNo,
    detail: { clientNo: input.clientNo, product: input.productCode, principal: input.terms.principal },
  });
}

/** Writes one step of an application: file, stage, tasks, notices, audit. */
export async function insertStep(tx: Tx, effect: ApplicationEffect): Promise<void> {
  const { application, after, at, by } = effect;
  await writeFact(tx, effect);
  const on = businessDate(Date.parse(at));
  await tx.application.update({
    where: { no: application.applicationNo },
    data: {
      stage: after.stage,
      round: after.round,
      grade: after.grade,
      deadlineAt: effect.deadlineAt === null ? null : new Date(effect.deadlineAt),
      reasonCode: after.reasonCode,
      loanNo: after.loanNo,
      ...(isClosed(after) ? { closedOn: toDbDate(on) } : {}),
      ...termsOf(effect),
    },
  });
  await moveTasks(tx, effect);
  await enqueueNotices(tx, applicationNotices(effect));
  await audit(tx, {
    businessOn: on,
    actor: by,
    action: effect.action,
    subject: 'APPLICATION',
    subjectNo: application.applicationNo,
    detail: { from: effect.before, to: after.stage, ...summaryOf(effect.fact) },
  });
}

function termsOf({ after, fact }: ApplicationEffect): Prisma.ApplicationUpdateInput {
  if (fact.kind === 'rating') return { score: fact.score };
  if (fact.kind === 'investigation' && fact.suggestedTerms !== null) return { suggestedTerms: json(fact.suggestedTerms) };
  if (fact.kind === 'resubmission' && fact.terms !== null) return { suggestedTerms: json(fact.terms) };
  if (fact.kind === 'approval' && fact.conclusion.outcome === 'APPROVED') return { approvedTerms: json(after.terms) };
  return {};
}

async function writeFact(tx: Tx, { application, fact, after, by, at }: ApplicationEffect): Promise<void> {
  const { applicationNo } = application;
  const on = toDbDate(businessDate(Date.parse(at)));
  switch (fact.kind) {
    case 'documents':
      for (const { code, status, fileHash, note } of fact.documents) {
        await tx.applicationDocument.update({
          where: { applicationNo_code: { applicationNo, code } },
          data: {
            status,
            ...(fileHash === undefined ? {} : { fileHash }),
            ...(note === undefined ? {} : { note }),
            ...(status === 'VERIFIED' ? { verifiedBy: by } : {}),
          },
        });
      }
      return;
    case 'investigation':
      await tx.investigation.create({
        data: {
          applicationNo,
          round: after.round,
          part: fact.part,
          investigator: by,
          report: json(fact.report),
          agree: fact.agree,
          ...(fact.suggestedTerms === null ? {} : { suggestedTerms: json(fact.suggestedTerms) }),
          signedOn: on,
        },
      });
      return;
    case 'contract':
      await tx.contract.create({
        data: {
          no: await nextNumber(tx, 'CT', fact.contract.signedOn),
          applicationNo,
          terms: json(after.terms),
          signatories: fact.contract.signatories,
          evidence: fact.contract.evidence,
          account: fact.contract.disbursementAccount,
          signedOn: toDbDate(fact.contract.signedOn),
          witness: by,
        },
      });
      return;
    default:
      return;
  }
}

/** Ends the tasks the step answered and opens those of a new stage. */
async function moveTasks(
  tx: Tx,
  { application, before, after, fact, by, at, deadlineAt }: ApplicationEffect,
): Promise<void> {
  const { applicationNo } = application;
  if (fact.kind === 'investigation') {
    const id = stageTaskId(applicationNo, 'INVESTIGATION', after.round, `-${fact.part}`);
    await completeTask(tx, id, { by, at, outcome: fact.agree ? 'AGREED' : 'DISAGREED' });
  }
  if (after.stage === before) return;
  if (isClosed(after) && fact.kind === 'end') {
    await cancelTasks(tx, 'APPLICATION', applicationNo, at);
  } else {
    await tx.task.updateMany({
      where: { room: 'APPLICATION', subjectNo: applicationNo, status: 'OPEN' },
      data: { status: 'DONE', doneAt: new Date(at), doneBy: by, outcome: 'DONE' },
    });
  }
  await openStageTasks(tx, application, after, at, deadlineAt);
}

async function openStageTasks(
  tx: Tx,
  application: ApplicationInput,
  state: Parameters<typeof tasksAt>[1],
  at: string,
  dueAt: string | null,
): Promise<void> {
  const { applicationNo, managerUsername, branchCode, clientMasked } = application;
  for (const { assignee, title, ...task } of tasksAt(applicationNo, state, managerUsername)) {
    await openTask(tx, {
      ...task,
      ...(assignee === null ? {} : { assignee }),
      ...(dueAt === null ? {} : { dueAt }),
      title: { zh: `${title.zh}：${clientMasked}`, en: `${title.en}: ${clientMasked}` },
      room: 'APPLICATION',
      subjectNo: applicationNo,
      workflowId: workflowIds.application(applicationNo),
      branchCode,
      createdAt: at,
    });
  }
}

function summaryOf(fact: ApplicationFact): Prisma.InputJsonObject {
  switch (fact.kind) {
    case 'documents':
      return { documents: fact.documents.map(({ code, status }) => `${code}:${status}`) };
    case 'investigation':
      return { part: fact.part, agree: fact.agree };
    case 'rating':
      return { grade: fact.grade, score: fact.score };
    case 'approval':
      return { outcome: fact.conclusion.outcome, reasonCode: fact.conclusion.reasonCode };
    case 'payment':
      return { mode: fact.order.mode, conditions: fact.order.conditionsConfirmed };
    case 'payment-rejected':
      return { reason: fact.reason };
    case 'opened':
      return { bankReference: fact.bankReference };
    case 'end':
      return { reasonCode: fact.reasonCode };
    default:
      return {};
  }
}
