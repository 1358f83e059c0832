import { appraise } from '../../../src/domain/appraisal/appraise';
import {
  mayOverride,
  rateCorporate,
  type RatingFacts,
  type RatingGrade,
} from '../../../src/domain/appraisal/corporate-rating';
import { ratingHolds, ratingValidUntil } from '../../../src/domain/appraisal/rating-validity';
import { SEEDED_RATING_MODEL as MODEL } from '../../../src/domain/appraisal/rating-model';
import {
  brokenIn,
  closingRatiosOf,
  crossChecks,
  ratioFigures,
  ratiosOf,
  type Statement,
} from '../../../src/domain/appraisal/statement';

const NOW: Statement = {
  totalAssets: 1_000,
  currentAssets: 600,
  cash: 100,
  receivables: 200,
  inventory: 200,
  prepayments: 50,
  totalLiabilities: 500,
  currentLiabilities: 400,
  payables: 150,
  advances: 30,
  interestBearingDebt: 250,
  equity: 500,
  sales: 1_200,
  cost: 900,
  interestExpense: 20,
  depreciation: 30,
  profitTotal: 100,
  netProfit: 75,
  operatingCash: 90,
};
const BEFORE: Statement = {
  ...NOW,
  totalAssets: 900,
  currentAssets: 520,
  receivables: 160,
  inventory: 180,
  totalLiabilities: 460,
  equity: 440,
  sales: 1_000,
  profitTotal: 80,
  netProfit: 60,
  operatingCash: 50,
};
const EARLIER: Statement = {
  ...BEFORE,
  totalAssets: 880,
  currentAssets: 380,
  inventory: 60,
  totalLiabilities: 600,
  equity: 280,
  sales: 1_100,
  profitTotal: 30,
  netProfit: 20,
  operatingCash: -10,
};
const NO_OUTSIDE = { vatSales: null, bankInflow: null };

const SOUND: RatingFacts = {
  netAssetsFen: 2_000_000_000,
  creditRecord: 100,
  qualitative: 80,
  noAuditOpinion: false,
  overdueNow: false,
  litigationBlacklisted: false,
  yearsInBusiness: 8,
  inDefault: false,
};
const rated = (more: Partial<RatingFacts> = {}, statement = NOW) =>
  rateCorporate(MODEL, ratiosOf(statement, BEFORE), { ...SOUND, ...more });

describe('the ratios of a statement', () => {
  it('are those of the textbook', () => {
    // By hand: e.g. return on equity 75 / ((500 + 440) / 2) = 75 / 470; inventory 900 / 190; receivables 1200 / 180.
    expect(Object.fromEntries(ratioFigures(ratiosOf(NOW, BEFORE)).map(({ code, value }) => [code, value]))).toEqual({
      DEBT_RATIO: '0.5000',
      CURRENT_RATIO: '1.5000',
      QUICK_RATIO: '1.0000',
      INTEREST_COVER: '6.0000',
      CASH_TO_CURRENT_DEBT: '0.2250',
      SALES_MARGIN: '0.0833',
      RETURN_ON_EQUITY: '0.1596',
      RETURN_ON_ASSETS: '0.1263',
      RECEIVABLES_TURNS: '6.6667',
      INVENTORY_TURNS: '4.7368',
      ASSET_TURNS: '1.2632',
      SALES_GROWTH: '0.2000',
      PROFIT_GROWTH: '0.2500',
      EQUITY_GROWTH: '0.1364',
      EBITDA_TO_DEBT: '0.6000',
    });
  });

  it('are left open where there is nothing to divide by', () => {
    expect(ratiosOf({ ...NOW, interestExpense: 0, currentLiabilities: 0 }, BEFORE)).toMatchObject({
      INTEREST_COVER: null,
      QUICK_RATIO: null,
    });
  });
});

