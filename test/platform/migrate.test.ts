import { emptyDatabase, type TestDatabase } from '../support/database';
import { root } from '../support/run';
import { diagnose, drift, migrate, migrationFiles } from '../../src/store/migrate';

describe('migrations', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await emptyDatabase();
  });
  afterAll(() => database.close());
  const files = migrationFiles(root);

  test('an empty database has all of them before it', async () => {
    const status = await diagnose(database.url, files);
    expect(status.pending.length).toBeGreaterThan(0);
  });

  test('two processes that migrate at once apply each migration once', async () => {
    const results = await Promise.all([migrate(database.url, files), migrate(database.url, files)]);
    expect(results.filter((result) => result.applied.length > 0)).toHaveLength(1);
  });

  test('a second run has nothing to do', async () => {
    expect(await migrate(database.url, files)).toEqual({ applied: [] });
    expect(await diagnose(database.url, files)).toEqual({ pending: [], failed: [], edited: [], unknown: [] });
  });

  test('the migrations give exactly what schema.prisma asks for', async () => {
    expect(await drift(database.url, files)).toBeUndefined();
  });
});
