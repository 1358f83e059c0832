import fc from 'fast-check';
import {
  rarocAt,
  riskPrice,
  SEEDED_PRICE_MODEL,
  type Priced,
  type PricedGrade,
} from '../../../src/domain/pricing/risk-price';

const GRADES = Object.keys(SEEDED_PRICE_MODEL.defaultPpm) as PricedGrade[];
const SECURITIES = ['PLEDGE', 'MORTGAGE', 'GUARANTEED', 'UNSECURED'] as const;

describe('The price by risk', () => {
  // Worked out apart with Python's Decimal: funds, operating, expected loss and capital each up to a millionth, the sum up to a basis point.
  test.each<[number, PricedGrade, Priced['security'], Priced['borrower'], number[], number, number]>([
    [30_000, 'AAA', 'UNSECURED', 'PERSON', [18_000, 15_000, 450, 8_663], 42_200, 122],
    [30_000, 'BBB', 'MORTGAGE', 'COMPANY', [18_000, 6_000, 2_500, 11_550], 38_100, 81],
    [35_000, 'A', 'MORTGAGE', 'PERSON', [23_000, 15_000, 1_250, 8_663], 48_000, 130],
    [31_000, 'BB', 'UNSECURED', 'COMPANY', [19_000, 6_000, 11_250, 11_550], 47_800, 168],
  ])('at an LPR of %i, %s, %s, to a %s', (lprPpm, grade, security, borrower, parts, guidePpm, spread) => {
    const price = riskPrice(SEEDED_PRICE_MODEL, { lprPpm, grade, security, borrower });
    expect(price.parts.map(({ ppm }) => ppm)).toEqual(parts);
    expect(price).toMatchObject({ guidePpm, spread });
  });

  test.each<[number, PricedGrade, Priced['security'], Priced['borrower'], number, number]>([
    // (0.0435 - 0.018 - 0.006 - 0.0025) / 0.105
    [30_000, 'BBB', 'MORTGAGE', 'COMPANY', 43_500, 161_904],
    // (0.04 - 0.023 - 0.015 - 0.00125) / 0.07875
    [35_000, 'A', 'MORTGAGE', 'PERSON', 40_000, 9_523],
  ])(
    'the return on capital at an LPR of %i, %s, %s, to a %s, at %i',
    (lprPpm, grade, security, borrower, rate, raroc) => {
      expect(rarocAt(SEEDED_PRICE_MODEL, { lprPpm, grade, security, borrower }, rate)).toBe(raroc);
    },
  );

  const cases = fc.record({
    lprPpm: fc.integer({ min: 0, max: 100_000 }),
    grade: fc.constantFrom(...GRADES),
    security: fc.constantFrom(...SECURITIES),
    borrower: fc.constantFrom<Priced['borrower']>('PERSON', 'COMPANY'),
  });
  test('never falls with a worse grade or weaker security, and at the guide the capital earns its hurdle', () => {
    fc.assert(
      fc.property(cases, (priced) => {
        const { guidePpm } = riskPrice(SEEDED_PRICE_MODEL, priced);
        const worse = GRADES[GRADES.indexOf(priced.grade) + 1];
        if (worse !== undefined)
          expect(riskPrice(SEEDED_PRICE_MODEL, { ...priced, grade: worse }).guidePpm).toBeGreaterThanOrEqual(guidePpm);
        const weaker = SECURITIES[SECURITIES.indexOf(priced.security) + 1];
        if (weaker !== undefined)
          expect(riskPrice(SEEDED_PRICE_MODEL, { ...priced, security: weaker }).guidePpm).toBeGreaterThanOrEqual(
            guidePpm,
          );
        expect(rarocAt(SEEDED_PRICE_MODEL, priced, guidePpm)).toBeGreaterThanOrEqual(SEEDED_PRICE_MODEL.hurdlePpm);
      }),
    );
  });
});
