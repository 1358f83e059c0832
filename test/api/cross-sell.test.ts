import fs from 'node:fs';
import path from 'node:path';
import supertest from 'supertest';
import { csvRows } from '../../src/contracts/csv';
import { PERMISSIONS } from '../../src/domain/access/permissions';
import { addDays } from '../../src/domain/date';
import { openLoan } from '../../src/store/loans';
import { moveClients } from '../../src/store/client-transfer-moves';
import { openingOf } from '../store/support/loans';
import { apply, liveApi, toApproval, toLoan, today, type LiveApi } from './support/life';

jest.setTimeout(120_000);

let api: LiveApi;
beforeAll(async () => {
  api = await liveApi();
  await api.db.prisma.$transaction((tx) =>
    openLoan(tx, { ...openingOf('LNX'), clientNo: CLIENT, managerUsername: 'li.na', branchCode: 'SB01' }),
  );
});
afterAll(() => api.close());

type Body = Record<string, unknown>;
const CLIENT = 'CL00000011';
const send = async (who: string, at: string, body: object, headers = {}): Promise<Body> =>
  (await (await api.as(who)).post(at, body, headers)).body as Body;
const read = async (who: string, at: string): Promise<Body> => (await (await api.as(who)).get(at)).body as Body;
const HELD = { kind: 'DEPOSIT', month: '2026-01', balance: '800000.00' };

it('What a client has is read from our books and, for the rest, entered by month; entered again, the later one counts', async () => {
  const at = `/clients/${CLIENT}/holdings`;
  const refusals: [object, string][] = [
    [{ month: `${String(Number(today().slice(0, 4)) + 1)}-01` }, 'HOLDING_FUTURE'],
    [{ month: '2026-1' }, 'INVALID_INPUT'],
    [{ balance: '0' }, 'HOLDING_EMPTY'],
    [{ balance: '-1' }, 'INVALID_INPUT'],
    [{ kind: 'LOAN' }, 'INVALID_INPUT'],
  ];
  for (const [more, code] of refusals)
    expect([more, (await send('li.na', at, { ...HELD, ...more }))['code']]).toEqual([more, code]);
  expect((await send('liu.yang', at, HELD))['code']).toBe('NOT_FOUND');
  // Whoever decides on credit neither enters nor sees it.
  for (const who of ['zhou.min', 'zhao.lei', 'feng.jie', 'qian.fang']) {
    expect((await send(who, at, HELD))['code']).toBe('ROLE_NOT_ALLOWED');
    expect((await read(who, at))['code']).toBe('ROLE_NOT_ALLOWED');
  }
  const key = { 'Idempotency-Key': 'held-once' };
  const first = await send('li.na', at, { ...HELD, balance: '700000.00' }, key);
  expect(await send('li.na', at, { ...HELD, balance: '700000.00' }, key)).toEqual(first);
  await send('li.na', at, HELD);
  await send('wang.qiang', at, { kind: 'SETTLEMENT', month: '2026-02', volume: '90000.00', fee: '120.00' });
  expect(await read('chen.jing', at)).toEqual({
    clientNo: CLIENT,
    loans: { count: 1, balance: '120000.00' },
    facilities: { count: 0, limit: '0.00' },
    data: [
      expect.objectContaining({ kind: 'DEPOSIT', month: '2026-01', balance: '800000.00', recordedBy: 'li.na' }),
      expect.objectContaining({ kind: 'SETTLEMENT', volume: '90000.00', fee: '120.00', source: 'MANUAL' }),
    ],
  });
  const { prisma } = api.db;
  expect(await prisma.clientHolding.count()).toBe(3);
  await expect(prisma.clientHolding.updateMany({ data: { balanceFen: 1n } })).rejects.toThrow();
});

