import { auditPrices, mayExplainPrice, termBandOf, type PricedLoan } from '../../../src/domain/pricing/equal-pricing';
import { formatRate, parseRate } from '../../../src/domain/rate';

let count = 0;
const loan = (rate: string, more: Partial<PricedLoan> = {}): PricedLoan => ({
  loanNo: `LN${String(++count)}`,
  branchCode: 'SB01',
  managerUsername: 'li.na',
  productCode: 'PERSONAL_CONSUMER',
  grade: 'A',
  termMonths: 24,
  security: 'UNSECURED',
  rate: parseRate(rate),
  reason: null,
  ...more,
});

describe('like loans against like (RULES 1.3, 4.3)', () => {
  it('tells the spread of a group, and flags what lies apart by more than 50 basis points without a reason', () => {
    const wang = { managerUsername: 'wang.qiang', branchCode: 'SB02' };
    const { groups, outliers, managers, branches } = auditPrices([
      loan('0.0435'),
      loan('0.0440'),
      loan('0.0450'),
      loan('0.0490', wang),
      loan('0.049000000001', wang),
      loan('0.0380', { reason: 'RELATIONSHIP' }),
    ]);
    // Of six the median lies between 4.40 % and 4.50 %: 4.45 %; 4.90 % is 45 apart, within.
    expect(groups).toMatchObject([{ loans: 6, spreadBasisPoints: 110, outliers: 1, termBand: 'UP_TO_5Y' }]);
    expect(formatRate(groups[0]?.median ?? parseRate('0'))).toBe('0.0445');
    expect(outliers).toMatchObject([{ basisPoints: -65, standing: 'EXPLAINED', loan: { managerUsername: 'li.na' } }]);
    // (-10 - 5 + 5 - 65) / 4 = -18.75, and 45.
    expect(managers).toEqual([
      { code: 'li.na', loans: 4, meanBasisPoints: -19, outliers: 1, flagged: 0 },
      { code: 'wang.qiang', loans: 2, meanBasisPoints: 45, outliers: 0, flagged: 0 },
    ]);
    expect(branches.map(({ code }) => code)).toEqual(['SB01', 'SB02']);
  });

  it.each([
    ['0.0485', []],
    ['0.048500000001', [50]],
    ['0.038499999999', [-50]],
  ])('with a median of 4.35 %% and one at %s', (rate, apart) => {
    const all = auditPrices([loan('0.0435'), loan('0.0435'), loan('0.0435'), loan(rate)]);
    expect(all.outliers.map(({ basisPoints, standing }) => [basisPoints, standing])).toEqual(
      apart.map((points) => [points, 'FLAGGED']),
    );
  });

  it('does not take a mistake for an explanation: the client still pays it', () => {
    const alike = [loan('0.0435'), loan('0.0435'), loan('0.0435')];
    const standingOf = (reason: PricedLoan['reason']) =>
      auditPrices([...alike, loan('0.06', { reason })]).outliers.map(({ standing }) => standing);
    expect(standingOf('MISTAKE')).toEqual(['FLAGGED']);
    expect(standingOf('RISK')).toEqual(['EXPLAINED']);
  });

  it.each<[string, Partial<PricedLoan>]>([
    ['another product', { productCode: 'PERSONAL_BUSINESS' }],
    ['another grade', { grade: 'B' }],
    ['no grade', { grade: null }],
    ['another band of term', { termMonths: 12 }],
    ['another security', { security: 'MORTGAGE' }],
  ])('does not hold a loan of %s against it, nor compares fewer than three', (_, more) => {
    const found = auditPrices([loan('0.04'), loan('0.04'), loan('0.10', more)]);
    expect(found).toEqual({ groups: [], outliers: [], managers: [], branches: [] });
  });

  it('knows the bands of the LPR', () => {
    expect([1, 12, 13, 60, 61].map(termBandOf)).toEqual(['UP_TO_1Y', 'UP_TO_1Y', 'UP_TO_5Y', 'UP_TO_5Y', 'OVER_5Y']);
  });

  it('lets nobody explain a price of his own', () => {
    const parts = ['li.na', 'wang.qiang'];
    const said = ['li.na', 'wang.qiang', 'chen.jing'].map((by) => mayExplainPrice(by, parts).allowed);
    expect(said).toEqual([false, false, true]);
  });
});
