import type { ReviewedKind } from '../domain/human-review/human-review';
import { FINAL_STAGES, type Stage } from '../domain/application/stages';
import type { HumanReview, PrismaClient } from './generated/client';
import type { Tx } from './once';
import { openTask } from './tasks';

/** The reviews in which a person set these automated results aside, by result. */
export async function setAsideBy(
  db: Tx | PrismaClient,
  kind: ReviewedKind,
  subjects: string[],
): Promise<ReadonlyMap<string, string>> {
  if (subjects.length === 0) return new Map();
  const found = await db.humanReview.findMany({
    where: { kind, subject: { in: subjects }, status: 'SET_ASIDE' },
    select: { no: true, subject: true },
  });
  return new Map(found.map(({ no, subject }) => [subject, no]));
}

/** The application whose score or price a review is about; null of a screen, which turned the client away before there was one. */
export async function reviewedApplication(
  db: Tx | PrismaClient,
  { kind, subject }: Pick<HumanReview, 'kind' | 'subject'>,
): Promise<string | null> {
  if (kind === 'PRICE') return subject;
  if (kind !== 'SCORE') return null;
  return (await db.appraisal.findUnique({ where: { id: BigInt(subject) } }))?.applicationNo ?? null;
}

/** What this review set aside of this application, by the file; null where it set nothing of it aside. */
export async function setAsideOf(
  db: PrismaClient,
  applicationNo: string,
  reviewNo: string,
): Promise<ReviewedKind | null> {
  const review = await db.humanReview.findUnique({ where: { no: reviewNo } });
  if (review?.status !== 'SET_ASIDE') return null;
  return (await reviewedApplication(db, review)) === applicationNo ? (review.kind as ReviewedKind) : null;
}

/** The running application that must hear of it, or null. */
export async function openCaseOf(db: PrismaClient, reviewNo: string): Promise<string | null> {
  const review = await db.humanReview.findUnique({ where: { no: reviewNo } });
  const no = review === null ? null : await reviewedApplication(db, review);
  const found = no === null ? null : await db.application.findUnique({ where: { no }, select: { stage: true } });
  return found === null || FINAL_STAGES.includes(found.stage as Stage) ? null : no;
}

/** Days in which a client that was turned away by a rule is taken up again: 示例参数，需按本行制度调整 [CONV]. */
const TAKE_UP_DAYS = 5;
const DAY_MS = 86_400_000;

/** A client turned away whose decision a person set aside: his account manager takes the wish up again, and people judge it. */
export async function askToTakeUp(tx: Tx, review: HumanReview, at: string): Promise<void> {
  const no = await reviewedApplication(tx, review);
  const declined = no === null ? null : await tx.application.findUnique({ where: { no }, select: { stage: true } });
  if (declined !== null && declined.stage !== 'REJECTED') return;
  const { managerUsername } = await tx.client.findUniqueOrThrow({
    where: { no: review.clientNo },
    select: { managerUsername: true },
  });
  await openTask(tx, {
    id: `${review.no}-take-up`,
    kind: 'TAKE_UP_AGAIN',
    room: 'HUMAN_REVIEW',
    subjectNo: review.no,
    workflowId: '',
    role: 'CLIENT_MANAGER',
    assignee: managerUsername,
    branchCode: review.branchCode,
    title: {
      zh: '自动决策已被人工撤销：联系客户，重新受理并由人工审批',
      en: 'A person set the automated decision aside: take the application up again, for people to judge',
    },
    dueAt: new Date(Date.parse(at) + TAKE_UP_DAYS * DAY_MS).toISOString(),
    createdAt: at,
  });
}

/** The client's new application answers the tasks that asked for it. */
export async function takenUp(tx: Tx, clientNo: string, { by, at }: { by: string; at: string }): Promise<void> {
  const reviews = await tx.humanReview.findMany({ where: { clientNo, status: 'SET_ASIDE' }, select: { no: true } });
  if (reviews.length === 0) return;
  await tx.task.updateMany({
    where: { kind: 'TAKE_UP_AGAIN', status: 'OPEN', subjectNo: { in: reviews.map(({ no }) => no) } },
    data: { status: 'DONE', doneBy: by, doneAt: new Date(at), outcome: 'DONE' },
  });
}
