import fc from 'fast-check';
import {
  itemsOf,
  mayFile,
  mayProposeWith,
  mayVerify,
  missingItems,
  stateOfItem,
  WRITE_OFF_ITEM_CODES,
  type FileEntry,
} from '../../../src/domain/workout/write-off-file';

const verified = (items = WRITE_OFF_ITEM_CODES): FileEntry[] =>
  items.flatMap((item) => [
    { item, act: 'FILED', by: 'zhou' },
    { item, act: 'VERIFIED', by: 'zhao' },
  ]);
const codeOf = (verdict: ReturnType<typeof mayProposeWith>): string => (verdict.allowed ? 'allowed' : verdict.code);

test('A loan that somebody stands for also shows how he was pursued', () => {
  expect(itemsOf({ secured: true })).toEqual([...WRITE_OFF_ITEM_CODES]);
  expect(itemsOf({ secured: false })).not.toContain('GUARANTEE');
});

test('The refusal lists what is missing, in both languages', () => {
  const entries = verified().filter(({ item }) => item !== 'LOSS' && item !== 'RESPONSIBILITY');
  expect(mayProposeWith({ secured: true }, entries)).toEqual({
    allowed: false,
    code: 'WRITE_OFF_FILE_INCOMPLETE',
    params: {
      missingZh: '责任认定报告、损失测算表',
      missingEn: 'statement of responsibility; calculation of the loss',
    },
  });
  expect(mayProposeWith({ secured: true }, verified()).allowed).toBe(true);
});

test('What is filed anew must be verified anew', () => {
  const again: FileEntry[] = [...verified(), { item: 'LOSS', act: 'FILED', by: 'zhou' }];
  expect(stateOfItem('LOSS', again)).toBe('FILED');
  expect(missingItems({ secured: true }, again)).toEqual(['LOSS']);
  expect(missingItems({ secured: true }, [...again, { item: 'LOSS', act: 'RETURNED', by: 'zhao' }])).toEqual(['LOSS']);
});

test('Nobody verifies his own paper, nor the manager of the loan any; nor what was not filed', () => {
  const filed: FileEntry[] = [{ item: 'LOSS', act: 'FILED', by: 'zhou' }];
  const by = (username: string) => ({ username, managerUsername: 'li' });
  expect(codeOf(mayVerify('LOSS', filed, by('zhou')))).toBe('FILER_MAY_NOT_VERIFY');
  expect(codeOf(mayVerify('LOSS', filed, by('li')))).toBe('WRITE_OFF_BY_MANAGER');
  expect(codeOf(mayVerify('LOSS', filed, by('zhao')))).toBe('allowed');
  expect(codeOf(mayVerify('LEGAL', filed, by('zhao')))).toBe('NOTHING_TO_VERIFY');
  expect(codeOf(mayVerify('LOSS', [...filed, { item: 'LOSS', act: 'VERIFIED', by: 'zhao' }], by('zhao')))).toBe(
    'NOTHING_TO_VERIFY',
  );
  expect(codeOf(mayFile('RESPONSIBILITY', by('li')))).toBe('OWN_RESPONSIBILITY');
  expect(codeOf(mayFile('RESPONSIBILITY', by('zhou')))).toBe('allowed');
});

test('Whatever is done to it in whatever order, a file is complete only when each item’s last word is a verification', () => {
  const entry = fc.record<FileEntry>({
    item: fc.constantFrom(...WRITE_OFF_ITEM_CODES),
    act: fc.constantFrom('FILED', 'VERIFIED', 'RETURNED'),
    by: fc.constantFrom('zhou', 'zhao'),
  });
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 40 }), fc.boolean(), (entries, secured) => {
      const last = new Map(entries.map(({ item, act }) => [item, act]));
      const isComplete = itemsOf({ secured }).every((item) => last.get(item) === 'VERIFIED');
      return mayProposeWith({ secured }, entries).allowed === isComplete;
    }),
  );
});
