import { spawn, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { projectRoot } from './paths';
import { runningSystem, type RunInfo } from './start/run-file';

export interface Sandbox {
  info: RunInfo;
  dataDir: string;
  secondsToReady: number;
  /** Ends everything in good order and starts it again on the same data. */
  restart: () => Promise<Sandbox>;
  stop: () => Promise<void>;
}

/** A system of one's own in a temporary folder, with demo logins and nothing else running on it. */
export function startSandbox(): Promise<Sandbox> {
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'xindai-sandbox-'));
  fs.chmodSync(dataDir, 0o755);
  return launch(dataDir);
}

async function launch(dataDir: string): Promise<Sandbox> {
  const begun = performance.now();
  const child = spawn(
    process.execPath,
    [path.join(projectRoot(), 'bin/xindai'), 'start', '--no-demo-cases', '--port', '0', '--data-dir', dataDir],
    {
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  const end = async (): Promise<void> => {
    // It may have ended by itself, or have failed to start again.
    if (child.exitCode !== null || child.signalCode !== null) return;
    const closed = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await closed;
  };
  const info = await ready(child, dataDir).catch(async (error: unknown) => {
    await end();
    throw error;
  });
  return {
    info,
    dataDir,
    secondsToReady: (performance.now() - begun) / 1000,
    restart: async () => {
      await end();
      return launch(dataDir);
    },
    stop: async () => {
      await end();
      fs.rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function ready(child: ChildProcess, dataDir: string): Promise<RunInfo> {
  const end = Date.now() + 180_000;
  while (Date.now() < end && child.exitCode === null) {
    const info = runningSystem(dataDir);
    if (info && (await isReady(info))) return info;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('the system did not become ready');
}

const isReady = (info: RunInfo): Promise<boolean> =>
  fetch(`${info.apiUrl}/readyz`).then(
    (answer) => answer.ok,
    () => false,
  );
