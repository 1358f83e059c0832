import { randomUUID } from 'node:crypto';
import supertest from 'supertest';
import { pressMatches } from '../../src/store/finance-match-days';
import { openLoan } from '../../src/store/loans';
import { bring, openingOf } from '../store/support/loans';
import { noEngine, testApi, type Person, type TestApi } from './support/api';

jest.setTimeout(60_000);

let api: TestApi;
let finance: Person;
let second: Person;
let manager: Person;
let leader: Person;
beforeAll(async () => {
  api = await testApi(noEngine());
  [finance, second] = await Promise.all([api.as('qian.fang'), api.as('xie.yun')]);
  [manager, leader] = await Promise.all([api.as('li.na'), api.as('chen.jing')]);
  const terms = { method: 'BULLET', annualRate: '0.0360', instalments: 12 } as const;
  const loan = (no: string, principal: string, disbursedOn: string): Promise<unknown> =>
    api.db.prisma.$transaction((tx) =>
      openLoan(tx, { ...openingOf(no, { ...terms, principal, disbursedOn }), managerUsername: 'li.na' }),
    );
  await loan('LNMATCH1', '100000.00', '2026-01-10');
  await loan('LNMATCH2', '50000.00', '2026-02-25');
  // A prepayment takes no accrued interest (CONVENTIONS S8): all of it goes to principal.
  await bring(api.db.prisma, 'LNMATCH1', '2026-02-20', {
    type: 'PREPAYMENT',
    on: '2026-02-20',
    amount: '30000.00',
    reference: 'P1',
  });
  await bring(api.db.prisma, 'LNMATCH1', '2026-03-02', {
    type: 'PREPAYMENT',
    on: '2026-03-02',
    amount: '5000.00',
    reference: 'P2',
  });
});
afterAll(() => api.close());

interface Match {
  code?: string;
  no: string;
  status: string;
  round: number;
  signBy: string;
  lines: {
    line: number;
    item: string;
    ours: string;
    finance: string | null;
    difference: string;
    standing: string;
    loansOff: number;
  }[];
  errors?: { code: string; pointer: string }[];
}
const said = async (who: Person, path: string, body: object): Promise<Match> =>
  (await who.post(path, body)).body as Match;
const codeOf = async (who: Person, path: string, body: object): Promise<string> =>
  (await said(who, path, body)).code ?? 'done';
const FEBRUARY = { kind: 'MONTH', branchCode: 'SB01', month: '2026-02' };
const P = 'PERSONAL_CONSUMER';
const figure = (item: string, amount: string, loanNo?: string) => ({
  productCode: P,
  item,
  amount,
  ...(loanNo && { loanNo }),
});

