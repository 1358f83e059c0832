import { audit } from './audit';
import { fromDbDate, toDbDate } from './dates';
import { postAccruals } from './end-of-day/accruals';
import { age } from './end-of-day/age';
import { classify } from './end-of-day/classify';
import { isMonthEnd, reportMonth } from './end-of-day/migration';
import { postProvisions } from './end-of-day/provisions';
import { proposeReviews } from './end-of-day/reviews';
import { snapshot } from './end-of-day/snapshot';
import type { Prisma, PrismaClient } from './generated/client';
import type { Tx } from './once';

/** What an end of day did. */
export interface EndOfDayCounts {
  /** Loans whose days overdue or status moved. */
  reclassified: number;
  /** Claims whose class in force changed. */
  classChanges: number;
  /** Recognitions proposed to people. */
  proposals: number;
  /** Loans in the snapshot of the date. */
  snapshots: number;
  /** Rows of the migration between classes; 0 but at a month end. */
  migrations: number;
  /** Entries that bring accrued interest to the journal at a month end, or take it back the day after. */
  accruals: number;
  /** Journal entries of provisions; 0 but at a month end. */
  entries: number;
}

export interface EndOfDayResult {
  businessDate: string;
  counts: EndOfDayCounts;
  /** True when the date was done before: nothing was done again. */
  repeated: boolean;
}

type Stage = (tx: Tx, businessDate: string) => Promise<number>;

/** In this order; each is one transaction that writes down that it is done, so that none is done twice. */
const STAGES: readonly (readonly [keyof EndOfDayCounts, Stage])[] = [
  ['reclassified', age],
  ['classChanges', classify],
  ['proposals', proposeReviews],
  ['snapshots', snapshot],
  ['migrations', report],
  ['accruals', postAccruals],
  ['entries', post],
];

/**
 * The end of one business date for the whole portfolio, in SQL: days overdue, class of every debtor's claims, a snapshot of
 * all with what is provided; at a month end the migration between classes and the provisions in the journal. A date that is
 * done stays as it was; one that broke off is taken up again where it stopped.
 */
export async function runEndOfDay(prisma: PrismaClient, businessDate: string): Promise<EndOfDayResult> {
  const date = toDbDate(businessDate);
  const before = await prisma.endOfDayRun.findUnique({ where: { businessDate: date } });
  let counts = (before?.counts ?? {}) as Partial<EndOfDayCounts>;
  if (before?.status === 'DONE') return { businessDate, counts: counts as EndOfDayCounts, repeated: true };
  await begin(prisma, date);
  try {
    for (const [name, stage] of STAGES) counts = await whole(prisma, (tx) => once(tx, businessDate, name, stage));
    return { businessDate, counts: counts as EndOfDayCounts, repeated: false };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    await prisma.endOfDayRun.update({
      where: { businessDate: date },
      data: { status: 'FAILED', error: reason.slice(0, 500) },
    });
    throw error;
  }
}

/** The last business date whose end of day is done, or null. */
export async function lastEndOfDay(prisma: PrismaClient): Promise<string | null> {
  const run = await prisma.endOfDayRun.findFirst({ where: { status: 'DONE' }, orderBy: { businessDate: 'desc' } });
  return run === null ? null : fromDbDate(run.businessDate);
}

async function begin(prisma: PrismaClient, businessDate: Date): Promise<void> {
  await prisma.endOfDayRun.upsert({
    where: { businessDate },
    create: { businessDate, status: 'RUNNING', startedAt: new Date(), counts: {} },
    update: { status: 'RUNNING', startedAt: new Date(), error: null },
  });
}

/** Whole-portfolio SQL may take longer than any request. */
const WHOLE_PORTFOLIO_MS = 30 * 60_000;

function whole<T>(prisma: PrismaClient, work: (tx: Tx) => Promise<T>): Promise<T> {
  return prisma.$transaction(
    async (tx) => {
      await tx.$executeRaw`SET LOCAL statement_timeout = 0`;
      await tx.$executeRaw`SET LOCAL transaction_timeout = 0`;
      // Compiling such a statement costs more than it saves.
      await tx.$executeRaw`SET LOCAL jit = off`;
      await tx.$executeRaw`SET LOCAL work_mem = '64MB'`;
      return work(tx);
    },
    { timeout: WHOLE_PORTFOLIO_MS },
  );
}

/** A stage unless it is done, with the run's row locked: of two workers on one date the second finds it done. */
async function once(
  tx: Tx,
  businessDate: string,
  name: keyof EndOfDayCounts,
  stage: Stage,
): Promise<Partial<EndOfDayCounts>> {
  const date = toDbDate(businessDate);
  await tx.$queryRaw`SELECT 1 FROM end_of_day_run WHERE business_date = ${businessDate}::date FOR UPDATE`;
  const run = await tx.endOfDayRun.findUniqueOrThrow({ where: { businessDate: date } });
  const done = run.counts as Partial<EndOfDayCounts>;
  const counts = done[name] === undefined ? { ...done, [name]: await stage(tx, businessDate) } : done;
  const isLast = name === STAGES.at(-1)?.[0];
  await tx.endOfDayRun.update({
    where: { businessDate: date },
    data: { counts, ...(isLast ? { status: 'DONE', finishedAt: new Date() } : {}) },
  });
  return counts;
}

/** What a month end adds to the snapshot. */
async function report(tx: Tx, businessDate: string): Promise<number> {
  return isMonthEnd(businessDate) ? reportMonth(tx, businessDate) : 0;
}

/** The last stage: the journal at a month end, and the audit entry of the whole day. */
async function post(tx: Tx, businessDate: string): Promise<number> {
  const entry = isMonthEnd(businessDate) ? await postProvisions(tx, businessDate) : null;
  const { counts } = await tx.endOfDayRun.findUniqueOrThrow({ where: { businessDate: toDbDate(businessDate) } });
  const entries = entry === null ? 0 : 1;
  await audit(tx, {
    businessOn: businessDate,
    actor: 'system',
    action: 'END_OF_DAY',
    subject: 'SYSTEM',
    subjectNo: businessDate,
    detail: { ...(counts as Prisma.InputJsonObject), entries, ...(entry === null ? {} : { entry }) },
  });
  return entries;
}
