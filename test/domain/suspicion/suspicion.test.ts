import {
  knowsOf,
  mayConcludeSuspicion,
  type Suspicion,
  type SuspicionOutcome,
} from '../../../src/domain/suspicion/suspicion';

const person = (username: string, role: string, branchCode = 'SB01') => ({ username, roles: [role], branchCode });
const report = (more: Partial<Suspicion> = {}): Suspicion => ({
  status: 'REPORTED',
  branchCode: 'SB01',
  reportedBy: 'li',
  about: null,
  ...more,
});

test.each<[string, ReturnType<typeof person>, boolean]>([
  ['who made it', person('li', 'CLIENT_MANAGER'), true],
  ['a risk officer of the branch', person('zhao', 'RISK_OFFICER'), true],
  ['a risk officer of head office', person('zhou', 'RISK_OFFICER', 'HQ'), true],
  ['a risk officer of another branch', person('zhou', 'RISK_OFFICER', 'SB02'), false],
  ['a colleague', person('wang', 'CLIENT_MANAGER'), false],
  ['the department manager', person('chen', 'DEPARTMENT_MANAGER'), false],
  ['an approver', person('head', 'APPROVER', 'HQ'), false],
  ['the administrator', person('root', 'ADMINISTRATOR', 'HQ'), false],
])('A report is known to its maker and to who assesses it alone: %s', (_, who, expected) => {
  expect(knowsOf(report(), who)).toBe(expected);
});

test('Whom it is about never knows of it, whatever his post', () => {
  expect(knowsOf(report({ about: 'zhao' }), person('zhao', 'RISK_OFFICER'))).toBe(false);
  expect(knowsOf(report({ about: 'li' }), person('li', 'CLIENT_MANAGER'))).toBe(false);
});

test.each<[string, Partial<Suspicion>, SuspicionOutcome, string | null, string]>([
  ['dismissed', {}, 'DISMISSED', null, 'allowed'],
  ['filed under its number', {}, 'FILED', 'STR-1', 'allowed'],
  ['filed without one', {}, 'FILED', null, 'SUSPICION_REFERENCE'],
  ['by who made it', { reportedBy: 'zhao' }, 'DISMISSED', null, 'SUSPICION_SAME_PERSON'],
  ['a second time', { status: 'DISMISSED' }, 'FILED', 'STR-1', 'SUSPICION_STATE'],
])('A report is concluded: %s', (_, more, outcome, reference, expected) => {
  const verdict = mayConcludeSuspicion(report(more), { outcome, reference }, person('zhao', 'RISK_OFFICER'));
  expect(verdict.allowed ? 'allowed' : verdict.code).toBe(expected);
});
