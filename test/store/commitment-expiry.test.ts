import { pressCommitments } from '../../src/store/commitment-days';
import { testDatabase, type TestDatabase } from '../support/database';

jest.setTimeout(60_000);
let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
  const shared = {
    clientNo: 'CL1',
    branchCode: 'SB01',
    beneficiary: '水务集团',
    amountFen: 100n,
    marginFen: 30n,
    issuedOn: new Date('2026-01-01'),
    expiresOn: new Date('2026-06-30'),
    issuedBy: 'sun',
    status: 'ISSUED',
  };
  await db.prisma.commitment.createMany({
    data: [
      { ...shared, no: 'CM1', applicationNo: 'AP1', category: 'LETTER_OF_GUARANTEE' },
      { ...shared, no: 'CM2', applicationNo: 'AP2', category: 'BILL_ACCEPTANCE' },
      { ...shared, no: 'CM3', applicationNo: 'AP3', category: 'LETTER_OF_GUARANTEE', status: 'ADVANCED' },
    ],
  });
});
afterAll(() => db.close());

test('a promise that is ahead of the others ends by its own clock', async () => {
  const ahead = { clockOffsetMs: BigInt(30 * 86_400_000) };
  await db.prisma.commitment.updateMany({ where: { no: 'CM3' }, data: { status: 'ISSUED', ...ahead } });
  await pressCommitments(db.prisma, '2026-06-15');
  expect((await db.prisma.commitment.findUniqueOrThrow({ where: { no: 'CM3' } })).status).toBe('ISSUED');
  await pressCommitments(db.prisma, '2026-06-16');
  expect(await db.prisma.commitment.findUniqueOrThrow({ where: { no: 'CM3' } })).toMatchObject({
    status: 'RELEASED',
    endedOn: new Date('2026-07-16'),
  });
  await db.prisma.commitment.updateMany({ where: { no: 'CM3' }, data: { status: 'ADVANCED', endedBy: null } });
  await db.prisma.notice.deleteMany();
});

test('every end of day may run twice: people are told once, a letter of guarantee runs out, a bill never does', async () => {
  for (const on of ['2026-06-22', '2026-06-23', '2026-06-24', '2026-07-01', '2026-07-02', '2026-07-16', '2026-07-16'])
    await pressCommitments(db.prisma, on);
  const standing = await db.prisma.commitment.findMany({ orderBy: { no: 'asc' } });
  expect(standing.map(({ no, status, endedBy }) => [no, status, endedBy])).toEqual([
    ['CM1', 'RELEASED', 'system'],
    ['CM2', 'ISSUED', null],
    ['CM3', 'ADVANCED', null],
  ]);
  const told = await db.prisma.notice.findMany({ select: { template: true, subjectNo: true, channel: true } });
  expect([...new Set(told.map(({ template, subjectNo }) => `${template} ${subjectNo}`))].sort()).toEqual([
    'commitment-ending AP1',
    'commitment-ending AP2',
    'commitment-unsettled AP2',
  ]);
  expect(new Set(told.map((one) => JSON.stringify(one))).size).toBe(told.length);
  const story = await db.prisma.auditEntry.findMany({
    where: { action: { startsWith: 'COMMITMENT' }, subjectNo: { not: 'AP3' } },
  });
  expect(story.map(({ action, subjectNo, actor }) => `${action} ${subjectNo} ${actor}`)).toEqual([
    'COMMITMENT_RELEASED AP1 system',
  ]);
});
