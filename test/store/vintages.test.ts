import { rollsBetween } from '../../src/store/reports/rolls';
import { vintages } from '../../src/store/reports/vintages';
import { toDbDate } from '../../src/store/dates';
import { testDatabase, type TestDatabase } from '../support/database';
import { open, TERMS } from './support/loans';

jest.setTimeout(60_000);
let db: TestDatabase;

/** Days overdue of each loan at the last end of day of January to April; SETTLED and WRITTEN_OFF where it is no longer on the book. */
const MONTHS = ['2026-01-31', '2026-02-28', '2026-03-30', '2026-04-30'] as const;
type Standing = number | 'SETTLED' | 'WRITTEN_OFF' | null;
const PORTFOLIO: Readonly<Record<string, { principal: string; on: string; standing: readonly Standing[] }>> = {
  // Late in March, and cured: it stays counted as once over 30 days.
  A: { principal: '120000.00', on: '2026-01-15', standing: [0, 10, 40, 0] },
  B: { principal: '80000.00', on: '2026-01-20', standing: [0, 0, 20, 35] },
  C: { principal: '60000.00', on: '2026-02-10', standing: [null, 0, 50, 95] },
  D: { principal: '10000.00', on: '2026-02-10', standing: [null, 0, 12, 'SETTLED'] },
  E: { principal: '30000.00', on: '2026-02-10', standing: [null, 0, 31, 'WRITTEN_OFF'] },
};

beforeAll(async () => {
  db = await testDatabase();
  for (const [no, { principal, on }] of Object.entries(PORTFOLIO))
    await open(db.prisma, no, { ...TERMS, principal, disbursedOn: on });
  for (const [index, day] of MONTHS.entries()) {
    const businessDate = toDbDate(day);
    await db.prisma.endOfDayRun.create({ data: { businessDate, status: 'DONE', startedAt: businessDate, counts: {} } });
    await db.prisma.loanSnapshot.createMany({
      data: Object.entries(PORTFOLIO).flatMap(([loanNo, { principal, standing }]) => {
        const stands = standing[index] ?? null;
        if (stands === null) return [];
        const status = typeof stands === 'string' ? stands : stands === 0 ? 'CURRENT' : 'OVERDUE';
        const daysOverdue = typeof stands === 'number' ? stands : status === 'SETTLED' ? 0 : 61;
        const principalFen = BigInt(principal.replace('.', ''));
        return {
          businessDate,
          loanNo,
          status,
          riskClass: 'NORMAL',
          daysOverdue,
          principalFen,
          overdueFen: 0n,
          branchCode: 'SB01',
        };
      }),
    });
  }
  // Another photograph of March, before its last: it counts for nothing.
  const earlier = toDbDate('2026-03-15');
  await db.prisma.endOfDayRun.create({
    data: { businessDate: earlier, status: 'DONE', startedAt: earlier, counts: {} },
  });
});
afterAll(() => db.close());

describe('Vintages', () => {
  it('count what was ever over 30 and 90 days, of all that was paid out in the month, by months on book', async () => {
    const found = await vintages(db.pool, 'SB01', '2026-01-01', '2026-04-30');
    const of = (month: string) =>
      found.filter((one) => one.month === month).map((one) => [one.monthsOnBook, one.over30Fen, one.over90Fen]);
    expect(found[0]).toMatchObject({ month: '2026-01', loans: 2, disbursedFen: 20_000_000 });
    // January: A from March on, B in April as well. February: C and E in March, C over 90 days in April.
    expect(of('2026-01')).toEqual([
      [0, 0, 0],
      [1, 0, 0],
      [2, 12_000_000, 0],
      [3, 20_000_000, 0],
    ]);
    expect(of('2026-02')).toEqual([
      [0, 0, 0],
      [1, 9_000_000, 0],
      [2, 9_000_000, 6_000_000],
    ]);
  });

  it('know nothing of the days after the one that is asked for, nor of another branch', async () => {
    const found = await vintages(db.pool, null, '2026-01-01', '2026-03-14');
    expect(found.map(({ month, monthsOnBook }) => [month, monthsOnBook])).toEqual([
      ['2026-01', 0],
      ['2026-01', 1],
      ['2026-02', 0],
    ]);
    expect(await vintages(db.pool, 'SB02', '2026-01-01', '2026-04-30')).toEqual([]);
  });
});

describe('Rolls between buckets', () => {
  it('take each loan from where it was to where it is, with its principal at the start', async () => {
    expect(await rollsBetween(db.pool, null, '2026-03-30', '2026-04-30')).toEqual([
      { from: '1-30', to: '31-60', loans: 1, principalFen: 8_000_000 },
      { from: '1-30', to: 'SETTLED', loans: 1, principalFen: 1_000_000 },
      { from: '31-60', to: '0', loans: 1, principalFen: 12_000_000 },
      { from: '31-60', to: '91-180', loans: 1, principalFen: 6_000_000 },
      { from: '31-60', to: 'WRITTEN_OFF', loans: 1, principalFen: 3_000_000 },
    ]);
  });
});
