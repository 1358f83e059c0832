import fs from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { LOCKFILE, migrationList, noFilters, withSchemaEngine } from './migrations/engine';
import { migrationStatus, readMigrations, type MigrationStatus } from './migrations/history';

export interface MigrationFiles {
  schemaFile: string;
  directory: string;
}

export function migrationFiles(root: string): MigrationFiles {
  return { schemaFile: path.join(root, 'prisma/schema.prisma'), directory: path.join(root, 'prisma/migrations') };
}

/** Any number fixed for ever: whoever migrates this database takes this lock first. */
const LOCK = 7_411_260_001;

/** Brings the database up to the migrations; safe to call at every start and from several processes at once. */
export async function migrate(databaseUrl: string, files: MigrationFiles): Promise<{ applied: string[] }> {
  return withClient(databaseUrl, async (client) => {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    try {
      const status = await migrationStatus(client, readMigrations(files.directory));
      refuseBroken(status);
      if (status.pending.length === 0) return { applied: [] };
      const result = await withSchemaEngine(databaseUrl, files.schemaFile, (engine) =>
        engine.applyMigrations({ migrationsList: migrationList(files.directory), filters: noFilters }),
      );
      return { applied: result.appliedMigrationNames };
    } finally {
      await client.query('select pg_advisory_unlock($1)', [LOCK]);
    }
  });
}

export async function diagnose(databaseUrl: string, files: MigrationFiles): Promise<MigrationStatus> {
  return withClient(databaseUrl, (client) => migrationStatus(client, readMigrations(files.directory)));
}

/** What `schema.prisma` asks for and the migrations do not give, as SQL; undefined when they agree. */
export async function drift(databaseUrl: string, files: MigrationFiles): Promise<string | undefined> {
  const schema = { path: 'prisma/schema.prisma', content: fs.readFileSync(files.schemaFile, 'utf8') };
  const result = await withSchemaEngine(databaseUrl, files.schemaFile, (engine) =>
    engine.diff({
      from: { tag: 'migrations', ...migrationList(files.directory) },
      to: { tag: 'schemaDatamodel', files: [schema] },
      script: true,
      exitCode: true,
      filters: noFilters,
    }),
  );
  return result.exitCode === 2 ? (result.stdout ?? '') : undefined;
}

/** Writes the next migration from the difference; with `empty`, a folder for SQL written by hand. Undefined: no change. */
export async function createMigration(
  databaseUrl: string,
  files: MigrationFiles,
  name: string,
  options: { empty: boolean },
): Promise<string | undefined> {
  const script = options.empty ? `-- ${name}: written by hand\n` : await drift(databaseUrl, files);
  if (script === undefined) return undefined;
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  const folder = path.join(files.directory, `${stamp}_${name.replace(/\W+/g, '_').toLowerCase()}`);
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(path.join(folder, 'migration.sql'), script);
  const lockfile = path.join(files.directory, 'migration_lock.toml');
  if (!fs.existsSync(lockfile)) fs.writeFileSync(lockfile, LOCKFILE);
  return folder;
}

function refuseBroken(status: MigrationStatus): void {
  if (status.failed.length > 0) {
    throw new Error(
      `migration ${status.failed.join(', ')} failed halfway; repair the database and mark it in _prisma_migrations (rolled_back_at or finished_at)`,
    );
  }
  if (status.edited.length > 0) {
    throw new Error(
      `migration ${status.edited.join(', ')} was changed after it had been applied; write a new one instead`,
    );
  }
  if (status.unknown.length > 0) {
    throw new Error(`the database is ahead of this program: it has ${status.unknown.join(', ')}`);
  }
}

async function withClient<T>(databaseUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
