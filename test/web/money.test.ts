import fc from 'fast-check';
import { addMoney, groupMoney, parseMoney, toFen } from '../../web/src/format/money';

describe('Amounts on the page', () => {
  it('shows yuan with grouped thousands and both decimals', () => {
    expect(groupMoney('120000.00')).toBe('120,000.00');
    expect(groupMoney('-1234567.5')).toBe('-1,234,567.50');
    expect(groupMoney('999')).toBe('999.00');
  });

  it('leaves what is no amount as it is', () => {
    expect(groupMoney('n/a')).toBe('n/a');
  });

  it.each([
    ['12万', '120000.00'],
    ['1.5万', '15000.00'],
    ['1.00005万', '10000.50'],
    ['2亿', '200000000.00'],
    ['1,200,000', '1200000.00'],
    ['￥ 300.5 元', '300.50'],
    ['007', '7.00'],
  ])('reads %s as people write it', (typed, yuan) => {
    expect(parseMoney(typed)).toBe(yuan);
  });

  it.each(['', 'abc', '-5', '1.234', '1.0000005万', '1.23456万5', '1..2', '1e5'])(
    'refuses %p instead of guessing',
    (typed) => {
      expect(parseMoney(typed)).toBeNull();
    },
  );

  it('reads back every amount that it shows, to the fen', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 15n - 1n }), (fen) => {
        const yuan = `${String(fen / 100n)}.${String(fen % 100n).padStart(2, '0')}`;
        expect(parseMoney(groupMoney(yuan))).toBe(yuan);
        expect(toFen(yuan)).toBe(fen);
      }),
    );
  });

  it('adds without losing a fen', () => {
    expect(addMoney(['0.10', '0.20', '-0.05'])).toBe('0.25');
    expect(addMoney([])).toBe('0.00');
  });
});
