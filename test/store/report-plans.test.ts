import { fillRegister } from '../../scripts/bench/register';
import { addDays } from '../../src/domain/date';
import { vintages } from '../../src/store/reports/vintages';
import { today } from '../api/support/life';
import { testDatabase, type TestDatabase } from '../support/database';

jest.setTimeout(120_000);

const [LOANS, PHOTOS, TIMES] = [3_000, 12, 8];
let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase({ poolSize: 1 });
  await db.pool.query('SET statement_timeout = 0; SET transaction_timeout = 0');
  await fillRegister(db.pool, LOANS);
  const photos = `SELECT current_date - 30 * n AS day FROM generate_series(0, ${String(PHOTOS - 1)}) AS n`;
  await db.pool.query(
    `INSERT INTO end_of_day_run (business_date, status, started_at, finished_at, counts) SELECT day, 'DONE', day, day, '{}' FROM (${photos}) p`,
  );
  await db.pool.query(
    `INSERT INTO loan_snapshot (business_date, loan_no, status, risk_class, days_overdue, principal_fen, overdue_fen)
     SELECT day, no, status, risk_class, days_overdue, principal_fen, 0 FROM loan CROSS JOIN (${photos}) p`,
  );
  await db.pool.query('VACUUM ANALYZE');
});
afterAll(() => db.close());

/** How often snapshots were looked up along an index, since the database stands. */
async function lookedUp(): Promise<number> {
  await db.pool.query('SELECT pg_stat_force_next_flush()');
  const { rows } = await db.pool.query<{ n: string }>(
    `SELECT coalesce(idx_scan, 0) AS n FROM pg_stat_user_tables WHERE relname = 'loan_snapshot'`,
  );
  return Number(rows[0]?.n);
}

it('A report that is asked again and again is read as the first time: day by day, not loan by loan', async () => {
  const before = await lookedUp();
  const answers = [];
  for (let time = 0; time < TIMES; time++) answers.push(await vintages(db.pool, null, addDays(today(), -360), today()));
  expect(new Set(answers.map((one) => JSON.stringify(one))).size).toBe(1);
  expect(answers[0]?.length).toBeGreaterThan(PHOTOS);
  expect((await lookedUp()) - before).toBeLessThan(TIMES * LOANS);
});
