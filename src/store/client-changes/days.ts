import { addDays } from '../../domain/date';
import { instantOf } from '../../domain/business-time';
import { fromDbDate, toDbDate } from '../dates';
import { allApart, eachApart } from '../each-apart';
import type { PrismaClient } from '../generated/client';
import { enqueueNotices, toStaff } from '../notices';
import { once, type Tx } from '../once';
import { lockChangedClient } from './lock';
import { dropMoot } from './moot';
import { askTask } from './tasks';

const BATCH = 500;

interface Waiting {
  no: string;
  dueOn: Date;
}

/**
 * The end of a day: the manager of a client whose re-assessment is due the next day is reminded, once; of one that is late he hears
 * with the heads of his department, who are asked to see to it, once for each day it was due by. What was asked of cases that are over is
 * asked no longer.
 */
export const pressReassessments = (db: PrismaClient, on: string): Promise<void> =>
  allApart([
    { name: 'moot measures', act: () => dropMoot(db, on) },
    { name: 'due re-assessments', act: () => pressWaiting(db, on) },
  ]);

const pressWaiting = (db: PrismaClient, on: string): Promise<void> =>
  eachApart(
    waiting(db, on),
    ({ no }) => no,
    ({ no, dueOn }) => press(db, no, { on, isLate: fromDbDate(dueOn) <= on }),
  );

/** Those that are not over and due by the next day, and of which nobody was told so yet; batch by batch. */
async function* waiting(db: PrismaClient, on: string): AsyncGenerator<Waiting> {
  for (let after = ''; ;) {
    const found = await db.$queryRaw<Waiting[]>`
      SELECT r.no, r.due_on AS "dueOn" FROM reassessment r
      WHERE r.status IN ('OPEN', 'PROPOSED') AND r.due_on <= ${addDays(on, 1)}::date AND r.no > ${after}
        AND NOT EXISTS (SELECT 1 FROM effect e WHERE e.business_key =
          'reassessment/' || r.no || CASE WHEN r.due_on <= ${on}::date THEN '/late/' ELSE '/due/' END || r.due_on)
      ORDER BY r.no LIMIT ${BATCH}`;
    yield* found;
    const last = found.at(-1);
    if (last === undefined || found.length < BATCH) return;
    after = last.no;
  }
}

async function press(db: PrismaClient, no: string, { on, isLate }: { on: string; isLate: boolean }): Promise<void> {
  const { clientNo, dueOn } = await db.reassessment.findUniqueOrThrow({ where: { no } });
  const due = fromDbDate(dueOn);
  const cause = `reassessment/${no}/${isLate ? 'late' : 'due'}/${due}`;
  await once(db, cause, async (tx) => {
    const client = await lockChangedClient(tx, clientNo);
    const now = await tx.reassessment.findUniqueOrThrow({ where: { no } });
    // Concluded or corrected while this waited: what it is then is looked at with the next day.
    if (now.status === 'DONE' || now.dueOn.getTime() !== toDbDate(due).getTime()) return null;
    const at = new Date(instantOf(on, 24 * 60)).toISOString();
    const heads = isLate ? await headsOf(tx, client.branchCode) : [];
    const about = {
      cause,
      template: isLate ? ('reassessment-late' as const) : ('reassessment-due' as const),
      params: { no, clientNo, dueOn: due },
      subjectNo: no,
      businessAt: at,
    };
    await enqueueNotices(
      tx,
      [...new Set([client.managerUsername, ...heads])].flatMap((recipient) =>
        toStaff({ ...about, recipient, clockOffsetMs: 0 }),
      ),
    );
    if (isLate && now.status === 'OPEN') {
      const round = await tx.reassessmentStep.count({ where: { reassessmentNo: no } });
      const task = { no, clientNo, branchCode: client.branchCode, dueOn: due };
      await askTask(tx, task, 'LATE', { role: 'DEPARTMENT_MANAGER', round, at });
    }
    return null;
  });
}

async function headsOf(tx: Tx, branchCode: string): Promise<string[]> {
  const found = await tx.user.findMany({
    where: { active: true, roles: { has: 'DEPARTMENT_MANAGER' }, branchCode },
    select: { username: true },
    orderBy: { username: 'asc' },
  });
  return found.map(({ username }) => username);
}
