import { verify as verifyHash } from '@node-rs/argon2';
import { runAdmin } from '../../src/cli/admin';
import { testDatabase, type TestDatabase } from '../support/database';

jest.setTimeout(60_000);
let db: TestDatabase;
const before = { ...process.env };
beforeAll(async () => {
  db = await testDatabase();
  process.env['DATABASE_URL'] = db.url;
  process.env['XINDAI_PASSWORD'] = 'a long enough secret';
  jest.spyOn(console, 'log').mockImplementation(() => undefined);
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterAll(async () => {
  process.env = before;
  jest.restoreAllMocks();
  await db.close();
});

describe('A new system', () => {
  test('takes no administrator without an address, a proper name or a password worth the word', async () => {
    expect(await runAdmin(['root'])).toBe(2);
    expect(await runAdmin(['Root!', '--email', 'root@example.test'])).toBe(2);
    process.env['XINDAI_PASSWORD'] = 'short';
    expect(await runAdmin(['root', '--email', 'root@example.test'])).toBe(2);
    process.env['XINDAI_PASSWORD'] = 'a long enough secret';
    expect(await db.prisma.user.count()).toBe(0);
  });

  test('gets what it needs to work and its first administrator, and no demo data', async () => {
    expect(await runAdmin(['root.a', '--email', 'root@example.test', '--name', '系统管理员'])).toBe(0);
    const user = await db.prisma.user.findUniqueOrThrow({ where: { username: 'root.a' } });
    expect(user).toMatchObject({ roles: ['ADMINISTRATOR'], branchCode: 'HQ', displayName: '系统管理员' });
    expect(await verifyHash(user.passwordHash, 'a long enough secret')).toBe(true);
    expect(await db.prisma.product.count()).toBeGreaterThan(0);
    expect(await db.prisma.authorityMatrix.count()).toBeGreaterThan(0);
    expect(await db.prisma.client.count()).toBe(0);
    expect(await db.prisma.auditEntry.findFirst({ where: { subjectNo: 'root.a' } })).toMatchObject({
      action: 'USER_CREATED',
      actor: 'system',
    });
  });

  test('has but one first administrator', async () => {
    expect(await runAdmin(['root.b', '--email', 'b@example.test'])).toBe(1);
    expect(await db.prisma.user.count()).toBe(1);
  });
});
