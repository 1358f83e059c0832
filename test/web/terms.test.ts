import { compareVersions } from '../../web/src/terms/compare-terms';
import { fromTerms, toTerms } from '../../web/src/terms/terms-values';

const APPLIED = { method: 'EQUAL_INSTALMENT', principal: '120000.00', annualRate: '0.0435', instalments: 12 } as const;
const COST = {
  firstInstalment: '10237.19',
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

  it('are nothing while something is missing', () => {
    expect(toTerms({ method: 'BULLET', principal: '12万', ratePercent: '' })).toBeNull();
    expect(toTerms({})).toBeNull();
  });
});

describe('Terms side by side', () => {
  const changed = (versions: Parameters<typeof compareVersions>[0], field: string): boolean[] | undefined =>
    compareVersions(versions)
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

  it('does not take another spelling for another value', () => {
    const versions = [
      { terms: APPLIED, cost: null },
      { terms: { ...APPLIED, annualRate: '0.043500', principal: '120000.0' }, cost: null },
      null,
    ];
    expect(changed(versions, 'annualRate')).toEqual([false, false, false]);
    expect(changed(versions, 'principal')).toEqual([false, false, false]);
  });

  it('leaves out what no version speaks of', () => {
    const fields = compareVersions([{ terms: APPLIED, cost: null }, null, null]).map((row) => row.field);
    expect(fields).not.toContain('dueDay');
    expect(fields).not.toContain('totalInterest');
    expect(fields).toContain('frequency');
  });
});
