import { firstDayOf, kindOf, periodOf } from '../../web/src/pages/performance/period';

it.each([
  ['2027-06', 'month', '2027-06-01'],
  ['2027-Q2', 'quarter', '2027-04-01'],
  ['2027-Q4', 'quarter', '2027-10-01'],
  ['2027', 'year', '2027-01-01'],
] as const)(
  'The period %s of a target is a %s that begins on %s, and is written again as it was',
  (period, kind, first) => {
    expect(kindOf(period)).toBe(kind);
    expect(firstDayOf(period).format('YYYY-MM-DD')).toBe(first);
    expect(periodOf(kind, firstDayOf(period))).toBe(period);
  },
);
