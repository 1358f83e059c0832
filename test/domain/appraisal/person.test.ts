import {
  overdueHistory,
  personalGrade,
  scorePerson,
  type PersonFacts,
} from '../../../src/domain/appraisal/personal-scorecard';
import { businessCapacity, householdCapacity } from '../../../src/domain/appraisal/repayment-capacity';

const CLEAN = '0'.repeat(24);
const SOUND: PersonFacts = {
  age: 35,
  ageAtEnd: 38,
  education: 'COLLEGE',
  employment: 'COMPANY',
  tenureMonths: 48,
  securityMonths: 24,
  housing: 'OWNED',
  dtiPpm: 280_000,
  overdueMonths: CLEAN,
  queriesLast3Months: 1,
  unsecuredPpm: 200_000,
};
const late = (tail: string): string => tail.padStart(24, '0');

describe('the capacity of a household (RULES 6.2)', () => {
  test.each<[string, number, number, number, number, string]>([
    ['28 %', 1_000_000, 100_000, 180_000, 0, 'PASS'],
    ['44 %, the most a fifth less income leaves at 55 %', 1_000_000, 200_000, 240_000, 0, 'PASS'],
    ['a fen more', 1_000_000, 200_000, 240_001, 0, 'WARN'],
    ['55 %', 1_000_000, 250_000, 300_000, 0, 'WARN'],
    ['a fen more', 1_000_000, 250_000, 300_001, 0, 'FAIL'],
    // 5 500 001 / 10 000 000 = 0.5500001: no millionth more, and above the limit all the same.
    ['a fen above 55 % of 100,000 yuan', 10_000_000, 2_500_000, 3_000_001, 0, 'FAIL'],
    ['housing above half', 1_000_000, 0, 510_000, 510_000, 'FAIL'],
    ['housing a fen above half of 100,000 yuan', 10_000_000, 0, 5_000_001, 5_000_001, 'FAIL'],
    ['no income', 0, 0, 1, 0, 'FAIL'],
  ])('%s', (_what, incomeFen, existingPaymentsFen, newPaymentFen, housingFen, verdict) => {
    expect(householdCapacity({ incomeFen, existingPaymentsFen, newPaymentFen, housingFen }).verdict).toBe(verdict);
  });
});

describe('the capacity of a business (RULES 6.2, 6.3)', () => {
  test.each<[string, number, number, number, number | null, number | null, string]>([
    // (1000 - 400) / 300 = 2; (800 - 400) / 300 = 1.333333
    ['ample', 1_000, 400, 300, 2_000_000, 1_333_333, 'PASS'],
    ['1.2 to the point, under water with a fifth less', 1_000, 640, 300, 1_200_000, 533_333, 'WARN'],
    // 359 / 300 = 1.19666…, and a limit is not reached by rounding up to it.
    ['below 1.2', 1_000, 641, 300, 1_196_666, 530_000, 'FAIL'],
    // 119 999 999 / 100 000 000 = 1.19999999; (219 999 999 × 0.8 - 100 000 000) / 100 000 000 = 0.759999992
    ['a fen below 1.2', 219_999_999, 100_000_000, 100_000_000, 1_199_999, 759_999, 'FAIL'],
    ['nothing to pay', 1_000, 640, 0, null, null, 'PASS'],
  ])('%s', (_what, inflowFen, outflowFen, debtServiceFen, dscrPpm, downsidePpm, verdict) => {
    expect(businessCapacity({ inflowFen, outflowFen, debtServiceFen })).toEqual({ dscrPpm, downsidePpm, verdict });
  });
});

describe('the scorecard of a person (RULES 6.2)', () => {
  test.each<[number, string]>([
    [100, 'AAA'],
    [90, 'AAA'],
    [89, 'AA'],
    [80, 'AA'],
    [79, 'A'],
    [70, 'A'],
    [69, 'BBB'],
    [60, 'BBB'],
    [59, 'BB'],
    [49, 'B'],
  ])('of %i points is a grade %s', (score, grade) => {
    expect(personalGrade({ score, knockouts: [] })).toBe(grade);
  });

  it('adds up what is known', () => {
    // 10 + 7 + 10 + 10 + 10 + 10 + 15 + 15 + 5 + 5 = 97 of 100
    const scored = scorePerson(SOUND);
    expect(scored).toMatchObject({ score: 97, band: 'AUTO', knockouts: [], reasons: [] });
    expect(scored.parts.reduce((sum, { of }) => sum + of, 0)).toBe(100);
  });

  test.each<[string, string, boolean, boolean]>([
    ['clean', CLEAN, false, false],
    ['one, two, three', late('123'), true, false],
    ['three single months in a row', late('1110'), true, false],
    ['two in a row, twice', late('1101100'), false, false],
    ['six apart', late('10101010101'), false, true],
    ['five apart', late('101010101'), false, false],
  ])('连三累六: %s', (_what, months, threeInRow, sixInAll) => {
    expect(overdueHistory(months)).toMatchObject({ threeInRow, sixInAll });
  });

  test.each<[string, Partial<PersonFacts>, string, string[], string[]]>([
    ['连三', { overdueMonths: late('123') }, 'REJECT', ['OVERDUE_THREE_IN_ROW'], []],
    ['累六', { overdueMonths: late('10101010101') }, 'REJECT', ['OVERDUE_SIX_IN_ALL'], []],
    ['one late month', { overdueMonths: late('100') }, 'AUTO', [], ['OVERDUE_LATELY']],
    ['too young', { age: 17 }, 'REJECT', ['AGE_BELOW_18'], []],
    ['too old', { age: 66, ageAtEnd: 67 }, 'REJECT', ['AGE_ABOVE_65'], []],
    ['debt above the hard limit', { dtiPpm: 550_001 }, 'REJECT', ['DTI_ABOVE_HARD_LIMIT'], []],
    ['debt at the hard limit', { dtiPpm: 550_000 }, 'AUTO', [], ['DTI_ABOVE_SOFT_LIMIT']],
    [
      'many queries and much unsecured debt',
      { queriesLast3Months: 6, unsecuredPpm: 1_000_001 },
      'AUTO',
      [],
      ['MANY_QUERIES', 'UNSECURED_DEBT_HIGH'],
    ],
    [
      'no work',
      { employment: 'NONE', tenureMonths: 0, securityMonths: 0, dtiPpm: null, unsecuredPpm: null },
      'REJECT',
      ['NO_INCOME'],
      ['SHORT_TENURE', 'NO_SOCIAL_SECURITY'],
    ],
    // Works for himself (-2), rents (-5), tenure 7 (-3), security 0 (-10): 97 - 2 - 5 - 3 - 10 = 77
    [
      'a tenant who works for himself',
      { employment: 'SELF_EMPLOYED', housing: 'RENTED', tenureMonths: 12, securityMonths: 0 },
      'MANUAL',
      [],
      ['NO_SOCIAL_SECURITY'],
    ],
  ])('%s', (_who, more, band, knockouts, reasons) => {
    const scored = scorePerson({ ...SOUND, ...more });
    expect([scored.band, scored.knockouts, scored.reasons]).toEqual([band, knockouts, reasons]);
  });
});