it('A file is taken whole or not at all, and of the clients of one’s own branch', async () => {
  const { prisma } = api.db;
  const upload = async (who: string, lines: string[], key = lines.join()): Promise<Body> => {
    const { token } = await api.as(who);
    const text = `客户号,品种,月份,余额,发生额,手续费收入\r\n${lines.join('\r\n')}\r\n`;
    const answer = await supertest(api.app)
      .post('/api/holdings/import')
      .query({ name: '持有.csv' })
      .set('Authorization', `Bearer ${token}`)
      .set('Content-Type', 'application/octet-stream')
      .set('Idempotency-Key', Buffer.from(key).toString('hex').slice(0, 60))
      .send(Buffer.from(text));
    return answer.body as Body;
  };
  const good = 'CL00000012,代发工资,2026-01,,"1,200,000.00",360.00';
  const faulty = await upload('li.na', [good, 'CL00000008,存款,2026-01,5,,', 'CL404,存款,2026-01,5,,']);
  expect(faulty).toMatchObject({ code: 'HOLDING_FILE' });
  expect((faulty['errors'] as { code: string; pointer: string }[]).map(({ code, pointer }) => [code, pointer])).toEqual(
    [
      ['HOLDING_CLIENT_UNKNOWN', '/3'],
      ['HOLDING_CLIENT_UNKNOWN', '/4'],
    ],
  );
  expect(await upload('li.na', ['CL00000012,存款,2099-01,5,,'])).toMatchObject({ code: 'HOLDING_FILE' });
  expect((await upload('zhou.min', [good]))['code']).toBe('ROLE_NOT_ALLOWED');
  expect(await prisma.clientHolding.count({ where: { source: 'IMPORT' } })).toBe(0);
  expect(await upload('li.na', [good], 'import')).toEqual({ rows: 1, clients: 1 });
  expect(await upload('li.na', [good], 'import')).toEqual({ rows: 1, clients: 1 });
  expect(await prisma.clientHolding.findMany({ where: { source: 'IMPORT' } })).toMatchObject([
    { clientNo: 'CL00000012', kind: 'PAYROLL', volumeFen: 120_000_000n, feeFen: 36_000n },
  ]);
});

it('What a client brought is what he paid by the journal, fees, and deposits at their margin', async () => {
  const { prisma } = api.db;
  // 500.00 of interest falls due, 300.00 of it is paid; a penalty of 100.00 is waived, and what is left is written off. A fee of 50.00 is paid at once.
  const entries: [string, string, [string, bigint, bigint][]][] = [
    [
      'due',
      '2026-01-10',
      [
        ['INTEREST_RECEIVABLE', 50_000n, 0n],
        ['INTEREST_INCOME', 0n, 50_000n],
      ],
    ],
    [
      'paid',
      '2026-01-11',
      [
        ['BANK', 30_000n, 0n],
        ['INTEREST_RECEIVABLE', 0n, 30_000n],
      ],
    ],
    [
      'charged',
      '2026-01-12',
      [
        ['PENALTY_RECEIVABLE', 10_000n, 0n],
        ['PENALTY_INCOME', 0n, 10_000n],
      ],
    ],
    [
      'waived',
      '2026-01-13',
      [
        ['CONCESSION', 10_000n, 0n],
        ['PENALTY_RECEIVABLE', 0n, 10_000n],
      ],
    ],
    [
      'off',
      '2026-01-20',
      [
        ['LOSS_ALLOWANCE', 20_000n, 0n],
        ['INTEREST_RECEIVABLE', 0n, 20_000n],
      ],
    ],
    [
      'fee',
      '2026-01-31',
      [
        ['BANK', 5_000n, 0n],
        ['FEE_INCOME', 0n, 5_000n],
      ],
    ],
    [
      'later',
      '2026-02-01',
      [
        ['BANK', 9_900n, 0n],
        ['PENALTY_INCOME', 0n, 9_900n],
      ],
    ],
  ];
  for (const [businessKey, on, lines] of entries)
    await prisma.journalEntry.create({
      data: {
        businessKey: `LNX/${businessKey}`,
        loanNo: 'LNX',
        on: new Date(on),
        cause: 'TEST',
        lines: {
          create: lines.map(([account, debitFen, creditFen], line) => ({
            line: line + 1,
            account,
            debitFen,
            creditFen,
          })),
        },
      },
    });
  const contribution = (who: string, period: string) => read(who, `/clients/${CLIENT}/contribution?period=${period}`);
  // 800,000.00 x 1.2 % / 12 = 800.00
  expect(await contribution('li.na', '2026-01')).toMatchObject({
    interest: '300.00',
    loanFees: '50.00',
    fees: [],
    deposits: '800.00',
    depositMargin: '0.012',
    total: '1150.00',
  });
  expect(await contribution('li.na', '2026-Q1')).toMatchObject({
    interest: '399.00',
    fees: [{ kind: 'SETTLEMENT', fee: '120.00' }],
    total: '1369.00',
  });
  expect((await contribution('li.na', '2026-Q5'))['code']).toBe('INVALID_INPUT');
  expect((await contribution('liu.yang', '2026'))['code']).toBe('NOT_FOUND');
  expect((await contribution('zhou.min', '2026'))['code']).toBe('ROLE_NOT_ALLOWED');
});

