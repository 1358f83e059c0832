import { openLoan } from '../../src/store/loans';
import { openingOf } from '../store/support/loans';
import { noEngine, testApi, type TestApi } from './support/api';
import { today } from './support/life';

jest.setTimeout(60_000);

const YEAR = today().slice(0, 4);
const FIRST = `${YEAR}-01-02`;
const terms = (principal: string, disbursedOn: string) => ({
  method: 'EQUAL_INSTALMENT' as const,
  principal,
  annualRate: '0.0435',
  instalments: 12,
  disbursedOn,
});

let api: TestApi;
beforeAll(async () => {
  api = await testApi(noEngine());
  const { prisma } = api.db;
  // A borrower of last year who borrows again, a new one, a company of textiles, and one of another branch.
  for (const [loanNo, clientNo, branchCode, principal, on, productCode] of [
    ['LN0', 'CL00000001', 'SB01', '50000.00', `${String(Number(YEAR) - 1)}-12-30`, 'PERSONAL_CONSUMER'],
    ['LN1', 'CL00000001', 'SB01', '100000.00', FIRST, 'PERSONAL_CONSUMER'],
    ['LN2', 'CL00000003', 'SB01', '200000.00', FIRST, 'PERSONAL_CONSUMER'],
    ['LN3', 'CL00000011', 'SB01', '400000.00', FIRST, 'WORKING_CAPITAL'],
    ['LN4', 'CL00000008', 'SB02', '800000.00', FIRST, 'PERSONAL_CONSUMER'],
  ] as const)
    await prisma.$transaction((tx) =>
      openLoan(tx, {
        ...openingOf(loanNo, terms(principal, on)),
        clientNo,
        branchCode,
        productCode,
        managerUsername: 'li.na',
      }),
    );
  await prisma.loan.update({ where: { no: 'LN2' }, data: { riskClass: 'SUBSTANDARD' } });
  await prisma.loan.updateMany({ data: { maturityOn: new Date(`${YEAR}-12-31`) } });
});
afterAll(() => api.close());

const BODY = {
  period: YEAR,
  basis: '区域小微需求调查；存量到期测算',
  lines: [
    { disbursed: '1000000.00', newBorrowers: 4, badRate: '0.2' },
    { productCode: 'PERSONAL_CONSUMER', disbursed: '600000.00', balance: '350000.00' },
    { industry: '纺织', disbursed: '0' },
    { kind: 'PERSON', balance: '100000.00' },
  ],
};
type Answer = Record<string, unknown>;
const send = async (who: string, path: string, body: object): Promise<Answer> =>
  (await (await api.as(who)).post(`/credit-plans${path}`, body)).body as Answer;
let no: string;

it('A branch plans a year or quarter; risk decides on it, not whoever made it, and one waits at a time', async () => {
  const [line = {}] = BODY.lines;
  const refusals: [object, string][] = [
    [{ period: `${YEAR}-11` }, 'INVALID_INPUT'],
    [{ period: '2020-Q1' }, 'CREDIT_PLAN_PAST'],
    [{ lines: [] }, 'INVALID_INPUT'],
    [{ lines: [{ kind: 'PERSON' }] }, 'CREDIT_PLAN_LINE_EMPTY'],
    [{ lines: [line, line] }, 'CREDIT_PLAN_LINE_TWICE'],
    [{ lines: [{ ...line, productCode: 'NO_SUCH' }] }, 'PRODUCT_UNKNOWN'],
    [{ lines: [{ ...line, badRate: '1.5' }] }, 'INVALID_INPUT'],
  ];
  for (const [more, code] of refusals)
    expect([more, (await send('chen.jing', '', { ...BODY, ...more }))['code']]).toEqual([more, code]);
  expect((await send('li.na', '', BODY))['code']).toBe('ROLE_NOT_ALLOWED');
  const made = await send('chen.jing', '', BODY);
  expect(made).toMatchObject({ status: 'WAITING', branchCode: 'SB01', from: `${YEAR}-01-01`, to: `${YEAR}-12-31` });
  no = String(made['no']);
  expect((await send('chen.jing', '', BODY))['code']).toBe('CREDIT_PLAN_WAITING');
  const shares = { metric: 'DISBURSED', shares: [{ managerUsername: 'li.na', target: '600000.00' }] };
  expect((await send('chen.jing', `/${no}/lines/2/targets`, shares))['code']).toBe('CREDIT_PLAN_STATE');
  expect((await send('chen.jing', `/${no}/decision`, { outcome: 'APPROVE', comment: '好' }))['code']).toBe(
    'ROLE_NOT_ALLOWED',
  );
  expect(await send('zhou.min', `/${no}/decision`, { outcome: 'APPROVE', comment: '同意' })).toMatchObject({
    status: 'ACTIVE',
    decidedBy: 'zhou.min',
  });
  expect((await send('wu.gang', `/${no}/decision`, { outcome: 'RETURN', comment: '再议' }))['code']).toBe(
    'CREDIT_PLAN_STATE',
  );
  expect((await (await api.as('xu.hui')).get(`/credit-plans/${no}`)).status).toBe(404);
});

