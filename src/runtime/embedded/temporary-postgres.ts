import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { projectRoot } from '../paths';
import { freePort } from './ports';
import { ensureDatabase, postgresUrl, startPostgres } from './postgres';
import { stopChild } from './processes';

/** Lends a server for one piece of work and throws it away. */
export async function withTemporaryPostgres<T>(work: (databaseUrl: string) => Promise<T>): Promise<T> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'xindai-postgres-'));
  fs.chmodSync(folder, 0o755);
  const port = await freePort();
  const password = 'temporary';
  const server = await startPostgres({
    root: projectRoot(),
    dataDir: path.join(folder, 'data'),
    port,
    password,
    logFile: path.join(folder, 'log'),
    throwAway: true,
  });
  try {
    await ensureDatabase(port, password, 'work');
    return await work(postgresUrl(port, password, 'work'));
  } finally {
    await stopChild(server, 'SIGQUIT', 5_000);
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
