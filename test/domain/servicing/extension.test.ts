import { latestMaturity, mayExtend, type Extendable } from '../../../src/domain/servicing/extension';

const LOAN: Extendable = {
  status: 'CURRENT',
  disbursedOn: '2026-01-15',
  contractedMaturityOn: '2028-01-15',
  maturityOn: '2028-01-15',
  extensions: 0,
  personal: false,
  maxTermMonths: 60,
  secured: false,
};

describe('The latest day to which a loan may be extended', () => {
  test.each<[string, Partial<Extendable>, string]>([
    ['of six months: six more', { contractedMaturityOn: '2026-07-15' }, '2027-01-15'],
    ['of one year exactly: one more', { contractedMaturityOn: '2027-01-15' }, '2028-01-15'],
    ['of 90 days: 2 months and 31 days more', { contractedMaturityOn: '2026-04-15' }, '2026-07-15'],
    [
      'of one year and a month: half of it, six months and fifteen days',
      { contractedMaturityOn: '2027-02-15' },
      '2027-08-30',
    ],
    ['of two years: one more', {}, '2029-01-15'],
    ['of five years: two and a half', { contractedMaturityOn: '2031-01-15' }, '2033-07-15'],
    ['of six years: half, which is three years', { contractedMaturityOn: '2032-01-15' }, '2035-01-15'],
    ['of ten years: three and not five', { contractedMaturityOn: '2036-01-15' }, '2039-01-15'],
    ['to a person for two years: within the five of the product', { personal: true }, '2029-01-15'],
    [
      'to a person for four years: not beyond the five of the product',
      { personal: true, contractedMaturityOn: '2030-01-15' },
      '2031-01-15',
    ],
    [
      'to a person for a year: by a year, whatever the product',
      { personal: true, contractedMaturityOn: '2027-01-15', maxTermMonths: 12 },
      '2028-01-15',
    ],
  ])('%s', (_, facts, expected) => {
    expect(latestMaturity({ ...LOAN, ...facts })).toBe(expected);
  });
});

describe('An extension is refused', () => {
  test.each<[string, Partial<Extendable>, { maturityOn?: string; consents?: number }, string, string]>([
    ['while the loan is overdue', { status: 'OVERDUE' }, {}, '2027-06-01', 'EXTENSION_OVERDUE'],
    ['for a loan that has ended', { status: 'SETTLED' }, {}, '2027-06-01', 'LOAN_CLOSED'],
    ['on the day of maturity', {}, {}, '2028-01-15', 'EXTENSION_AFTER_MATURITY'],
    ['a second time', { extensions: 1 }, {}, '2027-06-01', 'EXTENSION_COUNT'],
    ['to an earlier day', {}, { maturityOn: '2028-01-15' }, '2027-06-01', 'EXTENSION_NOT_LATER'],
    ['by a day too much', {}, { maturityOn: '2029-01-16' }, '2027-06-01', 'EXTENSION_TOO_LONG'],
    ['without the consent of who stands for it', { secured: true }, {}, '2027-06-01', 'EXTENSION_CONSENT'],
  ])('%s', (_, facts, asked, today, code) => {
    const verdict = mayExtend({ ...LOAN, ...facts }, { maturityOn: '2028-06-15', consents: 0, ...asked }, today);
    expect(verdict).toMatchObject({ allowed: false, code });
  });

  test('and otherwise allowed, up to the last day', () => {
    expect(mayExtend({ ...LOAN, secured: true }, { maturityOn: '2029-01-15', consents: 1 }, '2028-01-14').allowed).toBe(
      true,
    );
  });
});
