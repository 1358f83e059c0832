import type { ApplicationEffect } from '../contracts/application-effect';
import { firstState } from '../contracts/first-state';
import type { ApplicationInput } from '../contracts/messages/application';
import type { LoanTerms } from '../contracts/terms';
import { workflowIds } from '../contracts/workflow-names';
import { needsOriginal } from '../domain/application/papers';
import { isClosed, isTakenBack } from '../domain/application/state';
import { askBankTask, stageTaskId, tasksAt, type StageTask } from '../domain/application/tasks';
import { businessDate } from '../domain/business-time';
import { parseYuan } from '../domain/money';
import { writeAdmission } from './admission-forms';
import { summaryOf } from './application-summary';
import { audit } from './audit';
import { fulfil } from './client-changes/fulfil';
import { insertContract } from './contracts';
import { toDbDate } from './dates';
import { Prisma, type PrismaClient } from './generated/client';
import { applicationNotices, receipt } from './application-notices';
import { enqueueNotices } from './notices';
import type { Tx } from './once';
import { insertPaymentOrder } from './payment-orders';
import { offerAgain } from './renewed-security';
import { takenUp } from './set-aside';
import { callTo, pressHolders } from './task-notices';
import { completeTask, openTask, type TaskFact } from './tasks';
import { groundAtCounter } from './term-grounds';
import { writeWithTrail, type ClosedTasks, type OwnRows } from './trail';

const json = (value: unknown): Prisma.InputJsonValue => value as Prisma.InputJsonValue;

/** Creates the application, its checklist and its first task. */
export async function insertApplication(tx: Tx, input: ApplicationInput, at: string): Promise<void> {
  const on = businessDate(Date.parse(at));
  // A product that asks for no document starts with the investigation, a draw with the signing of its note.
  const state = firstState(input);
  const { stage } = state;
  const { documentDays, admissionDays = 0, investigationDays, contractDays } = input.deadlines;
  const first: Partial<Record<typeof stage, number>> = {
    DOCUMENTS: documentDays,
    ADMISSION: admissionDays,
    CONTRACT: contractDays,
  };
  const days = first[stage] ?? investigationDays;
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
      formerManagers: input.formerManagers ?? [],
      purpose: input.purpose,
      amountFen: BigInt(parseYuan(input.terms.principal)),
      appliedTerms: json(input.terms),
      stage,
      ...(input.draw === undefined
        ? {}
        : { facilityNo: input.draw.facilityNo, grade: input.draw.grade, approvedTerms: json(input.terms) }),
      renewsLoanNo: input.renews?.loanNo ?? null,
      workflowId: workflowIds.application(input.applicationNo),
      clockOffsetMs: BigInt(input.clockOffsetMs),
      deadlineAt: new Date(dueAt),
      acceptedOn: toDbDate(on),
    },
  });
  await tx.applicationDocument.createMany({
    data: input.checklist.map((item) => ({ ...item, applicationNo: input.applicationNo, status: 'MISSING' })),
  });
  const tasks = stageTasks(input, state, at, dueAt);
  for (const task of tasks) await openTask(tx, task);
  await callTo(tx, tasks, { heard: [input.managerUsername], clockOffsetMs: input.clockOffsetMs, at });
  await enqueueNotices(tx, receipt(input, state, at, dueAt));
  await takenUp(tx, input.clientNo, { by: input.managerUsername, at });
  if (input.renews !== undefined) await offerAgain(tx, input.renews.loanNo, input, on);
  await groundAtCounter(tx, input, on);
  await audit(tx, {
    businessOn: on,
    actor: input.managerUsername,
    action: 'APPLICATION_ACCEPTED',
    subject: 'APPLICATION',
    subjectNo: input.applicationNo,
    detail: { clientNo: input.clientNo, product: input.productCode, principal: input.terms.principal },
  });
}

/** Writes one step of an application in the transaction of another effect: file, stage, tasks, notices, audit. */
export async function insertStep(tx: Tx, effect: ApplicationEffect): Promise<void> {
  await writeFact(tx, effect);
  await writeAdmission(tx, effect);
  await writeStage(tx, effect, null);
  const { application, fact, by, at } = effect;
  // After the step's own audit entry: it writes to the log as well.
  if (fact.kind === 'reminder' || (fact.kind === 'payment-unanswered' && fact.times > 1)) {
    const [told] = applicationNotices(effect);
    if (told !== undefined) await pressHolders(tx, told);
  }
  if (fact.kind === 'rating')
    await fulfil(tx, 'RENEW_RATING', application.applicationNo, { username: by, on: businessDate(Date.parse(at)) });
}

