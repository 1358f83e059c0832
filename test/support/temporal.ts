import { Client, Connection } from '@temporalio/client';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { DefaultLogger, NativeConnection, Runtime, Worker, type WorkerOptions } from '@temporalio/worker';
import { SEARCH_ATTRIBUTES } from '../../src/contracts/search-attributes';
import { TASK_QUEUE } from '../../src/contracts/workflow-names';
import { resolveBinary, surroundings, TEMPORAL_CLI, TEMPORAL_TEST_SERVER } from '../../src/runtime/embedded/binaries';
import { freePort } from '../../src/runtime/embedded/ports';
import { temporalArguments, waitForTemporal } from '../../src/runtime/embedded/temporal';
import { claim, keep, root, runFolder, shared } from './run';
import { workflowBundle } from './workflow-bundle';

type WorkerChoices = Partial<Omit<WorkerOptions, 'connection'>>;

/**
 * A server whose clock jumps while `result()` or `env.sleep()` is awaited. The clock belongs to the server: one
 * environment a test file, its tests in series. Everything about the test server is behind this function.
 */
export async function timeSkippingEnv(): Promise<{
  env: TestWorkflowEnvironment;
  client: Client;
  /** A worker on the project's workflows; give it `activities`. */
  worker: (choices?: WorkerChoices) => Promise<Worker>;
  close: () => Promise<void>;
}> {
  quietRuntime();
  const binary = await resolveBinary(TEMPORAL_TEST_SERVER, surroundings(root));
  const env = await TestWorkflowEnvironment.createTimeSkipping({
    server: { executable: { type: 'existing-path', path: binary.path } },
  });
  await registerSearchAttributes(env.connection, env.namespace ?? 'default');
  return {
    env,
    client: env.client,
    worker: (choices = {}) => createWorker(env.nativeConnection, env.namespace ?? 'default', choices),
    close: () => env.teardown(),
  };
}

const NAMESPACES = Array.from({ length: 96 }, (_, index) => `e2e-${String(index + 1)}`);

/** The address of the run's one real development server, with time skipping for single workflows. */
export function sharedDevServer(): Promise<{ address: string; pid: number }> {
  return shared('temporal', async (folder) => {
    const binary = await resolveBinary(TEMPORAL_CLI, surroundings(root));
    const port = await freePort();
    const options = {
      binary: binary.path,
      port,
      logFile: `${folder}/temporal.log`,
      timeSkipping: true,
      namespaces: NAMESPACES,
    };
    const kept = { command: binary.path, args: temporalArguments(options), log: options.logFile };
    const { pid } = await keep(kept);
    await waitForTemporal(options, () => false);
    return { address: `127.0.0.1:${String(port)}`, pid };
  });
}

/** The real server, with a namespace that no other test file of this run uses. */
export async function devServer(): Promise<{
  address: string;
  namespace: string;
  client: Client;
  nativeConnection: NativeConnection;
  worker: (choices?: WorkerChoices) => Promise<Worker>;
  close: () => Promise<void>;
}> {
  quietRuntime();
  const { address } = await sharedDevServer();
  const namespace = NAMESPACES.find((name) => claim(`${runFolder()}/${name}.claimed`));
  if (namespace === undefined) throw new Error('every namespace of the shared development server is taken');
  const connection = await Connection.connect({ address });
  const nativeConnection = await NativeConnection.connect({ address });
  return {
    address,
    namespace,
    client: new Client({ connection, namespace }),
    nativeConnection,
    worker: (choices = {}) => createWorker(nativeConnection, namespace, choices),
    close: async () => {
      await connection.close();
      await nativeConnection.close();
    },
  };
}

async function createWorker(connection: NativeConnection, namespace: string, choices: WorkerChoices): Promise<Worker> {
  const bundle = choices.workflowBundle ?? (await workflowBundle());
  return Worker.create({ connection, namespace, taskQueue: TASK_QUEUE, ...choices, workflowBundle: bundle });
}

let installed = false;

function quietRuntime(): void {
  if (installed) return;
  installed = true;
  Runtime.install({
    logger: new DefaultLogger('ERROR'),
    telemetryOptions: { logging: { filter: 'ERROR', forward: {} } },
    shutdownSignals: [],
  });
}

async function registerSearchAttributes(connection: Connection, namespace: string): Promise<void> {
  const types = { Keyword: 2, Int: 3, Datetime: 6 } as const;
  const searchAttributes = Object.fromEntries(
    Object.entries(SEARCH_ATTRIBUTES).map(([name, type]) => [name, types[type]]),
  );
  await connection.operatorService.addSearchAttributes({ namespace, searchAttributes });
}
