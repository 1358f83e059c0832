import type { ReviewAsked } from '../contracts/messages/human-review';
import type { Screening } from '../domain/admission/screen';
import type { Appraisal } from '../domain/appraisal/appraise';
import { SET_ASIDE_DAYS, type Automated } from '../domain/human-review/human-review';
import { addDays } from '../domain/date';
import { fromDbDate, toDbDate } from './dates';
import { Prisma, type PrismaClient } from './generated/client';
import type { Tx } from './once';

/** An automated decision as it may be reviewed, and who had a part in it. */
export interface Found extends Automated {
  acted: string[];
}

/** Models that give a grade or a score by themselves. */
const SCORES: readonly string[] = ['PERSONAL_SCORE', 'CORPORATE_RATING'];

/** The decision that a review asks about, of this client; null when there is none such. */
export async function automatedDecision(
  tx: Tx,
  { kind, subject, clientNo }: Omit<ReviewAsked, 'reason'>,
): Promise<Found | null> {
  const before = await tx.humanReview.findFirst({
    where: { kind, subject, status: { not: 'WITHDRAWN' } },
    select: { no: true },
  });
  const made = await decisionOf(tx, kind, subject, clientNo);
  return made === null ? null : { ...made, kind, reviewedIn: before?.no ?? null };
}

type Made = Omit<Found, 'kind' | 'reviewedIn'>;

function decisionOf(tx: Tx, kind: ReviewAsked['kind'], subject: string, clientNo: string): Promise<Made | null> {
  if (kind === 'PRICE') return priceOf(tx, subject, clientNo);
  const id = /^\d{1,18}$/.test(subject) ? BigInt(subject) : null;
  if (id === null) return Promise.resolve(null);
  return kind === 'SCREENING' ? screeningOf(tx, id, clientNo) : scoreOf(tx, id, clientNo);
}

async function screeningOf(tx: Tx, id: bigint, clientNo: string): Promise<Made | null> {
  const found = await tx.admissionScreening.findFirst({ where: { id, clientNo } });
  if (found === null) return null;
  return {
    decidedOn: fromDbDate(found.on),
    adverse: found.outcome === 'REJECT',
    reasons: (found.reasons as unknown as Screening['reasons']).map(({ code }) => code),
    acted: [found.screenedBy, ...(await listedBy(tx, clientNo))],
  };
}

/** Who put the client on the blacklist does not say himself that he was right. */
async function listedBy(tx: Tx, clientNo: string): Promise<string[]> {
  const found = await tx.$queryRaw<{ by: string }[]>(Prisma.sql`
    SELECT DISTINCT b.listed_by AS by FROM client c JOIN blacklist_entry b USING (identity_hash)
    WHERE c.no = ${clientNo} AND b.removed_on IS NULL`);
  return found.map(({ by }) => by);
}

async function scoreOf(tx: Tx, id: bigint, clientNo: string): Promise<Made | null> {
  const found = await tx.appraisal.findUnique({ where: { id } });
  if (found === null || !SCORES.includes(found.kind)) return null;
  const application = await tx.application.findFirst({ where: { no: found.applicationNo, clientNo } });
  if (application === null) return null;
  const { outcome } = found.result as unknown as Appraisal;
  return {
    decidedOn: fromDbDate(found.on),
    adverse: outcome !== 'PASS' || application.stage === 'REJECTED',
    reasons: [],
    acted: [found.appraisedBy, ...(await actedOn(tx, found.applicationNo))],
  };
}

/** What a client is to pay follows from his grade by a model: it always touches him. */
async function priceOf(tx: Tx, no: string, clientNo: string): Promise<Made | null> {
  const found = await tx.application.findFirst({ where: { no, clientNo, grade: { not: null } } });
  if (found === null) return null;
  return {
    decidedOn: fromDbDate(found.closedOn ?? found.acceptedOn),
    adverse: true,
    reasons: [],
    acted: await actedOn(tx, no),
  };
}

/** Everybody who did anything to an application or decided about it; to read a file is no part in it. */
async function actedOn(tx: Tx, applicationNo: string): Promise<string[]> {
  const found = await tx.$queryRaw<{ actor: string }[]>(Prisma.sql`
    SELECT DISTINCT actor FROM audit_entry
    WHERE (subject_no = ${applicationNo} OR subject_no LIKE ${`approval-${applicationNo}-%`})
      AND actor <> 'system' AND action NOT IN ('FILE_READ', 'PAPER_PRINTED')`);
  return found.map(({ actor }) => actor);
}

/** What a person has set aside of the admission screen of a client, not long ago. */
export async function setAsideReasons(db: Tx | PrismaClient, clientNo: string, today: string): Promise<string[]> {
  const found = await db.humanReview.findMany({
    where: {
      clientNo,
      kind: 'SCREENING',
      status: 'SET_ASIDE',
      endedOn: { gte: toDbDate(addDays(today, -SET_ASIDE_DAYS)) },
    },
    select: { reasons: true },
  });
  return found.flatMap(({ reasons }) => reasons);
}
