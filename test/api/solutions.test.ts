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
