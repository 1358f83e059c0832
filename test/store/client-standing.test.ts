import { testDatabase, type TestDatabase } from '../support/database';

jest.setTimeout(60_000);
let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
  await db.pool.query(
    `INSERT INTO client (no, kind, name, name_pinyin, name_initials, identity_cipher, identity_hash, identity_masked, phone, branch_code, manager_username)
     SELECT 'C' || n, 'PERSON', 'x', 'x', 'x', 'x', 'h' || n, 'x', 'x', 'SB01', 'li.na' FROM generate_series(1, $1::int) AS n`,
    [CLIENTS],
  );
});
afterAll(() => db.close());

const CLIENTS = 6;
const ACTS = 240;

/** What stands of each client, as the tables say it now, in a question of its own. */
const PLAIN = `
  SELECT c.no, c.kind, (c.created_at AT TIME ZONE 'Asia/Shanghai')::date::text AS registered,
    coalesce((SELECT sum(principal_fen) FROM loan WHERE client_no = c.no), 0)::text AS fen,
    (SELECT count(*) > 0 FROM loan WHERE client_no = c.no) AS had,
    k."on"::text AS said, (SELECT min(d) FROM unnest(ARRAY[k.next_on, o.next_on]) AS d)::text AS planned
  FROM client c
  LEFT JOIN (SELECT DISTINCT ON (client_no) client_no, "on", next_on FROM client_contact ORDER BY client_no, "on" DESC, id DESC) k
    ON k.client_no = c.no
  LEFT JOIN (SELECT client_no, min(next_on) AS next_on FROM cross_sell_opportunity GROUP BY client_no) o ON o.client_no = c.no
  ORDER BY c.no`;
const KEPT = `
  SELECT client_no AS no, kind, registered_on::text AS registered, principal_fen::text AS fen, had_loan AS had, last_contact_on::text AS said,
    planned_on::text AS planned FROM client_standing ORDER BY client_no`;

async function expectKept(): Promise<void> {
  const [plain, kept] = await Promise.all([db.pool.query(PLAIN), db.pool.query(KEPT)]);
  expect(kept.rows).toEqual(plain.rows);
}

/** The same at every run, and at random otherwise. */
function* numbers(seed: number): Generator<number, never> {
  for (let n = seed; ; n = (n * 1_103_515_245 + 12_345) % 2_147_483_648) yield n >> 8;
}

const DAY = `date '2026-01-01' + $2::int % 300`;
const LOAN = `INSERT INTO loan (no, application_no, client_no, branch_code, manager_username, product_code, product_version, disbursed_on, maturity_on,
    as_of, booked_on, position, status, risk_class, days_overdue, disbursed_fen, principal_fen, principal_overdue_fen, due_fen, held_fen, workflow_id, updated_at)
  SELECT 'L' || n, 'A' || n, $1, 'SB01', 'li.na', 'P', 1, ${DAY}, ${DAY}, ${DAY}, ${DAY}, '{}', 'CURRENT', 'NORMAL', 0, $2, $2, 0, 0, 0, 'L' || n, now()
  FROM (SELECT count(*) AS n FROM loan) loans`;
const ONE_LOAN = `no = 'L' || $2::int % greatest((SELECT count(*) FROM loan), 1)`;

/** Whatever changes what is kept of a client: `$1` names one, `$2` is any number. */
const CHANGES = [
  LOAN,
  `UPDATE loan SET principal_fen = $2, days_overdue = 1 WHERE ${ONE_LOAN} AND $1 <> ''`,
  `UPDATE loan SET principal_fen = 0, status = 'SETTLED', settled_on = ${DAY} WHERE ${ONE_LOAN} AND $1 <> ''`,
  `UPDATE loan SET client_no = $1 WHERE ${ONE_LOAN}`,
  `INSERT INTO client_contact (client_no, kind, "on", summary, next_on, recorded_by)
   VALUES ($1, 'CALL', ${DAY}, 'x', CASE WHEN $2::int % 3 = 0 THEN ${DAY} + 20 END, 'li.na')`,
  `INSERT INTO cross_sell_opportunity (no, client_no, branch_code, kind, need, stage, owner, next_on, found_by, found_on)
   SELECT 'O' || count(*), $1, 'SB01', 'DEPOSIT', 'x', 'FOUND', 'li.na', ${DAY}, 'li.na', ${DAY} FROM cross_sell_opportunity`,
  `UPDATE cross_sell_opportunity SET next_on = CASE WHEN $2::int % 2 = 0 THEN ${DAY} END, stage = 'LOST' WHERE client_no = $1`,
  `UPDATE client SET created_at = ${DAY} WHERE no = $1`,
  `UPDATE client SET kind = CASE WHEN $2::int % 2 = 0 THEN 'PERSON' ELSE 'COMPANY' END WHERE no = $1`,
];

it('What is kept of each client is what the tables say of him, after whatever was written', async () => {
  await expectKept();
  const random = numbers(7);
  const next = (): number => random.next().value;
  for (let act = 0; act < ACTS; act++) {
    const change = CHANGES[next() % CHANGES.length] ?? '';
    await db.pool.query(change, [`C${String(1 + (next() % CLIENTS))}`, 1 + (next() % 1_000_000)]);
    if (act % 40 === 0) await expectKept();
  }
  await expectKept();
  await db.pool.query(`DELETE FROM cross_sell_opportunity WHERE client_no = 'C1'`);
  await expectKept();
});

it('Of two that write of one client at once neither is left out', async () => {
  const [one, other] = [await db.pool.connect(), await db.pool.connect()];
  try {
    await one.query('BEGIN');
    await other.query('BEGIN');
    await one.query(LOAN, ['C2', 500]);
    await other.query(
      `INSERT INTO client_contact (client_no, kind, "on", summary, recorded_by) VALUES ('C2', 'CALL', '2027-01-01', 'x', 'x')`,
    );
    await other.query(`UPDATE loan SET principal_fen = principal_fen + 7 WHERE client_no = 'C2'`);
    await Promise.all([one.query('COMMIT'), other.query('COMMIT')]);
  } finally {
    one.release();
    other.release();
  }
  await expectKept();
});
