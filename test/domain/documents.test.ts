import { applyItems, mayChangeItems, missingItems, type Item } from '../../src/domain/application/documents';

const person = (username: string, role: string) => ({ username, roles: [role], levels: [] });
const waiver = [{ code: 'HOUSE', status: 'WAIVED' as const, note: '以公积金缴存证明替代' }];

describe('a waived document', () => {
  it.each<[string, Parameters<typeof mayChangeItems>, string]>([
    ['by a department manager, with its reason', [waiver, person('chen', 'DEPARTMENT_MANAGER'), 'li'], 'ALLOWED'],
    ['by the account manager', [waiver, person('li', 'CLIENT_MANAGER'), 'li'], 'DOCUMENT_WAIVER_NOT_YOURS'],
    [
      'by a department manager who is the account manager',
      [waiver, person('chen', 'DEPARTMENT_MANAGER'), 'chen'],
      'DOCUMENT_WAIVER_NOT_YOURS',
    ],
    [
      'without a reason',
      [[{ code: 'HOUSE', status: 'WAIVED', note: ' ' }], person('chen', 'DEPARTMENT_MANAGER'), 'li'],
      'DOCUMENT_WAIVER_REASON',
    ],
    ['no waiver at all', [[{ code: 'HOUSE', status: 'VERIFIED' }], person('li', 'CLIENT_MANAGER'), 'li'], 'ALLOWED'],
  ])('%s', (_sentence, asked, expected) => {
    const verdict = mayChangeItems(...asked);
    expect(verdict.allowed ? 'ALLOWED' : verdict.code).toBe(expected);
  });

  it('stands in the way no more, as one verified does', () => {
    const items: Item[] = ['ID', 'HOUSE', 'CAR'].map((code) => ({ code, required: code !== 'CAR', status: 'MISSING' }));
    expect(missingItems(items)).toEqual(['ID', 'HOUSE']);
    const { items: after } = applyItems(items, [
      { code: 'ID', status: 'VERIFIED' },
      { code: 'HOUSE', status: 'WAIVED' },
    ]);
    expect(missingItems(after)).toEqual([]);
  });
});
