import { FINAL_STAGES } from '../domain/application/stages';
import { instantOf } from '../domain/business-time';
import { membersOf } from '../domain/deal/team';
import { MS_A_DAY } from './case-days';
import { changesOf } from './deals';
import { eachApart } from './each-apart';
import type { PrismaClient } from './generated/client';
import { enqueueNotices, toStaff } from './notices';
import { once } from './once';

const BATCH = 500;

interface LateMilestone {
  id: bigint;
  no: string;
  title: string;
  owner: string;
  dueOn: string;
  manager: string;
  /** Business key of its telling: once for each day it was due by. */
  cause: string;
}

/**
 * The end of a day: whoever owns a milestone whose day has passed hears of it, and who leads the team, once for each day it was due by.
 * A case lives on its own clock.
 */
export const tellLateMilestones = (db: PrismaClient, on: string): Promise<void> =>
  eachApart(
    lateMilestones(db, on),
    ({ no, id }) => `${no}/${String(id)}`,
    (milestone) => tell(db, milestone, on),
  );

/** Of cases that are open: milestones neither done nor dropped whose day ends by this one, and that nobody was told of; batch by batch. */
async function* lateMilestones(db: PrismaClient, on: string): AsyncGenerator<LateMilestone> {
  for (let after = 0n; ;) {
    const found = await db.$queryRaw<LateMilestone[]>`
      SELECT m.id, a.no, m.title, m.owner, due.on::text AS "dueOn", a.manager_username AS manager, told.cause
      FROM deal_milestone m
      JOIN application a ON a.no = m.application_no AND a.stage <> ALL(${[...FINAL_STAGES]}::text[])
      CROSS JOIN LATERAL (SELECT coalesce(
        (SELECT s.due_on FROM deal_milestone_step s WHERE s.milestone_id = m.id AND s.act = 'MOVED' ORDER BY s.id DESC LIMIT 1),
        m.due_on) AS "on") due
      CROSS JOIN LATERAL (SELECT 'deal-milestone-' || m.id || '/late/' || due.on AS cause) told
      WHERE m.id > ${after}
        AND due.on <= ${on}::date + floor(a.clock_offset_ms / ${MS_A_DAY}::numeric)::int
        AND NOT EXISTS (SELECT 1 FROM deal_milestone_step s WHERE s.milestone_id = m.id AND s.act <> 'MOVED')
        AND NOT EXISTS (SELECT 1 FROM effect e WHERE e.business_key = told.cause)
      ORDER BY m.id LIMIT ${BATCH}`;
    yield* found;
    const last = found.at(-1);
    if (last === undefined || found.length < BATCH) return;
    after = last.id;
  }
}

async function tell(
  db: PrismaClient,
  { no, title, owner, dueOn, manager, cause }: LateMilestone,
  on: string,
): Promise<void> {
  const lead = membersOf(await changesOf(db, no)).find(({ role }) => role === 'LEAD')?.username ?? manager;
  await once(db, cause, async (tx) => {
    const params = { subjectNo: no, title, owner, dueOn };
    const businessAt = new Date(instantOf(on, 24 * 60)).toISOString();
    const about = { cause, template: 'milestone-late' as const, params, subjectNo: no, businessAt };
    const recipients = [...new Set([owner, lead])];
    await enqueueNotices(
      tx,
      recipients.flatMap((recipient) => toStaff({ ...about, recipient, clockOffsetMs: 0 })),
    );
    return null;
  });
}
