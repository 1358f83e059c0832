import fc from 'fast-check';
import type { Statement } from '../../../src/domain/appraisal/statement';
import { percentText, signalsOf, type PeriodStatement } from '../../../src/domain/covenant/comparison';
import { testOf, testState, type Covenant, type FiledTest } from '../../../src/domain/covenant/covenant';
import { boundParts, COVENANT_METRICS, metricOf } from '../../../src/domain/covenant/metric';
import {
  isPeriodEnd,
  periodAway,
  STATEMENT_MONTHS,
  statementsDue,
  type StatementMonths,
} from '../../../src/domain/covenant/reporting';
import { addDays } from '../../../src/domain/date';

/** Worked out by hand: debt 55/100, current 60/40, quick (60-25)/40, cover (35+4)/4, margin 35/360. */
const FIGURES: Statement = {
  totalAssets: 100,
  currentAssets: 60,
  cash: 8,
  receivables: 22,
  inventory: 25,
  prepayments: 3,
  totalLiabilities: 55,
  currentLiabilities: 40,
  payables: 15,
  advances: 2,
  interestBearingDebt: 30,
  equity: 45,
  sales: 360,
  cost: 280,
  interestExpense: 4,
  depreciation: 9,
  profitTotal: 35,
  netProfit: 26,
  operatingCash: 28,
};
const covenant = (more: Partial<Covenant>): Covenant => ({
  metric: 'DEBT_RATIO',
  direction: 'MAX',
  bound: 550_000,
  frequency: 'QUARTER',
  cureDays: 30,
  ...more,
});
const statement = (periodEnd: string, more: Partial<Statement> = {}, months: StatementMonths = 3): PeriodStatement => ({
  periodEnd,
  months,
  bankInflowFen: null,
  figures: { ...FIGURES, ...more },
});

describe('A covenant', () => {
  test.each([
    ['DEBT_RATIO', 550_000],
    ['CURRENT_RATIO', 1_500_000],
    ['QUICK_RATIO', 875_000],
    ['INTEREST_COVER', 9_750_000],
    ['SALES_MARGIN', 97_222],
    ['EQUITY', 45],
    ['CASH', 8],
    ['INTEREST_BEARING_DEBT', 30],
  ] as const)('%s of the example is %i', (metric, value) => {
    expect(metricOf(metric, FIGURES)).toBe(value);
  });

  test('is kept on its bound and broken one part beyond it, upwards and downwards', () => {
    expect(testOf(covenant({ bound: 550_000 }), FIGURES).met).toBe(true);
    expect(testOf(covenant({ bound: 549_999 }), FIGURES).met).toBe(false);
    expect(testOf(covenant({ metric: 'EQUITY', direction: 'MIN', bound: 45 }), FIGURES).met).toBe(true);
    expect(testOf(covenant({ metric: 'EQUITY', direction: 'MIN', bound: 46 }), FIGURES).met).toBe(false);
  });

  test('without a divisor: a minimum is kept, a maximum is broken', () => {
    const empty = { ...FIGURES, totalAssets: 0, interestExpense: 0 };
    expect(testOf(covenant({ metric: 'INTEREST_COVER', direction: 'MIN', bound: 2_000_000 }), empty)).toEqual({
      value: null,
      met: true,
    });
    expect(testOf(covenant({}), empty)).toEqual({ value: null, met: false });
  });

  test('any bound is either kept as a minimum or as a maximum, or both exactly on it', () => {
    const some = fc.constantFrom(...COVENANT_METRICS);
    fc.assert(
      fc.property(some, fc.integer({ min: -5_000_000, max: 20_000_000 }), (metric, bound) => {
        const min = testOf(covenant({ metric, bound, direction: 'MIN' }), FIGURES);
        const max = testOf(covenant({ metric, bound, direction: 'MAX' }), FIGURES);
        expect(min.met || max.met).toBe(true);
        expect(min.met && max.met).toBe(min.value === bound);
      }),
    );
  });

  test('without sales no margin is kept, whichever bound it has', () => {
    const idle = { ...FIGURES, sales: 0, profitTotal: -100 };
    expect(testOf(covenant({ metric: 'SALES_MARGIN', bound: 0, direction: 'MIN' }), idle)).toEqual({
      value: null,
      met: false,
    });
  });

  test('a bound is read as it is written', () => {
    expect(boundParts('DEBT_RATIO', '0.7')).toBe(700_000);
    expect(boundParts('CURRENT_RATIO', '1.234567')).toBe(1_234_567);
    expect(boundParts('EQUITY', '-12345.67')).toBe(-1_234_567);
  });

  test('a breach is corrected by a new statement of its period, cured by a later one, or waived', () => {
    const filed = (id: string, periodEnd: string, met: boolean, waived = false): FiledTest => ({
      id,
      periodEnd,
      met,
      waived,
      covenantNo: 'CV1',
      on: '2026-04-20',
    });
    const broken = filed('9', '2026-03-31', false);
    expect(testState(broken, [broken])).toBe('BROKEN');
    expect(testState(broken, [broken, filed('10', '2026-03-31', true)])).toBe('CORRECTED');
    expect(testState(broken, [broken, filed('10', '2026-06-30', false)])).toBe('BROKEN');
    expect(testState(broken, [broken, filed('10', '2026-06-30', true)])).toBe('CURED');
    expect(testState(broken, [broken, filed('8', '2025-12-31', true)])).toBe('BROKEN');
    const wrong = filed('10', '2026-06-30', true);
    expect(testState(broken, [broken, wrong, filed('11', '2026-06-30', false)])).toBe('BROKEN');
    expect(testState({ ...broken, waived: true }, [broken])).toBe('WAIVED');
    expect(testState(broken, [broken, { ...filed('10', '2026-06-30', true), covenantNo: 'CV2' }])).toBe('BROKEN');
  });
});

