import { continueAsNew, proxyLocalActivities } from '@temporalio/workflow';
import type { AccountabilityActivities } from '../activities/accountability';
import {
  accountabilityUpdates,
  type AccountabilityInput,
  type AccountabilityView,
  type ActOnAccountability,
} from '../src/contracts/messages/accountability';
import { BusinessClock } from './clock';
import { keepDays } from './kept-days';

const { recordAccountability, pressAccountability } = proxyLocalActivities<AccountabilityActivities>({
  startToCloseTimeout: '20s',
  retry: { initialInterval: '200ms', maximumInterval: '10s' },
  summary: '责任认定记录 record a step of the case',
});

/** One case of accountability from the day it became due until it stands: opened, heard, concluded and appealed in time. */
export function accountability(input: AccountabilityInput): Promise<void> {
  return keepDays<ActOnAccountability, AccountabilityView>({
    no: input.caseNo,
    clock: new BusinessClock(input.clockOffsetMs),
    update: accountabilityUpdates.act,
    record: (command, at) => recordAccountability(input, command, at),
    press: (at) => pressAccountability(input, at),
    details: (nextOn) => details(input, nextOn),
    again: () => continueAsNew<typeof accountability>(input),
  });
}

/** Markdown for the Temporal UI; nobody is named. */
const details = ({ caseNo }: AccountabilityInput, nextOn: string | null): string =>
  [
    `### 责任认定 Accountability · ${caseNo}`,
    nextOn === null ? '已了结 nothing is open' : `下一期限 next day: **${nextOn}**`,
  ].join('\n');
