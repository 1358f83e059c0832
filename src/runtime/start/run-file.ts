import fs from 'node:fs';
import path from 'node:path';
import { commandOf, end } from '../embedded/processes';

/** How others find the running system: the CLI, the tests, the next start. */
export interface RunInfo {
  apiUrl: string;
  temporalAddress: string;
  temporalUiUrl?: string;
  databaseUrl: string;
  temporalNamespace: string;
  supervisorPid: number;
  pids: Record<string, number>;
  startedAt: string;
}

export function runFile(dataDir: string): string {
  return path.join(dataDir, 'run.json');
}

export function readRun(dataDir: string): RunInfo | undefined {
  try {
    return JSON.parse(fs.readFileSync(runFile(dataDir), 'utf8')) as RunInfo;
  } catch {
    return undefined;
  }
}

/** Holds the database password: for the owner only. */
export function writeRun(dataDir: string, info: RunInfo): void {
  const temporary = `${runFile(dataDir)}.tmp`;
  fs.writeFileSync(temporary, `${JSON.stringify(info, null, 2)}\n`, { mode: 0o600 });
  fs.renameSync(temporary, runFile(dataDir));
}

/** The system that runs on this folder, if its supervisor lives. */
export function runningSystem(dataDir: string): RunInfo | undefined {
  const info = readRun(dataDir);
  return info !== undefined && isSupervisor(info.supervisorPid) ? info : undefined;
}

const lockFile = (dataDir: string): string => path.join(dataDir, 'supervisor.lock');

/** True when this process may run on the folder; a lock whose owner is gone is taken over. */
export function takeLock(dataDir: string): boolean {
  fs.mkdirSync(dataDir, { recursive: true });
  const file = lockFile(dataDir);
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      fs.writeFileSync(file, String(process.pid), { flag: 'wx' });
      return true;
    } catch {
      const owner = Number(fs.readFileSync(file, 'utf8'));
      if (owner !== process.pid && isSupervisor(owner)) return false;
      fs.rmSync(file, { force: true });
    }
  }
  return false;
}

export function releaseLock(dataDir: string): void {
  fs.rmSync(runFile(dataDir), { force: true });
  fs.rmSync(lockFile(dataDir), { force: true });
}

const MARKS: Record<string, string> = {
  temporal: 'start-dev',
  worker: 'runtime/worker',
  api: 'runtime/server',
  postgres: 'postgres',
};

/** Ends what a killed supervisor left behind, unless its number belongs to somebody else by now. */
export async function endLeftOvers(dataDir: string): Promise<string[]> {
  const left = Object.entries(readRun(dataDir)?.pids ?? {}).filter(([name, pid]) => {
    const mark = MARKS[name];
    return mark !== undefined && commandOf(pid)?.includes(mark) === true;
  });
  // Those who use the database go first.
  const order = ['api', 'worker', 'temporal', 'postgres'];
  left.sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
  for (const [name, pid] of left) await end(pid, name === 'postgres' ? 'SIGINT' : 'SIGTERM');
  return left.map(([name]) => name);
}

function isSupervisor(pid: number): boolean {
  return pid !== process.pid && commandOf(pid)?.includes('xindai') === true;
}
