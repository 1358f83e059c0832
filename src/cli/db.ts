import { withTemporaryPostgres } from '../runtime/embedded/temporary-postgres';
import { projectRoot } from '../runtime/paths';
import { openStore } from '../store/client';
import { createMigration, diagnose, migrate, migrationFiles } from '../store/migrate';
import { fillNameSearch } from '../store/name-search';

const HELP = `xindai db migrate [URL]            apply what is pending (URL or DATABASE_URL)
xindai db status [URL]             what is applied and what is not
xindai db migration NAME           write the next migration from schema.prisma
xindai db migration NAME --empty   a migration to write by hand (triggers, views)
`;

/** For those who operate or develop the database. `xindai start` migrates by itself. */
export async function runDb(args: string[]): Promise<number> {
  const [action, ...rest] = args;
  const files = migrationFiles(projectRoot());
  switch (action) {
    case 'migrate': {
      const url = urlFrom(rest);
      const { applied } = await migrate(url, files);
      const store = openStore({ url, poolSize: 1 });
      await fillNameSearch(store.prisma).finally(() => store.close());
      console.log(applied.length === 0 ? 'up to date 已是最新' : applied.map((name) => `applied ${name}`).join('\n'));
      return 0;
    }
    case 'status': {
      const status = await diagnose(urlFrom(rest), files);
      console.log(JSON.stringify(status, null, 2));
      return Object.values(status).flat().length === 0 ? 0 : 1;
    }
    case 'migration':
      return newMigration(rest);
    default:
      console.log(HELP);
      return action === undefined || action === '--help' ? 0 : 2;
  }
}

async function newMigration(args: string[]): Promise<number> {
  const name = args.find((arg) => !arg.startsWith('--'));
  if (name === undefined) {
    console.error(HELP);
    return 2;
  }
  const files = migrationFiles(projectRoot());
  const empty = args.includes('--empty');
  const folder = empty
    ? await createMigration('', files, name, { empty })
    : await withTemporaryPostgres((url) => createMigration(url, files, name, { empty }));
  console.log(folder === undefined ? 'the migrations already give schema.prisma: nothing to write' : `wrote ${folder}`);
  return 0;
}

function urlFrom(args: string[]): string {
  const url = args[0] ?? process.env['DATABASE_URL'];
  if (url === undefined) throw new Error('give a database URL, or set DATABASE_URL');
  return url;
}
