import { Cast } from '../../src/cli/demo/cast';
import { live } from '../../src/cli/demo/desks/act';
import { Story } from '../../src/cli/demo/story';
import { startSandbox } from '../../src/runtime/sandbox';
import { openStore } from '../../src/store/client';
import { DEMO_LOGINS } from '../../src/store/seed';
import { bareUpdates } from './bare-worker';
import { WAITING } from './cases';
import { percentile, progress, report, withClients } from './measure';

const CLIENTS = 50;
const APPLICATIONS = 1_000;

/**
 * The p95 of a decision among a thousand applications of all products, taken from acceptance to their approval through the
 * API, against the p95 of an empty update among as many skeleton workflows. None of them may be left without a task, a
 * deadline or an end.
 */
export async function run(): Promise<void> {
  const sandbox = await startSandbox();
  try {
    const cast = await Cast.signIn(sandbox.info.apiUrl, DEMO_LOGINS);
    const stories = Array.from({ length: APPLICATIONS }, (_, index) => {
      return new Story({ ...caseOf(index), story: [] }, cast, () => undefined);
    });
    await withClients(CLIENTS, APPLICATIONS, (index) => live(one(stories, index), caseOf(index).story));
    progress(`${String(APPLICATIONS)} applications are rated`);
    await withClients(CLIENTS, APPLICATIONS, (index) => one(stories, index).awaitLevel('SUB_BRANCH_HEAD'));
    const { latenciesMs, seconds } = await withClients(CLIENTS, APPLICATIONS, (index) =>
      one(stories, index).approveAwaited(),
    );
    await withClients(CLIENTS, APPLICATIONS, (index) => one(stories, index).settle('CONTRACT'));
    const stuck = await stuckApplications(sandbox.info.databaseUrl);
    if (stuck > 0) throw new Error(`${String(stuck)} applications wait for nobody and nothing`);
    const bare = await bareUpdates(sandbox, CLIENTS, APPLICATIONS, APPLICATIONS);
    report({
      name: 'applications.1000',
      value: percentile(latenciesMs, 0.95),
      unit: 'ms',
      baseline: percentile(bare.latenciesMs, 0.95),
      note: `p95 of ${String(APPLICATIONS)} decisions by ${String(CLIENTS)} clients, ${(APPLICATIONS / seconds).toFixed(1)}/s; none stuck`,
    });
  } finally {
    await sandbox.stop();
  }
}

async function stuckApplications(url: string): Promise<number> {
  const store = openStore({ url });
  try {
    const [found] = await store.prisma.$queryRaw<{ stuck: bigint }[]>`
      SELECT count(*) AS stuck FROM application a
      WHERE a.closed_on IS NULL AND a.deadline_at IS NULL
        AND NOT EXISTS (SELECT 1 FROM task t WHERE t.subject_no = a.no AND t.status = 'OPEN')`;
    return Number(found?.stuck ?? 0);
  } finally {
    await store.close();
  }
}

function caseOf(index: number): (typeof WAITING)[number] {
  const found = WAITING[index % WAITING.length];
  if (!found) throw new RangeError('no cases');
  return found;
}

function one(stories: readonly Story[], index: number): Story {
  const story = stories[index];
  if (!story) throw new RangeError(`no story ${String(index)}`);
  return story;
}
