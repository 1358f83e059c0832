import { openStore } from '../../store/client';
import { migrate, migrationFiles } from '../../store/migrate';
import { fillNameSearch } from '../../store/name-search';
import { seed, type DemoLogin } from '../../store/seed';
import { projectRoot } from '../paths';
import type { Watcher } from './supervised';

/** Brings the database up to this program, with what it needs to work and, if wanted, believable data to try it on. */
export async function prepareDatabase(
  url: string,
  options: { demoData: boolean; identityKey: string },
  watcher: Watcher,
): Promise<DemoLogin[]> {
  const { applied } = await migrate(url, migrationFiles(projectRoot()));
  if (applied.length > 0) {
    watcher.say({
      zh: `数据库：已执行 ${String(applied.length)} 个迁移`,
      en: `database: ${String(applied.length)} migrations applied`,
    });
  }
  const store = openStore({ url, poolSize: 2, applicationName: 'xindai-seed' });
  try {
    await fillNameSearch(store.prisma);
    const { logins } = await seed(store.prisma, { demo: options.demoData, identityKey: options.identityKey });
    return logins;
  } finally {
    await store.close();
  }
}
