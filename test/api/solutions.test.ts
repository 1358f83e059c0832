import { noEngine, testApi, type TestApi } from './support/api';

jest.setTimeout(60_000);

let api: TestApi;
beforeAll(async () => {
  api = await testApi(noEngine());
});
afterAll(() => api.close());

it('compares methods and terms of one loan by what they cost', async () => {
  const body = {
    principal: '120000.00',
    annualRate: '0.0435',
    disbursedOn: '2026-01-15',
    plans: ['EQUAL_PRINCIPAL', 'INTEREST_ONLY'].map((method) => ({ method, instalments: 12 })),
  };
  const answer = await (await api.as('li.na')).post('/quotes/solutions', body).expect(200);
  // Equal principal by months of 435.00: 435 × 13 / 2 in all. Interest only by days: 120,000 × 4.35 % × 31 / 360 in a month
  // of 31 days, × 365 / 360 in the year.
  expect(answer.body.data).toMatchObject([
    { method: 'EQUAL_PRINCIPAL', firstInstalment: '10435.00', largestInstalment: '10435.00', totalInterest: '2827.50' },
    { method: 'INTEREST_ONLY', firstInstalment: '449.50', largestInstalment: '120449.50', totalInterest: '5292.50' },
  ]);
});

const ASKED = { principal: '120000.00', annualRate: '0.0435', disbursedOn: '2026-01-15' };

it('sets products, rates, frequencies, grace and fees side by side, each against the first', async () => {
  const li = await api.as('li.na');
  const rules = { fees: [{ code: 'F', nameZh: '手续费', nameEn: 'fee', share: '0.02' }], conditions: [] };
  await api.db.prisma.product.updateMany({ where: { code: 'PERSONAL_BUSINESS' }, data: { rules } });
  const plans = [
    { method: 'EQUAL_PRINCIPAL', instalments: 12, productCode: 'PERSONAL_BUSINESS' },
    {
      method: 'EQUAL_INSTALMENT',
      instalments: 4,
      annualRate: '0.06',
      frequency: { every: 3, unit: 'MONTH' },
      fees: [{ name: '评估费', amount: '300.00', at: 'DISBURSEMENT' }],
    },
    { method: 'EQUAL_PRINCIPAL', instalments: 12, graceOnPrincipal: 3 },
  ];
  const { body } = await li.post('/quotes/solutions', { ...ASKED, plans }).expect(200);
  // Figures by Python's Decimal: rows by CONVENTIONS Q, the yearly cost as the internal rate of the flows by bisection.
  expect(body.data).toMatchObject([
    {
      productCode: 'PERSONAL_BUSINESS',
      firstInstalment: '10435.00',
      firstDueOn: '2026-02-15',
      lastInstalment: '10036.25',
      lastDueOn: '2027-01-15',
      peak: { month: '2026-02', total: '10435.00' },
      fees: '2400.00',
      totalCost: '5227.50',
      annualCostSimple: '0.08160204',
      againstFirst: null,
      breaches: [],
    },
    {
      productCode: null,
      frequency: { every: 3, unit: 'MONTH' },
      annualRate: '0.06',
      firstInstalment: '31133.37',
      lastInstalment: '31133.39',
      peak: { month: '2027-01', total: '31133.39' },
      totalInterest: '4533.50',
      totalCost: '4833.50',
      annualCostSimple: '0.06409871',
      againstFirst: {
        firstInstalment: '20698.37',
        peak: '20698.39',
        totalCost: '-394.00',
        annualCostSimple: '-0.01750333',
      },
    },
    {
      graceOnPrincipal: 3,
      firstInstalment: '435.00',
      largestInstalment: '13768.33',
      peak: { month: '2026-05', total: '13768.33' },
      totalInterest: '3480.00',
      againstFirst: { firstInstalment: '-10000.00', peak: '3333.33', totalCost: '-1747.50' },
      years: [
        { year: '2026', total: '110098.31' },
        { year: '2027', total: '13381.69' },
      ],
    },
  ]);
});

it('says what a product does not lend, and at which plan something is wrong', async () => {
  const li = await api.as('li.na');
  const compare = (...plans: object[]) =>
    li.post('/quotes/solutions', {
      ...ASKED,
      plans: plans.map((plan) => ({ method: 'EQUAL_PRINCIPAL', instalments: 12, ...plan })),
    });
  const wide = { principal: '2000000', annualRate: '0.3', instalments: 72, productCode: 'PERSONAL_CONSUMER' };
  const { body } = await compare(wide).expect(200);
  expect(body.data[0].breaches.map(({ code }: { code: string }) => code)).toEqual([
    'PRODUCT_AMOUNT',
    'PRODUCT_INSTALMENTS',
    'PRODUCT_TERM',
    'PRODUCT_RATE',
  ]);
  const refusedAt = async (...plans: object[]): Promise<unknown> =>
    (await compare(...plans).expect(422)).body.errors.map((one: { pointer: string; code: string }) => [
      one.pointer,
      one.code,
    ]);
  expect(await refusedAt({}, { productCode: 'NONE' })).toEqual([['/plans/1/productCode', 'PRODUCT_UNKNOWN']]);
  expect(await refusedAt({}, { graceOnPrincipal: 12 })).toEqual([
    ['/plans/1/graceOnPrincipal', 'GRACE_ON_PRINCIPAL_TOO_LONG'],
  ]);
  expect(await refusedAt({ dueDay: 5, frequency: { every: 1, unit: 'WEEK' } })).toEqual([
    ['/plans/0/dueDay', 'DUE_DAY_NOT_MONTHLY'],
  ]);
  expect(await refusedAt({ fees: [{ name: '费', amount: '1.00', at: 13 }] })).toEqual([
    ['/plans/0/fees/0/at', 'FEE_BEYOND_LAST_ROW'],
  ]);
});
