import { testApi, type Person, type TestApi } from './support/api';
import { lend, toldEngine } from './support/told-engine';

jest.setTimeout(60_000);

const { engine, told } = toldEngine();
const CLIENT = 'CL00000014';
const APPLICATION = 'AP20260115000001';
const FIGURES = {
  totalAssets: '1000',
  currentAssets: '600',
  cash: '80',
  receivables: '220',
  inventory: '250',
  prepayments: '30',
  totalLiabilities: '550',
  currentLiabilities: '400',
  payables: '150',
  advances: '20',
  equity: '450',
  interestBearingDebt: '300',
  sales: '360',
  cost: '280',
  interestExpense: '4',
  depreciation: '9',
  profitTotal: '35',
  netProfit: '26',
  operatingCash: '-28.5',
};
const COVENANT = {
  metric: 'DEBT_RATIO',
  direction: 'MAX',
  bound: '0.6',
  frequency: 'QUARTER',
  cureDays: 30,
  consequence: 'MORE_SECURITY',
};

let api: TestApi;
let manager: Person;
let risk: Person;
let approver: Person;
beforeAll(async () => {
  api = await testApi(engine);
  const { prisma } = api.db;
  await lend(prisma, { loanNo: 'LN1', applicationNo: APPLICATION, clientNo: CLIENT });
  [manager, risk, approver] = await Promise.all([api.as('li.na'), api.as('zhou.min'), api.as('zhao.lei')]);
});
afterAll(() => api.close());

const codeOf = async (asked: Promise<{ status: number; body: unknown }>): Promise<string> => {
  const { status, body } = await asked;
  return status < 300 ? 'done' : (body as { code: string }).code;
};
const enter = (periodEnd: string, more: object = {}, months = 3, person = manager) =>
  person.post(`/clients/${CLIENT}/statements`, {
    periodEnd,
    months,
    evidence: 'DOC-1',
    figures: { ...FIGURES, ...more },
  });
interface Watch {
  covenants: { no: string; status: string; bound: string }[];
  tests: { id: string; state: string; value: string; periodEnd: string }[];
  months: number | null;
  statementsDue: { periodEnd: string; late: boolean }[];
  comparison: { code: string; approval: string | null; before: string | null; now: string | null }[];
}
const watch = async (): Promise<Watch> => (await risk.get('/loans/LN1/covenants').expect(200)).body as Watch;
const propose = (person: Person, more: object = {}) =>
  person.post(`/applications/${APPLICATION}/covenants`, { ...COVENANT, ...more });
const decide = (person: Person, no: string, agree = true) =>
  person.post(`/applications/${APPLICATION}/covenants/${no}/decision`, { agree });

test('A covenant is proposed by one and agreed to by another; a later one may stand in its place', async () => {
  expect(await codeOf(propose(await api.as('he.tao')))).toBe('ROLE_NOT_ALLOWED');
  expect(await codeOf(propose(manager, { bound: '1e3' }))).toBe('INVALID_INPUT');
  expect(await codeOf(propose(manager, { metric: 'EQUITY', bound: '1.001' }))).toBe('COVENANT_BOUND');
  expect(await codeOf(propose(manager, { replaces: 'CV404' }))).toBe('COVENANT_REPLACED');
  const key = { 'Idempotency-Key': 'covenant-1' };
  const body = { ...COVENANT, bound: '0.7' };
  for (let time = 0; time < 2; time++)
    await manager.post(`/applications/${APPLICATION}/covenants`, body, key).expect(201);
  const first = (await watch()).covenants;
  expect(first).toMatchObject([{ status: 'PROPOSED', bound: '0.7000' }]);
  const no = first[0]?.no ?? '';
  expect(await codeOf(decide(manager, no))).toBe('ROLE_NOT_ALLOWED');
  expect(await codeOf(decide(approver, 'CV404'))).toBe('NOT_FOUND');
  expect(await codeOf(decide(approver, no))).toBe('done');
  expect(await codeOf(decide(approver, no))).toBe('COVENANT_NOT_PROPOSED');

  expect(await codeOf(propose(risk, { replaces: no }))).toBe('done');
  const second = (await watch()).covenants[1]?.no ?? '';
  expect(await codeOf(decide(risk, second))).toBe('COVENANT_SAME_PERSON');
  expect(await codeOf(decide(approver, second))).toBe('done');
  expect((await watch()).covenants).toMatchObject([
    { no, status: 'ENDED' },
    { no: second, status: 'IN_FORCE', bound: '0.6000' },
  ]);
  expect(told).toContain('review-LN1 lookAgain');
});

