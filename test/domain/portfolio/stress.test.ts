import fc from 'fast-check';
import { herfindahl, limitUse } from '../../../src/domain/portfolio/limits';
import { nonPerforming, provisionNeed, SCENARIOS, stressed, type ByClass } from '../../../src/domain/portfolio/stress';

const amount = fc.integer({ min: 0, max: 10_000_000_000_000 });
const book: fc.Arbitrary<ByClass> = fc.record({
  NORMAL: amount,
  SPECIAL_MENTION: amount,
  SUBSTANDARD: amount,
  DOUBTFUL: amount,
  LOSS: amount,
});
const total = (one: ByClass): number => Object.values(one).reduce((sum, part) => sum + part, 0);

test('a medium scenario of a book, worked out by hand', () => {
  // 10,000,000.00 normal, 400,000.00 special mention, 200,000.00 substandard, nothing else.
  const now = { NORMAL: 1_000_000_000, SPECIAL_MENTION: 40_000_000, SUBSTANDARD: 20_000_000, DOUBTFUL: 0, LOSS: 0 };
  const medium = SCENARIOS.find(({ code }) => code === 'MEDIUM');
  if (medium === undefined) throw new Error('no medium scenario');
  // 5 % of normal is 500,000; 25 % of 400,000 is 100,000; 25 % of 200,000 is 50,000.
  const after = stressed(now, medium);
  expect(after).toEqual({
    NORMAL: 950_000_000,
    SPECIAL_MENTION: 80_000_000,
    SUBSTANDARD: 25_000_000,
    DOUBTFUL: 5_000_000,
    LOSS: 0,
  });
  // 1 % of 10,000,000 + 2 % of 400,000 + 25 % of 200,000 = 158,000.00.
  expect(provisionNeed(now)).toBe(15_800_000);
  // 95,000 + 16,000 + 62,500 + 50 % of 50,000 = 198,500.00.
  expect(provisionNeed(after)).toBe(19_850_000);
  expect(nonPerforming(after)).toBe(30_000_000);
});

test('stress loses no fen, never betters a book, and the worse scenario asks for at least as much', () => {
  fc.assert(
    fc.property(book, (now) => {
      const needs = [now, ...SCENARIOS.map((scenario) => stressed(now, scenario))];
      for (const after of needs) expect(total(after)).toBe(total(now));
      const provisions = needs.map(provisionNeed);
      // Each class is rounded to the fen: at most half a fen for each of five.
      provisions.slice(1).forEach((need, index) => {
        expect(need).toBeGreaterThanOrEqual((provisions[index] ?? 0) - 5);
      });
    }),
  );
});

test('a limit is broken by one fen more, and its use is rounded up', () => {
  expect(limitUse(1_000_000, 10_000_000, 100_000)).toEqual({ limitFen: 1_000_000, usePpm: 1_000_000, isBroken: false });
  expect(limitUse(1_000_001, 10_000_000, 100_000)).toMatchObject({ usePpm: 1_000_001, isBroken: true });
  expect(limitUse(1, 2_000_000_000_000, 100_000)).toMatchObject({ usePpm: 1, isBroken: false });
});

test('a book in one hand is wholly concentrated, in n equal ones a n-th', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 1_000_000_000_000 }), (n, part) => {
      expect(herfindahl(Array.from({ length: n }, () => part))).toBe(Math.floor(1_000_000 / n));
    }),
  );
});
