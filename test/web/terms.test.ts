import { percent } from '../../web/src/format/rate';
import { compareVersions } from '../../web/src/terms/compare-terms';
import { fromRate, toRate } from '../../web/src/terms/rate-values';
import { fromTerms, toTerms } from '../../web/src/terms/terms-values';

const APPLIED = { method: 'EQUAL_INSTALMENT', principal: '120000.00', annualRate: '0.0435', instalments: 12 } as const;
const COST = {
  firstInstalment: '10237.19',
  firstInstalmentIs: null,
  highestInstalment: '10237.19',
  highestInstalmentIs: null,
  totalInterest: '2846.32',
  annualCostSimple: '0.0435',
  annualCostCompound: '0.0444',
};

describe('Terms typed by a person', () => {
  it('become the terms of the API', () => {
    const typed = { method: 'EQUAL_INSTALMENT', principal: '12万', ratePercent: '4.35', instalments: 12 } as const;
    expect(toTerms(typed)).toEqual(APPLIED);
  });

  it('come back as they were typed', () => {
    expect(toTerms(fromTerms(APPLIED))).toEqual(APPLIED);
  });

  it('keep the LPR they follow: the spread goes along with the rate', () => {
    const before = { ...APPLIED, pricing: { tenor: '1Y', basisPoints: 135, repricing: 'ANNIVERSARY' } } as const;
    expect(toTerms(fromTerms(before), before)).toEqual(before);
    const cheaper = { ...fromTerms(before), ratePercent: '4.1' };
    expect(toTerms(cheaper, before)).toMatchObject({ annualRate: '0.041', pricing: { basisPoints: 110 } });
  });

  it('stay as they were in what a form does not ask for', () => {
    const before = { ...APPLIED, dueDay: 20, dayCount: 'ACT/360', frequency: { every: 3, unit: 'MONTH' } } as const;
    // A narrow form holds these three only, as an approver's does.
    const typed = { principal: '10万', ratePercent: '4.1', instalments: 10 };
    const changed = { principal: '100000.00', annualRate: '0.041', instalments: 10 };
    expect(toTerms(typed, before)).toEqual({ ...before, ...changed });
    expect(toTerms({ ...fromTerms(before), dueDay: null }, before)).not.toHaveProperty('dueDay');
  });

  it('take another frequency where a form asks for one, and every month where it was taken out', () => {
    const quarterly = { ...APPLIED, frequency: { every: 3, unit: 'MONTH' } } as const;
    expect(toTerms(fromTerms(quarterly))).toEqual(quarterly);
    expect(toTerms({ ...fromTerms(APPLIED), frequency: '2-WEEK' }, quarterly)).toMatchObject({
      frequency: { every: 2, unit: 'WEEK' },
    });
    expect(toTerms({ ...fromTerms(quarterly), frequency: undefined }, quarterly)).toEqual(APPLIED);
  });

  it('are nothing while something is missing', () => {
    expect(toTerms({ method: 'BULLET', principal: '12万', ratePercent: '' })).toBeNull();
    expect(toTerms({})).toBeNull();
  });
});

describe('The rate of a renewal', () => {
  const history = [
    { publishedOn: '2026-10-20', oneYear: '0.031', overFiveYears: '0.036' },
    { publishedOn: '2026-11-20', oneYear: '0.03', overFiveYears: '0.035' },
  ];
  const pricing = { tenor: '1Y', basisPoints: 120, repricing: 'JANUARY_FIRST' } as const;

  it('is agreed, or made of the LPR published before the day and a spread', () => {
    expect(toRate({ rateKind: 'AGREED', ratePercent: '4.35' }, history, '2026-11-20')).toEqual({
      annualRate: '0.0435',
    });
    const typed = { rateKind: 'LPR', ...pricing } as const;
    expect(toRate(typed, history, '2026-11-20')).toEqual({ annualRate: '0.043', pricing });
    expect(toRate({ ...typed, tenor: '5Y' }, history, '2026-11-21')?.annualRate).toBe('0.047');
  });

  it('is offered as the old loan has it, and nothing while something is missing', () => {
    expect(fromRate({ annualRate: '0.0435', pricing })).toEqual({ rateKind: 'LPR', ratePercent: '4.35', ...pricing });
    expect(fromRate({ annualRate: '0.0435' })).toMatchObject({ rateKind: 'AGREED', ratePercent: '4.35' });
    expect(toRate({ rateKind: 'LPR', ...pricing, basisPoints: null }, history, '2026-11-20')).toBeNull();
    expect(toRate({ rateKind: 'LPR', ...pricing }, history, '2026-10-20')).toBeNull();
  });
});

describe('Terms side by side', () => {
  const asIs = (_: string, value: string): string => value;
  const changed = (versions: Parameters<typeof compareVersions>[0], field: string): boolean[] | undefined =>
    compareVersions(versions, asIs)
      .find((row) => row.field === field)
      ?.cells.map((cell) => cell.changed);

  it('marks what differs from the version before', () => {
    const approved = { ...APPLIED, principal: '100000.00' };
    const versions = [
      { terms: APPLIED, cost: COST },
      null,
      { terms: approved, cost: { ...COST, firstInstalment: '8530.99' } },
    ];
    expect(changed(versions, 'principal')).toEqual([false, false, true]);
    expect(changed(versions, 'firstInstalment')).toEqual([false, false, true]);
    expect(changed(versions, 'annualRate')).toEqual([false, false, false]);
  });

  it('marks nothing that a person sees no difference in', () => {
    const versions = [
      { terms: APPLIED, cost: COST },
      { terms: APPLIED, cost: { ...COST, annualCostSimple: '0.04350006' } },
      null,
    ];
    const show = (field: string, value: string): string => (field === 'annualCostSimple' ? percent(value, 2) : value);
    const row = compareVersions(versions, show).find(({ field }) => field === 'annualCostSimple');
    expect(row?.cells.map((cell) => cell.changed)).toEqual([false, false, false]);
  });

  it('takes silence for consent to what was there', () => {
    const withGrace = { ...APPLIED, graceDays: 3 };
    const versions = [
      { terms: withGrace, cost: null },
      { terms: APPLIED, cost: null },
      { terms: { ...APPLIED, graceDays: 5 }, cost: null },
    ];
    expect(changed(versions, 'graceDays')).toEqual([false, false, true]);
  });

  it('leaves out what no version speaks of', () => {
    const fields = compareVersions([{ terms: APPLIED, cost: null }, null, null], asIs).map((row) => row.field);
    expect(fields).not.toContain('dueDay');
    expect(fields).not.toContain('totalInterest');
    expect(fields).toContain('frequency');
  });
});
