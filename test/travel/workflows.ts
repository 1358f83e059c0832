import {
  allHandlersFinished,
  condition,
  continueAsNew,
  defineQuery,
  defineUpdate,
  proxyActivities,
  proxyLocalActivities,
  setHandler,
  sleep,
} from '@temporalio/workflow';

export interface WalkerInput {
  name: string;
  clockOffsetMs: number;
  /** Days between steps, and how many of them. */
  every: number;
  steps: number;
  done?: string[];
  /** At this step another workflow is started. */
  startsAt?: { step: number; workflowId: string };
}

export interface WalkerActivities {
  note(line: string): Promise<void>;
  startOther(workflowId: string, businessMs: number): Promise<void>;
}

const DAY = 86_400_000;
const STEPS_PER_RUN = 3;
const { note } = proxyLocalActivities<WalkerActivities>({ startToCloseTimeout: '10s' });
const { startOther } = proxyActivities<WalkerActivities>({ startToCloseTimeout: '10s' });

export const steps = defineQuery<string[]>('steps');
export const ask = defineUpdate<string>('ask');

/** A loan in small: a step every so many days, continue-as-new, an update, another workflow started on the way. */
export async function walker(input: WalkerInput): Promise<string[]> {
  const done = input.done ?? [];
  const now = (): string => new Date(Date.now() + input.clockOffsetMs).toISOString();
  setHandler(steps, () => done);
  setHandler(ask, async () => {
    await note(`${input.name} asked`);
    return now();
  });
  for (let step = 0; done.length < input.steps; step++) {
    if (step === STEPS_PER_RUN) {
      await condition(allHandlersFinished);
      await continueAsNew<typeof walker>({ ...input, done });
    }
    await sleep(input.every * DAY);
    done.push(now());
    await note(`${input.name} ${now()}`);
    if (input.startsAt?.step === done.length)
      await startOther(input.startsAt.workflowId, Date.now() + input.clockOffsetMs);
  }
  await condition(allHandlersFinished);
  return done;
}
