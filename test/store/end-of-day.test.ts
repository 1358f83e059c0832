import { lastEndOfDay, runEndOfDay } from '../../src/store/end-of-day';
import { verify } from '../../src/store/verify';
import { testDatabase, type TestDatabase } from '../support/database';
import { bring, open, repay, TERMS } from './support/loans';

jest.setTimeout(60_000);
let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());

const loan = async (no: string): Promise<{ status: string; riskClass: string; daysOverdue: number }> =>
  db.prisma.loan.findUniqueOrThrow({ where: { no }, select: { status: true, riskClass: true, daysOverdue: true } });

const COUNTS = { reclassified: 2, classChanges: 2, proposals: 2, snapshots: 5, migrations: 0, accruals: 0, entries: 0 };

describe('The end of a business date', () => {
  beforeAll(async () => {
    await open(db.prisma, 'CURRENT');
    await repay(db.prisma, 'CURRENT', { on: '2026-02-15', amount: '10237.19', reference: 'R1' });
    await open(db.prisma, 'LATE');
    await bring(db.prisma, 'LATE', '2026-02-16');
    await open(db.prisma, 'ASLEEP'); // its workflow has not woken since the disbursement
    await open(db.prisma, 'GRACE', { ...TERMS, graceDays: 5 });
    await bring(db.prisma, 'GRACE', '2026-02-15');
    await open(db.prisma, 'AHEAD');
    await bring(db.prisma, 'AHEAD', '2026-08-01');
    await open(db.prisma, 'LATER', { ...TERMS, disbursedOn: '2026-12-01' });
  });

  test('ages and classifies every loan and photographs the portfolio', async () => {
    const { counts } = await runEndOfDay(db.prisma, '2026-02-20');
    expect(counts).toEqual(COUNTS);
    expect(await loan('LATE')).toEqual({ status: 'OVERDUE', riskClass: 'SPECIAL_MENTION', daysOverdue: 5 });
    expect(await loan('ASLEEP')).toEqual({ status: 'OVERDUE', riskClass: 'SPECIAL_MENTION', daysOverdue: 5 });
    expect(await loan('GRACE')).toEqual({ status: 'CURRENT', riskClass: 'NORMAL', daysOverdue: 0 });
    expect(await loan('CURRENT')).toEqual({ status: 'CURRENT', riskClass: 'NORMAL', daysOverdue: 0 });
  });

  test('leaves a loan that is ahead of the date as it is', async () => {
    // 167 days from 15 February to 1 August
    expect(await loan('AHEAD')).toEqual({ status: 'OVERDUE', riskClass: 'SUBSTANDARD', daysOverdue: 167 });
    expect((await db.prisma.loan.findUniqueOrThrow({ where: { no: 'AHEAD' } })).asOf).toEqual(
      new Date('2026-08-01T00:00:00Z'),
    );
  });

  test('is done once: a repeat answers the same and writes nothing', async () => {
    const again = await runEndOfDay(db.prisma, '2026-02-20');
    expect(again).toEqual({ businessDate: '2026-02-20', counts: COUNTS, repeated: true });
    expect(await db.prisma.loanSnapshot.count()).toBe(5);
    expect(await lastEndOfDay(db.prisma)).toBe('2026-02-20');
  });

  test.each([
    ['2026-05-16', 90, 'SPECIAL_MENTION'],
    ['2026-05-17', 91, 'SUBSTANDARD'],
    ['2026-11-12', 270, 'SUBSTANDARD'],
    ['2026-11-13', 271, 'DOUBTFUL'],
    ['2027-02-10', 360, 'DOUBTFUL'],
    ['2027-02-11', 361, 'LOSS'],
  ])('on %s a loan is %i days overdue and %s', async (date, daysOverdue, riskClass) => {
    await runEndOfDay(db.prisma, date);
    expect(await loan('LATE')).toEqual({ status: 'OVERDUE', riskClass, daysOverdue });
  });

  test('a date that broke off is taken up again', async () => {
    await db.prisma.endOfDayRun.create({
      data: { businessDate: new Date('2027-03-01'), status: 'RUNNING', startedAt: new Date(), counts: {} },
    });
    expect(await runEndOfDay(db.prisma, '2027-03-01')).toMatchObject({ repeated: false, counts: { snapshots: 6 } });
  });

  test('agrees with the account that each loan has on that date', async () => {
    expect((await verify(db.prisma)).differences).toEqual([]);
  });
});
