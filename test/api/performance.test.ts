import { openLoan } from '../../src/store/loans';
import { openingOf } from '../store/support/loans';
import { noEngine, testApi, type TestApi } from './support/api';

jest.setTimeout(60_000);
let api: TestApi;
beforeAll(async () => {
  api = await testApi(noEngine());
  const loan = async (no: string, clientNo: string, principal: string, disbursedOn: string): Promise<void> => {
    const terms = { method: 'BULLET', principal, annualRate: '0.0435', instalments: 12, disbursedOn } as const;
    await api.db.prisma.$transaction((tx) =>
      openLoan(tx, { ...openingOf(no, terms), clientNo, managerUsername: 'li.na' }),
    );
  };
  await loan('LNPERF1', 'CL00000001', '100000.00', '2025-03-02');
  await loan('LNPERF2', 'CL00000001', '50000.00', '2025-04-10');
  await loan('LNPERF3', 'CL00000002', '30000.50', '2025-04-30');
});
afterAll(() => api.close());

interface Answer {
  code: string;
  from: string;
  to: string;
  data: {
    managerUsername: string;
    balance: string;
    satisfaction: { answered: number; mean: string | null; points: string | null; of: number };
    lines: {
      metric: string;
      productCode: string | null;
      target: string | null;
      actual: string;
      achieved: string | null;
    }[];
  }[];
}

it('A target is set by who leads, the later stands, and what was done is counted from the books', async () => {
  const set = async (username: string, more: object): Promise<Answer> => {
    const given = { managerUsername: 'li.na', period: '2025-04', metric: 'DISBURSED', target: '100000.00', ...more };
    return (await (await api.as(username)).post('/targets', given)).body as Answer;
  };
  expect((await set('li.na', {})).code).toBe('ROLE_NOT_ALLOWED');
  expect((await set('chen.jing', { managerUsername: 'qian.fang' })).code).toBe('USER_UNKNOWN');
  expect((await set('chen.jing', { period: '2025-13' })).code).toBe('INVALID_INPUT');
  expect((await set('chen.jing', { metric: 'NEW_BORROWERS', target: '1.5' })).code).toBe('TARGET_VALUE');
  await set('chen.jing', { target: '90000.00' });
  await set('chen.jing', {});
  await set('chen.jing', { metric: 'NEW_BORROWERS', target: '2' });
  await set('chen.jing', { target: '40000.00', productCode: 'HOUSING' });
  await expect(api.db.pool.query(`UPDATE sales_target SET value = 1`)).rejects.toThrow(/append-only/);

  const say = (subjectNo: string, on: string, score: number | null) =>
    api.db.prisma.survey.create({
      data: {
        occasion: 'LOAN_PAID_OUT',
        subjectNo,
        clientNo: 'CL00000001',
        branchCode: 'SB01',
        managerUsername: 'li.na',
        outcome: score === null ? 'UNREACHED' : 'ANSWERED',
        score,
        comment: '',
        by: 'wang.qiang',
        on: new Date(on),
      },
    });
  await say('LNPERF1', '2025-03-31', 1);
  await say('LNPERF2', '2025-04-12', 5);
  await say('LNPERF3', '2025-04-29', null);
  await say('LNPERF3', '2025-04-30', 4);

  const ask = async (username: string, period = '2025-04'): Promise<Answer> =>
    (await (await api.as(username)).get(`/performance?period=${period}`).expect(200)).body as Answer;
  const april = await ask('li.na');
  expect(april).toMatchObject({ from: '2025-04-01', to: '2025-04-30' });
  expect(april.data.map(({ managerUsername }) => managerUsername)).toEqual(['li.na']);
  // Of April: a five and a four; who was not reached said nothing, and March is another month.
  expect(april.data[0]?.satisfaction).toEqual({ answered: 2, mean: '4.50', points: '4.50', of: 5 });
  const lines = april.data[0]?.lines ?? [];
  // One borrower had a loan in March; 80,000.50 of 100,000 is 80.00 %, cut.
  expect(lines.slice(0, 2)).toEqual([
    { metric: 'DISBURSED', productCode: null, target: '100000.00', actual: '80000.50', achieved: '0.8000' },
    { metric: 'NEW_BORROWERS', productCode: null, target: '2', actual: '1', achieved: '0.5000' },
  ]);
  expect(lines.at(-1)).toMatchObject({
    productCode: 'HOUSING',
    target: '40000.00',
    actual: '0.00',
    achieved: '0.0000',
  });
  const quarter = await ask('chen.jing', '2025-Q2');
  expect(quarter.data.map(({ managerUsername }) => managerUsername)).toEqual(
    expect.arrayContaining(['li.na', 'wang.qiang']) as string[],
  );
  const own = quarter.data.find(({ managerUsername }) => managerUsername === 'li.na');
  expect(own?.lines[0]).toMatchObject({ target: null, actual: '80000.50', achieved: null });
  await (await api.as('qian.fang')).get('/performance?period=2025-04').expect(403);
});

