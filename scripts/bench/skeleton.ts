import { condition, defineSignal, defineUpdate, setHandler } from '@temporalio/workflow';

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
