import { continueAsNew, proxyLocalActivities } from '@temporalio/workflow';
import type { ComplaintActivities } from '../activities/complaint';
import {
  complaintUpdates,
  type ActOnComplaint,
  type ComplaintInput,
  type ComplaintView,
} from '../src/contracts/messages/complaint';
import { BusinessClock } from './clock';
import { keepDays } from './kept-days';

const { recordComplaint, pressComplaint } = proxyLocalActivities<ComplaintActivities>({
  startToCloseTimeout: '20s',
  retry: { initialInterval: '200ms', maximumInterval: '10s' },
  summary: '投诉记录 record a step of the complaint',
});

/** One complaint from the day it came in until it is closed: acknowledged, answered and closed in time, or somebody is told. */
export function complaint(input: ComplaintInput): Promise<void> {
  return keepDays<ActOnComplaint, ComplaintView>({
    no: input.complaintNo,
    clock: new BusinessClock(input.clockOffsetMs),
    update: complaintUpdates.act,
    record: (command, at) => recordComplaint(input, command, at),
    press: (at) => pressComplaint(input, at),
    details: (nextOn) => details(input, nextOn),
    again: () => continueAsNew<typeof complaint>(input),
  });
}

/** Markdown for the Temporal UI; no personal data. */
const details = ({ complaintNo }: ComplaintInput, nextOn: string | null): string =>
  [
    `### 投诉 Complaint · ${complaintNo}`,
    nextOn === null ? '已了结 nothing is open' : `下次提醒 next reminder: **${nextOn}**`,
  ].join('\n');