it('Like loans are held against like: what lies apart needs a reason from somebody else, on record and in the file', async () => {
  const priced = async (no: string, annualRate: string): Promise<void> => {
    const terms = {
      method: 'BULLET',
      principal: '10000.00',
      annualRate,
      instalments: 12,
      disbursedOn: '2025-06-10',
    } as const;
    const whose = { clientNo: 'CL00000001', managerUsername: 'li.na', branchCode: 'SB01' };
    await api.db.prisma.application.create({
      data: {
        ...whose,
        no: `AP-${no}`,
        productCode: 'PERSONAL_CONSUMER',
        productVersion: 1,
        category: 'PERSONAL_CONSUMER',
        security: 'UNSECURED',
        purpose: '装修',
        amountFen: 1_000_000,
        appliedTerms: terms,
        stage: 'DISBURSED',
        grade: 'A',
        workflowId: `application-AP-${no}`,
        acceptedOn: new Date('2025-06-01'),
      },
    });
    await api.db.prisma.$transaction((tx) => openLoan(tx, { ...openingOf(no, terms), ...whose }));
  };
  for (const [no, rate] of [
    ['LNPRICE1', '0.0435'],
    ['LNPRICE2', '0.0435'],
    ['LNPRICE3', '0.0535'],
  ] as const)
    await priced(no, rate);
  const [li, head, risk, auditor] = await Promise.all(
    (['li.na', 'chen.jing', 'zhou.min', 'shen.yan'] as const).map((username) => api.as(username)),
  );
  if (!li || !head || !risk || !auditor) throw new Error('somebody is missing');
  const url = '/equal-pricing?from=2025-06-01&to=2025-06-30';
  await li.get(url).expect(403);
  expect((await risk.get('/equal-pricing?from=2025-06-01&to=2026-06-02').expect(422)).body.errors).toMatchObject([
    { pointer: '/to', code: 'PRICE_PERIOD' },
  ]);
  const { body } = await risk.get(url).expect(200);
  expect(body).toMatchObject({
    toleranceBasisPoints: 50,
    groups: [
      {
        grade: 'A',
        termBand: 'UP_TO_1Y',
        loans: 3,
        lowest: '0.0435',
        median: '0.0435',
        highest: '0.0535',
        spreadBasisPoints: 100,
      },
    ],
    outliers: [{ loanNo: 'LNPRICE3', basisPoints: 100, standing: 'FLAGGED', reason: null }],
    managers: [{ code: 'li.na', loans: 3, meanBasisPoints: 33, outliers: 1, flagged: 1 }],
    branches: [{ code: 'SB01' }],
  });
  expect(JSON.stringify(body)).not.toContain('张建国');

  const reason = { reason: 'RISK', comment: '近期查询较多，上浮经审批' };
  await li.post('/loans/LNPRICE3/price-reasons', reason).expect(403);
  await head.post('/loans/LN-NONE/price-reasons', reason).expect(404);
  expect(
    (await head.post('/loans/LNPRICE3/price-reasons', { ...reason, comment: '无' }).expect(422)).body.errors,
  ).toMatchObject([{ pointer: '/comment' }]);
  for (let times = 0; times < 2; times++)
    await head.post('/loans/LNPRICE3/price-reasons', reason, { 'Idempotency-Key': 'price-1' }).expect(201);
  expect(await api.db.prisma.auditEntry.count({ where: { action: 'PRICE_EXPLAINED', subjectNo: 'LNPRICE3' } })).toBe(1);
  expect((await auditor.get(url).expect(200)).body.outliers).toMatchObject([
    { standing: 'EXPLAINED', reason: 'RISK', explainedBy: 'chen.jing' },
  ]);
  await expect(api.db.pool.query(`UPDATE price_reason SET comment = ''`)).rejects.toThrow(/append-only/);
  await api.db.prisma.loan.update({ where: { no: 'LNPRICE3' }, data: { formerManagers: ['chen.jing'] } });
  expect((await head.post('/loans/LNPRICE3/price-reasons', reason).expect(403)).body.code).toBe(
    'OWN_PRICE_NOT_EXPLAINED',
  );

  const file = await auditor
    .post('/equal-pricing/export', { format: 'csv', from: '2025-06-01', to: '2025-06-30' })
    .buffer(true)
    .expect(200);
  expect(file.text).toMatch(/Loan no[\s\S]+LNPRICE3[\s\S]+近期查询较多/);
});
