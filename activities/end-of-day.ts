import { pressMatches } from '../src/store/finance-match-days';
import { tellFundingParties } from '../src/store/funding-notices';
import { tellOverduePapers } from '../src/store/archive-loans';
import { tellConsultations } from '../src/store/consultations';
import { runEndOfDay, type EndOfDayResult } from '../src/store/end-of-day';
import { tellReviews } from '../src/gateways/review-workflows';
import { keepDaysOf } from '../src/gateways/workout-acts';
import { judgeMilestones } from '../src/store/exit-milestones';
import { releaseExpired } from '../src/store/facility-releases';
import { signalsOfDay } from '../src/store/internal-signals';
import { pressCommitments } from './commitments';
import type { ActivityDeps } from './deps';
import { collectProofs } from './payment-proofs';

export type { EndOfDayResult } from '../src/store/end-of-day';

export interface EndOfDayActivities {
  /** Ages, classifies and photographs the portfolio for a business date; a date that is done is answered, not done again. */
  closeBusinessDate(businessDate: string): Promise<EndOfDayResult>;
}

export function createEndOfDayActivities({ prisma, temporal, bank }: ActivityDeps): EndOfDayActivities {
  return {
    async closeBusinessDate(businessDate) {
      const result = await runEndOfDay(prisma, businessDate);
      await tellConsultations(prisma, businessDate);
      await collectProofs(prisma, bank, businessDate);
      await tellOverduePapers(prisma, businessDate);
      await pressMatches(prisma, businessDate);
      await tellFundingParties(prisma, businessDate);
      await pressCommitments(prisma, businessDate);
      for (const loanNo of await releaseExpired(prisma, businessDate)) await keepDaysOf(prisma, temporal, loanNo);
      await judgeMilestones(prisma, businessDate);
      // After the day is closed, with the targets that were missed, and again when this is tried again: a watch that heard of it already
      // hears nothing new.
      const news = await signalsOfDay(prisma, businessDate);
      await tellReviews(
        temporal,
        news.map(({ loanNo, warning }) => [loanNo, { asOf: businessDate, ...(warning === null ? {} : { warning }) }]),
      );
      return result;
    },
  };
}
