import fc from 'fast-check';
import { formatYuan, parseYuan } from '../../../src/domain/money';
import { formatRate, parseRate } from '../../../src/domain/rate';
import { capitalDue, mayDrawOn } from '../../../src/domain/feasibility/duty';
import { feasibilityOf } from '../../../src/domain/feasibility/feasibility';
import { flawsOf, flowsOf, type Project, type ProjectYear } from '../../../src/domain/feasibility/project';
import { internalReturn, netPresentValue, paybackOf } from '../../../src/domain/feasibility/return';

const NOTHING = {
  investmentFen: 0,
  capitalFen: 0,
  otherFundsFen: 0,
  loanFen: 0,
  salesFen: 0,
  variableCostFen: 0,
  fixedCostFen: 0,
  taxFen: 0,
  principalFen: 0,
};
const millions = (amount: string): number => parseYuan(amount) * 1_000_000;
const year = (phase: ProjectYear['phase'], amounts: Partial<ProjectYear>): ProjectYear => ({
  ...NOTHING,
  ...amounts,
  phase,
});
const full = year('OPERATION', {
  salesFen: millions('40'),
  variableCostFen: millions('12'),
  fixedCostFen: millions('3.2'),
  taxFen: millions('2.1'),
  principalFen: millions('9'),
});
/** Two years of building, eight of operation; 37 million of capital, 70 million borrowed. */
const PLANT: Project = {
  annualRate: parseRate('0.045'),
  discountRate: parseRate('0.08'),
  residualFen: millions('8'),
  years: [
    year('CONSTRUCTION', { investmentFen: millions('60'), capitalFen: millions('22'), loanFen: millions('40') }),
    year('CONSTRUCTION', { investmentFen: millions('40'), capitalFen: millions('15'), loanFen: millions('30') }),
    year('OPERATION', {
      salesFen: millions('30'),
      variableCostFen: millions('9'),
      fixedCostFen: millions('3'),
      taxFen: millions('1.5'),
      principalFen: millions('7'),
    }),
    ...Array.from({ length: 7 }, () => full),
  ],
};
const figuresOf = (project: Project): Record<string, string | null> =>
  Object.fromEntries(feasibilityOf(project).figures.map(({ code, value }) => [code, value]));

describe('the feasibility of a project (figures worked out with Python Decimal)', () => {
  it('tells what it costs, earns and covers', () => {
    const { outcome, findings, years } = feasibilityOf(PLANT);
    expect({ outcome, findings }).toEqual({ outcome: 'PASS', findings: [] });
    expect(figuresOf(PLANT)).toEqual({
      TOTAL_INVESTMENT: '103375000.00',
      PROJECT_CAPITAL: '37000000.00',
      CAPITAL_SHARE: '0.3579',
      PROJECT_LOAN: '70000000.00',
      FUNDING_GAP: '0.00',
      NPV: '20773417.66',
      IRR: '0.12702787',
      PAYBACK: '6.6784',
      MIN_DSCR: '1.6256',
      BREAK_EVEN: '0.1236',
      BREAK_EVEN_WITH_DEBT: '0.5805',
      PRICE_MARGIN: '0.1098',
    });
    expect(years.map(({ dscrPpm }) => dscrPpm)).toEqual([
      null,
      null,
      1_625_616,
      1_918_040,
      1_986_002,
      2_058_957,
      2_137_476,
      2_222_222,
      2_313_965,
      2_413_610,
    ]);
    expect(years.map(({ interestFen }) => formatYuan(interestFen))).toEqual([
      '900000.00',
      '2475000.00',
      '3150000.00',
      '2835000.00',
      '2430000.00',
      '2025000.00',
      '1620000.00',
      '1215000.00',
      '810000.00',
      '405000.00',
    ]);
    expect(years.at(-1)).toMatchObject({ balanceFen: 0, cumulativeFen: millions('83.4') });
  });

  it.each([
    ['SALES', -20, '-17053451.08', '0.03684782', 1_034_483],
    ['SALES', -10, '1859983.29', '0.08443164', 1_330_049],
    ['SALES', 10, '39686852.03', '0.16593607', 1_921_182],
    ['SALES', 20, '58600286.40', '0.20199078', 2_216_749],
    ['COST', -20, '35242887.65', '0.1571211', 1_862_069],
    ['COST', 20, '6303947.67', '0.09482028', 1_389_163],
    ['INVESTMENT', -10, '29758328.50', '0.15246464', 1_625_616],
    ['INVESTMENT', 20, '2803595.99', '0.08558986', 1_625_616],
    ['INTEREST', -20, '20773417.66', '0.12702787', 1_733_193],
    ['INTEREST', 20, '20773417.66', '0.12702787', 1_530_612],
  ] as const)('with %s changed by %i %%', (factor, changePercent, npv, irr, minDscrPpm) => {
    const found = feasibilityOf(PLANT).sensitivity.find(
      (one) => one.factor === factor && one.changePercent === changePercent,
    );
    expect(
      found && { npv: formatYuan(found.npvFen), irr: found.irr && formatRate(found.irr), min: found.minDscrPpm },
    ).toEqual({
      npv,
      irr,
      min: minDscrPpm,
    });
  });

  const withYears = (of: (one: ProjectYear, index: number) => Partial<ProjectYear>): Project => ({
    ...PLANT,
    years: PLANT.years.map((one, index) => ({ ...one, ...of(one, index) })),
  });
  it.each([
    [
      'less capital than a fifth',
      withYears(({ capitalFen }) => ({ capitalFen: capitalFen / 2, otherFundsFen: capitalFen / 2 })),
      ['CAPITAL_BELOW_MINIMUM'],
    ],
    [
      'funds short of the costs',
      withYears(({ investmentFen }) => ({ investmentFen: investmentFen * 1.04 })),
      ['FUNDING_GAP'],
    ],
    [
      'capital that comes after the loan',
      withYears(({ capitalFen }, index) => ({ capitalFen: index < 2 ? millions('37') - capitalFen : 0 })),
      ['CAPITAL_LAGS_LOAN'],
    ],
    [
      'sales a fifth lower',
      withYears(({ salesFen }) => ({ salesFen: salesFen * 0.8 })),
      ['NPV_NEGATIVE', 'DSCR_BELOW_MINIMUM', 'DOWNSIDE_DOES_NOT_PAY'],
    ],
    [
      'sales a little lower, where the downside alone fails',
      withYears(({ salesFen }) => ({ salesFen: salesFen * 0.91, taxFen: 0 })),
      ['DOWNSIDE_DOES_NOT_PAY'],
    ],
    [
      'a loan repaid before the cost is earned back',
      withYears((_, index) => ({ principalFen: index >= 2 && index <= 5 ? millions('17.5') : 0 })),
      ['DSCR_BELOW_MINIMUM', 'DOWNSIDE_DOES_NOT_PAY', 'PAYBACK_AFTER_LOAN'],
    ],
  ])('finds %s', (_, project, findings) => {
    expect(feasibilityOf(project).findings).toEqual(findings);
  });

  it.each([
    ['nothing is operated', [year('CONSTRUCTION', { investmentFen: 1 })], ['/years FEASIBILITY_YEARS']],
    ['nothing is invested', [year('OPERATION', {})], ['/years FEASIBILITY_YEARS']],
    [
      'it builds after it operates',
      [year('OPERATION', { investmentFen: 1 }), year('CONSTRUCTION', {})],
      ['/years/1/phase FEASIBILITY_YEARS'],
    ],
    [
      'it repays more than is owed',
      [year('OPERATION', { investmentFen: 1, principalFen: 1 }), year('OPERATION', { loanFen: 1 })],
      ['/years/0/principal FEASIBILITY_REPAYMENT'],
    ],
    [
      'something is owed at the end',
      [year('OPERATION', { investmentFen: 1, loanFen: 2, principalFen: 1 })],
      ['/years/0/principal FEASIBILITY_REPAYMENT'],
    ],
  ])('cannot be worked out where %s', (_, years, flaws) => {
    expect(flawsOf(years).map(({ pointer, code }) => `${pointer} ${code}`)).toEqual(flaws);
  });
});

