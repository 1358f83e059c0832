import { ownDay } from './case-days';
import { loansSecuredBy, stillSecures } from './collateral';
import { fromDbDate } from './dates';
import { eachApart } from './each-apart';
import type { PrismaClient } from './generated/client';
import type { Tx } from './once';
import { openReleasesOf } from './releases';
import { casesToKeep } from './workout-duties';

interface Promised {
  no: string;
  applicationNo: string;
  branchCode: string;
}

/**
 * A promise has ended: once nothing is owed on it, what secured it is given back. The days of that are kept with its last advance, or with
 * the promise itself where nothing was ever lent on it (decision 0169).
 * @returns the number of the loan or promise with which they are kept; null when nothing may be given back yet
 */
export async function releaseWithPromise(
  tx: Tx,
  { no, applicationNo, branchCode }: Promised,
  { endedOn, today, actor }: { endedOn: string; today: string; actor: string },
): Promise<string | null> {
  if (await stillSecures(tx, applicationNo)) return null;
  const last = (await loansSecuredBy(tx, applicationNo)).at(-1);
  const about = { applicationNo, branchCode };
  if (last === undefined) await openReleasesOf(tx, { ...about, commitmentNo: no }, endedOn, actor, today);
  else await openReleasesOf(tx, { ...about, loanNo: last.no }, today, actor);
  return last?.no ?? no;
}

/** The same of one promise by itself, on a day of its own; null of one that stands. */
export const releaseEndedPromise = (db: PrismaClient, no: string, today: string): Promise<string | null> =>
  db.$transaction(async (tx) => {
    const promise = await tx.commitment.findUniqueOrThrow({ where: { no } });
    if (promise.endedOn === null) return null;
    return releaseWithPromise(tx, promise, { endedOn: fromDbDate(promise.endedOn), today, actor: 'system' });
  });

/**
 * Promises that have ended and whose security nobody has been asked to give back: at the end of a business date. Those that ended before
 * anybody kept such days are asked for then, in the whole time from that day on.
 */
export async function releaseEndedPromises(db: PrismaClient, on: string): Promise<void> {
  const ended = await db.$queryRaw<{ no: string; clockOffsetMs: number }[]>`
    SELECT c.no, c.clock_offset_ms::float8 AS "clockOffsetMs" FROM commitment c
    WHERE c.status IN ('RELEASED', 'PAID') AND EXISTS (
      SELECT 1 FROM security s JOIN security_contract k ON k.security_no = s.no
      WHERE s.application_no = c.application_no AND s.withdrawn_on IS NULL AND s.form <> 'SURETY'
        AND NOT EXISTS (SELECT 1 FROM security_release r WHERE r.security_no = s.no))
    ORDER BY c.no`;
  await eachApart(
    ended,
    ({ no }) => no,
    ({ no, clockOffsetMs }) => releaseEndedPromise(db, no, ownDay(on, clockOffsetMs)),
  );
}

/** The promises with which days are kept of which somebody is still to be told. */
export async function promisesToKeep(db: PrismaClient): Promise<string[]> {
  const kept = [...(await casesToKeep(db))];
  const found = await db.commitment.findMany({
    where: { no: { in: kept } },
    select: { no: true },
    orderBy: { no: 'asc' },
  });
  return found.map(({ no }) => no);
}
