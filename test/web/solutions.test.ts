import type { Solution } from '../../web/src/api/solutions';
import { applicationPath, bestOf, byYear, comparisonOf, firstValues } from '../../web/src/pages/solutions/comparison';
import { addressOf, fromAddress } from '../../web/src/terms/terms-address';
import { toTerms } from '../../web/src/terms/terms-values';

const ON = '2026-01-15';
const paramsOf = (path: string): URLSearchParams => new URL(path, 'http://xindai').searchParams;

describe('Terms in an address', () => {
  it('arrive as they left, those of another page too', () => {
    const values = {
      method: 'EQUAL_PRINCIPAL',
      principal: '12万',
      ratePercent: '4.35',
      instalments: 12,
      frequency: '3-MONTH',
      dueDay: 20,
      dayCount: 'ACT/360',
      productCode: 'PERSONAL_BUSINESS',
      clientNo: 'C1',
    } as const;
    expect(fromAddress(paramsOf(addressOf('/solutions', values)))).toEqual(values);
    expect(addressOf('/solutions', { dueDay: null, principal: '' })).toBe('/solutions');
  });

  it('leave out what no form offers', () => {
    expect(fromAddress(paramsOf('/x?method=CUSTOM&dayCount=ACT&frequency=9&instalments=-3&dueDay=x'))).toEqual({});
  });
});

describe('Plans side by side', () => {
  it('begin with what was asked for and the other common method', () => {
    const { plans, dueDay } = firstValues({ method: 'BULLET', principal: '50000', dueDay: 5 }, ON);
    expect(plans.map(({ method, principal }) => [method, principal])).toEqual([
      ['BULLET', '50000'],
      ['EQUAL_PRINCIPAL', '50000'],
    ]);
    expect(dueDay).toBe(5);
    expect(firstValues({ method: 'EQUAL_PRINCIPAL' }, ON).plans[1]?.method).toBe('EQUAL_INSTALMENT');
  });

  it('are asked for once each is complete, each with what belongs to it', () => {
    const values = firstValues({ principal: '12万', ratePercent: '4.35', dueDay: 20 }, ON);
    const [first = {}, second = {}] = values.plans;
    const weekly = { ...second, frequency: '2-WEEK', grace: 3, fee: '300' };
    const interest = { ...second, method: 'INTEREST_ONLY', grace: 3, fee: '0' } as const;
    expect(comparisonOf({ ...values, plans: [first, weekly, interest] })).toEqual({
      principal: '120000.00',
      annualRate: '0.0435',
      disbursedOn: ON,
      plans: [
        { method: 'EQUAL_INSTALMENT', instalments: 12, principal: '120000.00', annualRate: '0.0435', dueDay: 20 },
        {
          method: 'EQUAL_PRINCIPAL',
          instalments: 12,
          principal: '120000.00',
          annualRate: '0.0435',
          frequency: { every: 2, unit: 'WEEK' },
          graceOnPrincipal: 3,
          fees: [{ name: '一次性费用', amount: '300.00', at: 'DISBURSEMENT' }],
        },
        { method: 'INTEREST_ONLY', instalments: 12, principal: '120000.00', annualRate: '0.0435', dueDay: 20 },
      ],
    });
    expect(comparisonOf({ ...values, plans: [first, { ...second, ratePercent: '' }] })).toBeNull();
    expect(comparisonOf({ ...values, plans: [first, { ...second, fee: 'x' }] })).toBeNull();
  });

  const solution = (cost: string | null, peak: string, years: Record<string, string>): Solution =>
    ({
      method: 'EQUAL_PRINCIPAL',
      instalments: 4,
      frequency: { every: 3, unit: 'MONTH' },
      dueDay: 20,
      productCode: 'PERSONAL_BUSINESS',
      principal: '120000.00',
      annualRate: '0.0435',
      annualCostSimple: cost,
      peak: { month: '2026-02', total: peak },
      years: Object.entries(years).map(([year, total]) => ({ year, total })),
    }) as unknown as Solution;

  it('name the cheapest and the lightest, and stand beside one another year by year', () => {
    const solutions = [
      solution(null, '9000.00', { '2026': '90.00' }),
      solution('0.08', '10000.00', { '2026': '50.00', '2027': '60.00' }),
      solution('0.07', '12000.00', { '2027': '70.00' }),
    ];
    expect(bestOf(solutions)).toEqual({ cheapest: 2, lightest: 0 });
    // As they are shown they cost the same: none is the cheapest.
    const alike = [solution('0.0435', '1.00', {}), solution('0.04350003', '1.00', {})];
    expect(bestOf(alike)).toEqual({ cheapest: null, lightest: null });
    expect(byYear(solutions)).toEqual({
      years: ['2026', '2027'],
      values: [
        [90, 0],
        [50, 60],
        [0, 70],
      ],
    });
  });

  it('become the terms of an application', () => {
    const address = fromAddress(paramsOf(applicationPath(solution('0.07', '1.00', {}), 'C1')));
    expect(address).toMatchObject({ clientNo: 'C1', productCode: 'PERSONAL_BUSINESS' });
    expect(toTerms(address)).toEqual({
      method: 'EQUAL_PRINCIPAL',
      principal: '120000.00',
      annualRate: '0.0435',
      instalments: 4,
      frequency: { every: 3, unit: 'MONTH' },
      dueDay: 20,
    });
  });

  it('that begin with interest only stay so in an application, on the way back, and where a form does not ask', () => {
    const later = { ...solution('0.07', '1.00', {}), graceOnPrincipal: 2 };
    const address = fromAddress(paramsOf(applicationPath(later, 'C1')));
    const terms = toTerms(address);
    expect(terms).toMatchObject({ method: 'EQUAL_PRINCIPAL', graceOnPrincipal: 2 });
    expect(firstValues(address, ON).plans[0]).toMatchObject({ grace: 2 });
    const narrow = { principal: '100000', ratePercent: '4.35', instalments: 4 };
    if (terms !== null) expect(toTerms(narrow, terms)).toMatchObject({ principal: '100000.00', graceOnPrincipal: 2 });
    // What repays nothing before its end has nothing to begin later.
    expect(toTerms({ ...address, method: 'BULLET' })).not.toHaveProperty('graceOnPrincipal');
  });
});
