import { runEndOfDay } from '../../src/store/end-of-day';
import { verify } from '../../src/store/verify';
import { testDatabase, type TestDatabase } from '../support/database';
import { bring, open, repay, TERMS } from './support/loans';

jest.setTimeout(60_000);
let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
  await open(db.prisma, 'GOOD');
  await open(db.prisma, 'LATE');
  const quarterly = {
    method: 'INTEREST_ONLY',
    principal: '100000.00',
    annualRate: '0.05',
    dayCount: 'ACT/365',
  } as const;
  await open(db.prisma, 'QUARTER', {
    ...TERMS,
    ...quarterly,
    instalments: 4,
    frequency: { unit: 'MONTH', every: 3 },
  });
});
afterAll(() => db.close());

/** The accrual entry of a date as an accountant writes it. */
async function entry(date: string): Promise<string[]> {
  const lines = await db.prisma.journalLine.findMany({
    where: { entry: { businessKey: `accrual/${date}` } },
    orderBy: { line: 'asc' },
  });
  const yuan = (fen: bigint): string => (Number(fen) / 100).toFixed(2);
  return lines.map(({ account, debitFen, creditFen }) =>
    debitFen > 0n ? `Dr ${account} ${yuan(debitFen)}` : `Cr ${account} ${yuan(creditFen)}`,
  );
}

/** What each loan's snapshot of a month end says is accrued, in yuan. */
async function accrued(date: string): Promise<Record<string, string>> {
  const rows = await db.prisma.loanSnapshot.findMany({
    where: { businessDate: new Date(date) },
    orderBy: { loanNo: 'asc' },
  });
  return Object.fromEntries(rows.map(({ loanNo, accruedFen }) => [loanNo, (Number(accruedFen) / 100).toFixed(2)]));
}

const differences = async () => (await verify(db.prisma)).differences;

// By CONVENTIONS S16: balance x rate x actual days since the last due date / 360 (QUARTER: / 365), each rounded half up; computed
// with Python's Decimal.
describe('Interest that has accrued and is not yet due', () => {
  test('is in the books of a month end and no longer on the day after', async () => {
    expect((await runEndOfDay(db.prisma, '2026-01-31')).counts).toMatchObject({ accruals: 1 });
    // 120,000 x 4.35 % x 16/360; 100,000 x 5 % x 16/365.
    expect(await accrued('2026-01-31')).toEqual({ GOOD: '232.00', LATE: '232.00', QUARTER: '219.18' });
    expect(await entry('2026-01-31')).toEqual(['Dr INTEREST_ACCRUED 683.18', 'Cr INTEREST_INCOME 683.18']);
    expect(await differences()).toEqual([]);
    expect((await runEndOfDay(db.prisma, '2026-02-01')).counts).toMatchObject({ accruals: 1 });
    expect(await entry('2026-02-01')).toEqual(['Dr INTEREST_INCOME 683.18', 'Cr INTEREST_ACCRUED 683.18']);
    expect((await runEndOfDay(db.prisma, '2026-02-02')).counts).toMatchObject({ accruals: 0 });
    expect(await accrued('2026-02-02')).toEqual({ GOOD: '0.00', LATE: '0.00', QUARTER: '0.00' });
    expect(await differences()).toEqual([]);
  });

  test('runs on the scheduled balance, paid or not, and through a quarter that has several month ends', async () => {
    await repay(db.prisma, 'GOOD', { on: '2026-02-15', amount: '10237.19', reference: 'R1' });
    await bring(db.prisma, 'LATE', '2026-02-16');
    await runEndOfDay(db.prisma, '2026-02-28');
    // 110,197.81 x 4.35 % x 13/360; 100,000 x 5 % x 44/365.
    expect(await accrued('2026-02-28')).toEqual({ GOOD: '173.10', LATE: '173.10', QUARTER: '602.74' });
    expect(await differences()).toEqual([]);
  });

  test('of an end of day that is made up for after an outage is what it was, and of a later one nothing is missing', async () => {
    await repay(db.prisma, 'GOOD', { on: '2026-03-15', amount: '10237.19', reference: 'R2' });
    await bring(db.prisma, 'LATE', '2026-03-15');
    // Booked in April before the end of day of March was run.
    await bring(db.prisma, 'LATE', '2026-04-01');
    await runEndOfDay(db.prisma, '2026-03-31');
    // 100,360.09 x 4.35 % x 16/360; 100,000 x 5 % x 75/365.
    expect(await accrued('2026-03-31')).toEqual({ GOOD: '194.03', LATE: '194.03', QUARTER: '1027.40' });
    await bring(db.prisma, 'QUARTER', '2026-04-15', {
      type: 'REPAYMENT',
      on: '2026-04-15',
      amount: '1250.00',
      reference: 'Q1',
    });
    await repay(db.prisma, 'GOOD', { on: '2026-04-15', amount: '10237.19', reference: 'R3' });
    await bring(db.prisma, 'LATE', '2026-04-15');
    await runEndOfDay(db.prisma, '2026-04-30');
    expect((await accrued('2026-04-30'))['QUARTER']).toBe('205.48');
    expect(await differences()).toEqual([]);
  });

  test('is not accrued of a loan more than 90 days overdue; what was is taken back', async () => {
    await repay(db.prisma, 'GOOD', { on: '2026-05-15', amount: '10237.19', reference: 'R4' });
    await bring(db.prisma, 'LATE', '2026-05-17');
    await runEndOfDay(db.prisma, '2026-05-31');
    expect(await accrued('2026-05-31')).toMatchObject({ LATE: '0.00', QUARTER: '630.14' });
    expect((await db.prisma.loan.findUniqueOrThrow({ where: { no: 'LATE' } })).daysOverdue).toBe(105);
    expect(await differences()).toEqual([]);
  });

  test('is posted once a date, and a sub-ledger that was tampered with is found out', async () => {
    const count = () => db.prisma.journalEntry.count({ where: { cause: 'ACCRUAL' } });
    const before = await count();
    expect((await runEndOfDay(db.prisma, '2026-05-31')).repeated).toBe(true);
    expect(await count()).toBe(before);
    await db.prisma.loanSnapshot.updateMany({
      where: { businessDate: new Date('2026-05-31'), loanNo: 'GOOD' },
      data: { accruedFen: 1n },
    });
    expect((await differences()).map(({ check, what }) => `${check} ${what}`)).toEqual([
      'ACCRUAL INTEREST_ACCRUED',
      'ACCRUAL accrued_fen',
    ]);
  });
});
