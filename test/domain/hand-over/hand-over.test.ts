import { archiveLoanStanding, mayLend, mayTakeBack } from '../../../src/domain/hand-over/archive-loan';
import { mayAnswer, mayGive, type HandOverTarget } from '../../../src/domain/hand-over/hand-over';
import type { Stage } from '../../../src/domain/application/stages';
import type { Verdict } from '../../../src/domain/verdict';

const codeOf = (verdict: Verdict): string => (verdict.allowed ? 'allowed' : verdict.code);
const contract = { name: '借款合同', pages: 8, original: true };

describe('Papers handed over (DUTIES 20, 51)', () => {
  test.each<[HandOverTarget, Stage, string]>([
    ['FINANCE', 'CONTRACT', 'HAND_OVER_TOO_EARLY'],
    ['FINANCE', 'DISBURSEMENT', 'allowed'],
    ['FINANCE', 'DISBURSED', 'allowed'],
    ['FINANCE', 'REJECTED', 'HAND_OVER_TOO_EARLY'],
    ['ARCHIVE', 'DISBURSEMENT', 'HAND_OVER_TOO_EARLY'],
    ['ARCHIVE', 'PAYING', 'HAND_OVER_TOO_EARLY'],
    ['ARCHIVE', 'DISBURSED', 'allowed'],
    ['ARCHIVE', 'REJECTED', 'allowed'],
  ])('to %s at %s: %s', (target, stage, expected) => {
    expect(codeOf(mayGive({ stage, target, items: [contract], isOffered: false }))).toBe(expected);
  });

  test('one list at a time, each paper once', () => {
    const give = (items: (typeof contract)[], isOffered: boolean) =>
      codeOf(mayGive({ stage: 'DISBURSED', target: 'ARCHIVE', items, isOffered }));
    expect(give([contract], true)).toBe('HAND_OVER_WAITS');
    expect(give([contract, { ...contract, pages: 2 }], false)).toBe('HAND_OVER_ITEM_TWICE');
  });

  test.each([
    ['who gave it, though he holds the post', 'OFFERED', 'li', ['ARCHIVIST'], 'RECEIVE', '', 'GIVER_MAY_NOT_RECEIVE'],
    ['another post', 'OFFERED', 'qian', ['FINANCE'], 'RECEIVE', '', 'HAND_OVER_FOR_OTHER_POST'],
    ['the archivist', 'OFFERED', 'lu', ['ARCHIVIST'], 'RECEIVE', '', 'allowed'],
    ['the archivist, back and without a word', 'OFFERED', 'lu', ['ARCHIVIST'], 'RETURN', ' ', 'HAND_OVER_REASON'],
    ['the archivist, back with a reason', 'OFFERED', 'lu', ['ARCHIVIST'], 'RETURN', '缺页', 'allowed'],
    ['the archivist again', 'RECEIVED', 'lu', ['ARCHIVIST'], 'RETURN', '缺页', 'HAND_OVER_ANSWERED'],
  ] as const)('is answered by %s', (_who, status, username, roles, outcome, reason, expected) => {
    const list = { status, target: 'ARCHIVE' as const, givenBy: 'li' };
    expect(codeOf(mayAnswer(list, { username, roles }, { outcome, reason }))).toBe(expected);
  });
});

describe('Papers lent by the archive (DUTIES 20)', () => {
  const file = { target: 'ARCHIVE' as const, status: 'RECEIVED' as const, items: [contract] };
  const asked = { item: '借款合同', isOut: false, borrower: 'he', lentBy: 'lu', dueOn: '2026-02-14' };
  test.each([
    ['for thirty days', file, asked, 'allowed'],
    ['a day longer', file, { ...asked, dueOn: '2026-02-15' }, 'ARCHIVE_LOAN_TERM'],
    ['until yesterday', file, { ...asked, dueOn: '2026-01-14' }, 'ARCHIVE_LOAN_TERM'],
    ['before the archive signed', { ...file, status: 'OFFERED' as const }, asked, 'NOT_IN_ARCHIVE'],
    ['of what finance has', { ...file, target: 'FINANCE' as const }, asked, 'NOT_IN_ARCHIVE'],
    ['that is not in the list', file, { ...asked, item: '抵押合同' }, 'ARCHIVE_ITEM_UNKNOWN'],
    ['that is out', file, { ...asked, isOut: true }, 'ARCHIVE_ITEM_OUT'],
    ['to who lends it', file, { ...asked, borrower: 'lu' }, 'LENDER_MAY_NOT_BORROW'],
  ])('%s', (_what, from, given, expected) => {
    expect(codeOf(mayLend(from, given, '2026-01-15'))).toBe(expected);
  });

  test('come back once, to somebody else than the borrower; overdue from the day after the last', () => {
    expect(codeOf(mayTakeBack({ borrower: 'he', returnedOn: null }, 'he'))).toBe('BORROWER_MAY_NOT_TAKE_BACK');
    expect(codeOf(mayTakeBack({ borrower: 'he', returnedOn: null }, 'lu'))).toBe('allowed');
    expect(codeOf(mayTakeBack({ borrower: 'he', returnedOn: '2026-01-20' }, 'lu'))).toBe('ARCHIVE_LOAN_BACK');
    const at = (today: string, returnedOn: string | null = null) =>
      archiveLoanStanding({ dueOn: '2026-01-20', returnedOn }, today);
    expect([at('2026-01-20'), at('2026-01-21'), at('2026-02-21', '2026-02-20')]).toEqual(['OUT', 'OVERDUE', 'BACK']);
  });
});
