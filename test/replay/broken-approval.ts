import { sleep } from '@temporalio/workflow';

/** The approval as somebody might break it: it waits before it does what its history says it did at once. */
export async function approval(): Promise<void> {
  await sleep('1 day');
}
