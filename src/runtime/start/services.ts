import { fork, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { resolveBinary, surroundings, TEMPORAL_CLI } from '../embedded/binaries';
import { startPostgres, type PostgresOptions } from '../embedded/postgres';
import { startTemporal, type TemporalOptions } from '../embedded/temporal';
import { projectRoot } from '../paths';
import type { ServiceSpec, Watcher } from './supervised';

export function postgresService(options: PostgresOptions): ServiceSpec {
  // SIGINT is PostgreSQL's "fast": open sessions are ended, everything is written.
  return { name: 'postgres', start: () => startPostgres(options), stopSignal: 'SIGINT', patienceMs: 20_000 };
}

export function temporalService(options: Omit<TemporalOptions, 'binary'>, watcher: Watcher): ServiceSpec {
  return {
    name: 'temporal',
    stopSignal: 'SIGTERM',
    patienceMs: 15_000,
    start: async () => {
      const binary = await resolveBinary(TEMPORAL_CLI, surroundings(projectRoot()));
      watcher.say({ zh: `Temporal：${binary.path}（${binary.source}）`, en: `Temporal CLI from ${binary.source}` });
      return startTemporal({ ...options, binary: binary.path });
    },
  };
}

/** A Node process of ours: `script` tells when it is ready. */
export function nodeService(name: string, script: string, env: NodeJS.ProcessEnv, logFile: string): ServiceSpec {
  return { name, stopSignal: 'SIGTERM', patienceMs: 20_000, start: () => forkReady(script, env, logFile) };
}

const READY_WITHIN_MS = 60_000;

function forkReady(script: string, env: NodeJS.ProcessEnv, logFile: string): Promise<ChildProcess> {
  const log = fs.openSync(logFile, 'a');
  const child = fork(script, [], {
    env,
    stdio: ['ignore', log, log, 'ipc'],
    execArgv: ['--enable-source-maps', '--disable-warning=ExperimentalWarning'],
  });
  fs.closeSync(log);
  return new Promise((resolve, reject) => {
    const give = (action: () => void): void => {
      clearTimeout(late);
      child.removeAllListeners('message').removeAllListeners('exit').removeAllListeners('error');
      action();
    };
    const late = setTimeout(() => {
      give(() => {
        child.kill('SIGKILL');
        reject(
          new Error(`${path.basename(script)} is not ready after ${String(READY_WITHIN_MS / 1000)} s; see ${logFile}`),
        );
      });
    }, READY_WITHIN_MS);
    // That it is ready is all that a child ever says.
    child.on('message', () => {
      give(() => {
        resolve(child);
      });
    });
    child.on('error', (error) => {
      give(() => {
        reject(error);
      });
    });
    child.on('exit', () => {
      give(() => {
        reject(new Error(`${lastLines(logFile)}\n(${logFile})`));
      });
    });
  });
}

function lastLines(file: string): string {
  return fs.readFileSync(file, 'utf8').trimEnd().split('\n').slice(-12).join('\n');
}
