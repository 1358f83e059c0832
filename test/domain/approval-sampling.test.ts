import fc from 'fast-check';
import { drawSample } from '../../src/domain/approval/sampling';

const nos = Array.from({ length: 20 }, (_, index) => `AP202611${String(index + 1).padStart(6, '0')}`);

describe('A sample of small loans (RULES 7.2)', () => {
  // Worked out apart, in Python: FNV-1a finished by fmix32 over `seed/no`, the smallest first.
  test.each<[string, number, string[]]>([
    ['2026-11', 200_000, ['AP202611000010', 'AP202611000017', 'AP202611000002', 'AP202611000009']],
    ['other', 200_000, ['AP202611000001', 'AP202611000019', 'AP202611000007', 'AP202611000004']],
    ['2026-11', 100_001, ['AP202611000010', 'AP202611000017', 'AP202611000002']],
  ])('of the seed %s and %s parts of a million', (seed, sharePpm, expected) => {
    expect(drawSample(nos, seed, sharePpm)).toEqual(expected);
  });

  test('is drawn again the same from the same loans in any order, and has its share rounded up', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 50 }),
        fc.string(),
        fc.integer({ min: 1, max: 1_000_000 }),
        (found, seed, share) => {
          const drawn = drawSample(found, seed, share);
          expect(drawSample([...found].reverse(), seed, share)).toEqual(drawn);
          expect(drawn).toHaveLength(Math.ceil((found.length * share) / 1_000_000));
        },
      ),
    );
  });
});