it('A month of the branch is reconciled with finance: ours from the journal as of its end, each difference settled, two people sign', async () => {
  expect(await codeOf(finance, '/finance-matches', { ...FEBRUARY, month: '2099-01' })).toBe('MATCH_PERIOD_RUNNING');
  expect(await codeOf(finance, '/finance-matches', { ...FEBRUARY, branchCode: 'XX09' })).toBe('BRANCH_UNKNOWN');
  expect(await codeOf(leader, '/finance-matches', { ...FEBRUARY, branchCode: 'SB02' })).toBe('CASE_OF_OTHER_BRANCH');
  expect(await codeOf(await api.as('zhao.lei'), '/finance-matches', FEBRUARY)).toBe('ROLE_NOT_ALLOWED');
  expect(await codeOf(finance, '/finance-matches', { kind: 'CASE', applicationNo: 'AP404' })).toBe('NOT_FOUND');
  const [one, two] = await Promise.all([
    said(finance, '/finance-matches', FEBRUARY),
    said(leader, '/finance-matches', FEBRUARY),
  ]);
  expect(one).toMatchObject({ status: 'WAITING', round: 0, signBy: '2026-03-06', lines: [] });
  expect(two.no).toBe(one.no);
  const path = `/finance-matches/${one.no}`;
  await finance.get(`${path}/paper`).expect(409);
  expect(await codeOf(finance, `${path}/signature`, { side: 'FINANCE' })).toBe('MATCH_NO_FIGURES');

  const figures = [
    figure('LOAN_PRINCIPAL', '120000.00'),
    figure('DISBURSED', '50000.00'),
    figure('RECOVERED', '29999.99'),
  ];
  expect(await codeOf(leader, `${path}/figures`, { figures })).toBe('ROLE_NOT_ALLOWED');
  expect(await codeOf(finance, `${path}/figures`, { figures: [figure('CASH', '1.00')] })).toBe('INVALID_INPUT');
  expect(await codeOf(finance, `${path}/figures`, { figures: [...figures, figure('DISBURSED', '1.00')] })).toBe(
    'MATCH_FIGURE_TWICE',
  );
  const strange = [{ ...figure('DISBURSED', '1.00'), productCode: 'NO_SUCH' }];
  expect(await codeOf(finance, `${path}/figures`, { figures: strange })).toBe('MATCH_PRODUCT_UNKNOWN');
  const compared = await said(finance, `${path}/figures`, { figures });
  // March's prepayment is of another month; the difference of one fen is one.
  expect(
    compared.lines.map(({ item, ours, finance: theirs, difference, standing }) => [
      item,
      ours,
      theirs,
      difference,
      standing,
    ]),
  ).toEqual([
    ['LOAN_PRINCIPAL', '120000.00', '120000.00', '0.00', 'EQUAL'],
    ['DISBURSED', '50000.00', '50000.00', '0.00', 'EQUAL'],
    ['RECOVERED', '30000.00', '29999.99', '0.01', 'OPEN'],
  ]);
  const behind = await manager.get(`${path}/lines/3/loans`).expect(200);
  expect(behind.body.data).toEqual([
    { loanNo: 'LNMATCH1', ours: '30000.00', finance: null, difference: null, lastMovedOn: '2026-03-02' },
  ]);

  const explain = {
    side: 'FINANCE',
    parts: [{ cause: 'FINANCE_ERROR', amount: '0.01', loanNo: 'LNMATCH1', text: '尾差' }],
  };
  const line = `${path}/lines/3`;
  const half = { ...explain, parts: [{ cause: 'FINANCE_ERROR', amount: '0.02' }] };
  expect(await codeOf(finance, `${line}/explanation`, half)).toBe('MATCH_PARTS');
  expect(await codeOf(manager, `${line}/explanation`, explain)).toBe('MATCH_SIDE');
  expect(await codeOf(finance, `${line}/explanation`, explain)).toBe('done');
  expect(await codeOf(second, `${line}/answer`, { side: 'FINANCE', outcome: 'ACCEPT' })).toBe('MATCH_OWN_EXPLANATION');
  expect(await codeOf(leader, `${path}/signature`, { side: 'CREDIT' })).toBe('MATCH_OPEN');
  expect(await codeOf(manager, `${line}/answer`, { side: 'CREDIT', outcome: 'REJECT', comment: '请附凭证' })).toBe(
    'done',
  );
  expect(await codeOf(finance, `${line}/explanation`, explain)).toBe('done');
  expect(await codeOf(manager, `${line}/answer`, { side: 'CREDIT', outcome: 'ACCEPT' })).toBe('done');
  expect(await codeOf(manager, `${path}/signature`, { side: 'CREDIT' })).toBe('MATCH_SIGNATORY');
  expect((await said(leader, `${path}/signature`, { side: 'CREDIT' })).status).toBe('HALF_SIGNED');
  expect((await said(second, `${path}/signature`, { side: 'FINANCE' })).status).toBe('SIGNED');
  expect(await codeOf(finance, `${path}/figures`, { figures })).toBe('MATCH_SIGNED');
  await expect(api.db.pool.query('UPDATE finance_match_line SET ours_fen = 0')).rejects.toThrow(/append-only/);
  await expect(api.db.pool.query('DELETE FROM finance_match_step')).rejects.toThrow(/append-only/);

  const paper = await leader.get(`${path}/paper`).expect(200);
  expect(paper.headers['content-type']).toContain('application/pdf');
  const { body } = await (await api.as('shen.yan')).get('/finance-matches?status=SIGNED').expect(200);
  expect(body.data).toMatchObject([{ no: one.no, lines: 3, differing: 1, kind: 'MONTH' }]);
  await (await api.as('xu.hui')).get(path).expect(404);
  const story = await api.db.prisma.auditEntry.findMany({ where: { subjectNo: one.no }, orderBy: { seq: 'asc' } });
  expect(story.map(({ action, actor }) => `${action.replace('FINANCE_MATCH_', '')} ${actor}`)).toEqual([
    expect.stringMatching(/^OPENED (qian.fang|chen.jing)$/) as string,
    'REPORTED qian.fang',
    'EXPLAINED qian.fang',
    'REJECTED li.na',
    'EXPLAINED qian.fang',
    'ACCEPTED li.na',
    'SIGNED chen.jing',
    'SIGNED xie.yun',
    'PAPER_PRINTED chen.jing',
  ]);
});

