import { asksConfirmation, costStands, type LenderType } from '../../../src/domain/cost-statement';
import { CATEGORIES } from '../../../src/domain/product/category';

describe('the cost statement is confirmed (RULES 0.5, 3.7; 金规〔2026〕2号)', () => {
  it.each<[LenderType, string, boolean]>([
    ['BANK', '2026-07-31', false],
    ['BANK', '2026-08-01', true],
    ['CONSUMER_FINANCE', '2026-08-01', true],
    ['AUTO_FINANCE', '2026-08-01', true],
    ['TRUST', '2026-08-01', true],
    ['MICRO_LOAN', '2026-08-01', true],
    ['ASSISTED', '2026-08-01', true],
    ['PRIVATE', '2026-08-01', false],
  ])('of a loan of a %s to a person, signed on %s: %s', (lender, on, asked) => {
    expect(asksConfirmation({ category: 'PERSONAL_CONSUMER', lender, byProduct: false }, on)).toBe(asked);
  });

  it('of every kind of loan to a person, and of no other', () => {
    const asked = CATEGORIES.filter((category) =>
      asksConfirmation({ category, lender: 'BANK', byProduct: false }, '2026-11-24'),
    );
    expect(asked).toEqual(['PERSONAL_CONSUMER', 'PERSONAL_BUSINESS', 'PERSONAL_HOUSING', 'PERSONAL_CARD']);
  });

  it('whatever the day and the kind, where the product asks for it', () => {
    expect(asksConfirmation({ category: 'OVERDRAFT', lender: 'BANK', byProduct: true }, '2026-01-01')).toBe(true);
  });

  const terms = { principal: '1.00', annualRate: '0.04', frequency: { every: 1, unit: 'MONTH' } };
  const confirmed = { terms, confirmedOn: '2026-11-24' };

  it('for the terms it was confirmed on, in whatever order they are written', () => {
    const same = { frequency: { unit: 'MONTH', every: 1 }, annualRate: '0.04', principal: '1.00' };
    expect(costStands(confirmed, { terms: same, signedOn: '2026-11-24' }).allowed).toBe(true);
    expect(costStands(confirmed, { terms: { ...terms, annualRate: '0.041' }, signedOn: '2026-11-24' })).toMatchObject({
      code: 'COST_CONFIRMED_OTHERWISE',
    });
  });

  it('before the contract bears its date', () => {
    expect(costStands(confirmed, { terms, signedOn: '2026-11-25' }).allowed).toBe(true);
    expect(costStands(confirmed, { terms, signedOn: '2026-11-23' })).toMatchObject({ code: 'COST_CONFIRMED_LATE' });
  });
});
