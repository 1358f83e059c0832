import { lprBefore, lprFindings, type LprPublication } from '../../../src/domain/pricing/lpr';
import { baseOf, nextRepricing, ruledRate, type Repricing } from '../../../src/domain/pricing/rate-rule';
import { formatRate, parseRate } from '../../../src/domain/rate';
import { isWorkingDay } from '../../../src/domain/calendar/calendar';
import { RuleViolation } from '../../../src/domain/rule-violation';
import { SEEDED_LPR } from '../../../src/store/seed/lpr';

const published = (publishedOn: string, oneYear = '0.031', overFiveYears = '0.036'): LprPublication => ({
  publishedOn,
  oneYear,
  overFiveYears,
});

describe('The LPR that counts for a date is the one published last before it', () => {
  // The seeded history with the working calendar: 20 Oct 2024 was a Sunday, 20 Feb 2021 a Saturday that was worked.
  test.each([
    ['2019-09-20', '1Y', '2019-08-20', '0.0425'], // published on that very day does not count
    ['2019-09-21', '1Y', '2019-09-20', '0.042'],
    ['2020-01-01', '5Y', '2019-12-20', '0.048'],
    ['2021-01-01', '1Y', '2020-12-21', '0.0385'],
    ['2021-02-21', '1Y', '2021-02-20', '0.0385'],
    ['2022-01-01', '1Y', '2021-12-20', '0.038'],
    ['2024-01-01', '5Y', '2023-12-20', '0.042'],
    ['2024-10-21', '1Y', '2024-09-20', '0.0335'],
    ['2024-10-22', '1Y', '2024-10-21', '0.031'],
    ['2025-01-01', '5Y', '2024-12-20', '0.036'],
    ['2025-06-20', '5Y', '2025-05-20', '0.035'],
  ] as const)('%s, %s: that of %s, %s', (date, tenor, publishedOn, rate) => {
    const found = lprBefore(SEEDED_LPR, tenor, date, isWorkingDay);
    expect([found.publishedOn, formatRate(found.rate)]).toEqual([publishedOn, rate]);
  });

  test('during the holidays that put a publication off the month before still counts', () => {
    // Spring Festival 2026: 15 to 23 February; published on the 24th
    const history = [published('2026-01-20'), published('2026-02-24', '0.0295')];
    expect(lprBefore(history, '1Y', '2026-02-24', isWorkingDay).publishedOn).toBe('2026-01-20');
    expect(lprBefore(history, '1Y', '2026-02-25', isWorkingDay).publishedOn).toBe('2026-02-24');
  });

  test.each([
    ['before the first publication', SEEDED_LPR, '2019-08-20', '2019-07-20'],
    ['after the last one has been followed by another', SEEDED_LPR, '2026-01-01', '2025-12-20'],
    ['in a gap', [published('2025-01-20'), published('2025-03-20')], '2025-03-01', '2025-02-20'],
    ['without any history', [], '2025-03-01', '2025-02-20'],
  ])('%s it is refused, naming what is missing', (_, history, date, from) => {
    const ask = (): unknown => lprBefore(history, '1Y', date, isWorkingDay);
    expect(ask).toThrow(RuleViolation);
    expect(ask).toThrow(expect.objectContaining({ code: 'LPR_NOT_COVERED', params: { date, from } }) as Error);
  });

  test('the seeded history has one publication a month, each possible', () => {
    expect(SEEDED_LPR).toHaveLength(75); // August 2019 to October 2025: 5 + 5 x 12 + 10
    expect(lprFindings(SEEDED_LPR, [], '2025-10-31')).toEqual([]);
  });
});

describe('A publication is refused that cannot be right', () => {
  const onFile = [published('2025-05-20')];
  test.each([
    ['before the 20th', published('2025-06-19'), '/publications/0/publishedOn LPR_DAY'],
    ['to come', published('2025-07-21'), '/publications/0/publishedOn DATE_IN_FUTURE'],
    ['a second one in its month', published('2025-05-21'), '/publications/0/publishedOn LPR_MONTH_TAKEN'],
    ['off the step of 0.05 %', published('2025-06-20', '0.0312'), '/publications/0/oneYear LPR_STEP'],
    ['of nothing', published('2025-06-20', '0.03', '0'), '/publications/0/overFiveYears LPR_STEP'],
    ['of 30 %', published('2025-06-20', '0.3'), '/publications/0/oneYear LPR_STEP'],
  ])('%s', (_, given, expected) => {
    expect(lprFindings([given], onFile, '2025-06-30').map(({ pointer, code }) => `${pointer} ${code}`)).toEqual([
      expected,
    ]);
  });

  test('two of one month in one list, while the same day again is a correction', () => {
    const twice = [published('2025-06-20'), published('2025-06-23')];
    expect(lprFindings(twice, onFile, '2025-06-30')).toMatchObject([{ pointer: '/publications/1/publishedOn' }]);
    expect(lprFindings([published('2025-05-20', '0.03')], onFile, '2025-06-30')).toEqual([]);
  });
});

describe('A rate that follows the LPR', () => {
  const rule = { tenor: '1Y', basisPoints: 125, repricing: 'JANUARY_FIRST' } as const;

  test('is the LPR and the spread fixed in the contract', () => {
    expect(ruledRate(rule, parseRate('0.031'))).toBe('0.0435');
    expect(ruledRate({ ...rule, basisPoints: -20 }, parseRate('0.035'))).toBe('0.033');
    expect(baseOf(rule, '0.0435')).toBe(parseRate('0.031'));
    expect(ruledRate({ ...rule, basisPoints: -311 }, parseRate('0.031'))).toBe('0');
  });

  test.each<[Repricing, string, string, string | null]>([
    ['FIXED', '2025-06-15', '2025-06-15', null],
    ['JANUARY_FIRST', '2025-06-15', '2025-06-15', '2026-01-01'],
    ['JANUARY_FIRST', '2025-06-15', '2025-12-31', '2026-01-01'],
    ['JANUARY_FIRST', '2025-06-15', '2026-01-01', '2027-01-01'],
    ['JANUARY_FIRST', '2025-01-01', '2025-01-01', '2026-01-01'],
    ['ANNIVERSARY', '2025-06-15', '2025-06-15', '2026-06-15'],
    ['ANNIVERSARY', '2025-06-15', '2026-06-14', '2026-06-15'],
    ['ANNIVERSARY', '2025-06-15', '2026-06-15', '2027-06-15'],
    ['ANNIVERSARY', '2024-02-29', '2024-02-29', '2025-02-28'],
    ['ANNIVERSARY', '2024-02-29', '2027-02-28', '2028-02-29'],
    ['ANNIVERSARY', '2024-02-29', '2028-02-28', '2028-02-29'],
  ])('%s, disbursed on %s: the first repricing after %s is on %s', (repricing, disbursedOn, after, expected) => {
    expect(nextRepricing(repricing, disbursedOn, after)).toBe(expected);
  });
});