describe('return and payback', () => {
  it('has no single rate where money turns more than once, never comes back, or never goes out', () => {
    expect([[-100, 230, -132], [-100, 50], [100, 200], []].map(internalReturn)).toEqual([null, null, null, null]);
  });

  it('is worth nothing at the internal rate, to what the eighth decimal leaves', () => {
    const outflow = fc.integer({ min: 1_000_000, max: 10_000_000_000 });
    const inflows = fc.array(fc.integer({ min: 0, max: 10_000_000_000 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(outflow, inflows, (out, into) => {
        const flows = [-out, ...into];
        const irr = internalReturn(flows);
        if (irr === null)
          return into.reduce((sum, one) => sum + one, 0) < out || netPresentValue(flows, parseRate('9.99')) > 0;
        const [low, high] = [irr - 5_001, irr + 5_001].map((rate) =>
          netPresentValue(flows, Math.max(0, rate) as typeof irr),
        );
        return (low ?? 0) >= 0 && (high ?? 0) <= 0;
      }),
      { numRuns: 200 },
    );
  });

  it('pays back in the year in which what is left turns for good', () => {
    expect(
      [
        [-100, 50, 50, 10],
        [-100, 120, -50, 40],
        [-100, 99],
      ].map(paybackOf),
    ).toEqual([3_000_000, 3_750_000, null]);
  });

  it('neither invents nor loses a fen of the loan', () => {
    const balances = flowsOf(PLANT).map(({ balanceFen }) => balanceFen / 100_000_000);
    expect(balances).toEqual([40, 70, 63, 54, 45, 36, 27, 18, 9, 0]);
  });
});

describe('capital goes before the loan, in the same share (RULES 1.5)', () => {
  const project = { loanFen: 70_00, capitalFen: 37_00 };
  it.each([
    [0, 70_00, 36_99, false],
    [0, 70_00, 37_00, true],
    [0, 35_00, 18_49, false],
    [0, 35_00, 18_50, true],
    [35_00, 1, 18_50, false],
    [35_00, 1, 18_51, true],
  ])('drawn %i and %i more with %i paid in', (drawnFen, amountFen, paidInFen, may) => {
    const verdict = mayDrawOn(project, { drawnFen, amountFen, totalFen: 70_00, paidInFen });
    expect(verdict.allowed).toBe(may);
  });

  it('asks for no more than all of it, and for nothing where nothing is lent', () => {
    expect(capitalDue(37_00, { drawnFen: 69_00, amountFen: 5_00, totalFen: 70_00 })).toBe(37_00);
    expect(capitalDue(37_00, { drawnFen: 0, amountFen: 0, totalFen: 0 })).toBe(0);
  });
});
