import { fillRegister } from '../../scripts/bench/register';
import { addDays } from '../../src/domain/date';
import { linesOf, managersOf } from '../../src/store/performance';
import { today } from '../api/support/life';
import { testDatabase, type TestDatabase } from '../support/database';

jest.setTimeout(60_000);

const [FROM, TO] = [addDays(today(), -300), addDays(today(), -20)];
const PERIOD = '2026';

interface Loan {
  manager: string;
  product: string;
  client: string;
  on: string;
  disbursed: number;
  principal: number;
  open: boolean;
  renews: boolean;
}
let db: TestDatabase;
let loans: Loan[];
beforeAll(async () => {
  db = await testDatabase();
  await fillRegister(db.pool, 2_000);
  // Two products, clients with several loans, renewals, loans written off, and plans that were set twice or for one product.
  await db.pool.query(
    `UPDATE loan SET product_code = CASE WHEN n % 3 = 0 THEN 'HOUSING' ELSE product_code END, disbursed_fen = 1000000 + n,
       client_no = 'CL20260101' || lpad((1 + n % 700)::text, 6, '0'), status = CASE WHEN n % 40 = 1 THEN 'WRITTEN_OFF' ELSE status END
     FROM (SELECT no AS own, right(no, 6)::int AS n FROM loan) numbered WHERE own = no`,
  );
  await db.pool.query(`UPDATE application SET renews_loan_no = 'LNX' WHERE right(no, 6)::int % 13 = 0`);
  await db.pool.query(
    `INSERT INTO sales_target (manager_username, branch_code, period, metric, product_code, value, note, set_by)
     SELECT username, branch_code, $1, metric, product, 100 + m, 'x', 'chen.jing' FROM app_user
     CROSS JOIN (VALUES (1, 'DISBURSED', NULL), (2, 'DISBURSED', NULL), (3, 'DISBURSED', 'HOUSING'), (4, 'NEW_BORROWERS', 'HOUSING'), (5, 'BALANCE', 'HOUSING'))
       AS plan (m, metric, product) WHERE username LIKE 'rm%' OR username = 'li.na' ORDER BY m`,
    [PERIOD],
  );
  const { rows } = await db.pool.query<Loan>(
    `SELECT l.manager_username AS manager, l.product_code AS product, l.client_no AS client, l.disbursed_on::text AS on,
       l.disbursed_fen::float8 AS disbursed, l.principal_fen::float8 AS principal, l.settled_on IS NULL AND l.status <> 'WRITTEN_OFF' AS open,
       a.renews_loan_no IS NOT NULL AS renews FROM loan l JOIN application a ON a.no = l.application_no`,
  );
  loans = rows;
});
afterAll(() => db.close());

const sum = (of: readonly Loan[], figure: 'disbursed' | 'principal'): number =>
  of.reduce((total, one) => total + one[figure], 0);

/** One manager and measure at a time, as they are defined. */
function counted(metric: string, manager: string, product: string | null): number {
  const own = loans.filter((one) => one.manager === manager && (product === null || one.product === product));
  if (metric === 'BALANCE')
    return sum(
      own.filter(({ open }) => open),
      'principal',
    );
  const paid = own.filter(({ on }) => on >= FROM && on <= TO);
  if (metric === 'DISBURSED')
    return sum(
      paid.filter(({ renews }) => !renews),
      'disbursed',
    );
  const fresh = paid.filter(({ client }) => !loans.some((one) => one.client === client && one.on < FROM));
  return new Set(fresh.map(({ client }) => client)).size;
}

test.each<[string | null, string | null, number]>([
  [null, null, 270],
  ['SB01', null, 30],
  ['SB01', 'li.na', 1],
])('What was done in branch %s by %s is what counting one by one finds', async (branch, manager, least) => {
  const lines = await linesOf(db.pool, { branch, manager, period: PERIOD, from: FROM, to: TO });
  const wanted = lines.map(({ metric, managerUsername, productCode }) => counted(metric, managerUsername, productCode));
  expect(lines.map(({ actual }) => actual)).toEqual(wanted);
  expect(new Set(lines.map(({ managerUsername }) => managerUsername)).size).toBeGreaterThanOrEqual(least);
  const own = lines.filter(({ managerUsername }) => managerUsername === 'li.na');
  expect(own.map(({ metric, productCode, target }) => [metric, productCode, target])).toEqual([
    ['DISBURSED', null, 102],
    ['NEW_BORROWERS', null, null],
    ['BALANCE', null, null],
    ['DISBURSED', 'HOUSING', 103],
    ['NEW_BORROWERS', 'HOUSING', 104],
    ['BALANCE', 'HOUSING', 105],
  ]);
});

it('What is managed is the same whether all are asked for or one', async () => {
  const scope = { period: PERIOD, from: FROM, to: TO };
  await db.pool.query(
    `INSERT INTO inspection (id, loan_no, number, kind, reasons, status, branch_code, opened_on, due_on, reported_by, reported_on)
     SELECT 'i' || no, no, 1, 'REGULAR', '{}', 'DONE', branch_code, disbursed_on, disbursed_on + 30, 'x', disbursed_on + 25 + right(no, 6)::int % 11 FROM loan`,
  );
  const all = await managersOf(db.pool, { ...scope, branch: null, manager: null });
  const one = await managersOf(db.pool, { ...scope, branch: 'SB01', manager: 'li.na' });
  expect(one[0]).toMatchObject({ username: 'li.na', inspectionsDue: expect.any(Number) as number });
  expect(one[0]?.inspectionsDue).toBeGreaterThan(one[0]?.inspectionsOnTime ?? Infinity);
  expect(all.find(({ username }) => username === 'li.na')).toEqual(one[0]);
});
