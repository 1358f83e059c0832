import {
  applyItems,
  dated,
  expireItems,
  mayChangeItems,
  missingItems,
  nextExpiry,
  rested,
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

describe('a paper without a day of its own (RULES 5.1)', () => {
  const until = (change: Parameters<typeof dated>[1][number], before: Partial<Item> = {}): string | undefined =>
    dated([{ code: change.code, required: true, status: 'MISSING', ...before }], [change], '2026-11-30')[0]?.expiresOn;

  // Three months from 30 November end with February, which has 28 days in 2027.
  it.each([
    ['INCOME_PROOF', '2027-02-28'],
    ['RESIDENCE_PROOF', '2027-02-28'],
    ['BANK_STATEMENT', '2026-12-31'],
    ['AUDITED_STATEMENTS', '2027-01-30'],
    ['AUDIT_REPORT', '2028-05-30'],
    ['APPRAISAL_REPORT', '2027-05-30'],
    ['TITLE_SEARCH', '2026-12-30'],
    ['RESOLUTION', '2027-05-30'],
    ['ID_CARD', undefined],
  ])('%s counts until %s', (code, expected) => {
    expect(until({ code, status: 'RECEIVED' })).toBe(expected);
  });

  it('counts from the day it bears, and until the day that is entered', () => {
    const code = 'INCOME_PROOF';
    expect(until({ code, status: 'VERIFIED', issuedOn: '2026-09-15' })).toBe('2026-12-15');
    expect(until({ code, status: 'VERIFIED', issuedOn: '2026-09-15', expiresOn: '2027-12-31' })).toBe('2027-12-31');
    expect(until({ code, status: 'RETURNED' })).toBeUndefined();
  });

  // Twelve months at most from the day an appraisal bears.
  it.each([
    [{ issuedOn: '2026-02-28', expiresOn: '2027-02-28' }, undefined],
    [{ issuedOn: '2026-02-28', expiresOn: '2027-03-01' }, 'DOCUMENT_COUNTS_TOO_LONG'],
    [{ expiresOn: '2027-11-30' }, undefined],
    [{ expiresOn: '2027-12-01' }, 'DOCUMENT_COUNTS_TOO_LONG'],
  ])('an appraisal of %j counts no longer than it may', (days, code) => {
    const items: Item[] = [{ code: 'APPRAISAL_REPORT', required: true, status: 'MISSING' }];
    const change = { code: 'APPRAISAL_REPORT', status: 'VERIFIED' as const, ...days };
    const verdict = mayChangeItems([change], person('li', 'CLIENT_MANAGER'), ['li'], { items, today: '2026-11-30' });
    expect(verdict.allowed ? undefined : verdict.code).toBe(code);
  });

  it('is young enough for the decision alone; a day that somebody entered stays', () => {
    const codes = ['INCOME_PROOF', 'ID_CARD'];
    const items: Item[] = codes.map((code) => ({ code, required: true, status: 'MISSING' }));
    const asked = [
      { code: 'INCOME_PROOF', status: 'VERIFIED' as const },
      { code: 'ID_CARD', status: 'VERIFIED' as const, expiresOn: '2027-01-10' },
    ];
    const taken = applyItems(items, dated(items, asked, '2026-11-30')).items;
    expect(missingItems(taken, '2027-03-01')).toEqual(codes);
    expect(missingItems(rested(taken), '2027-03-01')).toEqual(['ID_CARD']);
    // Entered afterwards, a day is somebody's word and no longer that of the kind.
    const entered = applyItems(taken, [{ code: 'INCOME_PROOF', status: 'VERIFIED', expiresOn: '2027-02-01' }]).items;
    expect(missingItems(rested(entered), '2027-03-01')).toEqual(codes);
  });

  it('keeps the day of its receipt when it is verified, and gets another one with another paper', () => {
    const code = 'INCOME_PROOF';
    const received = { status: 'RECEIVED', expiresOn: '2026-12-05' } as const;
    expect(until({ code, status: 'VERIFIED' }, received)).toBeUndefined();
    expect(until({ code, status: 'RECEIVED' }, { ...received, status: 'RETURNED' })).toBe('2027-02-28');
    expect(until({ code, status: 'RECEIVED' }, { status: 'EXPIRED', expiresOn: '2026-11-29' })).toBe('2027-02-28');
    // What ran out is not made good by saying once more that it was verified.
    expect(until({ code, status: 'VERIFIED' }, { status: 'EXPIRED', expiresOn: '2026-11-29' })).toBeUndefined();
  });
});