let no: string;
it('An opportunity is followed day by day, stands among the revisits, and a listing is handed to a licensed partner', async () => {
  const at = `/clients/${CLIENT}/opportunities`;
  const need = '=拟明年新三板挂牌';
  const given = { kind: 'LISTING', need, nextOn: today() };
  expect((await send('li.na', at, { ...given, nextOn: addDays(today(), -1) }))['code']).toBe('OPPORTUNITY_NEXT');
  expect((await send('liu.yang', at, given))['code']).toBe('NOT_FOUND');
  expect((await send('zhou.min', at, given))['code']).toBe('ROLE_NOT_ALLOWED');
  const found = await send('li.na', at, given);
  no = String(found['no']);
  expect(found).toMatchObject({
    clientMasked: expect.stringContaining('*'),
    stage: 'FOUND',
    owner: 'li.na',
    late: false,
    mayStep: ['CONTACTED', 'LOST'],
  });
  const { data } = await read('li.na', '/revisits?withinDays=0');
  expect(data).toContainEqual(expect.objectContaining({ clientNo: CLIENT, plannedOn: today(), dueOn: today() }));

  const step = (who: string, body: object) => send(who, `/opportunities/${no}/steps`, { text: '已联系', ...body });
  const nextOn = addDays(today(), 40);
  expect((await step('li.na', { stage: 'HANDED_OFF' }))['code']).toBe('OPPORTUNITY_STAGE');
  expect((await step('li.na', { stage: 'CONTACTED' }))['code']).toBe('OPPORTUNITY_NEXT');
  expect((await step('wang.qiang', { stage: 'CONTACTED', nextOn }))['code']).toBe('OPPORTUNITY_OWNER');
  await step('li.na', { stage: 'CONTACTED', nextOn });
  expect(await step('chen.jing', { stage: 'PROPOSED', nextOn })).toMatchObject({
    mayStep: ['PROPOSED', 'HANDED_OFF', 'LOST'],
  });
  const upload = async (who: string) => {
    const { token } = await api.as(who);
    const sent = await supertest(api.app)
      .post(`/api/opportunities/${no}/files`)
      .query({ name: '挂牌意向.pdf' })
      .set('Authorization', `Bearer ${token}`)
      .set('Content-Type', 'application/octet-stream')
      .send(Buffer.from('%PDF-1.7\n1 0 obj<<>>endobj\n%%EOF'));
    return sent.body as Body;
  };
  expect((await upload('wang.qiang'))['code']).toBe('OPPORTUNITY_OWNER');
  const filed = await upload('li.na');
  expect(await upload('li.na')).toMatchObject({ files: [{ name: '挂牌意向.pdf' }] });
  const { hash } = (filed['files'] as { hash: string }[])[0] ?? { hash: '' };
  await (await api.as('chen.jing')).get(`/opportunities/${no}/files/${hash}`).expect(200);
  await (await api.as('chen.jing')).get(`/opportunities/${no}/files/${'0'.repeat(64)}`).expect(404);

  expect((await step('li.na', { stage: 'WON' }))['code']).toBe('OPPORTUNITY_STAGE');
  expect((await step('li.na', { stage: 'HANDED_OFF', partner: '某证券' }))['code']).toBe('OPPORTUNITY_PARTNER');
  const partner = { partner: '某证券股份有限公司', partnerLicence: '证券业务许可证 Z1' };
  expect(await step('li.na', { stage: 'HANDED_OFF', ...partner })).toMatchObject({
    ...partner,
    stage: 'HANDED_OFF',
    nextOn: null,
    mayStep: [],
    steps: [
      { stage: 'FOUND' },
      { stage: 'CONTACTED' },
      { stage: 'PROPOSED', by: 'chen.jing' },
      { stage: 'HANDED_OFF' },
    ],
  });
  expect((await step('li.na', { stage: 'LOST' }))['code']).toBe('OPPORTUNITY_STAGE');
  const file = await (
    await api.as('li.na')
  )
    .post('/opportunities/export', { format: 'csv', stage: 'HANDED_OFF' })
    .buffer(true)
    .expect(200);
  const rows = csvRows(file.text);
  expect(rows).toHaveLength(2);
  expect(rows[1]?.filter((cell) => cell.startsWith('='))).toEqual([]);
  await expect(api.db.prisma.crossSellStep.deleteMany()).rejects.toThrow();
});

