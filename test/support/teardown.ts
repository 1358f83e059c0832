import fs from 'node:fs';
import path from 'node:path';
import { end } from '../../src/runtime/embedded/processes';
import { runFolder } from './run';

/** Ends the servers of this run; when the run is killed instead, their keepers notice. */
export default async function teardown(): Promise<void> {
  const folder = runFolder();
  const list = path.join(folder, 'keepers');
  const keepers = fs.existsSync(list) ? fs.readFileSync(list, 'utf8').trim().split('\n').map(Number) : [];
  await Promise.all(keepers.map((pid) => end(pid, 'SIGTERM')));
  fs.rmSync(folder, { recursive: true, force: true });
}
