import type { RiskClass } from '../domain/account';
import { businessDate } from '../domain/business-time';
import { managersOf } from '../domain/approval/separation';
import {
  FLOOR_RULES,
  isNonPerforming,
  mayOpine,
  mayRecognise,
  stepAfter,
  worstOf,
  type RecognitionStep,
} from '../domain/classification';
import { ALLOWED, firstRefusal, type Verdict } from '../domain/verdict';
import { audit } from './audit';
import { classTaskId, openClassTask } from './class-task';
import { toDbDate } from './dates';
import type { ClassReview, LoanClass } from './generated/client';
import type { LoanRecord } from './loans-read';
import { managersOfLoan } from './managers';
import type { Tx } from './once';
import { completeTask } from './tasks';

export interface Opinion {
  riskClass: RiskClass;
  reason: string;
  by: { username: string; roles: readonly string[] };
  /** Business date of the loan. */
  on: string;
}

/**
 * Takes the next step in recognising a loan's class: graded, reviewed, recognised by three people. The third sets the class
 * in force. Without a recognition under way its manager begins one.
 * @returns the refusal, with nothing changed, or allowed
 */
export async function opine(tx: Tx, loan: LoanRecord, opinion: Opinion): Promise<Verdict> {
  const { by, riskClass, on, reason } = opinion;
  await tx.$queryRaw`SELECT 1 FROM loan WHERE no = ${loan.no} FOR UPDATE`;
  const held = await tx.loanClass.findUnique({ where: { loanNo: loan.no } });
  const review = await tx.classReview.findFirst({ where: { loanNo: loan.no, step: { not: 'DONE' } } });
  const step = (review?.step ?? 'GRADE') as RecognitionStep;
  const earlier = review === null ? [] : await tx.classOpinion.findMany({ where: { reviewId: review.id } });
  const floor = (held?.floorClass ?? 'NORMAL') as RiskClass;
  const managers = await managersOfLoan(tx, loan.no);
  const parties = { ...managers, earlier: earlier.map((one) => one.by) };
  const verdict = firstRefusal(
    () => mayOpine(by, step, parties),
    () => mayRecognise(riskClass, floor),
    () => ALLOWED,
  );
  if (!verdict.allowed) return verdict;
  const open = review ?? (await begin(tx, loan, held, on));
  await tx.classOpinion.create({
    data: { reviewId: open.id, step, by: by.username, riskClass, reason, on: toDbDate(on) },
  });
  await completeTask(tx, classTaskId(open.id, step), {
    by: by.username,
    at: new Date().toISOString(),
    outcome: riskClass,
  });
  const next = stepAfter(step);
  if (next === null) await recognise(tx, loan, held, open, opinion);
  else {
    await tx.classReview.update({ where: { id: open.id }, data: { step: next } });
    await openClassTask(tx, next, { ...open, workflowId: loan.workflowId, branchCode: loan.branchCode }, [
      ...managersOf(managers),
      ...parties.earlier,
      by.username,
    ]);
  }
  await audit(tx, {
    businessOn: on,
    actor: by.username,
    action: `CLASS_${step}`,
    subject: 'LOAN',
    subjectNo: loan.no,
    detail: { reviewId: open.id, riskClass, floor, reason },
  });
  return ALLOWED;
}

/** Has the class of a loan recognised anew, unless that is under way: its manager is asked to grade it. */
export async function proposeRecognition(tx: Tx, loanNo: string, at: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM loan WHERE no = ${loanNo} FOR UPDATE`;
  const loan = await tx.loan.findUniqueOrThrow({ where: { no: loanNo } });
  if ((await tx.classReview.count({ where: { loanNo, step: { not: 'DONE' } } })) > 0) return;
  const held = await tx.loanClass.findUnique({ where: { loanNo } });
  const review = await begin(tx, loan, held, businessDate(Date.parse(at) + Number(loan.clockOffsetMs)));
  const { workflowId, branchCode, managerUsername: assignee } = loan;
  await openClassTask(tx, 'GRADE', { ...review, workflowId, branchCode, assignee }, []);
}

async function begin(tx: Tx, loan: Pick<LoanRecord, 'no'>, held: LoanClass | null, on: string): Promise<ClassReview> {
  const before = await tx.classReview.count({ where: { loanNo: loan.no } });
  return tx.classReview.create({
    data: {
      id: `class-${loan.no}-${String(before + 1)}`,
      loanNo: loan.no,
      step: 'GRADE',
      openedOn: toDbDate(on),
      fromClass: held?.recognisedClass ?? 'NORMAL',
      floor: held?.floorClass ?? 'NORMAL',
    },
  });
}

/** The class in force is the worse of the floor and what was recognised. A claim that people call non-performing has to earn its way out like any other. */
async function recognise(
  tx: Tx,
  loan: LoanRecord,
  held: LoanClass | null,
  review: ClassReview,
  { riskClass, reason, by, on }: Opinion,
): Promise<void> {
  const floor = (held?.floorClass ?? 'NORMAL') as RiskClass;
  const inForce = worstOf([floor, riskClass]);
  const was = held?.riskClass ?? 'NORMAL';
  const date = toDbDate(on);
  const bad = isNonPerforming(riskClass);
  const set = {
    recognisedClass: riskClass,
    recognisedBy: by.username,
    recognisedOn: date,
    riskClass: inForce,
    since: was === inForce ? (held?.since ?? date) : date,
    ...(bad && !isNonPerforming(floor)
      ? { nonPerforming: true, cleanSince: loan.daysOverdue > 0 ? null : (held?.cleanSince ?? date) }
      : {}),
  };
  await tx.loanClass.upsert({
    where: { loanNo: loan.no },
    create: { loanNo: loan.no, clientNo: loan.clientNo, floorClass: floor, floors: [], nonPerforming: false, ...set },
    update: set,
  });
  await tx.classReview.update({
    where: { id: review.id },
    data: { step: 'DONE', toClass: riskClass, floor, closedOn: date },
  });
  await tx.loanClassChange.create({
    data: {
      loanNo: loan.no,
      on: date,
      fromClass: was,
      toClass: inForce,
      floors: held?.floors ?? [],
      cause: 'RECOGNITION',
      by: by.username,
      reason,
    },
  });
}

/** An advance is never a normal claim: it has its floor from the day it is made, before any end of day (RULES 2.2). */
export async function classifyAdvance(
  tx: Tx,
  { loanNo, clientNo, on, by }: { loanNo: string; clientNo: string; on: string; by: string },
): Promise<void> {
  const floors = ['ADVANCED'] as const;
  const floorClass = FLOOR_RULES[floors[0]].class;
  const since = toDbDate(on);
  await tx.loanClass.create({
    data: { loanNo, clientNo, floorClass, floors: [...floors], nonPerforming: false, riskClass: floorClass, since },
  });
  const change = { loanNo, on: since, fromClass: 'NORMAL', toClass: floorClass, floors: [...floors], by };
  await tx.loanClassChange.create({ data: { ...change, cause: 'ADVANCE', reason: floors.join(', ') } });
}
