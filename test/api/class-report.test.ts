import { runEndOfDay } from '../../src/store/end-of-day';
import { openLoan } from '../../src/store/loans';
import { openingOf, repay } from '../store/support/loans';
import { noEngine, testApi, type TestApi } from './support/api';

jest.setTimeout(60_000);

let api: TestApi;
beforeAll(async () => {
  api = await testApi(noEngine());
  const { prisma } = api.db;
  for (const no of ['GOOD', 'LATE'])
    await prisma.$transaction((tx) => openLoan(tx, { ...openingOf(no), clientNo: 'CL00000001' }));
  await runEndOfDay(prisma, '2026-04-30');
  await repay(prisma, 'GOOD', { on: '2026-05-01', amount: '30800.00', reference: 'R1' });
  await prisma.endOfDayRun.create({
    data: {
      businessDate: new Date('2026-05-01'),
      status: 'FAILED',
      startedAt: new Date(),
      counts: { reclassified: 1 },
      error: 'lock timeout',
    },
  });
  await runEndOfDay(prisma, '2026-05-31');
});
afterAll(() => api.close());

it('the ends of day are listed with the counts of each stage and why one failed, to those who run and watch them', async () => {
  const { body } = await (await api.as('ops')).get('/operations/end-of-day').expect(200);
  expect(body.data).toMatchObject([
    { businessDate: '2026-05-31', status: 'DONE', counts: { snapshots: 2, entries: 1 }, error: null },
    {
      businessDate: '2026-05-01',
      status: 'FAILED',
      counts: { reclassified: 1 },
      error: 'lock timeout',
      finishedAt: null,
    },
    { businessDate: '2026-04-30', status: 'DONE' },
  ]);
  expect((await (await api.as('li.na')).get('/operations/end-of-day').expect(403)).body.code).toBe('ROLE_NOT_ALLOWED');
});

// On 31 May LATE is 105 days overdue (from 15 February): 120,000 substandard, 25 % = 30,000. GOOD has paid three
// instalments late and is 16 days overdue again (15 May): special mention at 2 %.
it('the classes of a month end come with provisions, both ratios and the migration since the one before', async () => {
  const { body } = await (await api.as('zhou.min')).get('/reports/classification').expect(200);
  expect(body).toMatchObject({
    on: '2026-05-31',
    since: '2026-04-30',
    loans: 2,
    nonPerforming: { loans: 1, principal: '120000.00' },
  });
  const of = (riskClass: string) => body.classes.find((one: { riskClass: string }) => one.riskClass === riskClass);
  expect(of('SUBSTANDARD')).toMatchObject({ loans: 1, principal: '120000.00', provision: '30000.00' });
  const special = of('SPECIAL_MENTION');
  expect(special.provision).toBe((Number(special.principal) * 0.02).toFixed(2));
  const provision = 30_000 + Number(special.provision);
  expect(Number(body.provision)).toBeCloseTo(provision, 2);
  expect(body.coverage).toBe((provision / 120_000).toFixed(4));
  expect(body.provisionRatio).toBe((provision / Number(body.principal)).toFixed(4));
  expect(body.migration).toEqual([
    { from: 'SPECIAL_MENTION', to: 'SPECIAL_MENTION', loans: 1, principal: '120000.00', share: '0.5000' },
    { from: 'SPECIAL_MENTION', to: 'SUBSTANDARD', loans: 1, principal: '120000.00', share: '0.5000' },
  ]);
});

it('a date that is no month end has no report', async () => {
  const { body } = await (await api.as('zhou.min')).get('/reports/classification?on=2026-05-30').expect(200);
  expect(body).toMatchObject({ on: null, since: null, loans: 0, coverage: null, migration: [] });
});
