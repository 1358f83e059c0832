import fc from 'fast-check';
import { CATEGORIES, CATEGORY_FACTS, type Category } from '../../../src/domain/product/category';
import { differencesOf } from '../../../src/domain/product/difference';
import { breachesOf } from '../../../src/domain/product/eligibility';
import { flawsOf, type Proposed } from '../../../src/domain/product/flaws';
import { standardRules } from '../../../src/domain/product/rules';
import { SEEDED_PRODUCTS } from '../../../src/store/seed/products';

const version = (category: Category, more: Partial<Proposed> = {}): Proposed => ({
  category,
  limits: {
    minFen: 100,
    maxFen: 1_000,
    minInstalments: 1,
    maxInstalments: 6,
    maxTermMonths: 6,
    methods: ['BULLET'],
    securities: ['UNSECURED'],
    minRate: '0',
    maxRate: '0',
  },
  rules: standardRules(category),
  checklist: [{ code: 'ID_CARD' }],
  servicingPlan: { ladder: [{ daysOverdue: 1 }, { daysOverdue: 3 }] },
  ...more,
});
const codes = (proposed: Proposed): string[] => flawsOf(proposed).map(({ code }) => code);

describe('The law of the categories (RULES 1.1)', () => {
  it.each<[Category, number]>([
    ['PERSONAL_CONSUMER', 84],
    ['PERSONAL_BUSINESS', 120],
    ['WORKING_CAPITAL', 60],
    ['FIXED_ASSET', 240],
    ['PERSONAL_HOUSING', 360],
    ['BILL_ACCEPTANCE', 6],
  ])('%s lasts at most %i months', (category, months) => {
    const at = (maxTermMonths: number) =>
      codes(version(category, { limits: { ...version(category).limits, maxTermMonths } }));
    expect(at(months)).toEqual([]);
    expect(at(months + 1)).toEqual(['PRODUCT_TERM_BEYOND_RULE']);
  });

  it.each<[Category, number]>([
    ['PERSONAL_CONSUMER', 60],
    ['PERSONAL_BUSINESS', 60],
    ['WORKING_CAPITAL', 36],
    ['FIXED_ASSET', 120],
  ])('%s lasts %i months normally; a lender may ask for a ground earlier, never later', (category, months) => {
    const at = (normalTermMonths: number) =>
      codes(version(category, { rules: { ...standardRules(category), normalTermMonths } }));
    expect(standardRules(category).normalTermMonths).toBe(months);
    expect([at(months), at(months - 1), at(months + 1)]).toEqual([[], [], ['PRODUCT_NORMAL_TERM_BEYOND_RULE']]);
  });

  it('every seeded product keeps it, and every category is sold', () => {
    for (const product of SEEDED_PRODUCTS) expect([product.code, codes(product)]).toEqual([product.code, []]);
    expect(new Set(SEEDED_PRODUCTS.map(({ category }) => category))).toEqual(new Set(CATEGORIES));
  });

  it.each<[Category, string, string]>([
    ['PERSONAL_CONSUMER', '300000.00', '200000.00'],
    ['PERSONAL_BUSINESS', '500000.00', '200000.00'],
    ['PERSONAL_HOUSING', '0', '0'],
    ['WORKING_CAPITAL', '10000000.00', '0'],
    ['FIXED_ASSET', '10000000.00', '0'],
  ])('%s: self payment up to %s, electronic signing up to %s (RULES 1.5, 1.4)', (category, selfPay, electronic) => {
    const rules = standardRules(category);
    expect([rules.selfPayMax, rules.signElectronicallyMax, rules.payWithinDays]).toEqual([selfPay, electronic, 5]);
  });
});