describe('the cross-checks', () => {
  test.each<[string, Partial<Statement>, { vatSales: number | null; bankInflow: number | null }, string[]]>([
    ['a sound statement', {}, { vatSales: 1_200, bankInflow: 1_050 }, []],
    ['a sheet that does not balance by one fen', { equity: 501 }, NO_OUTSIDE, ['BALANCE_SHEET_UNBALANCED']],
    ['parts larger than the whole', { cash: 400 }, NO_OUTSIDE, ['CURRENT_ASSETS_BELOW_PARTS']],
    ['sales more than 15 % off the tax return', {}, { vatSales: 1_019, bankInflow: null }, ['SALES_DIFFER_FROM_VAT']],
    ['sales exactly 15 % off', {}, { vatSales: 1_020, bankInflow: 1_380 }, []],
    ['a margin that jumps', { profitTotal: 300 }, NO_OUTSIDE, ['MARGIN_JUMP']],
  ])('%s', (_what, more, outside, expected) => {
    expect(crossChecks({ ...NOW, ...more }, BEFORE, outside)).toEqual(expected);
  });
});

describe('a statement that does not add up', () => {
  test.each<[string, Partial<Statement>, string[]]>([
    ['balances', {}, []],
    ['has a fen of equity too many', { equity: 501 }, ['BALANCE_SHEET_UNBALANCED']],
    ['has parts above the whole', { cash: 400 }, ['CURRENT_ASSETS_BELOW_PARTS']],
  ])('is found in whatever year: %s', (_what, more, expected) => {
    expect(brokenIn([NOW, { ...NOW, ...more }])).toEqual(expected);
  });

  const facts = { ...SOUND, netAssetsFen: undefined };
  test.each<[string, Partial<Statement>, string, string[]]>([
    ['is no base for a loan', { equity: 501 }, 'FAIL', ['BALANCE_SHEET_UNBALANCED']],
    [
      'does not hide that more is owed than owned',
      { totalLiabilities: 1_001, equity: 500 },
      'FAIL',
      ['NEGATIVE_EQUITY', 'TOP_GRADE_NOT_CLEAN', 'BALANCE_SHEET_UNBALANCED'],
    ],
  ])('%s', (_what, more, outcome, findings) => {
    const { netAssetsFen: _none, ...given } = facts;
    expect(
      appraise({ kind: 'CORPORATE_RATING', now: { ...NOW, ...more }, before: BEFORE, facts: given }),
    ).toMatchObject({ outcome, findings });
  });
});

