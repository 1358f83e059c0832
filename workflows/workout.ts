import {
  allHandlersFinished,
  condition,
  continueAsNew,
  defineSignal,
  defineUpdate,
  log,
  proxyActivities,
  proxyLocalActivities,
  setCurrentDetails,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import type { ApprovalActivities } from '../activities/approval';
import type { WorkoutActivities } from '../activities/workout';
import type { ApprovalConclusion } from '../src/contracts/messages/approval';
import {
  workoutSignals,
  workoutUpdates,
  type ActOnWorkout,
  type WorkoutInput,
  type WorkoutView,
} from '../src/contracts/messages/workout';
import { instantOf, spreadMinute } from '../src/domain/business-time';
import { BusinessClock } from './clock';
import { Mutex } from './mutex';
import { asRefusal } from './refusal';

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

/** People are told of deadlines in the morning, a whole portfolio spread over two hours. */
const MORNING = { from: 480, to: 600 } as const;

/**
 * The days of one loan in trouble, or settled and still secured: whatever has a deadline. What is known is the database's; this only waits
 * for the next day on which somebody must be told, and ends when there is none. It begins again with the next act.
 */
export async function workout(input: WorkoutInput): Promise<void> {
  const clock = new BusinessClock(input.clockOffsetMs);
  const mutex = new Mutex();
  let nextOn: string | null = null;
  let acts = 0;
  setHandler(defineUpdate<WorkoutView, [ActOnWorkout]>(workoutUpdates.act), (command) =>
    mutex.run(async () => {
      try {
        const { approval, ...view } = await recordWorkout(input, command, { today: clock.today(), at: clock.now() });
        nextOn = view.nextOn;
        if (approval !== undefined) await startApproval(approval, clock.now());
        return view;
      } catch (error) {
        throw asRefusal(error);
      } finally {
        acts += 1;
      }
    }),
  );
  setHandler(defineSignal<[ApprovalConclusion]>(workoutSignals.approvalConcluded), (conclusion) =>
    mutex.run(async () => {
      try {
        await concludeWorkout(input, conclusion, { today: clock.today(), at: clock.now() });
      } catch (error) {
        // Nothing leaves a signal: a conclusion that nobody took changes nothing.
        log.warn('a conclusion was not taken', { error: String(asRefusal(error)) });
      }
    }),
  );
  setHandler(defineSignal(workoutSignals.lookAgain), () =>
    mutex.run(async () => {
      nextOn = await pressDuties(input, { today: clock.today(), at: clock.now() });
      acts += 1;
    }),
  );
  // Begun by an act, or by a run before: then the days are on file already.
  nextOn = await mutex.run(() => pressDuties(input, { today: clock.today(), at: clock.now() }));
  for (;;) {
    await condition(allHandlersFinished);
    setCurrentDetails(details(input, nextOn));
    if (nextOn === null) return;
    if (workflowInfo().continueAsNewSuggested) await continueAsNew<typeof workout>(input);
    const seen = acts;
    const morning = instantOf(nextOn, spreadMinute(input.loanNo, MORNING.from, MORNING.to));
    const summary = `期限 deadlines ${nextOn}`;
    if (await condition(() => acts !== seen, clock.until(morning), { summary })) continue;
    nextOn = await mutex.run(() => pressDuties(input, { today: clock.today(), at: clock.now() }));
  }
}

/** Markdown for the Temporal UI; no personal data. */
const details = ({ loanNo }: WorkoutInput, nextOn: string | null): string =>
  [
    `### 不良处置 Work-out · ${loanNo}`,
    nextOn === null ? '没有未了的期限 no deadline is open' : `下次提醒 next reminder: **${nextOn}**`,
  ].join('\n');
