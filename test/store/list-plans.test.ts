import { fillRegister } from '../../scripts/bench/register';
import { monthFlows } from '../../src/store/reports/flows';
import { linesOf } from '../../src/store/performance';
import { paymentsWithoutProof } from '../../src/store/payment-proofs';
import { pricedLoans } from '../../src/store/price-reasons';
import { surveysDue } from '../../src/store/service/surveys';
import { testDatabase, type TestDatabase } from '../support/database';

jest.setTimeout(120_000);

const LOANS = 10_000;
const [FROM, TO] = ['2025-12-20', '2025-12-31'];

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase({ poolSize: 1 });
  await db.pool.query('SET statement_timeout = 0; SET transaction_timeout = 0');
  await fillRegister(db.pool, LOANS);
  // The register's managers: all loans are not one person's.
  await db.pool.query(`UPDATE loan SET manager_username = 'm' || (substr(no, 11)::int % 200)`);
  await db.pool.query(
    `INSERT INTO app_user (username, display_name, password_hash, roles, authority_levels, branch_code, email)
     SELECT 'm' || n, 'm' || n, '-', '{CLIENT_MANAGER}', '{}', 'SB01', 'm' || n || '@example.test' FROM generate_series(0, 199) AS n`,
  );
  await db.pool.query('VACUUM ANALYZE');
});
afterAll(() => db.close());

const all = async (questions: AsyncGenerator): Promise<unknown[]> => {
  const found: unknown[] = [];
  for await (const one of questions) found.push(one);
  return found;
};
const scope = { branch: null, manager: null, period: '2025-Q4', from: FROM, to: TO };

/** Rows of the register that were read by going through a table from end to end, since the database stands. */
async function readThrough(): Promise<number> {
  const flush = 'SELECT pg_stat_force_next_flush()';
  await db.pool.query(flush);
  await db.prisma.$queryRawUnsafe(`${flush}::text`);
  const { rows } = await db.pool.query<{ n: string }>(
    `SELECT sum(seq_tup_read) AS n FROM pg_stat_user_tables WHERE relname IN ('loan', 'application')`,
  );
  return Number(rows[0]?.n);
}

/** What asks for days or for people of a register that holds years and everybody. */
const QUESTIONS: Readonly<Record<string, () => Promise<unknown[]>>> = {
  'whom to ask how content he is': async () =>
    (await surveysDue(db.pool, { username: '', branch: null, seesAll: true }, TO, { limit: 200 })).data,
  'loans of some days as they were priced': () => pricedLoans(db.pool, { from: FROM, to: TO, branch: null }),
  'what each manager did in a period': () => linesOf(db.pool, scope),
  'payments without a proof': () => all(paymentsWithoutProof(db.prisma, TO)),
  'what was lent and came back in a month': () => monthFlows(db.pool, null, FROM, TO),
};

test.each(Object.entries(QUESTIONS))('%s: read along indexes, not the whole register', async (name, ask) => {
  const before = await readThrough();
  await ask();
  expect([name, (await readThrough()) - before < LOANS / 2]).toEqual([name, true]);
});