describe('A version that contradicts itself', () => {
  const { limits, rules } = version('WORKING_CAPITAL');
  it.each<[string, Partial<Proposed>, string]>([
    ['lends nothing', { limits: { ...limits, minFen: 1_001 } }, 'PRODUCT_RANGE_EMPTY'],
    ['has no number of instalments', { limits: { ...limits, minInstalments: 7 } }, 'PRODUCT_RANGE_EMPTY'],
    ['has no rate', { limits: { ...limits, minRate: '0.1' } }, 'PRODUCT_RANGE_EMPTY'],
    ['has no spread', { rules: { ...rules, spread: { minBasisPoints: 2, maxBasisPoints: 1 } } }, 'PRODUCT_RANGE_EMPTY'],
    ['asks for a document twice', { checklist: [{ code: 'A' }, { code: 'A' }] }, 'PRODUCT_CODE_TWICE'],
    [
      'presses backwards',
      { servicingPlan: { ladder: [{ daysOverdue: 3 }, { daysOverdue: 3 }] } },
      'PRODUCT_LADDER_ORDER',
    ],
    ['charges too little when overdue', { limits: { ...limits, overdueMarkup: '0.29' } }, 'OVERDUE_MARKUP'],
    ['charges too much when overdue', { limits: { ...limits, overdueMarkup: '0.51' } }, 'OVERDUE_MARKUP'],
    ['lets more be self-paid', { rules: { ...rules, selfPayMax: '10000000.01' } }, 'PRODUCT_SELF_PAY_BEYOND_RULE'],
    ['pays too late', { rules: { ...rules, payWithinDays: 11 } }, 'PRODUCT_PAYMENT_TOO_LATE'],
    [
      'charges by nothing',
      { rules: { ...rules, fees: [{ code: 'F', nameZh: '费', nameEn: 'fee' }] } },
      'PRODUCT_FEE_BASIS',
    ],
  ])('%s', (_, more, code) => {
    expect(codes(version('WORKING_CAPITAL', more))).toEqual([code]);
  });

  it('a promise that bears interest, is a line and asks for no margin is told all three at once', () => {
    const { marginShare, ...bare } = standardRules('BILL_ACCEPTANCE');
    expect(marginShare).toBe('0.3');
    const line = { revolving: true, drawMinFen: 1, drawMaxMonths: 1 };
    const promise = version('BILL_ACCEPTANCE', { rules: bare, limits: { ...limits, maxRate: '0.05', line } });
    expect(codes(promise)).toEqual(['PRODUCT_PROMISE_BEARS_INTEREST', 'PRODUCT_PROMISE_IS_NO_LINE', 'REQUIRED']);
  });

  it('knows for each category to whom it is lent', () => {
    for (const category of CATEGORIES)
      expect(CATEGORY_FACTS[category].borrower).toBe(category.startsWith('PERSONAL') ? 'PERSON' : 'COMPANY');
  });
});

describe('A rate that follows the LPR', () => {
  it.each([
    [-101, ['PRODUCT_SPREAD']],
    [-100, []],
    [2_000, []],
    [2_001, ['PRODUCT_SPREAD']],
  ])('%i basis points over it: %j', (basisPoints, expected) => {
    const { limits, rules } = version('WORKING_CAPITAL');
    const terms = { method: 'BULLET', principal: '5.00', annualRate: '0', instalments: 6, pricing: { basisPoints } };
    const asked = { clientKind: 'COMPANY' as const, relatedParty: false, security: 'UNSECURED', terms };
    expect(breachesOf({ category: 'WORKING_CAPITAL', limits, rules }, asked).map(({ code }) => code)).toEqual(expected);
  });
});

describe('A markup on what is overdue', () => {
  it.each([
    ['0.299999999999', ['OVERDUE_MARKUP']],
    ['0.3', []],
    [undefined, []],
    ['0.5', []],
    ['0.500000000001', ['OVERDUE_MARKUP']],
  ])('of %s: %j (RULES 3.1)', (overdueMarkup, expected) => {
    const { limits } = version('WORKING_CAPITAL');
    const terms = { method: 'BULLET', principal: '5.00', annualRate: '0', instalments: 6, overdueMarkup };
    const asked = { clientKind: 'COMPANY' as const, relatedParty: false, security: 'UNSECURED', terms };
    expect(breachesOf({ category: 'WORKING_CAPITAL', limits }, asked).map(({ code }) => code)).toEqual(expected);
  });
});

describe('What a version changes', () => {
  it('is told leaf by leaf, lists of coded things by their codes whatever their order', () => {
    const before = {
      limits: { max: '1.00', methods: ['A', 'B'] },
      list: [
        { code: 'X', on: true },
        { code: 'Y', on: true },
      ],
    };
    const after = {
      limits: { max: '2.00', methods: ['B'] },
      list: [
        { code: 'Y', on: false },
        { code: 'X', on: true },
      ],
    };
    expect(differencesOf(before, after)).toEqual([
      { path: 'limits.max', before: '1.00', after: '2.00' },
      { path: 'limits.methods', before: ['A', 'B'], after: ['B'] },
      { path: 'list.Y.on', before: true, after: false },
    ]);
  });

  it('is nothing between a version and itself, and something as soon as a leaf differs', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.string(), (value, other) => {
        expect(differencesOf(value, value)).toEqual([]);
        expect(differencesOf({ a: value, b: 1 }, { a: value, b: other })).toHaveLength(1);
      }),
    );
  });
});
