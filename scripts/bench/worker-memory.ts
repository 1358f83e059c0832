import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { percentile } from './measure';
import { patiently } from './patiently';

export interface Memory {
  /** Resident memory of the process. */
  residentMb: number;
  /** What its heaps hold when the garbage is collected, those of its threads included. */
  heapMb: number;
}

const LOOKS = 5;

interface Told {
  heap: number;
  rss: number;
  threads: number;
}

/** What the process wrote down, once the thread in which the workflows run has answered too. */
function read(file: string): Told | null {
  if (!fs.existsSync(file)) return null;
  const told = JSON.parse(fs.readFileSync(file, 'utf8')) as Told;
  return told.threads > 1 ? told : null;
}

/** What a process that was started with `tell-memory.cjs` needs: the median of several looks, each after it collected its garbage. */
export async function memoryOf(pid: number): Promise<Memory> {
  const file = path.join(os.tmpdir(), `xindai-memory-${String(pid)}.json`);
  const seen: Told[] = [];
  for (let look = 0; look < LOOKS; look++) {
    fs.rmSync(file, { force: true });
    process.kill(pid, 'SIGUSR2');
    await patiently('what the worker needs', () => Promise.resolve(read(file) !== null));
    seen.push(read(file) ?? { heap: 0, rss: 0, threads: 0 });
  }
  fs.rmSync(file, { force: true });
  const median = (of: 'heap' | 'rss'): number =>
    percentile(
      seen.map((one) => one[of]),
      0.5,
    ) /
    2 ** 20;
  return { residentMb: median('rss'), heapMb: median('heap') };
}
