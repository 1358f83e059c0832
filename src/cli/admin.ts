import { parseArgs } from 'node:util';
import { createUser } from '../contracts/http/administration';
import { businessDate } from '../domain/business-time';
import { environmentWithFile, readSettings } from '../runtime/config';
import { openStore } from '../store/client';
import { createFirstAdministrator } from '../store/first-administrator';
import { seed } from '../store/seed';

const HELP = `用法 Usage: XINDAI_PASSWORD=… xindai admin USERNAME --email ADDRESS [--name NAME]

为新系统写入机构、产品、权限、日历等基础数据，并创建第一位系统管理员；其他用户由管理员在系统内创建。可重复执行。
For a new system: writes branches, products, authority and calendar, and creates the first administrator, who creates all
other users. Harmless when repeated. Needs DATABASE_URL; the password (at least 10 characters) comes from XINDAI_PASSWORD.`;

/** `xindai admin`: exit 0, 2 for bad input, 1 when there is an administrator already. */
export async function runAdmin(args: string[]): Promise<number> {
  const given = read(args);
  if (given === null) return 0;
  if (typeof given === 'string') {
    console.error(`xindai admin: ${given}\n\n${HELP}`);
    return 2;
  }
  const store = openStore({ url: given.url, applicationName: 'xindai-admin' });
  try {
    await seed(store.prisma, { demo: false, identityKey: '' });
    const created = await createFirstAdministrator(store.prisma, { ...given, on: businessDate(Date.now()) });
    if (created)
      console.log(`已创建管理员 ${given.username}，请登录后创建其他用户 · created; sign in and create the other users`);
    else console.error('已有系统管理员，请由其创建用户 · there is an administrator already; ask them to create users');
    return created ? 0 : 1;
  } finally {
    await store.close();
  }
}

/** What is wanted, or what is wrong; null when only help was asked for. */
function read(
  args: string[],
): { url: string; username: string; password: string; displayName: string; email: string } | string | null {
  let parsed;
  try {
    const options = {
      email: { type: 'string' },
      name: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    } as const;
    parsed = parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    return (error as Error).message;
  }
  const { values, positionals } = parsed;
  if (values.help === true) {
    console.log(HELP);
    return null;
  }
  const url = readSettings(environmentWithFile()).DATABASE_URL;
  if (url === undefined) return '请设置 DATABASE_URL · set DATABASE_URL';
  const [username = ''] = positionals;
  const { email = '', name: displayName = username } = values;
  const person = createUser.body.pick({ username: true, password: true, displayName: true, email: true });
  const checked = person.safeParse({ username, password: process.env['XINDAI_PASSWORD'] ?? '', displayName, email });
  if (!checked.success)
    return checked.error.issues.map(({ path, message }) => `${path.map(String).join('.')}: ${message}`).join('; ');
  return { ...checked.data, url };
}