/** Writes a step that leaves nothing in the file but where the case stands, once: false when it was written before. */
export async function insertTurn(tx: Tx, effect: ApplicationEffect): Promise<boolean> {
  const { applicationNo } = effect.application;
  // Approved, papers rest on no day of their kind any more.
  if (effect.after.stage === 'CONTRACT')
    await tx.applicationDocument.updateMany({
      where: {
        applicationNo,
        code: { in: effect.after.items.filter((item) => !item.expiresOn).map(({ code }) => code) },
      },
      data: { expiresOn: null },
    });
  return writeStage(tx, effect, `${applicationNo}/${effect.commandId}`);
}

function writeStage(db: Tx | PrismaClient, effect: ApplicationEffect, businessKey: string | null): Promise<boolean> {
  const { application, after, before, at, by } = effect;
  const { applicationNo } = application;
  const moved = after.stage !== before;
  return writeWithTrail(db, stageRows(effect), {
    businessKey,
    closed: moved ? closedTasks(effect) : null,
    opened: openedTasks(effect),
    calling: { at, clockOffsetMs: application.clockOffsetMs },
    notices: applicationNotices(effect),
    audit: {
      businessOn: businessDate(Date.parse(at)),
      actor: by,
      action: effect.action,
      subject: 'APPLICATION',
      subjectNo: applicationNo,
      detail: { from: before, to: after.stage, ...summaryOf(effect.fact) },
    },
  });
}

/** Those of the stage it comes to, and one to find out at the bank what became of a payment that it leaves unanswered. */
function openedTasks(effect: ApplicationEffect): TaskFact[] {
  const { application, after, at, deadlineAt, fact } = effect;
  if (fact.kind === 'payment-unanswered') {
    const managers = [application.managerUsername, ...managersBefore(application)];
    const order = { managers, reference: fact.order, since: Date.parse(fact.since) };
    return [taskFact(application, askBankTask(application.applicationNo, after, order), at, deadlineAt)];
  }
  return after.stage === effect.before
    ? []
    : stageTasks(application, after, at, deadlineAt).map((task) => anew(effect, task));
}

/** What the bank sent back is ordered anew: the task of that order is done, so the next has the order's number in its own. */
const anew = ({ fact, commandId }: ApplicationEffect, task: TaskFact): TaskFact =>
  fact.kind === 'payment-rejected' ? { ...task, id: `${task.id}-${commandId.replaceAll('/', '-')}` } : task;

/** A case that ends answers none of its open tasks; any other step answers them all. The bank's answer is nobody's work. */
function closedTasks({ application, after, fact, by, at }: ApplicationEffect): ClosedTasks {
  const open = { room: 'APPLICATION', subjectNo: application.applicationNo, id: null, at } as const;
  return isClosed(after) && fact.kind === 'end'
    ? { ...open, status: 'CANCELLED', by: null, outcome: null }
    : { ...open, status: 'DONE', by: fact.kind === 'opened' ? 'system' : by, outcome: 'DONE' };
}

/** Where the application stands after the step. */
const stageRows = (effect: ApplicationEffect): OwnRows => ({
  names: ['stage'],
  content: { application: applicationAfter(effect) },
  sql: Prisma.sql`
    stage AS (
      UPDATE application SET stage = a.stage, round = a.round, grade = a.grade, deadline_at = a."deadlineAt",
        reason_code = a."reasonCode", loan_no = a."loanNo", closed_on = coalesce(a."closedOn", closed_on),
        score = coalesce(a.score, application.score), rated_on = coalesce(a."ratedOn", application.rated_on), suggested_terms = coalesce(a."suggestedTerms", suggested_terms),
        approved_terms = CASE WHEN a."takenBack" THEN NULL ELSE coalesce(a."approvedTerms", approved_terms) END, updated_at = now()
      FROM doc, jsonb_to_record(j->'application') AS a(no text, stage text, round int, grade text, "deadlineAt" timestamptz,
        "reasonCode" text, "loanNo" text, "closedOn" date, score int, "ratedOn" date, "suggestedTerms" jsonb, "approvedTerms" jsonb,
        "takenBack" boolean)
      WHERE application.no = a.no
      RETURNING 1
    )`,
});

function applicationAfter(effect: ApplicationEffect): object {
  const { application, after, deadlineAt, at } = effect;
  const { stage, round, grade, reasonCode, loanNo } = after;
  const closedOn = isClosed(after) ? { closedOn: businessDate(Date.parse(at)) } : {};
  return {
    no: application.applicationNo,
    stage,
    round,
    grade,
    reasonCode,
    loanNo,
    deadlineAt,
    ...closedOn,
    ...termsOf(effect),
    // Whoever decides next reads what was approved before as what is proposed now, and nothing as approved.
    ...(isTakenBack(effect.before, stage) ? { suggestedTerms: after.terms, takenBack: true } : {}),
  };
}

