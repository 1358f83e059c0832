import { rollRateOf } from '../../src/domain/report/roll-rate';

const ORDER = ['0', '1-30', '31-60', '61-90'];

describe('The roll rate of a bucket', () => {
  it.each([
    [
      'a loan that was repaid counts on neither side',
      [
        { to: '31-60', principalFen: 80 },
        { to: 'SETTLED', principalFen: 10 },
      ],
      '1.0000',
    ],
    [
      'one that is written off ended worse',
      [
        { to: '0', principalFen: 120 },
        { to: 'WRITTEN_OFF', principalFen: 80 },
      ],
      '0.4000',
    ],
    [
      'one that stayed did not',
      [
        { to: '1-30', principalFen: 2 },
        { to: '61-90', principalFen: 1 },
      ],
      '0.3333',
    ],
    ['of nothing there is none', [{ to: 'SETTLED', principalFen: 10 }], null],
  ])('%s', (_, rolled, expected) => {
    expect(rollRateOf('1-30', rolled, ORDER)).toBe(expected);
  });
});
