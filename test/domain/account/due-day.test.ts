import { accountOn, refusal } from '../wire';

const TERMS = {
  method: 'EQUAL_INSTALMENT',
  principal: '120000',
  annualRate: '0.0435',
  instalments: 12,
  disbursedOn: '2026-01-15',
  dayCount: '30/360',
};
const change = (on: string, dueDay: number) => ({ type: 'DUE_DAY', on, dueDay });
type Terms = Record<string, unknown>;
const rowsOf = (asOf: string, events: Record<string, unknown>[], terms: Terms = TERMS): [string, string, string][] =>
  accountOn(asOf, events, terms).schedule.map(({ dueOn, principal, interest }) => [dueOn, principal, interest]);

/** Computed row by row with Python's Decimal, independently of the engine. */
describe('golden: another due day from 20 March on', () => {
  it('on the 25th, the running period is ten days longer and its interest by actual days', () => {
    expect(rowsOf('2026-03-20', [change('2026-03-20', 25)])).toEqual([
      ['2026-02-15', '9802.19', '435.00'],
      ['2026-03-15', '9837.72', '399.47'],
      ['2026-04-25', '9873.38', '497.20'], // 100,360.09 x 4.35 % x 41/360
      ['2026-05-25', '9909.18', '328.01'],
      ['2026-06-25', '9945.10', '292.09'],
      ['2026-07-25', '9981.15', '256.04'],
      ['2026-08-25', '10017.33', '219.86'],
      ['2026-09-25', '10053.64', '183.55'],
      ['2026-10-25', '10090.09', '147.10'],
      ['2026-11-25', '10126.66', '110.53'],
      ['2026-12-25', '10163.37', '73.82'],
      ['2027-01-25', '10200.19', '36.98'],
    ]);
  });

  it('on the 5th it is shorter; on the 31st the later rows fall on the last day of their month', () => {
    expect(rowsOf('2026-03-20', [change('2026-03-20', 5)]).slice(2, 4)).toEqual([
      ['2026-04-05', '9873.38', '254.66'],
      ['2026-05-05', '9909.18', '328.01'],
    ]);
    const actual = rowsOf('2026-03-20', [change('2026-03-20', 31)], { ...TERMS, dayCount: 'ACT/360' });
    expect([actual[2], actual[3], actual[11]]).toEqual([
      ['2026-04-30', '9873.43', '557.77'],
      ['2026-05-31', '9898.29', '338.90'],
      ['2027-01-31', '10222.44', '38.29'],
    ]);
  });
});

it('A day that has come in the month of the next instalment is that of the month after', () => {
  expect(rowsOf('2026-04-10', [change('2026-04-10', 5)])[2]?.[0]).toBe('2026-05-05');
  expect(rowsOf('2026-04-15', [change('2026-04-15', 5)])[3]?.[0]).toBe('2026-05-05');
});

it('The same day changes nothing, nor does one that is taken back within its period, nor one for the last instalment', () => {
  const plain = rowsOf('2026-03-20', []);
  expect(rowsOf('2026-03-20', [change('2026-03-20', 15)])).toEqual(plain);
  expect(rowsOf('2026-03-22', [change('2026-03-20', 25), change('2026-03-22', 15)])).toEqual(plain);
  expect(rowsOf('2026-12-20', [change('2026-12-20', 25)])).toEqual(plain);
});

it('It goes with a change of rate and a prepayment, and everything is repaid in the end', () => {
  const events = [
    change('2026-03-20', 25),
    { type: 'RATE_CHANGE', on: '2026-04-01', annualRate: '0.04' },
    { type: 'PREPAYMENT', on: '2026-06-01', amount: '20000', reference: 'P1' },
    change('2026-08-26', 10),
  ];
  const { schedule } = accountOn('2026-08-26', events, TERMS);
  expect(schedule.map(({ dueOn }) => dueOn).slice(7, 10)).toEqual(['2026-09-10', '2026-10-10', '2026-11-10']);
  const fen = (yuan: string): number => Math.round(Number(yuan) * 100);
  const repaid = schedule.reduce((sum, { principal, prepaid }) => sum + fen(principal) + fen(prepaid), 0);
  expect(repaid).toBe(12_000_000);
});

it.each([
  ['a loan by weeks', { ...TERMS, frequency: { every: 1, unit: 'WEEK' } }],
  ['a loan repaid at once', { ...TERMS, method: 'BULLET' }],
])('%s has no due day', (_, terms) => {
  expect(refusal(() => accountOn('2026-01-20', [change('2026-01-20', 25)], terms))).toBe(
    'DUE_DAY_NOT_MONTHLY /events/0/dueDay',
  );
});

it('A maturity that was moved stays where it is', () => {
  const terms = { ...TERMS, method: 'INTEREST_ONLY' };
  const events = [{ type: 'EXTENSION', on: '2026-03-01', newMaturity: '2027-02-20' }, change('2026-03-20', 25)];
  const rows = rowsOf('2026-03-20', events, terms).map(([dueOn]) => dueOn);
  expect([rows[2], rows.at(-2), rows.at(-1)]).toEqual(['2026-04-25', '2026-12-25', '2027-02-20']);
});

describe('Where February has the same date under both days', () => {
  const FROM_31: Terms = { ...TERMS, disbursedOn: '2025-12-31', dayCount: 'ACT/360' };

  it('the change begins with the month that has another one', () => {
    const dates = rowsOf('2026-02-10', [change('2026-02-10', 28)], FROM_31).map(([dueOn]) => dueOn);
    expect(dates.slice(0, 5)).toEqual(['2026-01-31', '2026-02-28', '2026-03-28', '2026-04-28', '2026-05-28']);
    const later = rowsOf('2026-02-10', [change('2026-02-10', 31)], { ...FROM_31, dueDay: 28 });
    expect(later.map(([dueOn]) => dueOn).slice(0, 4)).toEqual(['2026-01-28', '2026-02-28', '2026-03-31', '2026-04-30']);
  });

  it('and leaves the instalment of February as it was, its interest too', () => {
    const monthly: Terms = { ...FROM_31, dayCount: '30/360' };
    const [plain, moved] = [[], [change('2026-02-10', 28)]].map((events) => rowsOf('2026-02-10', events, monthly));
    expect(moved?.slice(0, 2)).toEqual(plain?.slice(0, 2));
    // 28 days of March on what is left of 120,000 after two regular payments, by Python's Decimal.
    expect(moved?.[2]).toEqual(['2026-03-28', '9873.38', '339.55']);
  });
});

it('A day that would bring an instalment to a maturity that was moved, or beyond it, is refused', () => {
  const terms = { ...TERMS, method: 'INTEREST_ONLY' };
  const extension = { type: 'EXTENSION', on: '2026-03-01', newMaturity: '2027-01-20' };
  const at = (...events: Record<string, unknown>[]) =>
    refusal(() => accountOn('2026-12-01', [extension, ...events], terms));
  // Each of them has come in its month, so that the running instalment goes a month back: to 5 June, then to 3 August.
  const [first, second] = [change('2026-05-14', 5), change('2026-07-04', 3)];
  expect(() => accountOn('2026-12-01', [extension, first], terms)).not.toThrow();
  expect(at(first, second)).toContain('DUE_DAY_BEYOND_MATURITY');
});
