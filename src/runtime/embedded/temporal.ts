import { spawn, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import { SEARCH_ATTRIBUTES } from '../../contracts/search-attributes';

export interface TemporalOptions {
  binary: string;
  port: number;
  uiPort?: number;
  /** Kept in this file; in memory without it. */
  databaseFile?: string;
  logFile: string;
  /** Lets single workflows be taken forward in time: never in production. */
  timeSkipping: boolean;
  /** Where the UI has encrypted payloads decoded. */
  codecEndpoint?: string;
  namespaces?: string[];
}

/** Starts the development server of the Temporal CLI; resolves when it accepts connections. */
export async function startTemporal(options: TemporalOptions): Promise<ChildProcess> {
  const log = fs.openSync(options.logFile, 'a');
  // A session of its own, as for PostgreSQL: the workers finish first.
  const child = spawn(options.binary, temporalArguments(options), { stdio: ['ignore', log, log], detached: true });
  fs.closeSync(log);
  const launched = new Promise<never>((_, reject) => {
    child.once('error', reject);
  });
  await Promise.race([launched, waitForTemporal(options, () => child.exitCode !== null)]);
  return child;
}

export function temporalArguments(options: TemporalOptions): string[] {
  const ui = options.uiPort === undefined ? ['--headless'] : ['--ui-port', String(options.uiPort)];
  const codec = options.codecEndpoint === undefined ? [] : ['--ui-codec-endpoint', options.codecEndpoint];
  return [
    'server',
    'start-dev',
    '--ip',
    '127.0.0.1',
    '--port',
    String(options.port),
    '--log-level',
    'warn',
    ...ui,
    ...(options.uiPort === undefined ? [] : codec),
    ...(options.databaseFile === undefined ? [] : ['--db-filename', options.databaseFile]),
    ...(options.namespaces ?? []).flatMap((name) => ['--namespace', name]),
    ...Object.entries(SEARCH_ATTRIBUTES).flatMap(([name, type]) => ['--search-attribute', `${name}=${type}`]),
    // Two failures in a row, not five: an operator sees a stuck workflow within seconds.
    '--dynamic-config-value',
    'system.numConsecutiveWorkflowTaskProblemsToTriggerSearchAttribute=2',
    ...(options.timeSkipping ? ['--dynamic-config-value', 'frontend.WorkflowTimeSkippingEnabled=true'] : []),
  ];
}

export async function waitForTemporal(options: TemporalOptions, hasEnded: () => boolean): Promise<void> {
  for (const deadline = Date.now() + 60_000; Date.now() < deadline;) {
    if (hasEnded()) throw new Error(`Temporal ended at once; see ${options.logFile}`);
    if (await accepts(options.port)) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`Temporal does not answer; see ${options.logFile}`);
}

function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect({ port, host: '127.0.0.1' });
    const done = (result: boolean): void => {
      socket.destroy();
      resolve(result);
    };
    socket.once('connect', () => {
      done(true);
    });
    socket.once('error', () => {
      done(false);
    });
  });
}
