import { condition } from '@temporalio/workflow';
import type { BusinessClock } from './clock';

/** A case that sleeps until something is due. */
interface Sleeper {
  readonly clock: BusinessClock;
  /** What is due next, and why; null: nothing. */
  readonly wakeAt: { ms: number; why: string } | null;
  view(): object;
  wake(): Promise<void>;
}

/** Waits until something is due, or something changes what is due. */
export async function attend(sleeper: Sleeper): Promise<void> {
  const { wakeAt } = sleeper;
  const before = JSON.stringify(sleeper.view());
  const moved = (): boolean => sleeper.wakeAt?.ms !== wakeAt?.ms || JSON.stringify(sleeper.view()) !== before;
  if (wakeAt === null) return condition(moved);
  const dueIn = sleeper.clock.until(wakeAt.ms);
  if (dueIn > 0 && (await condition(moved, dueIn, { summary: wakeAt.why }))) return;
  await sleeper.wake();
}
