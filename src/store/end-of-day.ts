import { audit } from './audit';
import { fromDbDate, toDbDate } from './dates';
import { Prisma, type PrismaClient } from './generated/client';
import type { Tx } from './once';

/** What an end of day did. */
export interface EndOfDayCounts {
  /** Loans whose days overdue, class or status moved. */
  reclassified: number;
  /** Loans in the snapshot of the date. */
  snapshots: number;
}

export interface EndOfDayResult {
  businessDate: string;
  counts: EndOfDayCounts;
  /** True when the date was done before: nothing was done again. */
  repeated: boolean;
}

/**
 * The end of one business date for the whole portfolio, in SQL: days overdue, class and status of every loan, then a
 * snapshot of all. A date that is done stays as it was; one that broke off is taken up again, each of its two parts being
 * one transaction and harmless when repeated. Loans that are ahead of the date (a sandbox) keep what they have.
 */
export async function runEndOfDay(prisma: PrismaClient, businessDate: string): Promise<EndOfDayResult> {
  const date = toDbDate(businessDate);
  const done = await prisma.endOfDayRun.findUnique({ where: { businessDate: date } });
  if (done?.status === 'DONE')
    return { businessDate, counts: done.counts as unknown as EndOfDayCounts, repeated: true };
  await begin(prisma, date);
  try {
    const reclassified = await whole(prisma, (tx) => reclassify(tx, businessDate));
    const counts = await whole(prisma, async (tx) => {
      const snapshots = await snapshot(tx, businessDate);
      return finish(tx, businessDate, { reclassified, snapshots });
    });
    return { businessDate, counts, repeated: false };
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
      return work(tx);
    },
    { timeout: WHOLE_PORTFOLIO_MS },
  );
}

/**
 * Days overdue count from the oldest due date with anything unpaid, once its grace has passed; a row that has fallen due
 * since the loan was last booked counts as unpaid unless held money covers it. Classes by RULES 2.2: above 0 (beyond a
 * technical delay) special mention, above 90 substandard, above 270 doubtful, above 360 loss.
 */
async function reclassify(tx: Tx, businessDate: string): Promise<number> {
  return tx.$executeRaw(Prisma.sql`
    UPDATE loan SET days_overdue = now_is.days, as_of = ${businessDate}::date, updated_at = now(),
      status = CASE WHEN status = 'WRITTEN_OFF' THEN status WHEN now_is.days > 0 THEN 'OVERDUE' ELSE 'CURRENT' END,
      risk_class = CASE WHEN status = 'WRITTEN_OFF' THEN 'LOSS' ELSE now_is.class END
    FROM (
      SELECT no, days,
        CASE WHEN days <= technical_days THEN 'NORMAL' WHEN days <= 90 THEN 'SPECIAL_MENTION' WHEN days <= 270 THEN 'SUBSTANDARD'
          WHEN days <= 360 THEN 'DOUBTFUL' ELSE 'LOSS' END AS class
      FROM (
        SELECT no, technical_days, CASE WHEN oldest + grace_days < ${businessDate}::date THEN ${businessDate}::date - oldest ELSE 0 END AS days
        FROM (
          SELECT no, grace_days, technical_days,
            coalesce(oldest_unpaid_due_on, CASE WHEN held_fen < next_due_fen THEN next_due_on END) AS oldest
          FROM loan WHERE status <> 'SETTLED' AND as_of <= ${businessDate}::date
        ) AS unpaid
      ) AS overdue
    ) AS now_is
    WHERE loan.no = now_is.no AND loan.days_overdue <> now_is.days`);
}

async function snapshot(tx: Tx, businessDate: string): Promise<number> {
  return tx.$executeRaw(Prisma.sql`
    INSERT INTO loan_snapshot (business_date, loan_no, status, risk_class, days_overdue, principal_fen, overdue_fen)
    SELECT ${businessDate}::date, no, status, risk_class, days_overdue, principal_fen, principal_overdue_fen
    FROM loan WHERE disbursed_on <= ${businessDate}::date
    ON CONFLICT DO NOTHING`);
}

async function finish(tx: Tx, businessDate: string, counts: EndOfDayCounts): Promise<EndOfDayCounts> {
  await tx.endOfDayRun.update({
    where: { businessDate: toDbDate(businessDate) },
    data: { status: 'DONE', finishedAt: new Date(), counts: { ...counts } },
  });
  await audit(tx, {
    businessOn: businessDate,
    actor: 'system',
    action: 'END_OF_DAY',
    subject: 'SYSTEM',
    subjectNo: businessDate,
    detail: { ...counts },
  });
  return counts;
}
