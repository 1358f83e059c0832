import {
  applyItems,
  expireItems,
  mayChangeItems,
  missingItems,
  nextExpiry,
  type Item,
} from '../../src/domain/application/documents';

const person = (username: string, role: string) => ({ username, roles: [role], levels: [] });
const waiver = [{ code: 'HOUSE', status: 'WAIVED' as const, note: '以公积金缴存证明替代' }];

type Asked = [Parameters<typeof mayChangeItems>[0], ReturnType<typeof person>, string[]];

describe('a waived document', () => {
  it.each<[string, Asked, string]>([
    ['by a department manager, with its reason', [waiver, person('chen', 'DEPARTMENT_MANAGER'), ['li']], 'ALLOWED'],
    ['by the account manager', [waiver, person('li', 'CLIENT_MANAGER'), ['li']], 'DOCUMENT_WAIVER_NOT_YOURS'],
    [
      'by a department manager who is the account manager',
      [waiver, person('chen', 'DEPARTMENT_MANAGER'), ['chen']],
      'DOCUMENT_WAIVER_NOT_YOURS',
    ],
    [
      'without a reason',
      [[{ code: 'HOUSE', status: 'WAIVED', note: ' ' }], person('chen', 'DEPARTMENT_MANAGER'), ['li']],
      'DOCUMENT_WAIVER_REASON',
    ],
    ['no waiver at all', [[{ code: 'HOUSE', status: 'VERIFIED' }], person('li', 'CLIENT_MANAGER'), ['li']], 'ALLOWED'],
  ])('%s', (_sentence, asked, expected) => {
    const verdict = mayChangeItems(...asked, { items: [], today: '2026-01-15' });
    expect(verdict.allowed ? 'ALLOWED' : verdict.code).toBe(expected);
  });

  it('stands in the way no more, as one verified does', () => {
    const items: Item[] = ['ID', 'HOUSE', 'CAR'].map((code) => ({ code, required: code !== 'CAR', status: 'MISSING' }));
    expect(missingItems(items, '2026-01-15')).toEqual(['ID', 'HOUSE']);
    const { items: after } = applyItems(items, [
      { code: 'ID', status: 'VERIFIED' },
      { code: 'HOUSE', status: 'WAIVED' },
    ]);
    expect(missingItems(after, '2026-01-15')).toEqual([]);
  });
});

describe('a document that runs out', () => {
  const item = (expiresOn?: string): Item => ({
    code: 'ID',
    required: true,
    status: 'VERIFIED',
    ...(expiresOn ? { expiresOn } : {}),
  });
  it.each([
    ['on its last day', '2026-01-15', []],
    ['the day after', '2026-01-14', ['ID']],
    ['never', undefined, []],
  ])('counts %s', (_, expiresOn, missing) => {
    expect(missingItems([item(expiresOn)], '2026-01-15')).toEqual(missing);
    expect(expireItems([item(expiresOn)], '2026-01-15').expired).toEqual(missing);
  });

  it('is not verified once it has run out, and a new one counts again', () => {
    const li = person('li', 'CLIENT_MANAGER');
    const verify = (expiresOn: string) =>
      mayChangeItems([{ code: 'ID', status: 'VERIFIED', expiresOn }], li, ['li'], {
        items: [item('2036-01-14')],
        today: '2026-01-15',
      });
    expect([verify('2026-01-14').allowed, verify('2026-01-15').allowed]).toEqual([false, true]);
    const { items } = expireItems([item('2026-01-14')], '2026-01-15');
    expect(nextExpiry(items)).toBeNull();
    const renewed = applyItems(items, [{ code: 'ID', status: 'VERIFIED', expiresOn: '2036-01-14' }]).items;
    expect([missingItems(renewed, '2026-01-15'), nextExpiry(renewed)]).toEqual([[], '2036-01-14']);
  });

  it('is not verified again on the day of the one that ran out: that would run out at once', () => {
    const { items } = expireItems([item('2026-01-14')], '2026-01-15');
    const li = person('li', 'CLIENT_MANAGER');
    const verify = (today: string, expiresOn?: string) =>
      mayChangeItems([{ code: 'ID', status: 'VERIFIED', ...(expiresOn ? { expiresOn } : {}) }], li, ['li'], {
        items,
        today,
      });
    expect(verify('2026-01-15')).toMatchObject({ code: 'DOCUMENT_RAN_OUT', params: { code: 'ID', on: '2026-01-14' } });
    expect(verify('2026-01-15', '2036-01-14').allowed).toBe(true);
    expect(
      mayChangeItems([{ code: 'ID', status: 'RECEIVED' }], li, ['li'], { items, today: '2026-01-15' }).allowed,
    ).toBe(true);
  });

  it('whose original was seen still waits to be verified', () => {
    expect(missingItems([{ code: 'ID', required: true, status: 'ORIGINAL_SEEN' }], '2026-01-15')).toEqual(['ID']);
  });
});
