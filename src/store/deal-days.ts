import { instantOf } from '../domain/business-time';
import { dueNow, milestoneStanding } from '../domain/deal/milestone';
import { membersOf } from '../domain/deal/team';
import { FINAL_STAGES } from '../domain/application/stages';
import { addDays } from '../domain/date';
import { changesOf, milestonesOf } from './deals';
import { eachApart } from './each-apart';
import type { PrismaClient } from './generated/client';
import { enqueueNotices, toStaff } from './notices';
import { once } from './once';

const MS_A_DAY = 86_400_000;

/**
 * The end of a day: whoever owns a milestone whose day has passed hears of it, and who leads the team, once for each day it was due by.
 * A case lives on its own clock.
 */
export async function tellLateMilestones(db: PrismaClient, on: string): Promise<void> {
  const open = await db.application.findMany({
    where: { stage: { notIn: [...FINAL_STAGES] }, no: { in: await dealsWithMilestones(db) } },
    select: { no: true, clockOffsetMs: true, managerUsername: true },
  });
  const nameOf = ({ no }: { no: string }): string => no;
  await eachApart(open, nameOf, async ({ no, clockOffsetMs, managerUsername }) => {
    const offset = Number(clockOffsetMs);
    const tomorrow = addDays(addDays(on, Math.floor(offset / MS_A_DAY)), 1);
    const late = (await milestonesOf(db, no)).filter((one) => milestoneStanding(one, tomorrow) === 'LATE');
    if (late.length === 0) return;
    const lead = membersOf(await changesOf(db, no)).find(({ role }) => role === 'LEAD')?.username ?? managerUsername;
    for (const milestone of late) {
      const dueOn = dueNow(milestone);
      const cause = `deal-milestone-${milestone.id}/late/${dueOn}`;
      await once(db, cause, async (tx) => {
        const params = { subjectNo: no, title: milestone.title, owner: milestone.owner, dueOn };
        const businessAt = new Date(instantOf(on, 24 * 60)).toISOString();
        const about = { cause, template: 'milestone-late' as const, params, subjectNo: no, businessAt };
        await enqueueNotices(
          tx,
          [...new Set([milestone.owner, lead])].flatMap((recipient) =>
            toStaff({ ...about, recipient, clockOffsetMs: 0 }),
          ),
        );
        return null;
      });
    }
  });
}

const dealsWithMilestones = async (db: PrismaClient): Promise<string[]> =>
  (await db.dealMilestone.findMany({ distinct: ['applicationNo'], select: { applicationNo: true } })).map(
    ({ applicationNo }) => applicationNo,
  );