it('A file of finance is taken whole or not at all, loan by loan where it goes so, and new figures void what was signed', async () => {
  const { no } = await said(finance, '/finance-matches', { ...FEBRUARY, month: '2026-03' });
  const send = async (bytes: Buffer, key: string = randomUUID()): Promise<Match> => {
    const { token } = await api.as('qian.fang');
    const { body } = await supertest(api.app)
      .post(`/api/finance-matches/${no}/figures-file`)
      .query({ name: 'gl.csv' })
      .set('Authorization', `Bearer ${token}`)
      .set('Content-Type', 'text/csv')
      .set('Idempotency-Key', key)
      .send(bytes);
    return body as Match;
  };
  const csv = (...lines: string[]): Buffer => Buffer.from(['产品,科目,贷款编号,金额', ...lines].join('\r\n'));
  expect((await send(Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0]))).code).toBe('STATEMENT_ENCODING');
  const bad = await send(csv(`${P},1303-01,,1.2E+05`, `${P},1002,,1.00`));
  expect(bad).toMatchObject({ code: 'MATCH_FILE' });
  expect(bad.errors?.map(({ code, pointer }) => `${pointer} ${code}`)).toEqual([
    '/2 MATCH_AMOUNT',
    '/3 MATCH_ITEM_UNKNOWN',
  ]);
  // The sums agree, the loans do not: 65,000.00 and 50,000.00 by our journal.
  const given = csv(
    `${P},1303-01,LNMATCH1,"66,000.00"`,
    `${P},1303-01,LNMATCH2,49000.00`,
    `${P},本期收回本金,,5000.00`,
  );
  const compared = await send(given, 'march');
  expect(await send(given, 'march')).toEqual(compared);
  expect((await send(Buffer.from('x'), 'march')).code).toBe('IDEMPOTENCY_KEY_REUSED');
  // The answer was lost on its way: the same command begins no second round.
  await api.db.prisma.idempotencyKey.deleteMany({ where: { key: 'march' } });
  expect((await send(given, 'march')).round).toBe(1);
  expect(compared.lines).toMatchObject([
    { item: 'LOAN_PRINCIPAL', difference: '0.00', loansOff: 2, standing: 'OPEN' },
    { item: 'RECOVERED', difference: '0.00', loansOff: 0, standing: 'EQUAL' },
  ]);
  const { body } = await finance.get(`/finance-matches/${no}/lines/1/loans`).expect(200);
  expect(
    (body.data as { loanNo: string; difference: string }[]).map(({ loanNo, difference }) => [loanNo, difference]),
  ).toEqual([
    ['LNMATCH1', '-1000.00'],
    ['LNMATCH2', '1000.00'],
  ]);
  const right = await send(csv(`${P},1303-01,,115000.00`, `${P},RECOVERED,,5000.00`));
  expect(right).toMatchObject({ round: 2, status: 'COMPARED' });
  expect((await said(leader, `/finance-matches/${no}/signature`, { side: 'CREDIT' })).status).toBe('HALF_SIGNED');
  expect(await send(csv(`${P},1303-01,,115000.01`, `${P},RECOVERED,,5000.00`))).toMatchObject({
    round: 3,
    status: 'COMPARED',
  });
});

it('At a month end each branch gets its reconciliation with a task for finance, and who is late is told once', async () => {
  const { prisma } = api.db;
  for (const day of ['2026-04-29', '2026-04-30', '2026-04-30']) await pressMatches(prisma, day);
  const april = await prisma.financeMatch.findMany({ where: { subject: { endsWith: '2026-04' } } });
  expect(april.map(({ subject, status }) => `${subject} ${status}`)).toEqual(['MONTH/SB01/2026-04 WAITING']);
  const no = april[0]?.no ?? '';
  const { body } = await finance.get(`/tasks?view=all&subjectNo=${no}`).expect(200);
  expect(body.data).toMatchObject([{ room: 'RECONCILIATION', role: 'FINANCE', status: 'OPEN' }]);
  // 1 to 5 May are holidays, 9 May is worked: five working days end on 11 May.
  expect(april[0]?.signBy.toISOString().slice(0, 10)).toBe('2026-05-11');
  const told = (): Promise<{ recipient: string }[]> =>
    prisma.notice.findMany({
      where: { template: 'finance-match-late', subjectNo: no, channel: 'INBOX' },
      orderBy: { recipient: 'asc' },
    });
  await pressMatches(prisma, '2026-05-11');
  expect(await told()).toEqual([]);
  for (const day of ['2026-05-12', '2026-05-13']) await pressMatches(prisma, day);
  expect((await told()).map(({ recipient }) => recipient)).toEqual(['chen.jing', 'qian.fang', 'xie.yun']);
});
