import { spawn, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { alive } from '../../src/runtime/embedded/processes';
import { releaseLock, takeLock } from '../../src/runtime/start/run-file';
import { Supervised, type ServiceSpec } from '../../src/runtime/start/supervised';

const sleeper = (): Promise<ChildProcess> =>
  Promise.resolve(spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' }));
const spec: ServiceSpec = { name: 'sleeper', start: sleeper, stopSignal: 'SIGTERM', patienceMs: 2_000 };

describe('a supervised service', () => {
  test('that is killed comes back as another process, and stays away once it is stopped', async () => {
    const pids: number[] = [];
    let back: () => void = () => undefined;
    const returned = new Promise<void>((resolve) => {
      back = resolve;
    });
    const service = new Supervised(spec, {
      say: () => undefined,
      changed: (_name, pid) => {
        if (pid !== undefined) pids.push(pid);
        if (pids.length === 2) back();
      },
    });
    await service.start();
    process.kill(pids[0]!, 'SIGKILL');
    await returned;
    expect(pids[1]).not.toBe(pids[0]);
    await service.stop();
    expect(alive(pids[1]!)).toBe(false);
    expect(pids).toHaveLength(2);
  }, 30_000);
});

describe('the lock of a data folder', () => {
  test('of a supervisor that is gone is taken over', () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'xindai-lock-'));
    fs.writeFileSync(path.join(folder, 'supervisor.lock'), '999999999');
    expect(takeLock(folder)).toBe(true);
    releaseLock(folder);
    expect(fs.existsSync(path.join(folder, 'supervisor.lock'))).toBe(false);
    fs.rmSync(folder, { recursive: true });
  });
});
