import { CAME_TO_NOTHING } from '../domain/application/stages';
import { ownDay } from './case-days';
import { fromDbDate } from './dates';
import { eachApart } from './each-apart';
import { Prisma, type PrismaClient } from './generated/client';
import type { Tx } from './once';
import { openReleasesOf } from './releases';
import { casesToKeep } from './workout-duties';

/**
 * Applications that ended before any money left. Whatever one became holds its security, and one that was rejected is not over while it is
 * reconsidered.
 */
const ENDED = Prisma.sql`
  a.stage = ANY(${[...CAME_TO_NOTHING]}::text[]) AND a.closed_on IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM loan l WHERE l.application_no = a.no)
  AND NOT EXISTS (SELECT 1 FROM facility f WHERE f.application_no = a.no)
  AND NOT EXISTS (SELECT 1 FROM commitment c WHERE c.application_no = a.no)
  AND NOT EXISTS (SELECT 1 FROM reconsideration r JOIN application n ON n.no = r.application_no
                  WHERE r.rejected_no = a.no AND n.closed_on IS NULL)`;

/** A paper or thing of a security lies with us or somebody we sent it to: its last entry that two people stand for has not given it back. */
const IN_CUSTODY = Prisma.sql`EXISTS (
  SELECT 1 FROM (SELECT DISTINCT ON (e.paper) e.act FROM custody_entry e JOIN custody_confirmation y ON y.entry_id = e.id
                 WHERE e.security_no = s.no ORDER BY e.paper, e.id DESC) last
  WHERE last.act <> 'RELEASE')`;

/**
 * An application has ended before any money left: what was charged for it, or is kept for it, is given back, and the days of that are kept
 * with the application (decision 0170). They run from the day on which it is asked for; the day of the end stays on file as it was.
 * @returns whether it has ended so
 */
export const releaseEndedApplication = (db: PrismaClient, no: string, today: string): Promise<boolean> =>
  db.$transaction(async (tx) => {
    const [ended] = await tx.$queryRaw<{ branchCode: string; closedOn: Date }[]>`
      SELECT a.branch_code AS "branchCode", a.closed_on AS "closedOn" FROM application a
      WHERE a.no = ${no} AND ${ENDED} FOR UPDATE OF a`;
    if (ended === undefined) return false;
    const { branchCode } = ended;
    const closedOn = fromDbDate(ended.closedOn);
    const held = await heldFor(tx, no);
    // A date may be closed when the next has begun, and a case ended on that.
    const askedOn = closedOn > today ? closedOn : today;
    await openReleasesOf(tx, { applicationNo: no, branchCode, held }, closedOn, 'system', askedOn);
    return true;
  });

async function heldFor(tx: Tx, applicationNo: string): Promise<string[]> {
  const held = await tx.$queryRaw<{ no: string }[]>`
    SELECT s.no FROM security s WHERE s.application_no = ${applicationNo} AND ${IN_CUSTODY}`;
  return held.map(({ no }) => no);
}

/** Applications that ended so and whose security nobody has been asked to give back: at the end of a business date. */
export async function releaseEndedApplications(db: PrismaClient, on: string): Promise<void> {
  const ended = await db.$queryRaw<{ no: string; clockOffsetMs: number }[]>`
    SELECT a.no, a.clock_offset_ms::float8 AS "clockOffsetMs" FROM application a
    WHERE ${ENDED} AND EXISTS (
      SELECT 1 FROM security s WHERE s.application_no = a.no AND s.withdrawn_on IS NULL AND s.form <> 'SURETY'
        AND NOT EXISTS (SELECT 1 FROM security_release r WHERE r.security_no = s.no)
        AND (EXISTS (SELECT 1 FROM security_contract k WHERE k.security_no = s.no) OR ${IN_CUSTODY}))
    ORDER BY a.no`;
  await eachApart(
    ended,
    ({ no }) => no,
    ({ no, clockOffsetMs }) => releaseEndedApplication(db, no, ownDay(on, clockOffsetMs)),
  );
}

/** The applications with which days are kept of which somebody is still to be told. */
export async function applicationsToKeep(db: PrismaClient): Promise<string[]> {
  const kept = [...(await casesToKeep(db))];
  const found = await db.application.findMany({
    where: { no: { in: kept } },
    select: { no: true },
    orderBy: { no: 'asc' },
  });
  return found.map(({ no }) => no);
}
