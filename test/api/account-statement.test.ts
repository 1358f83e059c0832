import { openLoan } from '../../src/store/loans';
import { openingOf, repay } from '../store/support/loans';
import { noEngine, testApi, type TestApi } from './support/api';

jest.setTimeout(60_000);

let api: TestApi;
beforeAll(async () => {
  api = await testApi(noEngine());
  const { prisma } = api.db;
  for (const no of ['LNS1', 'LNS2']) {
    const opening = { ...openingOf(no), clientNo: 'CL00000001', managerUsername: 'li.na' };
    await prisma.$transaction((tx) => openLoan(tx, opening));
  }
  await repay(prisma, 'LNS1', { on: '2026-02-15', amount: '10237.19', reference: 'R1' });
  await repay(prisma, 'LNS1', { on: '2026-03-15', amount: '10237.19', reference: 'R2' });
  // The second was never paid; as of 15 March it owes two instalments.
});
afterAll(() => api.close());

const PATH = '/clients/CL00000001/account-statement';
const read = async (username: string, period: string) => (await api.as(username)).get(`${PATH}?${period}`);

it('A client sees what he owed, paid and owes over a period, loan by loan and in all', async () => {
  const { body } = await read('li.na', 'from=2026-03-01&to=2026-03-31');
  expect(body).toMatchObject({
    clientNo: 'CL00000001',
    clientMasked: '张**',
    loans: [
      {
        loanNo: 'LNS1',
        opening: '110197.81',
        correction: '0.00',
        disbursed: '0.00',
        principal: '9837.72',
        received: '10237.19',
        closing: '100360.09',
        due: '0.00',
        daysOverdue: 0,
        nextDueOn: '2026-04-15',
        rows: [{ on: '2026-03-15', type: 'REPAYMENT', reference: 'R2', principal: '9837.72', interest: '399.47' }],
      },
      { loanNo: 'LNS2', opening: '120000.00', received: '0.00', closing: '120000.00', daysOverdue: 44, rows: [] },
    ],
    totals: { opening: '230197.81', disbursed: '0.00', principal: '9837.72', received: '10237.19' },
  });
  expect((body as { totals: { closing: string } }).totals.closing).toBe('220360.09');
  const paidOut = await read('li.na', 'from=2026-01-01&to=2026-01-31');
  expect(paidOut.body.totals).toMatchObject({ opening: '0.00', disbursed: '240000.00', closing: '240000.00' });
});

it('It is printed, and the print is on record', async () => {
  const printed = await (await api.as('li.na')).get(`${PATH}/paper?from=2026-03-01&to=2026-03-31`).expect(200);
  expect(printed.headers['content-type']).toContain('application/pdf');
  const audited = { action: 'PAPER_PRINTED', subject: 'CLIENT', subjectNo: 'CL00000001' };
  expect(await api.db.prisma.auditEntry.count({ where: audited })).toBe(1);
});

it.each([
  ['a period that ends before it begins', 'li.na', 'from=2026-03-01&to=2026-02-28', 'DATE_ORDER'],
  ['a day to come', 'li.na', 'from=2026-03-01&to=2099-01-01', 'DATE_IN_FUTURE'],
  ['no period', 'li.na', '', 'INVALID_INPUT'],
  ['an operator', 'ops', 'from=2026-03-01&to=2026-03-31', 'ROLE_NOT_ALLOWED'],
  ['another branch', 'liu.yang', 'from=2026-03-01&to=2026-03-31', 'NOT_FOUND'],
])('Refused: %s', async (_, username, period, code) => {
  expect((await read(username, period)).body).toMatchObject({ code });
});

it('Before its first loan a client has nothing to print', async () => {
  const early = await (await api.as('li.na')).get(`${PATH}/paper?from=2025-01-01&to=2025-01-31`).expect(409);
  expect(early.body).toMatchObject({ code: 'NOTHING_TO_STATE' });
});

it('What the account is folded from can be read, and folds to the same account', async () => {
  const [manager, stranger] = await Promise.all([api.as('li.na'), api.as('liu.yang')]);
  const input = (await manager.get('/loans/LNS1/simulation').expect(200)).body as { events: object[] };
  expect(input).toMatchObject({
    terms: { principal: '120000.00', disbursedOn: '2026-01-15' },
    events: [
      { type: 'REPAYMENT', on: '2026-02-15', amount: '10237.19', reference: 'R1' },
      { type: 'REPAYMENT', on: '2026-03-15', amount: '10237.19', reference: 'R2' },
    ],
  });
  const { body: booked } = await manager.get('/loans/LNS1/account').expect(200);
  expect((await manager.post('/simulations', input).expect(200)).body).toEqual(booked);
  // One more payment, only thought of: nothing is booked.
  const { events, ...rest } = input;
  const third = { type: 'REPAYMENT', on: '2026-04-15', amount: '10237.19', reference: 'R3' };
  const thought = await manager.post('/simulations', { ...rest, events: [...events, third] }).expect(200);
  expect(thought.body.transactions).toHaveLength(3);
  expect((await manager.get('/loans/LNS1/account').expect(200)).body).toEqual(booked);
  await stranger.get('/loans/LNS1/simulation').expect(404);
});
