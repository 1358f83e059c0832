import type { Verdict } from '../../../src/domain/verdict';
import {
  dutiesOfObjection,
  heldFor,
  mayAnswer,
  mayObject,
  noticeOn,
  objectionUntil,
} from '../../../src/domain/workout/credit-reporting';

const codeOf = (verdict: Verdict): string => (verdict.allowed ? 'allowed' : verdict.code);

// 征信业管理条例 Art 15 (told beforehand), Art 29 (consent).
test.each([
  [true, '2026-02-20', null],
  [true, '2026-02-23', null],
  [true, '2026-02-24', 'NOTICE_TOO_LATE'],
  [true, null, 'NOT_NOTIFIED'],
  [false, '2026-02-20', 'NO_CONSENT'],
])('With consent %s and told on %s, an arrears of the end of February is held for %s', (hasConsent, told, expected) => {
  expect(heldFor({ hasConsent, noticeSentOn: told }, '2026-02-28')).toBe(expected);
});

test('The client is told on the third day, and his objection is answered within twenty days (Art 25)', () => {
  expect(noticeOn('2026-02-26')).toBe('2026-03-01');
  expect(objectionUntil('2026-02-10')).toBe('2026-03-02');
  expect(objectionUntil('2024-02-10')).toBe('2024-03-01');
});

test('One objection at a time is taken down, not ahead of the day', () => {
  expect(codeOf(mayObject('2026-02-10', null, '2026-02-10'))).toBe('allowed');
  expect(codeOf(mayObject('2026-02-11', null, '2026-02-10'))).toBe('DATE_IN_FUTURE');
  expect(codeOf(mayObject('2026-02-10', 'OB1', '2026-02-10'))).toBe('OBJECTION_OPEN');
});

test('It is answered once, by another than who took it down or manages the loan, and corrected exactly when it is upheld', () => {
  const OPEN = { no: 'OB1', receivedOn: '2026-02-10', by: 'he', isAnswered: false };
  const answer = (username: string, outcome: 'UPHELD' | 'REJECTED', correction: string | null, objection = OPEN) =>
    codeOf(mayAnswer(objection, { outcome, correction }, { username, managerUsername: 'li' }));
  expect(answer('zhou', 'UPHELD', '更正为正常')).toBe('allowed');
  expect(answer('zhou', 'REJECTED', null)).toBe('allowed');
  expect(answer('zhou', 'UPHELD', null)).toBe('OBJECTION_CORRECTION');
  expect(answer('zhou', 'REJECTED', '更正')).toBe('OBJECTION_CORRECTION');
  expect(answer('he', 'REJECTED', null)).toBe('MAKER_MAY_NOT_CHECK');
  expect(answer('li', 'REJECTED', null)).toBe('MANAGER_MAY_NOT_ANSWER');
  expect(answer('zhou', 'REJECTED', null, { ...OPEN, isAnswered: true })).toBe('OBJECTION_ANSWERED');
  expect(dutiesOfObjection(OPEN)).toEqual([{ subject: 'OB1', kind: 'OBJECTION', lastOn: '2026-03-02' }]);
  expect(dutiesOfObjection({ ...OPEN, isAnswered: true })).toEqual([]);
});
