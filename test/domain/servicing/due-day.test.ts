import { mayMoveDueDay, type DueDayLoan } from '../../../src/domain/servicing/due-day';

const LOAN: DueDayLoan = {
  status: 'CURRENT',
  method: 'EQUAL_INSTALMENT',
  unit: 'MONTH',
  dueDay: 15,
  changedOn: null,
  nextDueOn: '2026-04-15',
  maturityOn: '2027-01-15',
};

test.each<[string, Partial<DueDayLoan>, number, string]>([
  ['of a loan without arrears', {}, 25, 'allowed'],
  ['a year after the last change', { changedOn: '2025-03-20' }, 25, 'allowed'],
  ['sooner than a year after the last change', { changedOn: '2025-03-21' }, 25, 'DUE_DAY_TOO_SOON'],
  ['of a loan with arrears', { status: 'OVERDUE' }, 25, 'DUE_DAY_ARREARS'],
  ['of a settled loan', { status: 'SETTLED' }, 25, 'LOAN_CLOSED'],
  ['of a loan written off', { status: 'WRITTEN_OFF' }, 25, 'LOAN_WRITTEN_OFF'],
  ['of a loan repaid at once', { method: 'BULLET' }, 25, 'DUE_DAY_NOT_MONTHLY'],
  ['of a loan by weeks', { unit: 'WEEK' }, 25, 'DUE_DAY_NOT_MONTHLY'],
  ['with one instalment left', { nextDueOn: '2027-01-15' }, 25, 'DUE_DAY_LAST'],
  ['to the day it has', {}, 15, 'DUE_DAY_SAME'],
  ['to the day it has, though a holiday moved the next instalment', { nextDueOn: '2026-04-17' }, 15, 'DUE_DAY_SAME'],
  ['to the day that a holiday moved the next instalment to', { nextDueOn: '2026-04-17' }, 17, 'allowed'],
  ['to a day that not every month has', {}, 29, 'DUE_DAY_RANGE'],
  ['to no day', {}, 0, 'DUE_DAY_RANGE'],
])('A change of the due day %s', (_, change, day, expected) => {
  const verdict = mayMoveDueDay({ ...LOAN, ...change }, day, '2026-03-20');
  expect(verdict.allowed ? 'allowed' : verdict.code).toBe(expected);
});
