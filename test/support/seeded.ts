import { randomBytes } from 'node:crypto';
import { postgresUrl } from '../../src/runtime/embedded/postgres';
import { openStore } from '../../src/store/client';
import { seed } from '../../src/store/seed';
import { asAdministrator, copyOf, type TestDatabase } from './database';
import { templateDatabase, testPostgres } from './postgres';
import { shared } from './run';

/** A database of one's own with people, clients and all else that an installation begins with; `close()` drops it. */
export async function seededDatabase(options: { poolSize?: number } = {}): Promise<TestDatabase & SeededTemplate> {
  const template = await seededTemplate();
  return { ...(await copyOf(template.name, options)), ...template };
}

interface SeededTemplate {
  name: string;
  identityKey: string;
}

/** Seeded once a run: hashing the passwords of twenty people takes a second. */
function seededTemplate(): Promise<SeededTemplate> {
  return shared('seeded', async () => {
    const name = 'xindai_seeded';
    const identityKey = randomBytes(32).toString('base64');
    const { port, password } = await testPostgres();
    await asAdministrator(port, password, `create database ${name} template ${(await templateDatabase()).name}`);
    const store = openStore({ url: postgresUrl(port, password, name) });
    await seed(store.prisma, { demo: true, identityKey });
    await store.close();
    return { name, identityKey };
  });
}
