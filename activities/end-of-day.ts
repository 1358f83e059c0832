import { END_OF_DAY_STEPS, type EndOfDayRepair } from '../src/contracts/end-of-day';
import { runEndOfDay, type EndOfDayResult } from '../src/store/end-of-day';
import {
  isFollowedUp,
  leftUndone,
  recordFollowedUp,
  tellLeftUndone,
  type FailureRecord,
} from '../src/store/end-of-day/failures';
import type { ActivityDeps } from './deps';
import { followUp, isWorthAnotherTry } from './end-of-day-steps';

export type { EndOfDayResult } from '../src/store/end-of-day';

export interface EndOfDayActivities {
  /** Ages, classifies and photographs the portfolio for a business date; a date that is done is answered, not done again. */
  closeBusinessDate(businessDate: string): Promise<EndOfDayResult>;
  /** Does again what an end of day has left, all of it or one part; a date that broke off is closed and followed up first. */
  repairBusinessDate(businessDate: string, repair: EndOfDayRepair): Promise<EndOfDayResult>;
}

export function createEndOfDayActivities(deps: ActivityDeps): EndOfDayActivities {
  const { prisma } = deps;
  /** Until every step was tried once it is on no record which of them are left. */
  const followUpWhole = async (on: string, by: string): Promise<FailureRecord[]> => {
    const failed = await followUp(deps, on, { by, steps: END_OF_DAY_STEPS });
    await recordFollowedUp(prisma, on);
    return failed;
  };
  return {
    async closeBusinessDate(businessDate) {
      const result = await runEndOfDay(prisma, businessDate);
      const failed = await followUpWhole(businessDate, 'system');
      if (isWorthAnotherTry(failed)) throw new Error(`${String(failed.length)} parts could not be done`);
      if (failed.length > 0) await tellLeftUndone(prisma, businessDate, failed.length);
      return result;
    },

    async repairBusinessDate(businessDate, { by, only }) {
      const result = await runEndOfDay(prisma, businessDate);
      if (await isFollowedUp(prisma, businessDate)) {
        const wanted = only === null ? await leftUndone(prisma, { on: businessDate }) : [only];
        await followUp(deps, businessDate, { by, steps: wanted.map(({ step }) => step) });
      } else await followUpWhole(businessDate, by);
      return result;
    },
  };
}