const noticesOf = async (template: string): Promise<unknown[]> => {
  const where = { subjectNo: no, channel: 'INBOX', template };
  const found = await api.db.prisma.notice.findMany({ where, orderBy: [{ id: 'asc' }] });
  return found.map(({ recipient, params }) => [recipient, params]);
};

it('Risk has it among its tasks until it is decided, its maker hears of that, and its story tells all', async () => {
  const other = `${YEAR}-Q4`;
  const made = await send('chen.jing', '', { ...BODY, period: other });
  const waiting = String(made['no']);
  const tasks = async (who: string) => {
    const { body } = await (await api.as(who)).get('/tasks?view=group').expect(200);
    const { data } = body as { data: { kind: string; room: string; subjectNo: string }[] };
    return data.filter(({ subjectNo }) => subjectNo === waiting).map(({ kind, room }) => `${room} ${kind}`);
  };
  expect(await tasks('zhou.min')).toEqual(['CREDIT_PLAN CREDIT_PLAN_DECIDE']);
  expect(await tasks('li.na')).toEqual([]);
  const timeline = async () => {
    const { body } = await (await api.as('li.na')).get(`/credit-plans/${waiting}/timeline`).expect(200);
    return body as { data: { kind: string; detail: { zh: string } | null }[]; next: { role: string }[] };
  };
  expect(await timeline()).toMatchObject({ data: [{ kind: 'CREDIT_PLAN_MADE' }], next: [{ role: 'RISK_OFFICER' }] });
  await send('zhou.min', `/${waiting}/decision`, { outcome: 'RETURN', comment: '不良率上限过高' });
  expect(await tasks('zhou.min')).toEqual([]);
  const story = await timeline();
  expect(story.next).toEqual([]);
  expect(story.data.find(({ kind }) => kind === 'CREDIT_PLAN_RETURNED')?.detail?.zh).toContain('不良率上限过高');
  const [told] = await api.db.prisma.notice.findMany({ where: { subjectNo: waiting, channel: 'INBOX' } });
  expect([told?.recipient, told?.template, told?.params]).toEqual([
    'chen.jing',
    'credit-plan-decided',
    { planNo: waiting, period: other, outcome: 'RETURNED', comment: '不良率上限过高', by: '周敏' },
  ]);
  expect((await (await api.as('xu.hui')).get(`/credit-plans/${waiting}/timeline`)).status).toBe(404);
});

it('It stands beside what the books say, line by line, with what matures in the period', async () => {
  const { body } = await (await api.as('li.na')).get(`/credit-plans/${no}`).expect(200);
  // Lent this year in the branch: 100,000 + 200,000 + 400,000; of the 750,000 owed, 200,000 are bad: 0.266666.
  expect(body).toMatchObject({
    asOf: today(),
    lines: [
      {
        n: 1,
        figures: [
          {
            metric: 'DISBURSED',
            planned: '1000000.00',
            actual: '700000.00',
            variance: '-300000.00',
            achieved: '0.7000',
          },
          { metric: 'NEW_BORROWERS', planned: '4', actual: '2', variance: '-2', achieved: '0.5000' },
          { metric: 'BAD_RATE', planned: '0.200000', actual: '0.266666', variance: '0.066666', achieved: null },
        ],
      },
      {
        n: 2,
        productCode: 'PERSONAL_CONSUMER',
        figures: [
          { metric: 'DISBURSED', actual: '300000.00' },
          { metric: 'BALANCE', planned: '350000.00', actual: '350000.00', variance: '0.00', achieved: '1.0000' },
        ],
      },
      { n: 3, industry: '纺织', figures: [{ metric: 'DISBURSED', actual: '400000.00', achieved: null }] },
      { n: 4, kind: 'PERSON', figures: [{ metric: 'BALANCE', actual: '350000.00', achieved: '3.5000' }] },
    ],
    maturities: [{ month: `${YEAR}-12`, loans: 4, principal: '750000.00' }],
  });
  // All was lent in January; the share of the year that is over is counted in days.
  const [first] = (body as { lines: { months: Record<string, unknown>[] }[] }).lines;
  expect(first?.months).toHaveLength(Number(today().slice(5, 7)));
  const january = { month: `${YEAR}-01`, disbursed: '700000.00', newBorrowers: 2, disbursedToDate: '700000.00' };
  expect(first?.months[0]).toMatchObject({ ...january, achieved: '0.7000' });
  expect(first?.months.slice(1).every(({ disbursed }) => disbursed === '0.00')).toBe(true);
  expect(first?.months.every(({ disbursedToDate }) => disbursedToDate === '700000.00')).toBe(true);
});