test('A statement is checked, compared, tested, and tells of what it gives away', async () => {
  expect(await codeOf(enter('2026-03-30'))).toBe('STATEMENT_PERIOD');
  expect(await codeOf(enter('2026-05-31'))).toBe('STATEMENT_PERIOD');
  expect(await codeOf(enter('2126-03-31'))).toBe('DATE_IN_FUTURE');
  expect(await codeOf(enter('2026-03-31', { equity: '449' }))).toBe('STATEMENT_UNBALANCED');
  expect(await codeOf(enter('2026-03-31', { sales: '-1' }))).toBe('INVALID_INPUT');
  expect(await codeOf(enter('2026-03-31', {}, 3, risk))).toBe('ROLE_NOT_ALLOWED');
  expect((await watch()).statementsDue[0]).toMatchObject({ periodEnd: '2026-03-31', late: true });

  const first = await enter('2026-03-31').expect(201);
  expect(first.body).toMatchObject({
    statement: { figures: { operatingCash: '-28.50' }, changes: [], enteredBy: 'li.na' },
    warnings: [],
  });
  expect((await watch()).tests).toMatchObject([{ state: 'MET', value: '0.5500', periodEnd: '2026-03-31' }]);

  told.length = 0;
  const worse = { totalLiabilities: '650', equity: '350', sales: '250', receivables: '290' };
  const { body } = await enter('2026-06-30', worse).expect(201);
  const { statement, warnings } = body as {
    statement: { changes: { item: string; change: string | null }[] };
    warnings: { code: string; level: string; no: string }[];
  };
  expect(warnings.map(({ code, level }) => `${code} ${level}`)).toEqual([
    'REVENUE_FALLS ORANGE',
    'RECEIVABLES_RISE YELLOW',
    'COVENANT_BROKEN ORANGE',
  ]);
  expect(statement.changes.find(({ item }) => item === 'sales')?.change).toBe('-30.6%');
  expect(told).toEqual(warnings.map(({ no }) => `review-LN1 lookAgain ${no}`));
  const seen = await watch();
  expect(seen.tests[0]).toMatchObject({ state: 'BROKEN', value: '0.6500' });
  expect(seen.comparison.find(({ code }) => code === 'DEBT_RATIO')).toMatchObject({
    approval: null,
    before: '0.5500',
    now: '0.6500',
  });
  await expect(api.db.prisma.$executeRaw`DELETE FROM client_statement`).rejects.toThrow('append-only');
});

test('A breach is waived by an approver who does not keep the loan; a corrected statement stands in the place of the first', async () => {
  const [broken] = (await watch()).tests;
  const waive = (person: Person, id = broken?.id ?? '') =>
    person.post(`/loans/LN1/covenants/tests/${id}/waiver`, { reason: '季节性备货' });
  expect(await codeOf(waive(risk))).toBe('ROLE_NOT_ALLOWED');
  expect(await codeOf(waive(approver, '404'))).toBe('NOT_FOUND');
  expect((await waive(approver).expect(200)).body).toMatchObject({
    tests: [{ state: 'WAIVED', waiver: { by: 'zhao.lei' } }, {}],
  });
  expect(await codeOf(waive(approver))).toBe('COVENANT_NOT_BROKEN');

  const again = await enter('2026-06-30', { totalLiabilities: '590', equity: '410' }).expect(201);
  expect(again.body).toMatchObject({ warnings: [] });
  expect((await watch()).tests.map(({ state }) => state)).toEqual(['MET', 'CORRECTED', 'MET']);
  const { body } = await manager.get(`/clients/${CLIENT}/statements`).expect(200);
  expect((body as { data: { periodEnd: string }[] }).data.map(({ periodEnd }) => periodEnd)).toEqual([
    '2026-06-30',
    '2026-03-31',
  ]);
  // Nobody of another branch sees them.
  await (await api.as('liu.yang')).get(`/clients/${CLIENT}/statements`).expect(404);
});
