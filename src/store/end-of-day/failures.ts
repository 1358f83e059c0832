import type { EndOfDayPart, EndOfDayStep } from '../../contracts/end-of-day';
import { audit } from '../audit';
import { fromDbDate, toDbDate } from '../dates';
import type { EndOfDayFailure, PrismaClient } from '../generated/client';
import { enqueueNotices } from '../notices';
import type { Tx } from '../once';
import { findOperators } from '../recipients';

/** A part of an end of day that could not be done, and why. */
export interface FailureRecord extends EndOfDayPart {
  businessDate: string;
  reason: string;
  tries: number;
  lastAt: string;
}

const recordOf = ({ businessDate, step, subjectNo, reason, tries, lastAt }: EndOfDayFailure): FailureRecord => ({
  businessDate: fromDbDate(businessDate),
  step: step as EndOfDayStep,
  subjectNo,
  reason,
  tries,
  lastAt: lastAt.toISOString(),
});

const REASON_LENGTH = 500;

/** That a part could not be done, and how often by now. */
export async function recordFailure(
  prisma: PrismaClient,
  on: string,
  part: EndOfDayPart,
  error: unknown,
): Promise<FailureRecord> {
  const businessDate = toDbDate(on);
  const reason = (error instanceof Error ? error.message : String(error)).slice(0, REASON_LENGTH);
  const lastAt = new Date();
  const failed = await prisma.endOfDayFailure.upsert({
    where: { businessDate_step_subjectNo: { businessDate, ...part } },
    create: { businessDate, ...part, reason, tries: 1, firstAt: lastAt, lastAt },
    update: { reason, tries: { increment: 1 }, lastAt, doneAt: null, doneBy: null },
  });
  return recordOf(failed);
}

/** That it is done after all, and who saw to it. */
export async function settleFailure(prisma: PrismaClient, on: string, part: EndOfDayPart, by: string): Promise<void> {
  await prisma.endOfDayFailure.updateMany({
    where: { businessDate: toDbDate(on), ...part, doneAt: null },
    data: { doneAt: new Date(), doneBy: by },
  });
}

/** What is left of one date; at most so many. */
export async function leftUndone(
  prisma: PrismaClient,
  { on, most }: { on: string; most?: number },
): Promise<FailureRecord[]> {
  const found = await prisma.endOfDayFailure.findMany({
    where: { doneAt: null, businessDate: toDbDate(on) },
    orderBy: [{ step: 'asc' }, { subjectNo: 'asc' }],
    ...(most === undefined ? {} : { take: most }),
  });
  return found.map(recordOf);
}

/** The operators hear once of what a night has left to them. */
export async function tellLeftUndone(prisma: PrismaClient, on: string, parts: number): Promise<void> {
  await prisma.$transaction(async (tx) => {
    const operators = await findOperators(tx);
    await enqueueNotices(
      tx,
      operators.map((recipient) => ({
        cause: `end-of-day/${on}/left`,
        channel: 'INBOX' as const,
        recipient,
        template: 'end-of-day-left' as const,
        params: { on, parts },
        subjectNo: 'end-of-day',
        businessAt: new Date().toISOString(),
        clockOffsetMs: 0,
      })),
    );
  });
}

/** Was there an end of day of this date? */
export const hasRun = async (prisma: PrismaClient, on: string): Promise<boolean> =>
  (await prisma.endOfDayRun.count({ where: { businessDate: toDbDate(on) } })) > 0;

/** Has every step that follows the close of this date been tried? What failed of them is on record from then on. */
export const isFollowedUp = async (prisma: PrismaClient, on: string): Promise<boolean> =>
  (await prisma.endOfDayRun.count({ where: { businessDate: toDbDate(on), followedUpAt: { not: null } } })) > 0;

export async function recordFollowedUp(prisma: PrismaClient, on: string): Promise<void> {
  const where = { businessDate: toDbDate(on), followedUpAt: null };
  await prisma.endOfDayRun.updateMany({ where, data: { followedUpAt: new Date() } });
}

/** That somebody has what was left of a date done again. */
export const recordRepair = (
  tx: Tx,
  on: string,
  part: EndOfDayPart | null,
  by: { username: string; on: string },
): Promise<void> =>
  audit(tx, {
    businessOn: by.on,
    actor: by.username,
    action: 'END_OF_DAY_REPAIRED',
    subject: 'SYSTEM',
    subjectNo: `end-of-day/${on}`,
    detail: { step: part?.step ?? null, subjectNo: part?.subjectNo ?? null },
  });
