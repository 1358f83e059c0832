import fc from 'fast-check';
import { fen, formatYuan, parseYuan, sum, type Fen } from '../../src/domain/money';
import { formatRate, parseRate } from '../../src/domain/rate';
import { ratio, roundQuotient, timesRatio } from '../../src/domain/rounding';
import { refusal } from './wire';

describe('money', () => {
  it('reads what it writes', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (amount) => {
        expect(parseYuan(formatYuan(amount as Fen))).toBe(amount);
      }),
    );
  });

  it.each(['', '1.234', '1,000', '01', '.5', '5.', '1e3', '+1', '--1', 'NaN', '１'])('refuses "%s"', (text) => {
    expect(refusal(() => parseYuan(text))).toBe('MONEY_FORMAT ');
  });

  it('refuses what a safe integer cannot hold', () => {
    expect(refusal(() => parseYuan('100000000000000'))).toBe('AMOUNT_TOO_LARGE ');
    expect(refusal(() => fen(0.5))).toBe('AMOUNT_TOO_LARGE ');
    expect(refusal(() => sum([9e15 as Fen, 9e15 as Fen]))).toBe('AMOUNT_TOO_LARGE ');
  });
});

describe('rates', () => {
  it('keep twelve decimals', () => {
    expect(formatRate(parseRate('0.043512345678'))).toBe('0.043512345678');
    expect(formatRate(parseRate('1.50'))).toBe('1.5');
    expect(formatRate(parseRate('0'))).toBe('0');
  });

  it.each(['0.0000000000001', '-0.1', '1e-2', '4.35%', ''])('refuse "%s"', (text) => {
    expect(refusal(() => parseRate(text))).toBe('RATE_FORMAT ');
  });
});

describe('rounding', () => {
  const amounts = fc.nat(10 ** 13) as fc.Arbitrary<Fen>;
  const parts = fc.tuple(fc.bigInt({ min: 0n, max: 10n ** 26n }), fc.bigInt({ min: 1n, max: 10n ** 26n }));

  it('Q16: a product in plain numbers is the product in big ones', () => {
    fc.assert(
      fc.property(
        amounts,
        fc.nat(400),
        parts,
        fc.constantFrom('HALF_UP', 'HALF_EVEN'),
        (amount, times, [num, den], rounding) => {
          const exact = roundQuotient(BigInt(amount) * BigInt(times) * num, den, rounding);
          fc.pre(exact < BigInt(Number.MAX_SAFE_INTEGER));
          expect(timesRatio(amount, times, ratio(num, den), rounding)).toBe(Number(exact));
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('Q16: also where halves are common', () => {
    fc.assert(
      fc.property(
        fc.nat(10_000) as fc.Arbitrary<Fen>,
        fc.nat(31),
        fc.nat(50),
        fc.integer({ min: 1, max: 16 }),
        (amount, times, num, den) => {
          for (const rounding of ['HALF_UP', 'HALF_EVEN'] as const) {
            const exact = roundQuotient(BigInt(amount * times * num), BigInt(den), rounding);
            expect(timesRatio(amount, times, ratio(BigInt(num), BigInt(den)), rounding)).toBe(Number(exact));
          }
        },
      ),
    );
  });
});