/** Columns that only this kind of step sets. */
function termsOf({ after, fact, at }: ApplicationEffect): {
  score?: number;
  ratedOn?: string;
  suggestedTerms?: LoanTerms;
  approvedTerms?: LoanTerms;
} {
  if (fact.kind === 'rating') return { score: fact.score, ratedOn: businessDate(Date.parse(at)) };
  if (fact.kind === 'investigation' && fact.suggestedTerms !== null) return { suggestedTerms: fact.suggestedTerms };
  if (fact.kind === 'resubmission' && fact.terms !== null) return { suggestedTerms: fact.terms };
  if (fact.kind === 'approval' && fact.conclusion.outcome === 'APPROVED') return { approvedTerms: after.terms };
  // What cannot be paid is not lent.
  if (fact.kind === 'payment' && fact.order.giveUpRest === true) return { approvedTerms: after.terms };
  return {};
}

/** With another paper nobody has seen the original yet. */
const ANOTHER_PAPER = { originalSeenBy: null, originalSeenOn: null };
const ORIGINAL_OF_ANOTHER: Partial<Record<string, typeof ANOTHER_PAPER>> = {
  RECEIVED: ANOTHER_PAPER,
  RETURNED: ANOTHER_PAPER,
};

/** Who verifies a paper whose original is asked for has held it against the copy, unless somebody did before (RULES 5.1). */
async function originalSeen(
  tx: Tx,
  { isAnew, ...item }: { applicationNo: string; code: string; isAnew: boolean },
  { by, on }: { by: string; on: Date },
): Promise<void> {
  await tx.applicationDocument.updateMany({
    where: { ...item, ...(isAnew ? {} : { originalSeenBy: null }) },
    data: { originalSeenBy: by, originalSeenOn: on },
  });
}

async function writeFact(tx: Tx, effect: ApplicationEffect): Promise<void> {
  const { application, fact, after, by, at } = effect;
  const { applicationNo } = application;
  const on = toDbDate(businessDate(Date.parse(at)));
  switch (fact.kind) {
    case 'documents':
      for (const { code, status, fileHash, note, expiresOn } of fact.documents) {
        await tx.applicationDocument.update({
          where: { applicationNo_code: { applicationNo, code } },
          data: {
            status,
            ...(fileHash === undefined ? {} : { fileHash }),
            ...(note === undefined ? {} : { note }),
            ...(status === 'VERIFIED' ? { verifiedBy: by } : {}),
            ...(expiresOn === undefined ? {} : { expiresOn: toDbDate(expiresOn) }),
            ...ORIGINAL_OF_ANOTHER[status],
          },
        });
        if (status === 'ORIGINAL_SEEN' || (status === 'VERIFIED' && needsOriginal(code)))
          await originalSeen(tx, { applicationNo, code, isAnew: status === 'ORIGINAL_SEEN' }, { by, on });
      }
      return;
    case 'documents-expired':
      await tx.applicationDocument.updateMany({
        where: { applicationNo, code: { in: fact.codes } },
        data: { status: 'EXPIRED', ...ANOTHER_PAPER },
      });
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
      await completeTask(tx, stageTaskId(applicationNo, 'INVESTIGATION', after.round, `-${fact.part}`), {
        by,
        at,
        outcome: fact.agree ? 'AGREED' : 'DISAGREED',
      });
      return;
    case 'payment':
      // Nothing leaves the house where a loan is renewed: there is no payment to prove.
      if (application.renews === undefined) await insertPaymentOrder(tx, effect, fact.order, fact.references);
      return;
    case 'contract':
      await insertContract(tx, effect, fact.contract);
      return;
    default:
      return;
  }
}

const stageTasks = (
  application: ApplicationInput,
  state: Parameters<typeof tasksAt>[1],
  at: string,
  dueAt: string | null,
): TaskFact[] =>
  tasksAt(application.applicationNo, state, application.managerUsername, managersBefore(application)).map((task) =>
    taskFact(application, task, at, dueAt),
  );

/** Former managers, and who works on its deal. */
const managersBefore = ({ formerManagers = [], dealTeam = [] }: ApplicationInput): string[] => [
  ...formerManagers,
  ...dealTeam,
];

function taskFact(
  { applicationNo, branchCode, clientMasked }: ApplicationInput,
  { assignee, title, ...task }: StageTask,
  at: string,
  dueAt: string | null,
): TaskFact {
  return {
    ...task,
    ...(assignee === null ? {} : { assignee }),
    ...(dueAt === null ? {} : { dueAt }),
    title: { zh: `${title.zh}：${clientMasked}`, en: `${title.en}: ${clientMasked}` },
    room: 'APPLICATION',
    subjectNo: applicationNo,
    workflowId: workflowIds.application(applicationNo),
    branchCode,
    createdAt: at,
  };
}
