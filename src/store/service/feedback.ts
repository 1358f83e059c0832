import type { Pool } from 'pg';
import type { Actor } from '../../contracts/roles';
import { mayAnswerFeedback, type FeedbackState, type FeedbackTopic } from '../../domain/service/feedback';
import { ALLOWED, refused, type Verdict } from '../../domain/verdict';
import { audit } from '../audit';
import { fromDbDate, toDbDate } from '../dates';
import type { Feedback, PrismaClient } from '../generated/client';
import { enqueueNotices, toClient } from '../notices';
import type { Tx } from '../once';
import { decodeCursor, pageOf, Where, type Page, type PageRequest } from '../paging';
import { rows } from '../sql';

interface By {
  actor: Actor;
  on: string;
}
export interface FeedbackGiven {
  branchCode: string;
  clientNo: string | null;
  topic: FeedbackTopic;
  productCode: string | null;
  text: string;
}
export interface FeedbackRecord extends FeedbackGiven {
  no: string;
  status: FeedbackState;
  takenBy: string;
  takenOn: string;
  reply: string | null;
  answeredBy: string | null;
  answeredOn: string | null;
}

export async function takeFeedback(tx: Tx, no: string, given: FeedbackGiven, { actor, on }: By): Promise<Verdict> {
  const { productCode } = given;
  if (productCode !== null && (await tx.product.count({ where: { code: productCode } })) === 0)
    return refused('PRODUCT_UNKNOWN');
  await tx.feedback.create({
    data: { ...given, no, status: 'RECEIVED', takenBy: actor.username, takenOn: toDbDate(on) },
  });
  await record(tx, { ...given, no }, { act: 'RECEIVED', text: given.text }, { actor, on });
  return ALLOWED;
}

/** What is decided about it, and the reply; the client it came from has it too. */
export async function answerFeedback(
  tx: Tx,
  no: string,
  { status, reply }: { status: FeedbackState; reply: string },
  { actor, on }: By,
): Promise<Verdict> {
  await tx.$queryRaw`SELECT 1 FROM feedback WHERE no = ${no} FOR UPDATE`;
  const row = await tx.feedback.findUniqueOrThrow({ where: { no } });
  const verdict = mayAnswerFeedback({ ...row, status: row.status as FeedbackState }, status, actor);
  if (!verdict.allowed) return verdict;
  const answered = { status, reply, answeredBy: actor.username, answeredOn: toDbDate(on) };
  await tx.feedback.update({ where: { no }, data: answered });
  if (row.clientNo !== null) await tellClient(tx, { no, status, reply, clientNo: row.clientNo });
  await record(tx, row, { act: status, text: reply }, { actor, on });
  return ALLOWED;
}

const tellClient = (
  tx: Tx,
  { no, status, reply, clientNo }: { no: string; status: FeedbackState; reply: string; clientNo: string },
): Promise<void> =>
  enqueueNotices(
    tx,
    toClient({
      cause: `feedback-${no}/${status}`,
      template: 'feedback-answered',
      params: { feedbackNo: no, outcome: `FEEDBACK_${status}`, reply },
      recipient: clientNo,
      subjectNo: no,
      businessAt: new Date().toISOString(),
      clockOffsetMs: 0,
    }),
  );

async function record(
  tx: Tx,
  { no, clientNo }: { no: string; clientNo: string | null },
  { act, text }: { act: FeedbackState; text: string },
  { actor, on }: By,
): Promise<void> {
  await tx.feedbackStep.create({ data: { feedbackNo: no, act, text, by: actor.username, on: toDbDate(on) } });
  await audit(tx, {
    businessOn: on,
    actor: actor.username,
    action: `FEEDBACK_${act}`,
    subject: clientNo === null ? 'SYSTEM' : 'CLIENT',
    subjectNo: clientNo ?? no,
    detail: { feedbackNo: no },
  });
}

export async function findFeedback(db: PrismaClient, no: string): Promise<FeedbackRecord | null> {
  const row = await db.feedback.findUnique({ where: { no } });
  return row === null ? null : recordOf(row);
}

export async function stepsOfFeedback(
  db: PrismaClient,
  feedbackNo: string,
): Promise<{ act: FeedbackState; by: string; on: string; text: string }[]> {
  const found = await db.feedbackStep.findMany({ where: { feedbackNo }, orderBy: { id: 'asc' } });
  return found.map(({ act, by, on, text }) => ({ act: act as FeedbackState, by, on: fromDbDate(on), text }));
}

export async function listFeedback(
  db: PrismaClient,
  branch: string | null,
  { limit, cursor, ...filter }: PageRequest & { status?: FeedbackState | undefined; topic?: FeedbackTopic | undefined },
): Promise<Page<FeedbackRecord>> {
  const after = decodeCursor(cursor, ['text'])?.[0];
  const found = await db.feedback.findMany({
    where: {
      ...(branch === null ? {} : { branchCode: branch }),
      ...(filter.status === undefined ? {} : { status: filter.status }),
      ...(filter.topic === undefined ? {} : { topic: filter.topic }),
      ...(after === undefined ? {} : { no: { lt: String(after) } }),
    },
    orderBy: { no: 'desc' },
    take: limit + 1,
  });
  return pageOf(found.map(recordOf), limit, ({ no }) => [no]);
}

export interface FeedbackFigure {
  topic: FeedbackTopic;
  received: number;
  planned: number;
  done: number;
  declined: number;
}

/** What was wanted in a period by topic, and how far each has come. */
export function feedbackFigures(
  pool: Pool,
  { branch, from, to }: { branch: string | null; from: string; to: string },
): Promise<FeedbackFigure[]> {
  const where = new Where().and('branch_code = ?', branch).and('taken_on >= ?', from).and('taken_on <= ?', to);
  return rows<FeedbackFigure & Record<string, unknown>>(
    pool,
    `SELECT topic, count(*)::int AS received, (count(*) FILTER (WHERE status = 'PLANNED'))::int AS planned,
            (count(*) FILTER (WHERE status = 'DONE'))::int AS done, (count(*) FILTER (WHERE status = 'DECLINED'))::int AS declined
     FROM feedback ${where.toString()} GROUP BY topic ORDER BY received DESC, topic`,
    where.values,
  );
}

const recordOf = ({ takenOn, answeredOn, status, topic, ...rest }: Feedback): FeedbackRecord => ({
  ...rest,
  status: status as FeedbackState,
  topic: topic as FeedbackTopic,
  takenOn: fromDbDate(takenOn),
  answeredOn: answeredOn === null ? null : fromDbDate(answeredOn),
});
