import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { ClientBase } from 'pg';

/** A folder of prisma/migrations: generated from the schema, or written by hand (triggers, constraints, views). */
export interface Migration {
  name: string;
  script: string;
  checksum: string;
}

interface AppliedRow {
  migration_name: string;
  checksum: string;
  finished_at: Date | null;
}

export interface MigrationStatus {
  pending: string[];
  /** Started and never finished: somebody must look before anything else runs. */
  failed: string[];
  /** Applied with another text than the folder has now. */
  edited: string[];
  /** Applied, but not in the folder: the database is ahead of this program. */
  unknown: string[];
}

export function readMigrations(directory: string): Migration[] {
  if (!fs.existsSync(directory)) return [];
  return fs
    .readdirSync(directory, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const script = fs.readFileSync(path.join(directory, name, 'migration.sql'), 'utf8');
      return { name, script, checksum: createHash('sha256').update(script).digest('hex') };
    });
}

/** Reads the table that Prisma keeps, without loading the migration engine: this runs at every start. */
export async function migrationStatus(client: ClientBase, migrations: Migration[]): Promise<MigrationStatus> {
  const applied = await appliedMigrations(client);
  const done = new Map(
    applied.filter((row) => row.finished_at !== null).map((row) => [row.migration_name, row.checksum]),
  );
  const known = new Set(migrations.map((migration) => migration.name));
  return {
    pending: migrations.filter(({ name }) => !done.has(name)).map(({ name }) => name),
    failed: applied.filter((row) => row.finished_at === null).map((row) => row.migration_name),
    edited: migrations
      .filter(({ name, checksum }) => done.has(name) && done.get(name) !== checksum)
      .map(({ name }) => name),
    unknown: [...done.keys()].filter((name) => !known.has(name)),
  };
}

async function appliedMigrations(client: ClientBase): Promise<AppliedRow[]> {
  const table = await client.query<{ found: boolean }>(`select to_regclass('_prisma_migrations') is not null as found`);
  if (table.rows[0]?.found !== true) return [];
  const result = await client.query<AppliedRow>(
    'select migration_name, checksum, finished_at from _prisma_migrations where rolled_back_at is null order by started_at',
  );
  return result.rows;
}
