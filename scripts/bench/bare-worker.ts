import path from 'node:path';
import { Client, Connection } from '@temporalio/client';
import {
  bundleWorkflowCode,
  DefaultLogger,
  NativeConnection,
  Runtime,
  Worker,
  type WorkflowBundleOption,
} from '@temporalio/worker';
import type { Sandbox } from '../../src/runtime/sandbox';
import { withClients } from './measure';

export const BARE_QUEUE = 'skeleton';

/** What runs beside the system on the sandbox's Temporal server: workflows and activities of the benchmark's own. */
export interface BareWorker {
  taskQueue: string;
  /** The bundle; left out: the skeletons of ./skeleton. */
  workflowBundle?: WorkflowBundleOption;
  activities?: (client: Client) => object;
}

/** Runs a worker of the benchmark's own for as long as `work` takes, with a client of the same server. */
export async function withBareWorker<T>(
  { info }: Sandbox,
  bare: BareWorker,
  work: (client: Client) => Promise<T>,
): Promise<T> {
  if (Runtime._instance === undefined) Runtime.install({ logger: new DefaultLogger('ERROR') });
  const address = info.temporalAddress;
  const [connection, native] = await Promise.all([
    Connection.connect({ address }),
    NativeConnection.connect({ address }),
  ]);
  const client = new Client({ connection, namespace: info.temporalNamespace });
  const worker = await Worker.create({
    connection: native,
    namespace: info.temporalNamespace,
    taskQueue: bare.taskQueue,
    workflowBundle: bare.workflowBundle ?? (await skeletons()),
    activities: bare.activities?.(client) ?? {},
  });
  try {
    return await worker.runUntil(work(client));
  } finally {
    await Promise.all([connection.close(), native.close()]);
  }
}

const skeletons = (): ReturnType<typeof bundleWorkflowCode> =>
  bundleWorkflowCode({ workflowsPath: path.join(__dirname, 'skeleton.js'), logger: new DefaultLogger('ERROR') });

/** So many empty updates by so many clients on so many skeleton workflows: what the server and the SDK cost alone. */
export function bareUpdates(
  sandbox: Sandbox,
  clients: number,
  workflows: number,
  count: number,
): ReturnType<typeof withClients> {
  return withBareWorker(sandbox, { taskQueue: BARE_QUEUE }, async (client) => {
    const idOf = (index: number): string => `skeleton-${String(index % workflows)}`;
    await withClients(clients, workflows, async (index) => {
      await client.workflow.start('skeleton', { taskQueue: BARE_QUEUE, workflowId: idOf(index) });
    });
    return withClients(clients, count, async (index) => {
      await client.workflow.getHandle(idOf(index)).executeUpdate('empty');
    });
  });
}