describe('the rating of a company (RULES 6.1)', () => {
  it('adds up points by bands', () => {
    // Full marks but for inventory turns 4.7 (3 of 5), net assets of 20 million (3 of 5), the expert's 80 (8 of 10): 94.
    expect(rated()).toMatchObject({ score: 9_400, scored: 'AAA', grade: 'AAA', gates: [], modelVersion: '2026.2' });
  });

  test.each<[string, Partial<RatingFacts>, RatingGrade, string[]]>([
    ['AAA needs full marks for its record', { creditRecord: 98 }, 'AA', ['TOP_GRADE_NOT_CLEAN']],
    ['a new company is A at best', { yearsInBusiness: 2 }, 'A', ['NEW_COMPANY']],
    ['overdue now is B at best', { overdueNow: true }, 'B', ['OVERDUE_NOW']],
    ['no audit opinion is B at best', { noAuditOpinion: true }, 'B', ['NO_AUDIT_OPINION']],
    ['insolvent is CCC at best', { netAssetsFen: -1 }, 'CCC', ['NEGATIVE_EQUITY']],
    [
      'on the court list is CCC at best',
      { litigationBlacklisted: true, overdueNow: true },
      'CCC',
      ['LITIGATION_BLACKLIST', 'OVERDUE_NOW'],
    ],
    ['a default is D whatever the score', { inDefault: true }, 'D', ['DEFAULT']],
  ])('%s', (_what, more, grade, gates) => {
    const rating = rated(more);
    expect([rating.grade, rating.gates.map(({ gate }) => gate)]).toEqual([grade, gates]);
  });

  it('weighs the ratios of three years by half, three tenths and two tenths', () => {
    const earlier = [ratiosOf(BEFORE, EARLIER), closingRatiosOf(EARLIER)];
    const rating = rateCorporate(MODEL, ratiosOf(NOW, BEFORE), SOUND, earlier);
    // Each ratio of each year by its band and added up in Python fractions. Of the debt ratio 0.50, 0.51 and 0.68: 10 × 50 % + 10 × 30 %
    // + 5 × 20 % = 9; sales grew 20 % and fell 9 %: (4 × 50 + 0.8 × 30) / 80 = 2.8.
    expect(rating).toMatchObject({ score: 8_684, scored: 'AA', grade: 'A' });
    const points = Object.fromEntries(rating.workings.map(({ code, value }) => [code, value]));
    expect(points).toMatchObject({ DEBT_RATIO: '9.0000', SALES_GROWTH: '2.8000', QUALITATIVE: '8.0000' });
    expect(rating.workings[0]?.formula).toContain('近3年得分 10.00、10.00、5.00，按 50/30/20 加权');
    expect(rated().workings[0]?.formula).toBe(
      '本年 50%；≤ 60% 得 100%，≤ 65% 得 75%，≤ 70% 得 50%，≤ 75% 得 25%，满分 10',
    );
    expect(rated().workings.find(({ code }) => code === 'NET_ASSETS')?.formula).toBe(
      '本年 2000万元；≥ 5000万元 得 100%，≥ 1000万元 得 60%，≥ 200万元 得 30%，满分 5',
    );
  });

  it('drops AA by one where the debt ratio is not full', () => {
    // Debt ratio 0.62: 7.5 of 10, so 94 - 2.5 - 8 (expert 0) = 83.5.
    expect(rated({ qualitative: 0 }, { ...NOW, totalLiabilities: 620, equity: 380 })).toMatchObject({
      scored: 'AA',
      grade: 'A',
    });
  });

  test.each<[string, Partial<RatingFacts>, Partial<Statement>, RatingGrade, RatingGrade]>([
    ['AAA asks for full marks of its cash', { qualitative: 100 }, { operatingCash: 60 }, 'AAA', 'AA'],
    ['AA asks for three fifths of them', { qualitative: 30 }, { operatingCash: 39 }, 'AA', 'A'],
    ['and has enough with three fifths', { qualitative: 30 }, { operatingCash: 40 }, 'AA', 'AA'],
    ['AA asks for nine tenths of the record', { creditRecord: 99, qualitative: 40 }, {}, 'AA', 'A'],
    ['A asks for four fifths of the record', { creditRecord: 97, qualitative: 0 }, { operatingCash: -1 }, 'A', 'BBB'],
    [
      'A asks for interest covered three times',
      { creditRecord: 98, qualitative: 0 },
      { interestExpense: 60, operatingCash: -1 },
      'A',
      'BBB',
    ],
  ])('%s, or drops one', (_what, facts, statement, scored, grade) => {
    expect(rated(facts, { ...NOW, ...statement })).toMatchObject({ scored, grade });
  });

  it('takes nothing for a bound that is missed by one fen', () => {
    const points = (totalLiabilities: number) =>
      rated({}, { ...NOW, totalAssets: 1_000_000_000_000, totalLiabilities }).workings[0]?.value;
    expect(points(600_000_000_000)).toBe('10.0000');
    expect(points(600_000_000_001)).toBe('7.5000');
  });

  it('finds no return on an equity that is used up', () => {
    expect(ratiosOf({ ...NOW, netProfit: -75 }, { ...BEFORE, equity: -2_000 }).RETURN_ON_EQUITY).toBeNull();
  });

  it('holds twelve months', () => {
    expect(ratingValidUntil('2024-02-29')).toBe('2025-02-28');
    const held = ['2025-02-28', '2025-03-01'].map((today) => ratingHolds('2024-02-29', today).allowed);
    expect([...held, ratingHolds(null, '2099-01-01').allowed]).toEqual([true, false, true]);
  });

  test.each<[RatingGrade, RatingGrade, string, string]>([
    ['BBB', 'BBB', '', 'allowed'],
    ['BBB', 'A', '', 'RATING_OVERRIDE_REASON'],
    ['BBB', 'A', '订单落地', 'allowed'],
    ['BBB', 'AA', '订单落地', 'RATING_OVERRIDE_TOO_HIGH'],
    ['BBB', 'CC', '停产', 'allowed'],
    ['D', 'C', '已还清', 'RATING_DEFAULT_STANDS'],
  ])('a model grade %s recognised as %s (%s): %s', (computed, chosen, reason, expected) => {
    const verdict = mayOverride(computed, chosen, reason);
    expect(verdict.allowed ? 'allowed' : verdict.code).toBe(expected);
  });
});
