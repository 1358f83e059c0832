import path from 'node:path';
import { bundleOf, type Bundle } from '../support/workflow-bundle';
import { devServer, timeSkippingEnv } from '../support/temporal';
import type { waiting } from './fixtures/waiting.workflows';

describe('the servers that the tests stand on', () => {
  let workflowBundle: Bundle;
  beforeAll(async () => {
    workflowBundle = await bundleOf(path.join(__dirname, 'fixtures/waiting.workflows.ts'));
  }, 120_000);

  test('the time-skipping server lets sixty months pass', async () => {
    const { client, worker, close } = await timeSkippingEnv();
    const run = await worker({ workflowBundle });
    const days = await run.runUntil(
      client.workflow.execute<typeof waiting>('waiting', { taskQueue: 'xindai', workflowId: 'w-1', args: [60] }),
    );
    expect(days).toBe(1800);
    await close();
  }, 60_000);

  test('the development server knows the search attributes in every namespace', async () => {
    const { client, worker, close, namespace } = await devServer();
    const run = await worker({ workflowBundle });
    const days = await run.runUntil(
      client.workflow.execute<typeof waiting>('waiting', { taskQueue: 'xindai', workflowId: 'w-1', args: [0] }),
    );
    expect(days).toBe(0);
    expect(namespace).toMatch(/^e2e-/);
    await close();
  }, 60_000);
});
