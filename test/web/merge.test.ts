import { merge } from '../../web/src/http/merge';

const BASE = { phone: '138', industry: '餐饮', email: null, roles: ['A'] };

it('What somebody else changed is taken where I changed nothing, mine stands where he did not, and both are shown where both did', () => {
  const mine = { ...BASE, industry: '批发', roles: ['A', 'B'] };
  const theirs = { ...BASE, phone: '139', industry: '零售', email: 'a@b.example' };
  expect(merge(BASE, mine, theirs)).toEqual({
    values: { phone: '139', industry: '批发', email: 'a@b.example', roles: ['A', 'B'] },
    taken: ['phone', 'email'],
    conflicts: ['industry'],
  });
});

it('The same change by both, and emptiness written otherwise, are no conflict', () => {
  const both = { ...BASE, industry: '批发' };
  expect(merge(BASE, { ...both, email: '' }, both)).toMatchObject({ taken: [], conflicts: [] });
  expect(merge(BASE, { ...BASE, email: undefined }, { ...BASE, email: '' })).toMatchObject({
    taken: [],
    conflicts: [],
  });
});
