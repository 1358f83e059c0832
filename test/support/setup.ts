import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { alive } from '../../src/runtime/embedded/processes';

/** Names the run for its workers, and sweeps the folders of runs that were killed (their keepers end the servers). */
export default function setup(): void {
  process.env['XINDAI_TEST_RUN'] = String(process.pid);
  for (const name of fs.readdirSync(os.tmpdir())) {
    const pid = /^xindai-test-(\d+)$/.exec(name)?.[1];
    if (pid !== undefined && !alive(Number(pid)))
      fs.rmSync(path.join(os.tmpdir(), name), { recursive: true, force: true });
  }
}
