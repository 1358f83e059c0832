import { condition, defineSignal, defineUpdate, proxyLocalActivities, setHandler, sleep } from '@temporalio/workflow';

export const empty = defineUpdate('empty');
export const end = defineSignal('end');

/** The barest workflow that takes updates: what the server and the SDK cost without any of our work. */
export async function skeleton(): Promise<void> {
  let ended = false;
  setHandler(empty, () => undefined);
  setHandler(end, () => {
    ended = true;
  });
  await condition(() => ended);
}

const { tick } = proxyLocalActivities<{ tick: () => Promise<void> }>({ startToCloseTimeout: '20s' });

/** The barest workflow that wakes at an instant and does one thing. */
export async function sleeper(atMs: number): Promise<void> {
  await sleep(Math.max(1, atMs - Date.now()));
  await tick();
}
