import { parseYuan } from '../../../src/domain/money';
import { parseRate } from '../../../src/domain/rate';
import { quote, type QuoteTerms } from '../../../src/domain/schedule';
import { costAbove, solutionFigures } from '../../../src/domain/schedule/solution';

const TERMS: QuoteTerms = {
  method: 'EQUAL_PRINCIPAL',
  principal: parseYuan('1000'),
  annualRate: parseRate('0'),
  instalments: 10,
  frequency: { every: 1, unit: 'WEEK' },
  disbursedOn: '2026-12-03',
};

describe('The figures of a plan', () => {
  it('count a month by all that falls due in it, and a year likewise', () => {
    // 100.00 on 10, 17, 24, 31 December, 7, 14, 21, 28 January, 4 and 11 February: two months of four, the earlier is named.
    const { peak, years, largestInstalment } = solutionFigures(quote(TERMS));
    expect(peak).toEqual({ month: '2026-12', total: parseYuan('400') });
    expect(years).toEqual([
      { year: '2026', total: parseYuan('400') },
      { year: '2027', total: parseYuan('600') },
    ]);
    expect(largestInstalment).toBe(parseYuan('100'));
  });

  it('cost interest and every fee, and fall heaviest in the month of a fee that is due with an instalment', () => {
    const fees = [
      { name: '手续费', amount: parseYuan('20'), at: 'DISBURSEMENT' },
      { name: '管理费', amount: parseYuan('30'), at: 9 },
    ] as const;
    const figures = solutionFigures(quote({ ...TERMS, annualRate: parseRate('0.36'), fees }));
    // Weeks at 7/360 of 36 %: 0.7 % of what is left, 1,000 + 900 + ... + 100.
    expect(figures).toMatchObject({ totalInterest: parseYuan('38.50'), fees: parseYuan('50') });
    expect(figures.totalCost).toBe(parseYuan('88.50'));
    // December: 400 and 7.00 + 6.30 + 5.60 + 4.90. February: 200, 30 and 1.40 + 0.70.
    expect(figures.peak).toEqual({ month: '2026-12', total: parseYuan('423.80') });
    expect([figures.first, figures.last]).toMatchObject([
      { dueOn: '2026-12-10', total: parseYuan('107') },
      { dueOn: '2027-02-11', total: parseYuan('100.70') },
    ]);
  });

  it('leave the difference of two annual costs open where one cannot be told', () => {
    expect(costAbove('0.08160204', '0.06409871')).toBe('0.01750333');
    expect(costAbove('0.06', '0.06')).toBe('0');
    expect(costAbove(null, '0.06')).toBeNull();
    expect(costAbove('0.06', null)).toBeNull();
  });
});
