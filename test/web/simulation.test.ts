import { openOf } from '../../web/src/pages/simulation/instalment-parts';
import { inputOf, valuesOf } from '../../web/src/pages/simulation/simulation-values';

const terms = {
  method: 'EQUAL_INSTALMENT' as const,
  principal: '1000.00',
  annualRate: '0.06',
  instalments: 12,
  disbursedOn: '2026-01-15',
  dueDay: 21,
  dayCount: '30/360' as const,
  overdueMarkup: '0.5',
};

describe('The simulation of a loan', () => {
  const loaded = { terms, events: [], asOf: '2026-03-01' };

  it('takes along what the form does not show of a loan that was loaded', () => {
    expect(inputOf(valuesOf(loaded), terms)).toMatchObject({ terms: { dueDay: 21, overdueMarkup: '0.5' } });
    expect(inputOf(valuesOf(loaded), null)).not.toHaveProperty('terms.overdueMarkup');
  });

  it('lets go of a due day and a day count that were cleared', () => {
    const typed = { ...valuesOf(loaded), dueDay: null, dayCount: undefined };
    expect(inputOf(typed, terms)).toMatchObject({ terms: { dueDay: undefined, dayCount: undefined } });
  });

  it('tells the form that a loan has no day count of its own', () => {
    const { dayCount: _, ...plain } = terms;
    expect(Object.entries(valuesOf({ ...loaded, terms: plain }))).toContainEqual(['dayCount', undefined]);
  });

  it('counts as open what of principal and interest is neither paid nor waived, whatever was paid as a penalty', () => {
    const none = { fee: '0.00', compound: '0.00', penalty: '0.00', interest: '0.00', principal: '0.00' };
    const paid = { ...none, penalty: '30.00', interest: '5.00', principal: '20.10' };
    const row = { principal: '100.10', interest: '5.00', paid, waived: { ...none, principal: '10.00' } };
    expect(openOf(row)).toBe(70);
  });
});
