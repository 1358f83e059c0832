import { Cast } from '../../src/cli/demo/cast';
import { startSandbox } from '../../src/runtime/sandbox';
import { DEMO_LOGINS } from '../../src/store/seed';
import { bareUpdates } from './bare-worker';
import { FATES } from './fates';
import { KINDS } from './kinds';
import { comeUp, firstDecision, lifeOf, meetFate, type Life } from './lives';
import { percentile, progress, report, withClients } from './measure';
import { stuckApplications } from './stuck';

const CLIENTS = 50;
/** Before and after the decisions nothing is measured: fewer people at once bring the cases up and see them to their ends. */
const OTHERS = 10;
const APPLICATIONS = 1_000;

/**
 * The p95 of the first decision on each of a thousand applications of all kinds of business, through the API, against the p95 of an
 * empty update among as many skeleton workflows. Then each meets its fate: paid out, issued, rejected, sent back, withdrawn or lapsed.
 * None of them may stand anywhere else, or be left without a task, a timer or an end.
 */
export async function run(size = APPLICATIONS): Promise<void> {
  const sandbox = await startSandbox();
  try {
    const cast = await Cast.signIn(sandbox.info.apiUrl, DEMO_LOGINS);
    // Every kind meets every fate in so many applications as there are of both.
    const lives = Array.from({ length: size }, (_, index) =>
      lifeOf(pick(KINDS, index), pick(FATES, Math.floor(index / KINDS.length)), index + 1, cast),
    );
    const each = (work: (life: Life) => Promise<void>, clients: number): ReturnType<typeof withClients> =>
      withClients(clients, size, (index) => work(pick(lives, index)));
    await each(comeUp, OTHERS);
    progress(`${String(size)} applications are rated`);
    const { latenciesMs, seconds } = await each(firstDecision, CLIENTS);
    progress('each has its first decision');
    await each(meetFate, OTHERS);
    progress('each has met its fate');
    const stuck = await stuckApplications(sandbox.info);
    if (stuck.length > 0) throw new Error(`${String(stuck.length)} applications are stuck: ${stuck.join('; ')}`);
    const bare = await bareUpdates(sandbox, CLIENTS, size, size);
    report({
      name: size === APPLICATIONS ? 'applications.1000' : `applications.1000:${String(size)}`,
      value: percentile(latenciesMs, 0.95),
      unit: 'ms',
      baseline: percentile(bare.latenciesMs, 0.95),
      note: `p95 of ${String(size)} decisions by ${String(CLIENTS)} clients, ${(size / seconds).toFixed(1)}/s; ${String(KINDS.length)} kinds of business and ${String(FATES.length)} fates, none stuck`,
    });
  } finally {
    await sandbox.stop();
  }
}

function pick<T>(all: readonly T[], index: number): T {
  const found = all[index % all.length];
  if (found === undefined) throw new RangeError('nothing to pick from');
  return found;
}
