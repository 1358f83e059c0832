import type { Occasion } from '../contracts/messages/common';
import type {
  ActOnHumanReview,
  HumanReviewInput,
  HumanReviewView,
  ReviewAsked,
} from '../contracts/messages/human-review';
import type { Actor } from '../contracts/roles';
import { mayDo, mayServe } from '../domain/access/access';
import {
  HUMAN_REVIEW_TIME,
  mayAskReview,
  mayConclude,
  nextReviewPressOn,
  type HumanReviewState,
  type ReviewedKind,
} from '../domain/human-review/human-review';
import { ALLOWED, firstRefusal, refused, type Verdict } from '../domain/verdict';
import { workingDaysAfter } from '../domain/warning/deadline';
import { audit } from './audit';
import { automatedDecision } from './automated-decisions';
import { announcedFrom } from './calendar';
import { fromDbDate, toDbDate } from './dates';
import type { HumanReview as Row, PrismaClient } from './generated/client';
import { openReviewTask, reviewTaskId } from './human-review-tasks';
import { enqueueNotices, toClient } from './notices';
import type { Tx } from './once';
import { askToTakeUp } from './set-aside';
import { cancelTasks, completeTask } from './tasks';

type By = Occasion & { by: Actor };
type Ending = Exclude<ActOnHumanReview['step'], { act: 'ASK' }>;

/** Asks for a person, once a decision. */
export async function askReview(
  tx: Tx,
  input: HumanReviewInput,
  asked: ReviewAsked,
  { today, at, by }: By,
): Promise<Verdict> {
  const { reviewNo: no, branchCode, clockOffsetMs } = input;
  const { kind, subject, clientNo, applicationNo, reason } = asked;
  // Two who ask at once: the second sees the first.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('human-review/' || ${kind} || ${subject}))`;
  const made = await automatedDecision(tx, asked);
  const verdict = firstRefusal(
    () => mayDo(by.roles, 'HUMAN_REVIEW_ASK'),
    () => mayServe(by.branchCode, branchCode),
    () => (made === null ? refused('NOT_FOUND', { what: '自动决策 automated decision' }) : mayAskReview(made, today)),
  );
  if (!verdict.allowed || made === null) return verdict;
  const dueOn = workingDaysAfter(today, HUMAN_REVIEW_TIME.workingDays, await announcedFrom(tx, today));
  const acted = [...new Set([...made.acted, by.username])];
  const row = await tx.humanReview.create({
    data: {
      no,
      branchCode,
      kind,
      subject,
      clientNo,
      applicationNo,
      reason,
      acted,
      status: 'ASKED',
      askedBy: by.username,
      reasons: [...made.reasons],
      askedOn: toDbDate(today),
      dueOn: toDbDate(dueOn),
      clockOffsetMs: BigInt(clockOffsetMs),
    },
  });
  await openReviewTask(tx, row, at);
  await tellClient(tx, row, { cause: 'asked', template: 'human-review-asked', params: { dueOn }, at });
  await audit(tx, {
    businessOn: today,
    actor: by.username,
    action: 'HUMAN_REVIEW_ASKED',
    subject: 'CLIENT',
    subjectNo: clientNo,
    detail: { reviewNo: no, kind, subject, applicationNo, dueOn },
  });
  return ALLOWED;
}

/** Ends a review: a person's conclusion, or the client's withdrawal. */
export async function endReview(
  tx: Tx,
  { reviewNo: no }: HumanReviewInput,
  step: Ending,
  { today, at, by }: By,
): Promise<Verdict> {
  await tx.$queryRaw`SELECT 1 FROM human_review WHERE no = ${no} FOR UPDATE`;
  const row = await tx.humanReview.findUnique({ where: { no } });
  if (row === null) return refused('NOT_FOUND', { what: '人工复核 human review' });
  const verdict = mayEnd(row, step, by);
  if (!verdict.allowed) return verdict;
  const status = step.act === 'CONCLUDE' ? step.outcome : 'WITHDRAWN';
  const ended = { status, conclusion: step.reason, endedBy: by.username, endedOn: toDbDate(today) };
  await tx.humanReview.update({ where: { no }, data: ended });
  if (step.act === 'CONCLUDE') {
    await completeTask(tx, reviewTaskId(no), { by: by.username, at, outcome: step.outcome });
    const params = { outcome: `HUMAN_REVIEW_${step.outcome}`, reason: step.reason };
    await tellClient(tx, row, { cause: 'concluded', template: 'human-review-concluded', params, at });
  }
  await cancelTasks(tx, 'HUMAN_REVIEW', no, at);
  if (status === 'SET_ASIDE') await askToTakeUp(tx, row, at);
  await audit(tx, {
    businessOn: today,
    actor: by.username,
    action: `HUMAN_REVIEW_${status}`,
    subject: 'CLIENT',
    subjectNo: row.clientNo,
    detail: { reviewNo: no, kind: row.kind, subject: row.subject },
  });
  return ALLOWED;
}

/** A review as it is judged. */
export const judgedReview = ({ status, branchCode, kind, reasons, acted }: Row) => ({
  status: status as HumanReviewState,
  branchCode,
  kind: kind as ReviewedKind,
  reasons,
  acted,
});

function mayEnd(row: Row, step: Ending, by: Actor): Verdict {
  if (step.act === 'CONCLUDE') return mayConclude(judgedReview(row), step.outcome, by);
  return firstRefusal(
    () => mayDo(by.roles, 'HUMAN_REVIEW_ASK'),
    () => mayServe(by.branchCode, row.branchCode),
    () => (row.status === 'ASKED' ? ALLOWED : refused('HUMAN_REVIEW_STATE', { status: row.status })),
  );
}

async function tellClient(
  tx: Tx,
  { no, clientNo, clockOffsetMs }: Row,
  told: {
    cause: string;
    template: 'human-review-asked' | 'human-review-concluded';
    params: Record<string, string>;
    at: string;
  },
): Promise<void> {
  const { cause, template, params, at } = told;
  await enqueueNotices(
    tx,
    toClient({
      cause: `human-review-${no}/${cause}`,
      template,
      params: { reviewNo: no, ...params },
      recipient: clientNo,
      subjectNo: no,
      businessAt: at,
      clockOffsetMs: Number(clockOffsetMs),
    }),
  );
}

export async function humanReviewView(db: PrismaClient, no: string, today: string): Promise<HumanReviewView> {
  const row = await db.humanReview.findUnique({ where: { no } });
  if (row === null) return { status: null, nextOn: null };
  const status = row.status as HumanReviewState;
  return { status, nextOn: nextReviewPressOn(status, fromDbDate(row.dueOn), today) };
}