describe('Statements are due', () => {
  test('for every period that ends after the disbursement, those on file left out, the next one last', () => {
    const due = (since: string, months: StatementMonths, asOf: string, ...onFile: string[]): string[] =>
      statementsDue({ since, months, onFile }, asOf).map(({ periodEnd, dueOn }) => `${periodEnd} ${dueOn}`);
    expect(due('2026-01-15', 1, '2026-03-10', '2026-01-31')).toEqual([
      '2026-02-28 2026-03-15',
      '2026-03-31 2026-04-15',
    ]);
    expect(due('2026-03-31', 3, '2026-04-01')).toEqual(['2026-06-30 2026-07-30']);
    expect(due('2026-12-31', 12, '2026-12-31')).toEqual(['2027-12-31 2028-04-29']);
    expect(due('2026-05-01', 6, '2026-08-01')).toEqual(['2026-06-30 2026-08-14', '2026-12-31 2027-02-14']);
  });

  test('whatever the disbursement and the day asked: every period once, in order, exactly one of them to come', () => {
    const date = fc.integer({ min: 0, max: 1500 }).map((days) => addDays('2025-01-01', days));
    fc.assert(
      fc.property(date, fc.integer({ min: 0, max: 900 }), fc.constantFrom(...STATEMENT_MONTHS), (since, on, months) => {
        const asOf = addDays(since, on);
        const ends = statementsDue({ since, months, onFile: [] }, asOf).map(({ periodEnd }) => periodEnd);
        expect(ends.every((end) => end > since && isPeriodEnd(end, months))).toBe(true);
        expect(ends.filter((end) => end > asOf)).toHaveLength(1);
        ends.slice(1).forEach((end, index) => {
          expect(periodAway(end, months, -1)).toBe(ends[index]);
        });
      }),
    );
  });
});

describe('A statement held against the one before', () => {
  const codes = (now: PeriodStatement, ...onFile: PeriodStatement[]): string[] =>
    signalsOf(now, onFile).map(({ code, change }) => `${code} ${percentText(change)}`);

  test('gives away revenue and bank flow down 30 %, receivables up more than 30 %, inventory up with revenue down', () => {
    const before = statement('2026-03-31', { sales: 1000, receivables: 100, inventory: 100 });
    const quarter = (more: Partial<Statement>) =>
      statement('2026-06-30', { sales: 1000, receivables: 100, inventory: 100, ...more });
    expect(codes(quarter({}), before)).toEqual([]);
    expect(codes(quarter({ sales: 701 }), before)).toEqual([]);
    expect(codes(quarter({ sales: 700 }), before)).toEqual(['REVENUE_FALLS -30.0%']);
    expect(codes(quarter({ receivables: 130 }), before)).toEqual([]);
    expect(codes(quarter({ receivables: 131 }), before)).toEqual(['RECEIVABLES_RISE +31.0%']);
    expect(codes(quarter({ inventory: 111, sales: 999 }), before)).toEqual(['INVENTORY_UP_REVENUE_DOWN +11.0%']);
    expect(codes(quarter({ inventory: 111 }), before)).toEqual([]);
    expect(codes({ ...quarter({}), bankInflowFen: 69 }, { ...before, bankInflowFen: 100 })).toEqual([
      'BANK_FLOW_FALLS -31.0%',
    ]);
    expect(codes({ ...quarter({}), bankInflowFen: 69 }, before)).toEqual([]);
  });

  test('a period further back or of another length says nothing', () => {
    expect(codes(statement('2026-06-30', { sales: 1 }), statement('2025-12-31'))).toEqual([]);
    expect(codes(statement('2026-06-30', { sales: 1 }), statement('2026-05-31', {}, 1))).toEqual([]);
  });

  test('months are held together by the quarter, once two of them are on file', () => {
    const month = (periodEnd: string, sales: number): PeriodStatement => statement(periodEnd, { sales }, 1);
    const file = [
      month('2026-01-31', 120),
      month('2026-02-28', 40),
      month('2026-03-31', 140),
      month('2026-04-30', 80),
      month('2026-05-31', 70),
    ];
    // 300 in the first quarter; 210 is exactly 30 % less.
    expect(codes(month('2026-06-30', 60), ...file)).toEqual(['REVENUE_FALLS -30.0%']);
    expect(codes(month('2026-06-30', 61), ...file)).toEqual([]);
    expect(codes(month('2026-06-30', 0), ...file.slice(1))).toEqual([]);
  });
});
