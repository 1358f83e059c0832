import type { DealChange } from '../domain/deal/team';
import type { Milestone, MilestoneAct } from '../domain/deal/milestone';
import type { PreReviewOpinion } from '../domain/deal/pre-review';
import { audit } from './audit';
import { fromDbDate, toDbDate } from './dates';
import type { Prisma, PrismaClient } from './generated/client';
import { enqueueNotices, toStaff } from './notices';
import type { Tx } from './once';

export interface DealBy {
  username: string;
  on: string;
  /** Business instant. */
  at: string;
}

/** The case a deal is, as far as its team is told of it. */
interface Case {
  no: string;
  clockOffsetMs: number;
}

export type ChangeRecord = DealChange & { note: string; by: string; on: string };

/** Who came to the team of a case and who went, in their order. */
export async function changesOf(db: Tx | PrismaClient, applicationNo: string): Promise<ChangeRecord[]> {
  const found = await db.dealTeamChange.findMany({ where: { applicationNo }, orderBy: { id: 'asc' } });
  return found.map(({ username, role, act, note, by, on }) => ({
    username,
    role: role as DealChange['role'],
    act: act as DealChange['act'],
    note,
    by,
    on: fromDbDate(on),
  }));
}

/** One change of a team at a time: a second lead would slip in between two looks. */
export const lockDeal = (tx: Tx, applicationNo: string): Promise<number> =>
  tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`deal/${applicationNo}`}))`;

export async function insertChange(
  tx: Tx,
  { no, clockOffsetMs }: Case,
  { username, role, act, note }: DealChange & { note: string },
  { username: by, on, at }: DealBy,
): Promise<void> {
  const { id } = await tx.dealTeamChange.create({
    data: { applicationNo: no, username, role, act, note, by, on: toDbDate(on) },
  });
  if (act === 'JOINED') {
    const told = { template: 'deal-joined' as const, params: { subjectNo: no, by, role } };
    const about = { subjectNo: no, businessAt: at, clockOffsetMs, cause: `deal-${String(id)}` };
    await enqueueNotices(tx, toStaff({ ...about, ...told, recipient: username }));
  }
  await record(tx, no, { username: by, on }, `DEAL_${act}`, { username, role, note });
}

export type MilestoneRecord = Milestone & {
  id: string;
  title: string;
  setBy: string;
  steps: (Milestone['steps'][number] & { note: string; fileHash: string | null; by: string; on: string })[];
};

/** The milestones of a case in the order in which they were set, each with what was done about it. */
export async function milestonesOf(db: Tx | PrismaClient, applicationNo: string): Promise<MilestoneRecord[]> {
  const found = await db.dealMilestone.findMany({ where: { applicationNo }, orderBy: { id: 'asc' } });
  const steps = await db.dealMilestoneStep.findMany({
    where: { milestoneId: { in: found.map(({ id }) => id) } },
    orderBy: { id: 'asc' },
  });
  return found.map(({ id, title, owner, dueOn, setBy }) => ({
    id: String(id),
    title,
    owner,
    setBy,
    dueOn: fromDbDate(dueOn),
    steps: steps
      .filter(({ milestoneId }) => milestoneId === id)
      .map(({ act, note, dueOn: movedTo, fileHash, by, on }) => ({
        act: act as MilestoneAct,
        note,
        dueOn: movedTo === null ? null : fromDbDate(movedTo),
        fileHash,
        by,
        on: fromDbDate(on),
      })),
  }));
}

export async function insertMilestone(
  tx: Tx,
  applicationNo: string,
  { title, owner, dueOn }: { title: string; owner: string; dueOn: string },
  by: DealBy,
): Promise<void> {
  const set = { setBy: by.username, setOn: toDbDate(by.on) };
  await tx.dealMilestone.create({ data: { applicationNo, title, owner, dueOn: toDbDate(dueOn), ...set } });
  await record(tx, applicationNo, by, 'MILESTONE_SET', { title, owner, dueOn });
}

export async function insertMilestoneStep(
  tx: Tx,
  applicationNo: string,
  { id, title }: Pick<MilestoneRecord, 'id' | 'title'>,
  { act, note, dueOn, fileHash }: { act: MilestoneAct; note: string; dueOn: string | null; fileHash: string | null },
  by: DealBy,
): Promise<void> {
  const given = { act, note, fileHash, dueOn: dueOn === null ? null : toDbDate(dueOn) };
  const who = { by: by.username, on: toDbDate(by.on) };
  await tx.dealMilestoneStep.create({ data: { milestoneId: BigInt(id), ...given, ...who } });
  await record(tx, applicationNo, by, `MILESTONE_${act}`, { title, note, dueOn });
}

export interface PreReviewRecord {
  id: string;
  opinion: PreReviewOpinion;
  summary: string;
  concerns: { text: string; answer: { answer: string; by: string; on: string } | null }[];
  reviewedBy: string;
  reviewedOn: string;
}

/** Every pre-review of a case, the latest first, with what was answered to its concerns. */
export async function preReviewsOf(db: Tx | PrismaClient, applicationNo: string): Promise<PreReviewRecord[]> {
  const found = await db.dealPreReview.findMany({ where: { applicationNo }, orderBy: { id: 'desc' } });
  const answers = await db.dealConcernAnswer.findMany({ where: { reviewId: { in: found.map(({ id }) => id) } } });
  return found.map(({ id, opinion, summary, concerns, reviewedBy, reviewedOn }) => ({
    id: String(id),
    opinion: opinion as PreReviewOpinion,
    summary,
    reviewedBy,
    reviewedOn: fromDbDate(reviewedOn),
    concerns: concerns.map((text, index) => {
      const said = answers.find(({ reviewId, concern }) => reviewId === id && concern === index + 1);
      return {
        text,
        answer: said === undefined ? null : { answer: said.answer, by: said.by, on: fromDbDate(said.on) },
      };
    }),
  }));
}

export async function insertPreReview(
  tx: Tx,
  applicationNo: string,
  given: { opinion: PreReviewOpinion; summary: string; concerns: string[] },
  by: DealBy,
): Promise<void> {
  const reviewed = { reviewedBy: by.username, reviewedOn: toDbDate(by.on) };
  await tx.dealPreReview.create({ data: { ...given, ...reviewed, applicationNo } });
  const { opinion, concerns } = given;
  await record(tx, applicationNo, by, 'DEAL_PRE_REVIEWED', { opinion, concerns: concerns.length });
}

export async function insertConcernAnswer(
  tx: Tx,
  applicationNo: string,
  { reviewId, concern, answer }: { reviewId: string; concern: number; answer: string },
  by: DealBy,
): Promise<void> {
  const who = { by: by.username, on: toDbDate(by.on) };
  await tx.dealConcernAnswer.create({ data: { reviewId: BigInt(reviewId), concern, answer, ...who } });
  await record(tx, applicationNo, by, 'DEAL_CONCERN_ANSWERED', { concern });
}

const record = (
  tx: Tx,
  subjectNo: string,
  { username, on }: Pick<DealBy, 'username' | 'on'>,
  action: string,
  detail: Prisma.InputJsonObject,
): Promise<void> => audit(tx, { businessOn: on, actor: username, action, subject: 'APPLICATION', subjectNo, detail });

/** Is somebody on the team of a case now, whatever became of the case? */
export const isOnDeal = async (db: PrismaClient, applicationNo: string, username: string): Promise<boolean> =>
  (await db.dealTeamChange.findFirst({ where: { applicationNo, username }, orderBy: { id: 'desc' } }))?.act ===
  'JOINED';
