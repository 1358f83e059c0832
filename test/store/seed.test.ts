import { DEMO_CLIENTS } from '../../src/store/seed/clients';
import { DEMO_USERS } from '../../src/store/seed/logins';
import { SEEDED_PRODUCTS } from '../../src/store/seed/products';
import { seed } from '../../src/store/seed';
import { testDatabase, type TestDatabase } from '../support/database';

jest.setTimeout(60_000);
let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());

const OPTIONS = { demo: true, identityKey: Buffer.alloc(32, 7).toString('base64') };

/** The most rows of a table that one transaction wrote. */
async function mostInOne(table: 'product' | 'client'): Promise<number> {
  const sql = `SELECT max(n)::int AS most FROM (SELECT count(*) AS n FROM ${table} GROUP BY xmin::text) x`;
  const [found] = (await db.pool.query<{ most: number }>(sql)).rows;
  return found?.most ?? 0;
}

it('Two starts at once fill a new database once, each in short transactions: no busy machine makes the server break one off', async () => {
  const { prisma } = db;
  // Nor does it hurry like a request: on a machine that keeps it waiting the server would close its connection.
  await db.pool.query(`
    CREATE FUNCTION unhurried() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      IF least(current_setting('idle_in_transaction_session_timeout')::interval, current_setting('transaction_timeout')::interval,
        current_setting('lock_timeout')::interval) < '60s' THEN RAISE 'hurried'; END IF;
      RETURN NEW; END $$;
    CREATE TRIGGER unhurried BEFORE INSERT ON client FOR EACH ROW EXECUTE FUNCTION unhurried();
    CREATE TRIGGER unhurried BEFORE INSERT ON product FOR EACH ROW EXECUTE FUNCTION unhurried();`);
  await Promise.all([seed(prisma, OPTIONS), seed(prisma, OPTIONS)]);
  const counts = async () => [await prisma.product.count(), await prisma.client.count(), await prisma.user.count()];
  const seeded = [SEEDED_PRODUCTS.length, DEMO_CLIENTS.length, DEMO_USERS.length];
  expect(await counts()).toEqual(seeded);
  expect(await prisma.auditEntry.count({ where: { action: 'DEMO_SEEDED' } })).toBe(1);
  expect([await mostInOne('product'), await mostInOne('client')]).toEqual([1, 1]);

  // A start that was broken off is completed by the next; what is there stays as it is.
  await prisma.client.update({ where: { no: 'CL00000001' }, data: { email: 'kept@example.test' } });
  await prisma.user.deleteMany({ where: { username: 'li.na' } });
  await seed(prisma, OPTIONS);
  expect(await counts()).toEqual(seeded);
  expect((await prisma.client.findUniqueOrThrow({ where: { no: 'CL00000001' } })).email).toBe('kept@example.test');
});
