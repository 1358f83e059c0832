import fc from 'fast-check';
import { CHINA, isWorkingDay } from '../../../src/domain/calendar/calendar';
import { addDays, formatDate } from '../../../src/domain/date';
import { workingDaysAfter, type AnnouncedDays } from '../../../src/domain/warning/deadline';
import {
  DISPOSITIONS,
  mayConfirmLift,
  mayDispose,
  statusAfter,
  type WarningFacts,
} from '../../../src/domain/warning/disposition';
import { ruleOf, SEEDED_WARNING_POLICY, WARNING_LEVELS } from '../../../src/domain/warning/policy';

const ANNOUNCED: AnnouncedDays = new Map([
  ...[...CHINA.daysOff].map((day) => [formatDate(day), 'HOLIDAY'] as const),
  ...[...CHINA.workedWeekendDays].map((day) => [formatDate(day), 'MAKE_UP'] as const),
]);
const open: WarningFacts = { status: 'OPEN', level: 'RED', managerUsername: 'li', liftedBy: null };
const person = (username: string, ...roles: string[]) => ({ username, roles });

describe('The deadline of a warning', () => {
  test('so many working days lie after the day it was raised, as the calendar of the year has them', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 340 }), fc.integer({ min: 1, max: 10 }), (offset, days) => {
        const from = addDays('2026-01-01', offset);
        const due = workingDaysAfter(from, days, ANNOUNCED);
        let worked = 0;
        for (let date = addDays(from, 1); date <= due; date = addDays(date, 1)) if (isWorkingDay(date)) worked += 1;
        expect(worked).toBe(days);
        expect(isWorkingDay(due)).toBe(true);
      }),
    );
  });

  test('3, 5 and 10 days over the National Day of 2026', () => {
    const { deadlineDays } = SEEDED_WARNING_POLICY;
    expect(WARNING_LEVELS.map((level) => workingDaysAfter('2026-09-30', deadlineDays[level], ANNOUNCED))).toEqual([
      '2026-10-10',
      '2026-10-13',
      '2026-10-20',
    ]);
  });
});

describe('Disposing of a warning', () => {
  test.each([
    ['the account manager, with a reason', person('li', 'CLIENT_MANAGER'), '已核实', 'done'],
    ['a superior', person('chen', 'DEPARTMENT_MANAGER'), '已核实', 'done'],
    ['risk', person('zhao', 'RISK_OFFICER'), '已核实', 'done'],
    ['without a reason', person('li', 'CLIENT_MANAGER'), '  ', 'WARNING_REASON'],
    ['another account manager', person('wang', 'CLIENT_MANAGER'), '已核实', 'WARNING_OF_OTHERS'],
    ['a collector', person('zhou', 'COLLECTOR'), '已核实', 'WARNING_OF_OTHERS'],
  ])('%s', (_, by, reason, outcome) => {
    const verdict = mayDispose(open, reason, by);
    expect(verdict.allowed ? 'done' : verdict.code).toBe(outcome);
  });

  test('only lifting a red one asks for a second person', () => {
    for (const level of WARNING_LEVELS)
      for (const disposition of DISPOSITIONS)
        expect(statusAfter(level, disposition) === 'LIFTING').toBe(level === 'RED' && disposition === 'LIFT');
  });

  test.each([
    ['a superior who did not lift it', person('chen', 'DEPARTMENT_MANAGER'), 'li', 'done'],
    ['who lifted it', person('chen', 'DEPARTMENT_MANAGER'), 'chen', 'WARNING_SAME_PERSON'],
    ['who keeps the loan', person('li', 'CLIENT_MANAGER', 'DEPARTMENT_MANAGER'), 'chen', 'WARNING_SAME_PERSON'],
    ['a colleague of the same post', person('wang', 'CLIENT_MANAGER'), 'li', 'WARNING_OF_OTHERS'],
  ])('the second person: %s', (_, by, liftedBy, outcome) => {
    const verdict = mayConfirmLift({ ...open, status: 'LIFTING', liftedBy }, by);
    expect(verdict.allowed ? 'done' : verdict.code).toBe(outcome);
  });

  test('nothing is done twice, and nothing is lifted that nobody lifted', () => {
    const closed = { ...open, status: 'CLOSED' as const };
    expect(mayDispose(closed, 'x', person('li', 'CLIENT_MANAGER'))).toMatchObject({ code: 'WARNING_NOT_OPEN' });
    expect(mayConfirmLift(open, person('chen', 'DEPARTMENT_MANAGER'))).toMatchObject({ code: 'WARNING_NOT_LIFTED' });
  });

  test('every signal of RULES 9, of what is late and of exit plans, has its level; no other is known', () => {
    expect(Object.keys(SEEDED_WARNING_POLICY.rules)).toHaveLength(38);
    expect(ruleOf(SEEDED_WARNING_POLICY, 'toString')).toBeNull();
  });
});
