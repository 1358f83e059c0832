import path from 'node:path';
import {
  ensureDatabase,
  postgresLaunch,
  postgresUrl,
  prepareCluster,
  waitForPostgres,
} from '../../src/runtime/embedded/postgres';
import { freePort } from '../../src/runtime/embedded/ports';
import { migrate, migrationFiles } from '../../src/store/migrate';
import { keep, root, shared } from './run';

export interface TestServer {
  port: number;
  password: string;
  pid: number;
}

const PASSWORD = 'test';
const TEMPLATE = 'xindai_template';

/** One real PostgreSQL for the whole run. */
export function testPostgres(): Promise<TestServer> {
  return shared('postgres', async (folder) => {
    const options = {
      root,
      dataDir: path.join(folder, 'postgres'),
      port: await freePort(),
      password: PASSWORD,
      logFile: path.join(folder, 'postgres.log'),
      throwAway: true,
    };
    await prepareCluster(options);
    const { command, args, ids } = postgresLaunch(options);
    const { pid } = await keep({ command, args, options: ids, log: options.logFile });
    await waitForPostgres(options, () => false);
    return { port: options.port, password: PASSWORD, pid };
  });
}

/** The database that all test databases are copied from. */
export function templateDatabase(): Promise<{ name: string }> {
  return shared('template', async () => {
    const { port, password } = await testPostgres();
    await ensureDatabase(port, password, TEMPLATE);
    await migrate(postgresUrl(port, password, TEMPLATE), migrationFiles(root));
    return { name: TEMPLATE };
  });
}
