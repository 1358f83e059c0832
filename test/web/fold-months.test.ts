import { foldMonths } from '../../web/src/pages/credit-plans/fold-months';

const month = (at: string, disbursed: string, toDate: string, elapsed: string) => ({
  month: at,
  disbursed,
  newBorrowers: disbursed === '0.00' ? 0 : 2,
  disbursedToDate: toDate,
  achieved: '0.0000',
  elapsed,
});

describe('A plan by month', () => {
  it('tells months on end without lending in one row, as it stood after the last of them', () => {
    const rows = foldMonths([
      month('2026-01', '0.00', '0.00', '0.0849'),
      month('2026-02', '0.00', '0.00', '0.1616'),
      month('2026-03', '100.00', '100.00', '0.2466'),
      month('2026-04', '0.00', '100.00', '0.3288'),
      month('2026-05', '50.00', '150.00', '0.4137'),
      month('2026-06', '0.00', '150.00', '0.4959'),
      month('2026-07', '0.00', '150.00', '0.5808'),
    ]);
    expect(rows.map((row) => [row.month, row.until, row.disbursedToDate, row.elapsed])).toEqual([
      ['2026-01', '2026-02', '0.00', '0.1616'],
      ['2026-03', '2026-03', '100.00', '0.2466'],
      ['2026-04', '2026-04', '100.00', '0.3288'],
      ['2026-05', '2026-05', '150.00', '0.4137'],
      ['2026-06', '2026-07', '150.00', '0.5808'],
    ]);
  });

  it('never folds a month that has something to tell into another', () => {
    const busy = [month('2026-01', '1.00', '1.00', '0.08'), month('2026-02', '2.00', '3.00', '0.16')];
    expect(foldMonths(busy)).toHaveLength(2);
    expect(foldMonths([{ ...month('2026-01', '0.00', '0.00', '0.08'), newBorrowers: 1 }])).toHaveLength(1);
    expect(foldMonths([])).toEqual([]);
  });
});
