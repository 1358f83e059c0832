import { runEndOfDay } from '../../src/store/end-of-day';
import { verify } from '../../src/store/verify';
import { testDatabase, type TestDatabase } from '../support/database';
import { bring, open, repay } from './support/loans';

jest.setTimeout(60_000);
let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
  await open(db.prisma, 'GOOD');
  await open(db.prisma, 'LATE');
});
afterAll(() => db.close());

/** The entry of a month end as an accountant writes it. */
async function entry(date: string): Promise<string[]> {
  const lines = await db.prisma.journalLine.findMany({
    where: { entry: { businessKey: `provision/${date}` } },
    orderBy: { line: 'asc' },
  });
  const yuan = (fen: bigint): string => (Number(fen) / 100).toFixed(2);
  return lines.map(({ account, debitFen, creditFen }) =>
    debitFen > 0n ? `Dr ${account} ${yuan(debitFen)}` : `Cr ${account} ${yuan(creditFen)}`,
  );
}

const migration = async (date: string): Promise<string[]> =>
  (
    await db.prisma.classMigration.findMany({
      where: { businessDate: new Date(date) },
      orderBy: [{ fromClass: 'asc' }, { toClass: 'asc' }],
    })
  ).map(({ fromClass, toClass, loans }) => `${fromClass} > ${toClass}: ${String(loans)}`);

const differences = async () => (await verify(db.prisma)).differences;

describe('At a month end', () => {
  // Two loans of 120,000, normal: 1 % of 240,000.
  test('what is normal is provided for in general', async () => {
    expect((await runEndOfDay(db.prisma, '2026-01-31')).counts).toMatchObject({ entries: 1, migrations: 0 });
    expect(await entry('2026-01-31')).toEqual(['Dr IMPAIRMENT_LOSS 2400.00', 'Cr PROVISION_GENERAL 2400.00']);
    expect(await differences()).toEqual([]);
  });

  // GOOD owes 110,197.81: 1 % is 1,101.98. LATE is 13 days overdue: 2 % of 120,000.
  test('a class that worsened costs specific provisions, and its migration is noted', async () => {
    await repay(db.prisma, 'GOOD', { on: '2026-02-15', amount: '10237.19', reference: 'R1' });
    await runEndOfDay(db.prisma, '2026-02-28');
    expect(await entry('2026-02-28')).toEqual([
      'Dr PROVISION_GENERAL 1298.02',
      'Dr IMPAIRMENT_LOSS 1101.98',
      'Cr PROVISION_SPECIFIC 2400.00',
    ]);
    expect(await migration('2026-02-28')).toEqual(['NORMAL > NORMAL: 1', 'NORMAL > SPECIAL_MENTION: 1']);
    expect(await differences()).toEqual([]);
  });

  test('no other day posts anything', async () => {
    expect((await runEndOfDay(db.prisma, '2026-03-01')).counts).toMatchObject({ entries: 0, migrations: 0 });
  });

  // All of LATE is paid on 10 March: nothing is provided for it any more; GOOD pays in March and owes 100,360.09 x 1 %.
  test('what is not needed any more is released', async () => {
    await bring(db.prisma, 'LATE', '2026-03-10', { type: 'PREPAYMENT', on: '2026-03-10', full: true, reference: 'P1' });
    await repay(db.prisma, 'GOOD', { on: '2026-03-15', amount: '10237.19', reference: 'R2' });
    await runEndOfDay(db.prisma, '2026-03-31');
    expect(await entry('2026-03-31')).toEqual([
      'Dr PROVISION_GENERAL 98.38',
      'Dr PROVISION_SPECIFIC 2400.00',
      'Cr IMPAIRMENT_LOSS 2498.38',
    ]);
    expect(await migration('2026-03-31')).toEqual(['NORMAL > NORMAL: 1', 'SPECIAL_MENTION > SETTLED: 1']);
    expect(await differences()).toEqual([]);
  });

  test('what was written off against the allowance is made good, at the cost of the year', async () => {
    await bring(db.prisma, 'GOOD', '2026-04-20', { type: 'WRITE_OFF', on: '2026-04-20' });
    await runEndOfDay(db.prisma, '2026-04-30');
    const [sum] = await db.prisma.$queryRaw<{ allowance: bigint; expense: bigint }[]>`
      SELECT sum(debit_fen - credit_fen) FILTER (WHERE account IN ('LOSS_ALLOWANCE', 'RECOVERIES', 'PROVISION_GENERAL', 'PROVISION_SPECIFIC', 'PROVISION_USED'))::bigint AS allowance,
        sum(debit_fen - credit_fen) FILTER (WHERE account = 'IMPAIRMENT_LOSS')::bigint AS expense
      FROM journal_line`;
    const claim = await db.prisma.journalLine.findFirstOrThrow({ where: { account: 'LOSS_ALLOWANCE' } });
    expect(sum).toEqual({ allowance: 0n, expense: claim.debitFen });
    expect(await migration('2026-04-30')).toEqual(['NORMAL > WRITTEN_OFF: 1']);
    expect(await differences()).toEqual([]);
  });

  test('a sub-ledger that was tampered with is found out', async () => {
    await db.prisma.loanSnapshot.updateMany({
      where: { businessDate: new Date('2026-02-28'), loanNo: 'LATE' },
      data: { provisionFen: 1n },
    });
    expect(await differences()).toMatchObject([
      { check: 'PROVISION', subject: '2026-02-28', what: 'PROVISION_SPECIFIC', expected: '1', found: '240000' },
    ]);
  });
});

test('an end of day that broke off is taken up at the stage where it stopped', async () => {
  await db.prisma.endOfDayRun.create({
    data: {
      businessDate: new Date('2026-05-05'),
      status: 'FAILED',
      startedAt: new Date(),
      counts: { reclassified: 7, classChanges: 3, proposals: 1 },
    },
  });
  const { counts } = await runEndOfDay(db.prisma, '2026-05-05');
  expect(counts).toMatchObject({ reclassified: 7, classChanges: 3, snapshots: 2 });
});
