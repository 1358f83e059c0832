import { continueAsNew, patched, proxyActivities, proxyLocalActivities } from '@temporalio/workflow';
import type { HumanReviewActivities } from '../activities/human-review';
import {
  humanReviewUpdates,
  type ActOnHumanReview,
  type HumanReviewInput,
  type HumanReviewView,
} from '../src/contracts/messages/human-review';
import { BusinessClock } from './clock';
import { keepDays } from './kept-days';

const { recordHumanReview, pressHumanReview } = proxyLocalActivities<HumanReviewActivities>({
  startToCloseTimeout: '20s',
  retry: { initialInterval: '200ms', maximumInterval: '10s' },
  summary: '人工复核 record a step of the review',
});

const { tellSetAside } = proxyActivities<Pick<HumanReviewActivities, 'tellSetAside'>>({
  startToCloseTimeout: '30s',
  retry: { initialInterval: '500ms', maximumInterval: '1m' },
  summary: '告知申请流程 tell the application',
});

/** One automated decision that a client asked a person to look at, until a person has. */
export function humanReview(input: HumanReviewInput): Promise<void> {
  return keepDays<ActOnHumanReview, HumanReviewView>({
    no: input.reviewNo,
    clock: new BusinessClock(input.clockOffsetMs),
    update: humanReviewUpdates.act,
    record: async (command, at) => {
      const view = await recordHumanReview(input, command, at);
      const { step } = command;
      // Lives that ended before it was told keep their history.
      if (step.act === 'CONCLUDE' && step.outcome === 'SET_ASIDE' && patched('tell-set-aside'))
        await tellSetAside(input.reviewNo);
      return view;
    },
    press: (at) => pressHumanReview(input, at),
    details: (nextOn) => details(input, nextOn),
    again: () => continueAsNew<typeof humanReview>(input),
  });
}

/** Markdown for the Temporal UI; no personal data. */
const details = ({ reviewNo }: HumanReviewInput, nextOn: string | null): string =>
  [
    `### 自动决策人工复核 Human review · ${reviewNo}`,
    nextOn === null ? '已了结 nothing is open' : `下次提醒 next reminder: **${nextOn}**`,
  ].join('\n');
