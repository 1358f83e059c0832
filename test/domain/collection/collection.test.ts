import fc from 'fast-check';
import { mayAct, type CollectionFacts } from '../../../src/domain/collection/actions';
import { nextRung, stepInstant, stepsDue, type Climb } from '../../../src/domain/collection/ladder';
import { promiseStatus } from '../../../src/domain/collection/promise';
import { addDays } from '../../../src/domain/date';
import { isQuiet } from '../../../src/domain/notice/quiet-hours';

const LADDER = [
  { daysOverdue: 30, step: 'LETTER' },
  { daysOverdue: 1, step: 'MESSAGE' },
  { daysOverdue: 3, step: 'CALL' },
];
const climb = (done: string[] = []): Climb => ({
  caseId: 'collection-LN1-1',
  ladder: LADDER,
  done,
  overdueSince: '2026-02-15',
});

describe('The ladder', () => {
  test.each([
    ['2026-02-15', []],
    ['2026-02-16', ['MESSAGE']],
    ['2026-02-18', ['MESSAGE', 'CALL']],
    ['2026-03-17', ['MESSAGE', 'CALL', 'LETTER']],
  ])('by %s a case has climbed to %j, lowest first whatever the order of its data', (asOf, steps) => {
    expect(stepsDue(climb(), asOf).map(({ step }) => step)).toEqual(steps);
  });

  test('does nothing twice, and ends', () => {
    expect(stepsDue(climb(['MESSAGE', 'CALL']), '2026-02-28')).toEqual([]);
    expect(nextRung(climb(['MESSAGE', 'CALL']))?.step).toBe('LETTER');
    expect(nextRung(climb(['MESSAGE', 'CALL', 'LETTER']))).toBeNull();
  });

  test('no step of any case falls into quiet hours', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 0, max: 5000 }), (caseId, days) => {
        expect(isQuiet(stepInstant(caseId, addDays('2026-01-01', days)))).toBe(false);
      }),
    );
  });
});

describe('A promise', () => {
  const promise = { amountFen: 100, payOn: '2026-03-10', receivedBeforeFen: 50, status: 'OPEN' as const };
  test.each([
    [149, 'OVERDUE', '2026-03-10', 'OPEN'],
    [149, 'OVERDUE', '2026-03-11', 'BROKEN'],
    [150, 'OVERDUE', '2026-03-11', 'KEPT'],
    [51, 'CURRENT', '2026-03-05', 'KEPT'],
  ])('with %i received and the loan %s on %s it is %s', (receivedFen, status, on, expected) => {
    expect(promiseStatus(promise, { receivedFen, status }, on)).toBe(expected);
  });

  test('that was broken stays broken', () => {
    expect(
      promiseStatus({ ...promise, status: 'BROKEN' }, { receivedFen: 1000, status: 'OVERDUE' }, '2026-03-12'),
    ).toBe('BROKEN');
  });
});

describe('Who may do what in a case', () => {
  const facts: CollectionFacts = {
    isOpen: true,
    managerUsername: 'li',
    promise: null,
    plan: null,
    approvalId: null,
    daysOverdue: 361,
  };
  const today = '2026-03-02';
  test.each([
    ['NOTE', 'zhou', 'COLLECTOR', 'allowed'],
    ['NOTE', 'li', 'CLIENT_MANAGER', 'allowed'],
    ['NOTE', 'sun', 'FINANCE', 'COLLECTION_ROLE'],
    ['NOTE', 'admin', 'ADMINISTRATOR', 'COLLECTION_ROLE'],
    ['LEGAL_DECISION', 'zhou', 'COLLECTOR', 'COLLECTION_ROLE'],
    ['LEGAL_DECISION', 'chen', 'DEPARTMENT_MANAGER', 'LEGAL_DECISION_REQUIRED'],
    ['WRITE_OFF_PROPOSAL', 'li', 'CLIENT_MANAGER', 'COLLECTION_ROLE'],
    ['WRITE_OFF_PROPOSAL', 'li', 'DEPARTMENT_MANAGER', 'WRITE_OFF_BY_MANAGER'],
    ['WRITE_OFF_PROPOSAL', 'zhou', 'COLLECTOR', 'allowed'],
  ])('%s by %s, %s: %s', (kind, username, role, expected) => {
    const verdict = mayAct(facts, { kind }, { username, roles: [role] }, today);
    expect(verdict.allowed ? 'allowed' : verdict.code).toBe(expected);
  });

  test('a write-off is proposed once at a time and not before the class is doubtful', () => {
    const propose = (more: Partial<CollectionFacts>) =>
      mayAct({ ...facts, ...more }, { kind: 'WRITE_OFF_PROPOSAL' }, { username: 'zhou', roles: ['COLLECTOR'] }, today);
    expect(propose({ approvalId: 'approval-LN1-1' })).toMatchObject({ code: 'WRITE_OFF_PENDING' });
    expect(propose({ daysOverdue: 270 })).toMatchObject({ code: 'WRITE_OFF_TOO_EARLY' });
    expect(propose({ isOpen: false })).toMatchObject({ code: 'CASE_CLOSED' });
  });
});
