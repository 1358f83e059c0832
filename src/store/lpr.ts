import { weekday } from '../domain/calendar/calendar';
import { addDays, addMonths, parseDate } from '../domain/date';
import { lprBefore, type LprPublication, type LprTenor } from '../domain/pricing/lpr';
import type { Rate } from '../domain/rate';
import { audit } from './audit';
import { fromDbDate, toDbDate } from './dates';
import { Prisma, type PrismaClient } from './generated/client';
import type { Tx } from './once';

export interface LprRecord extends LprPublication {
  version: number;
  source: string;
  confidence: string;
  recordedBy: string;
}

/** The history as it counts, oldest first: of each day the newest version. `from` and `to` are inclusive. */
export async function lprHistory(db: Tx | PrismaClient, from = '1900-01-01', to = '2200-12-31'): Promise<LprRecord[]> {
  const rows = await db.lprPublication.findMany({
    where: { publishedOn: { gte: toDbDate(from), lte: toDbDate(to) } },
    orderBy: [{ publishedOn: 'asc' }, { version: 'desc' }],
    distinct: ['publishedOn'],
  });
  return rows.map(({ publishedOn, version, oneYear, overFiveYears, source, confidence, recordedBy }) => ({
    publishedOn: fromDbDate(publishedOn),
    version,
    oneYear,
    overFiveYears,
    source,
    confidence,
    recordedBy,
  }));
}

/**
 * The LPR that counts for a date. Working days by the stored calendar; where no holiday is announced yet a weekday is taken as
 * worked, so that at worst a rate is asked for too early and refused.
 * @throws RuleViolation LPR_NOT_COVERED.
 */
export async function lprInForce(
  db: Tx | PrismaClient,
  tenor: LprTenor,
  date: string,
): Promise<{ publishedOn: string; rate: Rate }> {
  const from = addMonths(date, -2);
  const range = { gte: toDbDate(from), lt: toDbDate(date) };
  const days = await db.calendarDay.findMany({ where: { date: range }, select: { date: true, kind: true } });
  const kinds = new Map(days.map(({ date: day, kind }) => [fromDbDate(day), kind]));
  const isWorkingDay = (day: string): boolean =>
    kinds.has(day) ? kinds.get(day) !== 'HOLIDAY' : weekday(parseDate(day)) < 5;
  return lprBefore(await lprHistory(db, from, addDays(date, -1)), tenor, date, isWorkingDay);
}

/** The furthest business date that a loan has reached: today, or later where a sandbox has taken a loan ahead. */
export async function furthestClock(db: Tx | PrismaClient): Promise<number> {
  const { _max } = await db.loan.aggregate({ _max: { clockOffsetMs: true } });
  return Number(_max.clockOffsetMs ?? 0);
}

/** One importer at a time, from here to its commit: what is on file cannot change under the check. */
export const lockLpr = (tx: Tx): Promise<number> =>
  tx.$executeRaw(Prisma.sql`SELECT pg_advisory_xact_lock(hashtext('lpr-publication'))`);

/** Adds publications; one that says otherwise than the file becomes the next version of its day. */
export async function recordLpr(
  tx: Tx,
  given: readonly LprPublication[],
  from: { source: string; confidence: string },
  by: { username: string; on: string },
): Promise<{ added: number; corrected: number; unchanged: number }> {
  const onFile = new Map((await lprHistory(tx)).map((record) => [record.publishedOn, record]));
  const isSame = (one: LprPublication): boolean => {
    const record = onFile.get(one.publishedOn);
    return (
      Number(record?.oneYear) === Number(one.oneYear) && Number(record?.overFiveYears) === Number(one.overFiveYears)
    );
  };
  const fresh = given.filter((one) => !isSame(one));
  await tx.lprPublication.createMany({
    data: fresh.map(({ publishedOn, oneYear, overFiveYears }) => ({
      publishedOn: toDbDate(publishedOn),
      version: (onFile.get(publishedOn)?.version ?? 0) + 1,
      oneYear,
      overFiveYears,
      ...from,
      recordedBy: by.username,
    })),
  });
  const corrected = fresh.filter(({ publishedOn }) => onFile.has(publishedOn)).length;
  const counts = { added: fresh.length - corrected, corrected, unchanged: given.length - fresh.length };
  await audit(tx, {
    businessOn: by.on,
    actor: by.username,
    action: 'LPR_RECORDED',
    subject: 'SYSTEM',
    subjectNo: 'lpr',
    detail: { ...counts, source: from.source, days: fresh.map(({ publishedOn }) => publishedOn) },
  });
  return counts;
}
