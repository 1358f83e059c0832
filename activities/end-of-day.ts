import { runEndOfDay, type EndOfDayResult } from '../src/store/end-of-day';
import type { ActivityDeps } from './deps';

export type { EndOfDayResult } from '../src/store/end-of-day';

export interface EndOfDayActivities {
  /** Ages, classifies and photographs the portfolio for a business date; a date that is done is answered, not done again. */
  closeBusinessDate(businessDate: string): Promise<EndOfDayResult>;
}

export function createEndOfDayActivities({ prisma }: ActivityDeps): EndOfDayActivities {
  return { closeBusinessDate: (businessDate) => runEndOfDay(prisma, businessDate) };
}
