import { setTimeout as pause } from 'node:timers/promises';

const FIRST_WAIT_MS = 50;
const LONGEST_WAIT_MS = 5_000;
const LONG_ENOUGH_MS = 10 * 60_000;

/**
 * Asks until the answer is yes. A refusal of a loaded server is no answer: it is asked again, less and less often, and only
 * after ten minutes without a yes its last word ends the run.
 */
export async function patiently(what: string, ask: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + LONG_ENOUGH_MS;
  let last: unknown = 'the answer was always no';
  for (let wait = FIRST_WAIT_MS; ; wait = Math.min(2 * wait, LONGEST_WAIT_MS)) {
    try {
      if (await ask()) return;
    } catch (error) {
      last = error;
    }
    if (performance.now() > end) throw new Error(`${what}: gave up`, { cause: last });
    await pause(wait);
  }
}
