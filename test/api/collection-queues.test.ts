import { businessToday } from '../../src/api/support/today';
import { addDays } from '../../src/domain/date';
import { openLoan } from '../../src/store/loans';
import { openingOf } from '../store/support/loans';
import { noEngine, testApi, type Person, type TestApi } from './support/api';

jest.setTimeout(60_000);

/** Nine days of clock: the loans have been taken forward, and count by their own day. */
const AHEAD_MS = 9 * 86_400_000;
let api: TestApi;
let collector: Person;
beforeAll(async () => {
  api = await testApi(noEngine());
  collector = await api.as('he.tao');
  for (const [loanNo, days] of Object.entries({ LN1: 1, LN30: 30, LN31: 31, LN400: 400 })) await overdue(loanNo, days);
  await overdue('LNPAID', 40, 'CLOSED_PAID');
});
afterAll(() => api.close());

async function overdue(loanNo: string, days: number, status = 'OPEN'): Promise<void> {
  const { prisma } = api.db;
  const opening = { ...openingOf(loanNo), clientNo: 'CL00000001', managerUsername: 'li.na', clockOffsetMs: AHEAD_MS };
  await prisma.$transaction((tx) => openLoan(tx, opening));
  const [id, since] = [`collection-${loanNo}-1`, new Date(addDays(businessToday(AHEAD_MS), -days))];
  await prisma.collectionCase.create({
    data: {
      id,
      loanNo,
      episode: 1,
      clientNo: 'CL00000001',
      branchCode: 'SB01',
      status,
      done: [],
      workflowId: id,
      overdueSince: since,
      openedOn: since,
    },
  });
}

test.each([
  ['1-30', ['LN30', 'LN1']],
  ['31-60', ['LN31']],
  ['61-90', []],
  ['>360', ['LN400']],
])('the queue of %s days overdue holds its open cases, longest overdue first', async (bucket, expected) => {
  const { body } = await collector.get(`/collections?bucket=${encodeURIComponent(bucket)}`).expect(200);
  expect((body as { data: { loanNo: string }[] }).data.map(({ loanNo }) => loanNo)).toEqual(expected);
});

test('a bucket that does not exist is named as the fault', async () => {
  const { body } = await collector.get('/collections?bucket=M1').expect(422);
  expect(JSON.stringify(body)).toContain('bucket');
});
