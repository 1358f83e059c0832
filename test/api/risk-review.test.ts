import { testApi, noEngine, type TestApi } from './support/api';
import { lend } from './support/told-engine';

jest.setTimeout(60_000);
let api: TestApi;
beforeAll(async () => {
  api = await testApi(noEngine());
  const { prisma } = api.db;
  // 120,000 each: two companies of one group, and one of another industry that has fallen.
  for (const [loanNo, clientNo] of [
    ['LN1', 'CL00000011'],
    ['LN2', 'CL00000012'],
    ['LN3', 'CL00000014'],
  ] as const)
    await lend(prisma, { loanNo, applicationNo: `AP-${loanNo}`, clientNo });
  await prisma.loan.update({ where: { no: 'LN3' }, data: { riskClass: 'SUBSTANDARD', status: 'OVERDUE' } });
  // A capital at which they matter: one borrower may owe 100,000, a group 400,000.
  const { policy } = await prisma.admissionPolicy.findFirstOrThrow({ orderBy: { version: 'desc' } });
  const small = { ...(policy as object), capitalFen: 100_000_000, tierOneFen: 200_000_000 };
  await prisma.admissionPolicy.create({ data: { version: 99, policy: small, effectiveFrom: new Date('2026-01-01') } });
});
afterAll(() => api.close());

test('The review shows how far limits are used, where the book leans, and what would be missing if it fell', async () => {
  const { body } = await (await api.as('zhou.min')).get('/reports/risk-review').expect(200);
  expect(body).toMatchObject({ principal: '360000.00', capital: '1000000.00', herfindahl: '0.3333' });
  expect(body).toMatchObject({
    borrowers: Array.from({ length: 3 }, () => ({ limit: '100000.00', use: '1.2000', broken: true })),
    groups: [
      { groupCode: 'QINGHE', clients: 2, principal: '240000.00', limit: '400000.00', use: '0.6000', broken: false },
    ],
    facilities: { count: 0, use: null },
    // 1 % of 240,000 and 25 % of 120,000.
    provision: '32400.00',
  });
  const { scenarios } = body as {
    scenarios: { code: string; nonPerforming: string; added: string; ofCapital: string }[];
  };
  // Severe: 24,000 fall to special mention (+ 1 % of them), 60,000 to doubtful (+ 25 % of them).
  expect(scenarios.at(-1)).toMatchObject({
    code: 'SEVERE',
    nonPerforming: '0.3333',
    added: '15240.00',
    ofCapital: '0.0152',
  });
  await (await api.as('ops')).get('/reports/risk-review').expect(403);
  // Somebody of another branch sees his branch only.
  expect((await (await api.as('liu.yang')).get('/reports/risk-review').expect(200)).body).toMatchObject({
    principal: '0.00',
  });
});
