import { revisitDueOn, SEEDED_SEGMENT_POLICY, segmentOf, type Standing } from '../../src/domain/client/segment';
import { addDays } from '../../src/domain/date';
import { noEngine, testApi, type TestApi } from './support/api';
import { today } from './support/life';

jest.setTimeout(60_000);
let api: TestApi;
beforeAll(async () => {
  api = await testApi(noEngine());
});
afterAll(() => api.close());

interface Revisits {
  data: { clientNo: string; segment: string; dueOn: string; late: boolean; clientMasked: string }[];
  segments: { segment: string; clients: number; due: number }[];
}

it('Clients nobody spoke to for long are due again; a contact on record fulfils it until the day it names', async () => {
  await api.db.pool.query(`UPDATE client SET created_at = now() - interval '400 days'`);
  const manager = await api.as('li.na');
  const ask = async (more = ''): Promise<Revisits> =>
    (await manager.get(`/revisits?managerUsername=li.na${more}`).expect(200)).body as Revisits;
  const before = await ask();
  const first = before.data[0];
  expect(first).toMatchObject({ segment: 'DORMANT', late: true });
  expect(first?.clientMasked).toContain('*');
  const clientNo = first?.clientNo ?? '';
  const dormant = ({ segments }: Revisits) => segments.find(({ segment }) => segment === 'DORMANT')?.clients ?? 0;

  const contact = { kind: 'VISIT', on: today(), summary: '上门回访', nextOn: addDays(today(), 10) };
  await manager.post(`/clients/${clientNo}/contacts`, contact).expect(201);
  const after = await ask();
  expect(after.data.map((one) => one.clientNo)).not.toContain(clientNo);
  expect(dormant(after)).toBe(dormant(before) - 1);
  const later = await ask('&withinDays=10&segment=NEW');
  expect(later.data).toMatchObject([{ clientNo, dueOn: addDays(today(), 10), late: false }]);

  expect((await manager.get('/revisits?withinDays=-1')).body.code).toBe('INVALID_INPUT');
  await (await api.as('qian.fang')).get('/revisits').expect(403);
  const west = (await (await api.as('liu.yang')).get('/revisits').expect(200)).body as Revisits;
  expect(west.data.map((one) => one.clientNo)).not.toContain(before.data[1]?.clientNo);
});

/** What the rule asks of each client, one by one, without the list's own question. */
const STANDINGS = `
  SELECT c.no AS "clientNo", c.kind, (c.created_at AT TIME ZONE 'Asia/Shanghai')::date::text AS "registeredOn",
    (SELECT coalesce(sum(principal_fen), 0) FROM loan WHERE client_no = c.no)::float8 AS "balanceFen",
    EXISTS (SELECT 1 FROM loan WHERE client_no = c.no) AS "hadLoan",
    (SELECT "on"::text FROM client_contact WHERE client_no = c.no ORDER BY "on" DESC, id DESC LIMIT 1) AS "lastContactOn",
    least((SELECT next_on FROM client_contact WHERE client_no = c.no ORDER BY "on" DESC, id DESC LIMIT 1),
      (SELECT min(next_on) FROM cross_sell_opportunity WHERE client_no = c.no))::text AS "plannedOn"
  FROM client c`;

it('A list of many judges each as the rule judges one, and is read on to its end', async () => {
  await api.db.pool.query(`
    WITH numbered AS (SELECT no, branch_code, row_number() OVER (ORDER BY no) AS n FROM client)
    INSERT INTO loan (no, application_no, client_no, branch_code, manager_username, product_code, product_version, disbursed_on, maturity_on,
      as_of, booked_on, position, status, risk_class, days_overdue, disbursed_fen, principal_fen, principal_overdue_fen, due_fen, held_fen,
      workflow_id, updated_at)
    SELECT 'LN' || n, 'AP' || n, no, branch_code, 'li.na', 'X', 1, '2026-01-01', '2027-01-01', '2026-01-01', '2026-01-01', '{}', 'CURRENT', 'NORMAL', 0,
      600000000, CASE n % 3 WHEN 0 THEN 600000000 WHEN 1 THEN 1 ELSE 0 END, 0, 0, 0, 'loan-' || n, now()
    FROM numbered WHERE n % 4 <> 0`);
  await api.db.pool.query(`
    INSERT INTO client_contact (client_no, kind, "on", summary, next_on, recorded_by)
    SELECT no, 'CALL', current_date - (n * 37 % 300)::int, 'x', CASE WHEN n % 3 = 0 THEN current_date + n::int END, 'li.na'
    FROM (SELECT no, row_number() OVER (ORDER BY no) AS n FROM client) c WHERE n % 2 = 0`);
  const { rows } = await api.db.pool.query<Standing & { clientNo: string }>(STANDINGS);
  const judged = rows.map((standing) => {
    const segment = segmentOf(SEEDED_SEGMENT_POLICY, standing, today());
    return { clientNo: standing.clientNo, segment, dueOn: revisitDueOn(SEEDED_SEGMENT_POLICY, standing, segment) };
  });
  expect(new Set(judged.map(({ segment }) => segment)).size).toBe(4);

  const head = await api.as('zhou.min');
  const found: Revisits['data'] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const { body } = await head
      .get(`/revisits?withinDays=366&limit=3${cursor === '' ? '' : `&cursor=${cursor}`}`)
      .expect(200);
    const page = body as Revisits & { nextCursor: string | null };
    found.push(...page.data);
    expect(page.segments.reduce((sum, { clients }) => sum + clients, 0)).toBe(judged.length);
    cursor = page.nextCursor;
  }
  const byDay = judged.toSorted((a, b) => (a.dueOn + a.clientNo < b.dueOn + b.clientNo ? -1 : 1));
  expect(found.map(({ clientNo, segment, dueOn }) => ({ clientNo, segment, dueOn }))).toEqual(byDay);
});
