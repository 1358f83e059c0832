import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { postgresUrl } from '../../src/runtime/embedded/postgres';
import { openStore, type Store } from '../../src/store/client';
import { templateDatabase, testPostgres } from './postgres';

export interface TestDatabase extends Store {
  url: string;
}

/** A migrated, empty database of one's own on the run's PostgreSQL; `close()` drops it. */
export async function testDatabase(options: { poolSize?: number } = {}): Promise<TestDatabase> {
  const template = await templateDatabase();
  return copyOf(template.name, options);
}

/** A database without any table: for the tests of the migrations themselves. */
export async function emptyDatabase(): Promise<TestDatabase> {
  return copyOf('template0', {});
}

/** A copy of a database nobody is connected to. */
export async function copyOf(template: string, options: { poolSize?: number }): Promise<TestDatabase> {
  const { port, password } = await testPostgres();
  const name = `test_${randomBytes(6).toString('hex')}`;
  await asAdministrator(port, password, `create database ${name} template ${template}`);
  const url = postgresUrl(port, password, name);
  const store = openStore({ url, ...options });
  return {
    ...store,
    url,
    close: async () => {
      await store.close();
      await asAdministrator(port, password, `drop database if exists ${name} with (force)`);
    },
  };
}

export async function asAdministrator(port: number, password: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: postgresUrl(port, password, 'postgres') });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
