import { boundOf, figureOf, signOf } from '../../web/src/pages/loan/figures/metric-figure';

describe('The figures of a borrower', () => {
  it('are written as a banker writes them: shares in percent, cover in times, amounts in yuan', () => {
    expect(figureOf('DEBT_RATIO', 'RATIO', '0.694300')).toBe('69.43%');
    expect(figureOf('CURRENT_RATIO', 'RATIO', '1.2229')).toBe('1.2229');
    expect(figureOf('EQUITY', 'YUAN', '11800000.00')).toBe('11,800,000.00');
    expect(figureOf('SALES_MARGIN', 'RATIO', null)).toBe('—');
  });

  it('are bounded in the unit that stands beside the field', () => {
    expect([signOf('SALES_MARGIN'), boundOf('SALES_MARGIN', '5.5%')]).toEqual(['%', '0.055']);
    expect([signOf('QUICK_RATIO'), boundOf('QUICK_RATIO', ' 1.1 ')]).toEqual(['×', '1.1']);
    expect([signOf('CASH'), boundOf('CASH', '500万')]).toEqual(['¥', '5000000.00']);
    // The API says at its field what is wrong with it.
    expect(boundOf('DEBT_RATIO', '六成')).toBe('六成');
  });
});
