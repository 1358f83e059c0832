import { openLoan } from '../../src/store/loans';
import { openingOf } from '../store/support/loans';
import { noEngine, testApi, type Person, type TestApi } from './support/api';

jest.setTimeout(60_000);

let api: TestApi;
let manager: Person;
beforeAll(async () => {
  api = await testApi(noEngine());
  manager = await api.as('li.na');
  const opening = { ...openingOf('LN1'), clientNo: 'CL00000001', managerUsername: 'li.na' };
  await api.db.prisma.$transaction((tx) => openLoan(tx, opening));
  await api.db.prisma.loanChange.create({
    data: {
      id: 'approval-LN1-1',
      loanNo: 'LN1',
      kind: 'EXTENSION',
      status: 'LAPSED',
      requestedBy: 'li.na',
      lapsedFor: 'EXTENSION_OVERDUE',
      maturityOn: new Date('2027-07-15'),
      formerOn: new Date('2027-01-15'),
      requestedOn: new Date('2026-03-01'),
      concludedOn: new Date('2026-03-05'),
      request: { reason: '回款延迟', repaymentSource: '应收账款', consents: [], difficulties: [], events: [] },
    },
  });
});
afterAll(() => api.close());

const REQUEST = { addInstalments: 3, reason: '回款延迟', repaymentSource: '应收账款' };

it('The extensions of a loan are read with what became of them', async () => {
  const { body } = await (await api.as('zhou.min')).get('/loans/LN1/extensions').expect(200);
  expect(body.data).toEqual([
    {
      approvalId: 'approval-LN1-1',
      status: 'LAPSED',
      formerMaturityOn: '2027-01-15',
      maturityOn: '2027-07-15',
      reason: '回款延迟',
      repaymentSource: '应收账款',
      consents: [],
      requestedBy: 'li.na',
      requestedOn: '2026-03-01',
      concludedOn: '2026-03-05',
      lapsedFor: 'EXTENSION_OVERDUE',
    },
  ]);
});

it.each([
  ['both forms at once', { newMaturity: '2027-03-15' }, '/addInstalments', 'EXTENSION_FORM'],
  ['neither form', { addInstalments: undefined }, '/addInstalments', 'EXTENSION_FORM'],
  ['no instalment', { addInstalments: 0 }, '/addInstalments', undefined],
  ['no reason', { reason: '' }, '/reason', 'TEXT_LENGTH'],
  [
    'a consent still to come',
    { consents: [{ name: '王', consentedOn: '2099-01-01', evidence: 'x' }] },
    '/consents/0/consentedOn',
    'DATE_IN_FUTURE',
  ],
])('A request with %s is refused at its field', async (_, change, pointer, code) => {
  const { body } = await manager.post('/loans/LN1/extensions', { ...REQUEST, ...change }).expect(422);
  expect(body.errors[0]).toMatchObject({ pointer, ...(code === undefined ? {} : { code }) });
});

it('Only who manages the loan asks for it', async () => {
  const other = await (await api.as('wang.qiang')).post('/loans/LN1/extensions', REQUEST).expect(403);
  expect(other.body.code).toBe('NOT_THE_ACCOUNT_MANAGER');
  await (await api.as('qian.fang')).post('/loans/LN1/extensions', REQUEST).expect(403);
});

it('A restructuring names its relief and what shows the difficulty', async () => {
  const relief = { reason: '停产', repaymentSource: '复工回款', difficulties: ['CASH_FLOW'] };
  const refusedAt = async (more: object) => {
    const { body } = await manager.post('/loans/LN1/restructurings', { ...relief, ...more }).expect(422);
    return (body as { errors: { pointer: string }[] }).errors[0]?.pointer;
  };
  expect(await refusedAt({ difficulties: ['BAD_LUCK'] })).toBe('/difficulties/0');
  expect(await refusedAt({ addInstalments: 1, newMaturity: '2027-03-15' })).toBe('/addInstalments');
  expect(await refusedAt({ waivers: [{ component: 'PRINCIPAL', amount: '1.00' }] })).toBe('/waivers/0/component');
  expect(await refusedAt({ waivers: [1, 2].map((n) => ({ component: 'FEE', amount: `${String(n)}.00` })) })).toBe(
    '/waivers',
  );
  expect((await manager.get('/loans/LN1/restructurings').expect(200)).body).toEqual({ data: [] });
});

it('Renewal tells everything that stands in its way, in both languages', async () => {
  const { body } = await manager.get('/loans/LN1/renewal').expect(200);
  const obstacles = (body as { obstacles: { code: string; detail: object }[] }).obstacles;
  expect(body).toMatchObject({ renewable: false });
  expect(obstacles[0]).toEqual({
    code: 'RENEWAL_CATEGORY',
    detail: {
      zh: '续贷只适用于流动资金贷款和个人经营性贷款；请改办新贷款',
      en: 'Only working capital and personal business loans are renewed; apply for a new loan instead',
    },
  });
});
