import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { commandOf, end } from './processes';
import { postgresBinaries } from './postgres-binaries';
import { asUser, unprivileged, type Launch, type Unprivileged } from './unprivileged';

export interface PostgresOptions {
  root: string;
  dataDir: string;
  port: number;
  password: string;
  /** `name=value` settings of the server. */
  settings?: string[];
  /** Where the server writes its log. */
  logFile: string;
  /** Written without waiting for the disk: for tests. */
  throwAway?: boolean;
}

export const POSTGRES_USER = 'xindai';

export function postgresUrl(port: number, password: string, database: string): string {
  return `postgresql://${POSTGRES_USER}:${encodeURIComponent(password)}@127.0.0.1:${String(port)}/${database}`;
}

/** Starts the server on its folder, made when missing; resolves when it answers. */
export async function startPostgres(options: PostgresOptions): Promise<ChildProcess> {
  await prepareCluster(options);
  const { command, args, ids } = postgresLaunch(options);
  const log = fs.openSync(options.logFile, 'a');
  // A session of its own: Ctrl-C in the terminal must not reach the database before those who use it are done.
  const child = spawn(command, args, { ...ids, stdio: ['ignore', log, log], detached: true });
  fs.closeSync(log);
  const launched = new Promise<never>((_, reject) => {
    child.once('error', reject);
  });
  await Promise.race([launched, waitForPostgres(options, () => child.exitCode !== null)]);
  return child;
}

/** Makes the folder of the server when missing, and clears what a killed server left. */
export async function prepareCluster(options: PostgresOptions): Promise<void> {
  await initialise(options);
  await endLeftOver(options.dataDir);
}

export function postgresLaunch(options: PostgresOptions): Launch {
  const binaries = postgresBinaries(options.root);
  return asUser(userFor(options, binaries.postgres), binaries.postgres, serverArguments(options));
}

function userFor(options: PostgresOptions, binary: string): Unprivileged {
  return unprivileged([binary, path.join(options.dataDir, 'x')]);
}

export async function ensureDatabase(port: number, password: string, database: string): Promise<void> {
  const client = new pg.Client({ connectionString: postgresUrl(port, password, 'postgres') });
  await client.connect();
  try {
    const found = await client.query('select 1 from pg_database where datname = $1', [database]);
    if (found.rowCount === 0) await client.query(`create database ${client.escapeIdentifier(database)}`);
  } finally {
    await client.end();
  }
}

function serverArguments(options: PostgresOptions): string[] {
  const throwAway = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_wal_size=2GB'];
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=200',
    'shared_buffers=128MB',
    'timezone=UTC',
    'log_timezone=UTC',
    ...(options.throwAway === true ? throwAway : []),
    ...(options.settings ?? []),
  ];
  return ['-D', options.dataDir, '-p', String(options.port), ...settings.flatMap((setting) => ['-c', setting])];
}

async function initialise(options: PostgresOptions): Promise<void> {
  const { initdb } = postgresBinaries(options.root);
  const who = userFor(options, initdb);
  if (fs.existsSync(path.join(options.dataDir, 'PG_VERSION'))) return;
  fs.mkdirSync(options.dataDir, { recursive: true, mode: 0o700 });
  if (who.ids) fs.chownSync(options.dataDir, who.ids.uid, who.ids.gid);
  const secret = path.join(os.tmpdir(), `xindai-initdb-${String(process.pid)}`);
  fs.writeFileSync(secret, `${options.password}\n`, { mode: 0o600, flag: 'wx' });
  if (who.ids) fs.chownSync(secret, who.ids.uid, who.ids.gid);
  const flags = [
    '--encoding=UTF8',
    '--locale=C',
    '--auth=scram-sha-256',
    ...(options.throwAway === true ? ['--no-sync'] : []),
  ];
  try {
    await run(
      asUser(who, initdb, [
        `--pgdata=${options.dataDir}`,
        `--username=${POSTGRES_USER}`,
        `--pwfile=${secret}`,
        ...flags,
      ]),
    );
  } finally {
    fs.rmSync(secret, { force: true });
  }
}

async function run({ command, args, ids }: Launch): Promise<void> {
  const child = spawn(command, args, {
    ...ids,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, LC_ALL: 'C' },
  });
  let complaint = '';
  child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`${path.basename(command)} failed: ${complaint.trim()}`);
}

/** After a kill -9 of the supervisor its server may still run, or its lock may name a process that is another by now. */
async function endLeftOver(dataDir: string): Promise<void> {
  const lock = path.join(dataDir, 'postmaster.pid');
  if (!fs.existsSync(lock)) return;
  const pid = Number(fs.readFileSync(lock, 'utf8').split('\n')[0]);
  if (commandOf(pid)?.includes('postgres') === true) await end(pid, 'SIGINT');
  fs.rmSync(lock, { force: true });
}

export async function waitForPostgres(options: PostgresOptions, hasEnded: () => boolean): Promise<void> {
  for (const deadline = Date.now() + 60_000; ;) {
    if (hasEnded()) throw new Error(`PostgreSQL ended at once; see ${options.logFile}`);
    const client = new pg.Client({ connectionString: postgresUrl(options.port, options.password, 'postgres') });
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
