import { openLoan } from '../../src/store/loans';
import { openingOf } from '../store/support/loans';
import { noEngine, testApi, type TestApi } from './support/api';

jest.setTimeout(60_000);

let api: TestApi;
beforeAll(async () => {
  api = await testApi(noEngine());
  const opening = { ...openingOf('LN1'), clientNo: 'CL00000001', managerUsername: 'li.na' };
  await api.db.prisma.$transaction((tx) => openLoan(tx, opening));
  await api.db.prisma.loanChange.create({
    data: {
      id: 'approval-LN1-1',
      loanNo: 'LN1',
      kind: 'WAIVER',
      status: 'LAPSED',
      requestedBy: 'he.tao',
      maturityOn: new Date('2027-01-15'),
      formerOn: new Date('2027-01-15'),
      lapsedFor: 'WAIVER_TOO_MUCH',
      requestedOn: new Date('2026-03-01'),
      concludedOn: new Date('2026-03-05'),
      request: {
        reason: '一次性结清',
        repaymentSource: '',
        consents: [],
        difficulties: [],
        ground: 'SETTLEMENT',
        evidence: 'DOC-1',
        events: [
          { type: 'WAIVER', on: '2026-03-01', reference: 'approval-LN1-1/FEE', component: 'FEE', amount: '12.00' },
        ],
      },
    },
  });
});
afterAll(() => api.close());

const REQUEST = {
  waivers: [{ component: 'PENALTY', amount: '10.00' }],
  ground: 'SETTLEMENT',
  reason: '一次性结清',
  evidence: 'DOC-1',
};

it('The waivers of a loan are read with what became of them', async () => {
  const { body } = await (await api.as('zhou.min')).get('/loans/LN1/waivers').expect(200);
  expect(body.data).toEqual([
    {
      approvalId: 'approval-LN1-1',
      status: 'LAPSED',
      waivers: [{ component: 'FEE', amount: '12.00' }],
      ground: 'SETTLEMENT',
      reason: '一次性结清',
      evidence: 'DOC-1',
      requestedBy: 'he.tao',
      requestedOn: '2026-03-01',
      concludedOn: '2026-03-05',
      lapsedFor: 'WAIVER_TOO_MUCH',
    },
  ]);
  expect((await (await api.as('zhou.min')).get('/loans/LN1/extensions').expect(200)).body).toEqual({ data: [] });
});

it.each([
  ['nothing to give up', { waivers: [] }, '/waivers'],
  ['principal', { waivers: [{ component: 'PRINCIPAL', amount: '10.00' }] }, '/waivers/0/component'],
  ['a third decimal', { waivers: [{ component: 'FEE', amount: '1.001' }] }, '/waivers/0/amount'],
  ['a component twice', { waivers: [1, 2].map((n) => ({ component: 'FEE', amount: `${String(n)}.00` })) }, '/waivers'],
  ['no evidence', { evidence: ' ' }, '/evidence'],
  ['a ground of its own', { ground: 'FAVOUR' }, '/ground'],
])('A request for %s is refused at its field', async (_, change, pointer) => {
  const { body } = await (await api.as('li.na')).post('/loans/LN1/waivers', { ...REQUEST, ...change }).expect(422);
  expect((body as { errors: { pointer: string }[] }).errors[0]?.pointer).toBe(pointer);
});

it('Another client manager, finance and an approver do not ask for it', async () => {
  const other = await (await api.as('wang.qiang')).post('/loans/LN1/waivers', REQUEST).expect(403);
  expect(other.body.code).toBe('NOT_THE_ACCOUNT_MANAGER');
  for (const username of ['qian.fang', 'zhao.lei', 'zhou.min'])
    await (await api.as(username)).post('/loans/LN1/waivers', REQUEST).expect(403);
});
