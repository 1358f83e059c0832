import { continueAsNew, proxyLocalActivities } from '@temporalio/workflow';
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

/** One automated decision that a client asked a person to look at, until a person has. */
export function humanReview(input: HumanReviewInput): Promise<void> {
  return keepDays<ActOnHumanReview, HumanReviewView>({
    no: input.reviewNo,
    clock: new BusinessClock(input.clockOffsetMs),
    update: humanReviewUpdates.act,
    record: (command, at) => recordHumanReview(input, command, at),
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
