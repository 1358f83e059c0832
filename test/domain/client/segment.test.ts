import { revisitDueOn, SEEDED_SEGMENT_POLICY, segmentOf, type Standing } from '../../../src/domain/client/segment';
import { addDays } from '../../../src/domain/date';

const standing = (more: Partial<Standing> = {}): Standing => ({
  kind: 'PERSON',
  balanceFen: 0,
  hadLoan: false,
  registeredOn: '2026-01-01',
  lastContactOn: null,
  plannedOn: null,
  ...more,
});
const TODAY = '2026-06-30';

test.each<[string, Partial<Standing>, string]>([
  ['owes a million yuan', { balanceFen: 100_000_000 }, 'KEY'],
  ['owes a fen less', { balanceFen: 99_999_999 }, 'ACTIVE'],
  ['is a company and owes a million', { kind: 'COMPANY', balanceFen: 100_000_000 }, 'ACTIVE'],
  ['is a company and owes five', { kind: 'COMPANY', balanceFen: 500_000_000 }, 'KEY'],
  ['was heard of 180 days ago', { lastContactOn: '2026-01-01' }, 'NEW'],
  ['was heard of 181 days ago', { lastContactOn: '2025-12-31' }, 'DORMANT'],
  ['owes a fen, though nobody heard of him', { lastContactOn: '2020-01-01', balanceFen: 1 }, 'ACTIVE'],
  ['has paid everything back lately', { hadLoan: true, lastContactOn: '2026-06-01' }, 'ACTIVE'],
  ['was registered long ago and never spoken to', { registeredOn: '2020-01-01' }, 'DORMANT'],
])('A client who %s', (_, more, expected) => {
  expect(segmentOf(SEEDED_SEGMENT_POLICY, standing(more), TODAY)).toBe(expected);
});

test('What was agreed comes before the interval, and never after it', () => {
  const at = standing({ lastContactOn: '2026-06-01' });
  const due = (plannedOn: string | null): string => revisitDueOn(SEEDED_SEGMENT_POLICY, { ...at, plannedOn }, 'ACTIVE');
  expect(due(null)).toBe(addDays('2026-06-01', 90));
  expect(due('2026-06-10')).toBe('2026-06-10');
  expect(due('2027-01-01')).toBe(addDays('2026-06-01', 90));
});
