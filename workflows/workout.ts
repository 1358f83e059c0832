import { continueAsNew, proxyActivities, proxyLocalActivities } from '@temporalio/workflow';
import type { ApprovalActivities } from '../activities/approval';
import type { WorkoutActivities } from '../activities/workout';
import type { ApprovalConclusion } from '../src/contracts/messages/approval';
import {
  caseNoOf,
  workoutSignals,
  workoutUpdates,
  type ActOnWorkout,
  type WorkoutInput,
  type WorkoutView,
} from '../src/contracts/messages/workout';
import { BusinessClock } from './clock';
import { keepDays } from './kept-days';

const { recordWorkout, concludeWorkout, pressDuties } = proxyLocalActivities<WorkoutActivities>({
  startToCloseTimeout: '20s',
  retry: { initialInterval: '200ms', maximumInterval: '10s' },
  summary: '处置记录 record a step of the work-out',
});

const { startApproval } = proxyActivities<Pick<ApprovalActivities, 'startApproval'>>({
  startToCloseTimeout: '30s',
  retry: { initialInterval: '500ms', maximumInterval: '1m' },
  summary: '处置方案送审 send what was proposed to approval',
});

/**
 * The days of one loan in trouble, or settled and still secured, or of a facility, promise or application that has ended and is still secured: whatever has a deadline, or waits for a decision. What is known is the
 * database's; this only waits for the next day on which somebody must be told, and ends when there is none. It begins again with the
 * next act.
 */
export function workout(input: WorkoutInput): Promise<void> {
  return keepDays<ActOnWorkout, WorkoutView>({
    no: caseNoOf(input),
    clock: new BusinessClock(input.clockOffsetMs),
    update: workoutUpdates.act,
    record: async (command, at) => {
      const { approval, ...view } = await recordWorkout(input, command, at);
      if (approval !== undefined) await startApproval(approval, at.at);
      return view;
    },
    press: (at) => pressDuties(input, at),
    heard: [
      {
        signal: workoutSignals.approvalConcluded,
        // What no approval could have sent is nothing: asked for, it would be looked for for ever.
        take: async (told, at) => {
          if (isConclusion(told)) await concludeWorkout(input, told, at);
        },
      },
      { signal: workoutSignals.lookAgain },
    ],
    details: (nextOn) => details(input, nextOn),
    again: () => continueAsNew<typeof workout>(input),
  });
}

/** Whether a message has what a conclusion is looked up by: its approval, as approvals are called, and who decided. */
function isConclusion(told: unknown): told is ApprovalConclusion {
  const { approvalId, approvers } = (told ?? {}) as Partial<Record<keyof ApprovalConclusion, unknown>>;
  return typeof approvalId === 'string' && APPROVAL_ID.test(approvalId) && Array.isArray(approvers);
}
const APPROVAL_ID = /^[\w-]{1,100}$/;

/** Markdown for the Temporal UI; no personal data. */
const details = (input: WorkoutInput, nextOn: string | null): string =>
  [
    'loanNo' in input
      ? `### 不良处置 Work-out · ${input.loanNo}`
      : `### 担保解除 Security given back · ${caseNoOf(input)}`,
    nextOn === null ? '没有未了的期限 no deadline is open' : `下次提醒 next reminder: **${nextOn}**`,
  ].join('\n');
