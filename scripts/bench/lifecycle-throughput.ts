import { Cast } from '../../src/cli/demo/cast';
import { Story } from '../../src/cli/demo/story';
import { WORKFLOW_TYPES } from '../../src/contracts/workflow-names';
import { startSandbox, type Sandbox } from '../../src/runtime/sandbox';
import { DEMO_LOGINS } from '../../src/store/seed';
import { bareUpdates } from './bare-worker';
import { PERSONAL_WAITING } from './cases';
import { withEngine } from './engine';
import { percentile, progress, report, withClients } from './measure';
import { patiently } from './patiently';

const CLIENTS = 50;
const LOANS = 150;
const REPAYMENTS_A_LOAN = 2;

/**
 * Lifecycle steps a second through the API (an approver's decision, then repayments) with 50 clients, against as many
 * empty updates a second of a skeleton workflow on the same server in the same run, and the p95 of a decision.
 */
export async function run(): Promise<void> {
  const sandbox = await startSandbox();
  try {
    const cast = await Cast.signIn(sandbox.info.apiUrl, DEMO_LOGINS);
    const stories = await prepare(cast);
    const decisions = await decide(stories);
    await disburse(stories, sandbox.info);
    const repayments = await repay(stories);
    const steps = LOANS * (1 + REPAYMENTS_A_LOAN);
    const bare = await bareUpdates(sandbox, CLIENTS, LOANS, steps);
    report({
      name: 'lifecycle.throughput',
      value: steps / (decisions.seconds + repayments.seconds),
      unit: 'steps/s',
      baseline: steps / bare.seconds,
      note: `${String(LOANS)} decisions and ${String(LOANS * REPAYMENTS_A_LOAN)} repayments over HTTP, ${String(CLIENTS)} clients; decisions alone ${(LOANS / decisions.seconds).toFixed(1)}/s, repayments alone ${((LOANS * REPAYMENTS_A_LOAN) / repayments.seconds).toFixed(1)}/s`,
    });
    report({
      name: 'decision.latency',
      value: percentile(decisions.latenciesMs, 0.95),
      unit: 'ms',
      baseline: percentile(bare.latenciesMs, 0.95),
      note: `p95 with ${String(CLIENTS)} clients at once`,
    });
  } finally {
    await sandbox.stop();
  }
}

async function prepare(cast: Cast): Promise<Story[]> {
  const stories = Array.from({ length: LOANS }, () => new Story(PERSONAL_WAITING, cast, () => undefined));
  await withClients(CLIENTS, LOANS, (index) => one(stories, index).play());
  progress(`${String(LOANS)} applications wait for their approval`);
  await withClients(CLIENTS, LOANS, (index) => one(stories, index).awaitLevel('SUB_BRANCH_HEAD'));
  return stories;
}

const decide = (stories: readonly Story[]): ReturnType<typeof withClients> =>
  withClients(CLIENTS, LOANS, (index) => one(stories, index).decideAwaited());

/** Pays out, and waits for what follows it (archive, plan of inspections): it is no part of the repayments measured next. */
async function disburse(stories: readonly Story[], info: Sandbox['info']): Promise<void> {
  await withClients(CLIENTS, LOANS, async (index) => {
    const story = one(stories, index);
    await story.perform({ do: 'sign' });
    await story.perform({ do: 'disburse' });
  });
  const living = `WorkflowType = '${WORKFLOW_TYPES.loanApplication}' AND ExecutionStatus = 'Running'`;
  await withEngine(info, ({ workflow }) =>
    patiently('applications end', async () => (await workflow.count(living)).count === 0),
  );
  progress(`${String(LOANS)} loans paid out`);
}

const repay = (stories: readonly Story[]): ReturnType<typeof withClients> =>
  withClients(CLIENTS, LOANS * REPAYMENTS_A_LOAN, (index) =>
    one(stories, index % LOANS).payPaidOutDay(`${String(100 + index)}.00`),
  );

function one(stories: readonly Story[], index: number): Story {
  const story = stories[index];
  if (!story) throw new RangeError(`no story ${String(index)}`);
  return story;
}
