import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { projectRoot } from '../../src/runtime/paths';

/** What the files of one test run share: servers started once, on first use, by whichever file needs them first. */
export const root = projectRoot();

/** The process that is the test run: jest's first one, which tells its workers (setup.ts). */
const runPid = Number(process.env['XINDAI_TEST_RUN'] ?? process.pid);
const folder = path.join(os.tmpdir(), `xindai-test-${String(runPid)}`);

export function runFolder(): string {
  fs.mkdirSync(folder, { recursive: true, mode: 0o755 });
  return folder;
}

/** Does `start` once a run and gives everybody its answer, across processes. */
export async function shared<T>(name: string, start: (folder: string) => Promise<T>): Promise<T> {
  const answer = path.join(runFolder(), `${name}.json`);
  const lock = path.join(runFolder(), `${name}.lock`);
  for (const deadline = Date.now() + 180_000; Date.now() < deadline;) {
    if (fs.existsSync(answer)) return JSON.parse(fs.readFileSync(answer, 'utf8')) as T;
    if (claim(lock)) {
      try {
        const result = await start(runFolder());
        fs.writeFileSync(`${answer}.tmp`, JSON.stringify(result));
        fs.renameSync(`${answer}.tmp`, answer);
        return result;
      } catch (error) {
        fs.rmSync(lock, { force: true });
        throw error;
      }
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${name} did not start; see ${runFolder()}`);
}

/** True for the first who asks. */
export function claim(file: string): boolean {
  try {
    fs.writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    return false;
  }
}

interface Kept {
  command: string;
  args: string[];
  options?: { uid?: number; gid?: number };
  log: string;
}

/** Starts a server that ends with the run, even when the run is killed. */
export async function keep(server: Kept): Promise<{ keeper: number; pid: number }> {
  const config = JSON.stringify({ watch: runPid, remove: undefined, options: {}, ...server });
  const child = spawn(process.execPath, [path.join(root, 'test/support/keeper.cjs'), config], {
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const pid = await new Promise<number>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', () => {
      reject(new Error(`the server ended at once; see ${server.log}`));
    });
    child.stdout.once('data', (chunk: Buffer) => {
      resolve(Number(chunk.toString()));
    });
  });
  child.unref();
  child.stdout.destroy();
  fs.appendFileSync(path.join(runFolder(), 'keepers'), `${String(child.pid)}\n`);
  return { keeper: child.pid ?? 0, pid };
}
