import {
  dutiesOfRelease,
  mayCheckRelease,
  mayReportRelease,
  mustRelease,
  releaseState,
  releaseUntil,
  type ReleaseAct,
} from '../../../src/domain/security/release';
import type { Verdict } from '../../../src/domain/verdict';

const codeOf = (verdict: Verdict): string => (verdict.allowed ? 'allowed' : verdict.code);
const REPORTED: ReleaseAct = { act: 'REPORTED', by: 'qian', on: '2026-03-05' };
const RETURNED: ReleaseAct = { act: 'RETURNED', by: 'zhou', on: '2026-03-06' };
const CHECKED: ReleaseAct = { act: 'CHECKED', by: 'zhou', on: '2026-03-07' };

test('What was charged is given back; a surety, and what was only offered, is not', () => {
  expect(mustRelease({ kind: 'RESIDENTIAL', isCharged: true })).toBe(true);
  expect(mustRelease({ kind: 'DEPOSIT_OR_TREASURY', isCharged: true })).toBe(true);
  expect(mustRelease({ kind: 'RESIDENTIAL', isCharged: false })).toBe(false);
  expect(mustRelease({ kind: 'GUARANTOR_COMPANY', isCharged: true })).toBe(false);
});

// Counted by hand on the calendar of 2026: 15 to 23 February are off, 14 and 28 February are worked.
test.each([
  ['2026-03-02', '2026-03-16'],
  ['2026-02-10', '2026-03-02'],
])('Settled on %s it is given back within ten working days, by %s', (settledOn, lastOn) => {
  const off = ['2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20', '2026-02-23'];
  const announced = new Map<string, 'HOLIDAY' | 'MAKE_UP'>([
    ...off.map((on): [string, 'HOLIDAY'] => [on, 'HOLIDAY']),
    ...['2026-02-14', '2026-02-28'].map((on): [string, 'MAKE_UP'] => [on, 'MAKE_UP']),
  ]);
  expect(releaseUntil(settledOn, announced)).toBe(lastOn);
});

test('It is reported by one who does not manage the loan and checked by another; what is returned is done again', () => {
  const report = (acts: ReleaseAct[], username: string, on = '2026-03-05') =>
    codeOf(
      mayReportRelease(acts, username, {
        on,
        settledOn: '2026-03-02',
        managerUsername: 'li',
        today: '2026-03-06',
      }),
    );
  expect(report([], 'qian')).toBe('allowed');
  expect(report([], 'li')).toBe('MANAGER_MAY_NOT_RELEASE');
  expect(report([], 'qian', '2026-03-01')).toBe('RELEASE_BEFORE_SETTLED');
  expect(report([], 'qian', '2026-03-07')).toBe('DATE_IN_FUTURE');
  expect(report([REPORTED], 'qian')).toBe('RELEASE_STATE');
  expect(report([REPORTED, RETURNED], 'qian')).toBe('allowed');

  expect(codeOf(mayCheckRelease([], 'zhou', { managerUsername: 'li' }))).toBe('RELEASE_STATE');
  expect(codeOf(mayCheckRelease([REPORTED], 'qian', { managerUsername: 'li' }))).toBe('MAKER_MAY_NOT_CHECK');
  expect(codeOf(mayCheckRelease([REPORTED], 'li', { managerUsername: 'li' }))).toBe('MANAGER_MAY_NOT_RELEASE');
  expect(codeOf(mayCheckRelease([REPORTED], 'zhou', { managerUsername: 'li' }))).toBe('allowed');
  expect(codeOf(mayCheckRelease([REPORTED, CHECKED], 'zhou', { managerUsername: 'li' }))).toBe('RELEASE_STATE');
});

test('Its duty is to give it back, then to check it, then nothing', () => {
  const kinds = (acts: ReleaseAct[]) => dutiesOfRelease('SE1', acts, '2026-03-16').map(({ kind }) => kind);
  expect(kinds([])).toEqual(['RELEASE']);
  expect(kinds([REPORTED])).toEqual(['RELEASE_CHECK']);
  expect(kinds([REPORTED, RETURNED])).toEqual(['RELEASE']);
  expect(kinds([REPORTED, RETURNED, REPORTED, CHECKED])).toEqual([]);
  expect(releaseState([REPORTED, RETURNED, REPORTED])).toBe('REPORTED');
});