it('Lists are narrowed and of one’s own branch, and what is open goes with its client to a new manager', async () => {
  const { prisma } = api.db;
  const other = await send('chen.jing', `/clients/${CLIENT}/opportunities`, {
    kind: 'PAYROLL',
    need: '职工 120 人，代发在他行',
    nextOn: today(),
  });
  const nos = async (who: string, query: string) =>
    ((await read(who, `/opportunities?${query}`))['data'] as { no: string }[]).map((one) => one.no);
  expect(other).toMatchObject({ owner: 'li.na', foundBy: 'chen.jing' });
  expect(await nos('wang.qiang', `clientNo=${CLIENT}`)).toEqual([other['no'], no]);
  expect(await nos('li.na', `dueBy=${today()}&owner=li.na`)).toEqual([other['no']]);
  expect(await nos('liu.yang', '')).toEqual([]);
  expect((await read('liu.yang', `/opportunities/${no}`))['code']).toBe('NOT_FOUND');
  const first = await read('li.na', '/opportunities?limit=1');
  expect(await nos('li.na', `limit=1&cursor=${String(first['nextCursor'])}`)).toEqual([no]);
  await prisma.$transaction((tx) =>
    moveClients(
      tx,
      {
        status: 'CONFIRMED',
        branchCode: 'SB01',
        from: 'li.na',
        to: 'wang.qiang',
        proposedBy: 'li.na',
        clientNos: [CLIENT],
        reviewed: [CLIENT],
      },
      { by: 'chen.jing', on: today() },
    ),
  );
  expect(await nos('li.na', 'owner=wang.qiang')).toEqual([other['no']]);
  expect(await nos('li.na', 'owner=li.na')).toEqual([no]);
  expect(JSON.stringify(await read('wang.qiang', `/opportunities/${String(other['no'])}`))).toContain('李娜 转交 王强');
});

it('Nobody who decides on credit may read what a client buys, and nothing that decides does (七不准: no tied sales)', () => {
  // A department manager keeps clients too, and decides small amounts only (decision 0139).
  const deciders = PERMISSIONS.TASK_DECIDE.filter((role) => role !== 'DEPARTMENT_MANAGER');
  expect(deciders).not.toEqual([]);
  for (const action of ['HOLDING_READ', 'OPPORTUNITY_WRITE'] as const)
    expect(PERMISSIONS[action].filter((role) => deciders.includes(role as never))).toEqual([]);
  const root = path.join(__dirname, '../..');
  const readers = ['src', 'workflows', 'activities']
    .flatMap((room) =>
      fs.readdirSync(path.join(root, room), { recursive: true, encoding: 'utf8' }).map((file) => `${room}/${file}`),
    )
    .filter((file) => file.endsWith('.ts') && !/^src\/(store\/generated|cli\/demo)\//.test(file))
    .filter((file) =>
      /cross-sell|crossSell|cross_sell|client_holding|clientHolding/.test(
        fs.readFileSync(path.join(root, file), 'utf8'),
      ),
    );
  const own = readers.filter((file) => /cross-sell[/.]|\/(holdings|opportunities)(-read)?\.ts$/.test(file));
  // Besides what is about it, only the transfer of clients knows of it; of a next step a reminder has the day alone (`client_standing`).
  expect(readers.filter((file) => !own.includes(file)).sort()).toEqual([
    'src/contracts/errors.ts',
    'src/store/client-transfer-moves.ts',
  ]);
});

it('A case is rated, priced, approved and paid out in a database that has nothing of what clients buy', async () => {
  for (const table of ['client_holding', 'cross_sell_opportunity', 'cross_sell_step', 'cross_sell_file'])
    await api.db.pool.query(`ALTER TABLE ${table} RENAME TO ${table}_away`);
  expect((await (await api.as('li.na')).get(`/clients/${CLIENT}/holdings`)).status).toBe(500);
  const lpr = {
    version: 1,
    oneYear: '0.03',
    overFiveYears: '0.035',
    source: '测试',
    confidence: 'C',
    recordedBy: 'admin',
  };
  await api.db.prisma.lprPublication.create({ data: { ...lpr, publishedOn: new Date(addDays(today(), -1)) } });
  const applicationNo = await apply(api);
  const { taskId } = await toApproval(api, applicationNo);
  expect((await (await api.as('zhou.min')).get(`/applications/${applicationNo}/price`)).status).toBe(200);
  expect(await toLoan(api, applicationNo, taskId)).toMatch(/^LN/);
});
