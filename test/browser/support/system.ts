import { spawn, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { runningSystem } from '../../../src/runtime/start/run-file';

const ROOT = path.resolve(__dirname, '../../..');
const READY_WITHIN_MS = 240_000;
const STOP_WITHIN_MS = 30_000;

export interface Running {
  url: string;
  stop: () => Promise<void>;
}

/** A sandbox of its own, on free ports (several may run beside each other) and an empty data directory. */
export class OwnSystem {
  private constructor(
    private readonly child: ChildProcess,
    private readonly dataDir: string,
  ) {}

  static async start(): Promise<Running> {
    const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'xindai-browser-'));
    // PostgreSQL does not run as root: its own user must be able to walk in.
    fs.chmodSync(dataDir, 0o755);
    const log = fs.openSync(path.join(dataDir, 'start.log'), 'w');
    const child = spawn(
      process.execPath,
      ['bin/xindai', 'start', '--sandbox', '--no-demo-cases', '--data-dir', dataDir, '--port', '0'],
      { cwd: ROOT, detached: true, stdio: ['ignore', log, log] },
    );
    fs.closeSync(log);
    const system = new OwnSystem(child, dataDir);
    try {
      return { url: await system.untilReady(), stop: () => system.stop() };
    } catch (error) {
      await system.stop();
      throw error;
    }
  }

  private async untilReady(): Promise<string> {
    const until = Date.now() + READY_WITHIN_MS;
    while (Date.now() < until) {
      if (this.child.exitCode !== null) break;
      const url = runningSystem(this.dataDir)?.apiUrl;
      if (url !== undefined && (await isReady(url))) return url;
      await sleep(500);
    }
    const said = fs.readFileSync(path.join(this.dataDir, 'start.log'), 'utf8');
    throw new Error(`the system did not become ready\n${said.slice(-4_000)}`);
  }

  async stop(): Promise<void> {
    const { pid } = this.child;
    if (pid !== undefined && this.child.exitCode === null) {
      const ended = new Promise((resolve) => this.child.once('exit', resolve));
      this.child.kill('SIGTERM');
      const inTime = await Promise.race([ended.then(() => true), sleep(STOP_WITHIN_MS, false, { ref: false })]);
      // Its whole process group, which is ours alone.
      if (!inTime) process.kill(-pid, 'SIGKILL');
    }
    fs.rmSync(this.dataDir, { recursive: true, force: true, maxRetries: 3 });
  }
}

const isReady = (url: string): Promise<boolean> =>
  fetch(`${url}/readyz`, { signal: AbortSignal.timeout(2_000) }).then(
    ({ ok }) => ok,
    () => false,
  );
