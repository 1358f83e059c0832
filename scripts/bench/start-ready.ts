import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { resolveBinary, surroundings, TEMPORAL_CLI } from '../../src/runtime/embedded/binaries';
import { freePort } from '../../src/runtime/embedded/ports';
import { startPostgres } from '../../src/runtime/embedded/postgres';
import { stopChild } from '../../src/runtime/embedded/processes';
import { startTemporal } from '../../src/runtime/embedded/temporal';
import { projectRoot } from '../../src/runtime/paths';
import { startSandbox } from '../../src/runtime/sandbox';
import { report } from './measure';

/** Seconds from `xindai start` to ready, on empty data; the baseline is PostgreSQL and Temporal started alone. */
export async function run(): Promise<void> {
  const sandbox = await startSandbox();
  await sandbox.stop();
  const bare = await servicesAlone();
  report({
    name: 'start.ready',
    value: sandbox.secondsToReady,
    unit: 's',
    baseline: bare,
    note: 'everything installed and built; empty data folder',
  });
}

/** What PostgreSQL (with a new cluster) and the Temporal development server take when nothing else is started. */
async function servicesAlone(): Promise<number> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'xindai-bare-'));
  fs.chmodSync(folder, 0o755);
  const root = projectRoot();
  const binary = await resolveBinary(TEMPORAL_CLI, surroundings(root));
  const [pgPort, temporalPort] = [await freePort(), await freePort()];
  const begun = performance.now();
  const [postgres, temporal] = await Promise.all([
    startPostgres({
      root,
      dataDir: path.join(folder, 'postgres'),
      port: pgPort,
      password: 'bare',
      logFile: path.join(folder, 'postgres.log'),
    }),
    startTemporal({
      binary: binary.path,
      port: temporalPort,
      databaseFile: path.join(folder, 'temporal.db'),
      logFile: path.join(folder, 'temporal.log'),
      timeSkipping: true,
    }),
  ]);
  const seconds = (performance.now() - begun) / 1000;
  await Promise.all([stopChild(temporal, 'SIGTERM', 15_000), stopChild(postgres, 'SIGINT', 15_000)]);
  fs.rmSync(folder, { recursive: true, force: true });
  return seconds;
}
