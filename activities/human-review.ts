import { WorkflowNotFoundError } from '@temporalio/client';
import { applicationSignals } from '../src/contracts/messages/application';
import type { Occasion } from '../src/contracts/messages/common';
import type { ActOnHumanReview, HumanReviewInput, HumanReviewView } from '../src/contracts/messages/human-review';
import { workflowIds } from '../src/contracts/workflow-names';
import { pressHumanReview } from '../src/store/human-review-days';
import { askReview, endReview, humanReviewView } from '../src/store/human-reviews';
import { openCaseOf } from '../src/store/set-aside';
import type { ActivityDeps } from './deps';
import { recordAct } from './recorded-act';

export interface HumanReviewActivities {
  /** Judges and records what was done about a review, once. */
  recordHumanReview(input: HumanReviewInput, command: ActOnHumanReview, at: Occasion): Promise<HumanReviewView>;
  /** Tells the running application that rests on what was set aside; one that is over needs no telling. */
  tellSetAside(reviewNo: string): Promise<void>;
  /** Tells whoever is to be told by now, each once; answers with the next day, or null when nothing is open. */
  pressHumanReview(input: HumanReviewInput, at: Occasion): Promise<string | null>;
}

export function createHumanReviewActivities({ prisma, temporal }: ActivityDeps): HumanReviewActivities {
  return {
    async recordHumanReview(input, { commandId, actor, step }, at) {
      await recordAct(prisma, `human-review-${input.reviewNo}/${commandId}`, actor, (tx, by) =>
        step.act === 'ASK'
          ? askReview(tx, input, step.asked, { ...at, by })
          : endReview(tx, input, step, { ...at, by }),
      );
      return humanReviewView(prisma, input.reviewNo, at.today);
    },

    async tellSetAside(reviewNo) {
      const no = await openCaseOf(prisma, reviewNo);
      if (no === null) return;
      try {
        const handle = temporal.workflow.getHandle(workflowIds.application(no));
        await handle.signal(applicationSignals.automatedSetAside, { reviewNo });
      } catch (error) {
        if (!(error instanceof WorkflowNotFoundError)) throw error;
      }
    },

    pressHumanReview: (input, at) => prisma.$transaction((tx) => pressHumanReview(tx, input, at)),
  };
}