it('A line is handed down whole and becomes the targets of managers, in the place of those before', async () => {
  const down = (line: number, body: object) => send('chen.jing', `/${no}/lines/${String(line)}/targets`, body);
  const share = (managerUsername: string, target: string) => ({ managerUsername, target });
  const whole = [share('li.na', '400000.00'), share('wang.qiang', '200000.00')];
  const refusals: [number, object, string][] = [
    [2, { metric: 'DISBURSED', shares: [share('li.na', '599999.99')] }, 'CREDIT_PLAN_SHARES_SHORT'],
    [2, { metric: 'NEW_BORROWERS', shares: [share('li.na', '4')] }, 'CREDIT_PLAN_NOT_PLANNED'],
    [1, { metric: 'NEW_BORROWERS', shares: [share('li.na', '4.50')] }, 'TARGET_VALUE'],
    [3, { metric: 'DISBURSED', shares: [share('li.na', '1.00')] }, 'CREDIT_PLAN_NOT_BY_PRODUCT'],
    [
      2,
      { metric: 'DISBURSED', shares: [share('li.na', '1.00'), share('li.na', '600000.00')] },
      'CREDIT_PLAN_SHARE_TWICE',
    ],
    [2, { metric: 'DISBURSED', shares: [share('liu.yang', '600000.00')] }, 'USER_UNKNOWN'],
    [9, { metric: 'DISBURSED', shares: whole }, 'NOT_FOUND'],
  ];
  for (const [line, body, code] of refusals) expect([body, (await down(line, body))['code']]).toEqual([body, code]);
  expect(await api.db.prisma.salesTarget.count()).toBe(0);
  await down(2, { metric: 'DISBURSED', shares: [share('li.na', '700000.00')] });
  expect(await down(2, { metric: 'DISBURSED', shares: whole })).toMatchObject({
    lines: [{}, { figures: [{ handedDown: '600000.00' }, { handedDown: null }] }, {}, {}],
  });
  const told = await noticesOf('credit-plan-handed-down');
  expect(told.map((one) => (one as [string])[0])).toEqual(['li.na', 'li.na', 'wang.qiang']);
  expect(told[2]).toEqual([
    'wang.qiang',
    {
      planNo: no,
      period: YEAR,
      target: { zh: '投放 ¥200,000.00', en: 'CNY 200,000.00 lent' },
      by: '陈静',
    },
  ]);
  const managersFor = async (who: string) => {
    const found = await (await api.as(who)).get(`/credit-plans/${no}`).expect(200);
    return (found.body as { lines: { managers: object[] }[] }).lines[1]?.managers;
  };
  const disbursed = (target: string, actual: string, achieved: string) => ({
    metric: 'DISBURSED',
    target,
    actual,
    achieved,
  });
  const lina = {
    managerUsername: 'li.na',
    figures: [
      disbursed('400000.00', '300000.00', '0.7500'),
      { metric: 'BALANCE', target: null, actual: '350000.00', achieved: null },
    ],
  };
  expect(await managersFor('chen.jing')).toEqual([
    lina,
    {
      managerUsername: 'wang.qiang',
      figures: [
        disbursed('200000.00', '0.00', '0.0000'),
        { metric: 'BALANCE', target: null, actual: '0.00', achieved: null },
      ],
    },
  ]);
  // A client manager sees what is his, as in his scorecard.
  expect(await managersFor('li.na')).toEqual([lina]);
  const { body } = await (await api.as('li.na')).get(`/performance?period=${YEAR}`).expect(200);
  const mine = (body as { data: { lines: object[] }[] }).data[0]?.lines;
  expect(mine).toContainEqual(
    expect.objectContaining({ metric: 'DISBURSED', productCode: 'PERSONAL_CONSUMER', target: '400000.00' }),
  );
});

it('A new plan of the period takes the place of the one in force', async () => {
  const next = await send('chen.jing', '', { ...BODY, lines: [{ disbursed: '2000000.00' }] });
  await send('zhou.min', `/${String(next['no'])}/decision`, { outcome: 'APPROVE', comment: '调增' });
  const { body } = await (await api.as('chen.jing')).get(`/credit-plans?period=${YEAR}`).expect(200);
  expect((body as { data: { no: string; status: string }[] }).data.map(({ no: one, status }) => [one, status])).toEqual(
    [
      [next['no'], 'ACTIVE'],
      [no, 'REPLACED'],
    ],
  );
});
