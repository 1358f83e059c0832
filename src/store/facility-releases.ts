import { stillLives, type FacilityStatus } from '../domain/facility/facility';
import { MS_A_DAY, ownDay } from './case-days';
import { isRepaid, loansSecuredBy } from './collateral';
import { fromDbDate } from './dates';
import { eachApart } from './each-apart';
import { Prisma, type PrismaClient } from './generated/client';
import { lockFacility } from './facilities';
import type { Tx } from './once';
import { openReleasesOf } from './releases';

/** The facility that an application was granted as, or null. */
export async function facilityFor(
  db: Tx | PrismaClient,
  applicationNo: string,
): Promise<{ no: string; status: FacilityStatus; expiresOn: string } | null> {
  const row = await db.facility.findUnique({
    where: { applicationNo },
    select: { no: true, status: true, expiresOn: true },
  });
  if (row === null) return null;
  return { no: row.no, status: row.status as FacilityStatus, expiresOn: fromDbDate(row.expiresOn) };
}

/** A draw is settled: where its facility has ended and nothing else is owed on it, what secured it is given back too. */
export async function releaseWithDraw(tx: Tx, loanNo: string, today: string, actor: string): Promise<void> {
  const { applicationNo } = await tx.loan.findUniqueOrThrow({ where: { no: loanNo }, select: { applicationNo: true } });
  const draw = await tx.application.findUnique({ where: { no: applicationNo }, select: { facilityNo: true } });
  if (draw !== null && draw.facilityNo !== null) await releaseFacility(tx, draw.facilityNo, { loanNo, today, actor });
}

/**
 * Opens the release of what secures a facility that has ended, once nothing is owed or asked for on it; within the days of a loan's.
 * They are kept with what ended last: the draw that was settled, or the facility itself (decision 0144).
 * @returns the number of the loan or facility with which they are kept; null when nothing may be given back yet
 */
export async function releaseFacility(
  tx: Tx,
  no: string,
  { loanNo, today, actor }: { loanNo?: string; today: string; actor: string },
): Promise<string | null> {
  const facility = await lockFacility(tx, no);
  if (facility === null || stillLives(facility, today) || facility.reservedFen > 0) return null;
  const { applicationNo, branchCode } = facility.row;
  const loans = await loansSecuredBy(tx, applicationNo);
  if (!loans.every(isRepaid)) return null;
  const keeper = loanNo === undefined ? { facilityNo: no } : { loanNo };
  await openReleasesOf(tx, { applicationNo, branchCode, ...keeper }, today, actor);
  return loanNo ?? no;
}

/** The same of one facility, by itself. */
export const releaseEnded = (db: PrismaClient, no: string, today: string): Promise<string | null> =>
  db.$transaction((tx) => releaseFacility(tx, no, { today, actor: 'system' }));

/** The date of a facility's own clock when a date ends (`ownDay`). */
const OWN_DAY = (on: string): Prisma.Sql =>
  Prisma.sql`${on}::date + floor(f.clock_offset_ms / ${MS_A_DAY}::numeric)::int`;

/** Facilities that have ended and whose security nobody has been asked to give back: at the end of a business date. */
export async function releaseExpired(db: PrismaClient, on: string): Promise<void> {
  const ended = await db.$queryRaw<{ no: string; clockOffsetMs: number }[]>`
    SELECT f.no, f.clock_offset_ms::float8 AS "clockOffsetMs" FROM facility f
    WHERE (f.expires_on < ${OWN_DAY(on)} OR f.status = 'CLOSED') AND EXISTS (
      SELECT 1 FROM security s JOIN security_contract c ON c.security_no = s.no
      WHERE s.application_no = f.application_no AND s.withdrawn_on IS NULL AND s.form <> 'SURETY'
        AND NOT EXISTS (SELECT 1 FROM security_release r WHERE r.security_no = s.no))
    ORDER BY f.no`;
  await eachApart(
    ended,
    ({ no }) => no,
    ({ no, clockOffsetMs }) => releaseEnded(db, no, ownDay(on, clockOffsetMs)),
  );
}

/**
 * The facilities, and the advances on promises, with which the days of what a date opened so are kept; those of a first attempt that broke
 * off too, for nobody may keep their days yet.
 */
export async function releasedOn(db: PrismaClient, on: string): Promise<string[]> {
  const opened = await db.$queryRaw<{ no: string }[]>`
    SELECT DISTINCT f.no FROM security_release r JOIN facility f ON f.no = r.case_no
    WHERE r.settled_on = ${OWN_DAY(on)}
    UNION SELECT f.no FROM security_release r JOIN loan f ON f.no = r.case_no
    WHERE f.advance_on IS NOT NULL AND r.settled_on = ${OWN_DAY(on)} ORDER BY 1`;
  return opened.map(({ no }) => no);
}
