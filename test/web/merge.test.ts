import { merge, wayTo } from '../../web/src/http/merge';

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

it('Fields inside a field, and rows in the same places, are merged one by one; a list of words is one field', () => {
  const base = {
    limits: { min: '1', max: '9' },
    levels: [{ limits: { a: '1' } }, { limits: { a: '2' } }],
    words: ['煤炭'],
  };
  const mine = { ...base, limits: { min: '1', max: '8' }, words: ['煤炭', '钢铁'] };
  const theirs = {
    limits: { min: '2', max: '7' },
    levels: [{ limits: { a: '1' } }, { limits: { a: '5' } }],
    words: ['水泥'],
  };
  expect(merge(base, mine, theirs)).toEqual({
    values: {
      limits: { min: '2', max: '8' },
      levels: [{ limits: { a: '1' } }, { limits: { a: '5' } }],
      words: ['煤炭', '钢铁'],
    },
    taken: ['limits.min', 'levels.1.limits.a'],
    conflicts: ['limits.max', 'words'],
  });
  expect(wayTo('levels.1.limits.a')).toEqual(['levels', 1, 'limits', 'a']);
});

it('What only my form has stays, and what somebody else has added is taken', () => {
  const base = { levels: { FRAUD: 'RED' } };
  const mine = { ...base, added: [{ code: 'POWER_CUT' }] };
  const theirs = { levels: { FRAUD: 'RED', FLOOD: 'ORANGE' } };
  expect(merge(base, mine, theirs)).toEqual({
    values: { levels: { FRAUD: 'RED', FLOOD: 'ORANGE' }, added: [{ code: 'POWER_CUT' }] },
    taken: ['levels.FLOOD'],
    conflicts: [],
  });
});
