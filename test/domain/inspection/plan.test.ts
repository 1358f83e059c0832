import fc from 'fast-check';
import { addDays } from '../../../src/domain/date';
import { dueOnOf, nextStep, type Pending } from '../../../src/domain/inspection/deadline';
import {
  BUSINESS_OWNER_PLAN,
  COMPANY_PLAN,
  intervalOf,
  PERSON_PLAN,
  plannedOn,
  type InspectionPlan,
  type Watched,
} from '../../../src/domain/inspection/plan';
import { nextLookOn, triggersOf, type LoanFacts, type Trigger } from '../../../src/domain/inspection/trigger';

const watched = (more: Partial<Watched> = {}): Watched => ({
  disbursedOn: '2026-01-15',
  termMonths: 12,
  riskClass: 'NORMAL',
  inspectedOn: null,
  askedOn: null,
  ...more,
});
const late = (more: Partial<LoanFacts> = {}): LoanFacts => ({
  asOf: '2026-03-20',
  status: 'OVERDUE',
  riskClass: 'SPECIAL_MENTION',
  principalOverdue: true,
  missedInstalments: 1,
  interestUnpaidSince: '2026-03-15',
  oldestUnpaidDueOn: '2026-03-15',
  nextDueOn: '2026-04-15',
  graceDays: 0,
  ...more,
});

describe('How often a loan is inspected (RULES 9)', () => {
  test.each<[string, InspectionPlan, Partial<Watched>, string | null]>([
    ['a company: the use of the funds within 15 days', COMPANY_PLAN, {}, '2026-01-30'],
    ['a person: within 30 days', PERSON_PLAN, {}, '2026-02-14'],
    ['a business owner: within 30 days', BUSINESS_OWNER_PLAN, {}, '2026-02-14'],
    ['up to six months: monthly', COMPANY_PLAN, { termMonths: 6, inspectedOn: '2026-01-31' }, '2026-02-28'],
    ['longer: quarterly', COMPANY_PLAN, { termMonths: 7, inspectedOn: '2026-01-31' }, '2026-04-30'],
    ['关注: monthly', COMPANY_PLAN, { riskClass: 'SPECIAL_MENTION', inspectedOn: '2026-03-10' }, '2026-04-10'],
    ['次级: half-monthly', COMPANY_PLAN, { riskClass: 'SUBSTANDARD', inspectedOn: '2026-03-10' }, '2026-03-25'],
    ['损失: half-monthly', PERSON_PLAN, { riskClass: 'LOSS', inspectedOn: '2026-03-10' }, '2026-03-25'],
    ['a personal instalment loan: by data', PERSON_PLAN, { inspectedOn: '2026-02-10' }, null],
    [
      'sooner when the report asks for it',
      COMPANY_PLAN,
      { inspectedOn: '2026-02-10', askedOn: '2026-03-01' },
      '2026-03-01',
    ],
    [
      'not later though it asks for it',
      COMPANY_PLAN,
      { inspectedOn: '2026-02-10', askedOn: '2026-12-01' },
      '2026-05-10',
    ],
    [
      'by data, but the report asks for a visit',
      PERSON_PLAN,
      { inspectedOn: '2026-02-10', askedOn: '2026-08-01' },
      '2026-08-01',
    ],
  ])('%s', (_, plan, more, on) => {
    expect(plannedOn(plan, watched(more))).toBe(on);
  });

  test('a worse class is never inspected less often', () => {
    const order = ['NORMAL', 'SPECIAL_MENTION', 'SUBSTANDARD', 'DOUBTFUL', 'LOSS'] as const;
    const daysOf = (interval: ReturnType<typeof intervalOf>): number =>
      interval === null ? Infinity : interval.every * (interval.unit === 'MONTH' ? 30 : 1);
    for (const plan of [COMPANY_PLAN, BUSINESS_OWNER_PLAN, PERSON_PLAN])
      for (const term of [3, 6, 7, 36]) {
        const days = order.map((riskClass) => daysOf(intervalOf(plan, term, riskClass)));
        expect(days).toEqual([...days].sort((a, b) => b - a));
      }
  });
});

describe('What calls for an inspection out of turn (RULES 9)', () => {
  test.each<[string, InspectionPlan, Partial<LoanFacts>, Trigger[]]>([
    ['a company whose principal is overdue', COMPANY_PLAN, {}, ['PRINCIPAL_OVERDUE']],
    ['a company late with interest alone: not yet', COMPANY_PLAN, { principalOverdue: false }, []],
    ['interest unpaid for 60 days: not yet', COMPANY_PLAN, { principalOverdue: false, asOf: '2026-05-14' }, []],
    [
      'interest unpaid for more than 60 days',
      COMPANY_PLAN,
      { principalOverdue: false, asOf: '2026-05-15' },
      ['INTEREST_UNPAID'],
    ],
    ['a person late once', PERSON_PLAN, {}, []],
    ['a person who missed two', PERSON_PLAN, { missedInstalments: 2 }, ['MISSED_INSTALMENTS']],
    ['nobody who has paid', COMPANY_PLAN, { status: 'CURRENT' }, []],
  ])('%s', (_, plan, more, found) => {
    expect(triggersOf(plan.trigger, late(more), [])).toEqual(found);
  });

  test('a reason is raised once in the same arrears', () => {
    expect(triggersOf(COMPANY_PLAN.trigger, late({ asOf: '2026-06-01' }), ['PRINCIPAL_OVERDUE'])).toEqual([
      'INTEREST_UNPAID',
    ]);
  });

  test('the watch looks again exactly when something new can be', () => {
    expect(nextLookOn(COMPANY_PLAN.trigger, late(), ['PRINCIPAL_OVERDUE'])).toBe('2026-05-15');
    expect(nextLookOn(PERSON_PLAN.trigger, late(), [])).toBe('2026-04-16');
    expect(nextLookOn(PERSON_PLAN.trigger, late({ graceDays: 3 }), [])).toBe('2026-04-19');
    expect(nextLookOn(COMPANY_PLAN.trigger, late({ asOf: '2026-05-15' }), [])).toBe('2026-06-14');
    expect(nextLookOn(COMPANY_PLAN.trigger, late({ status: 'CURRENT' }), [])).toBeNull();
  });
});

describe('An inspection that nobody makes', () => {
  test('is reminded of, then put before its department manager, then before risk; each once and in this order', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 1, max: 60 }), (reminderDays, riskAfterDays) => {
        let pending: Pending = { dueOn: '2026-06-15', reminded: false, late: 'NONE' };
        const days: string[] = [];
        for (let step = nextStep({ reminderDays, riskAfterDays }, pending); step !== null;) {
          days.push(step.on);
          pending = step.kind === 'REMIND' ? { ...pending, reminded: true } : { ...pending, late: step.level };
          step = nextStep({ reminderDays, riskAfterDays }, pending);
        }
        expect(pending).toMatchObject({ reminded: true, late: 'RISK' });
        expect(days).toEqual([
          addDays('2026-06-15', -reminderDays),
          '2026-06-16',
          addDays('2026-06-16', riskAfterDays),
        ]);
      }),
    );
  });

  test('one whose day has passed before it could be opened gets its full time', () => {
    expect(dueOnOf(COMPANY_PLAN, '2026-02-01', '2026-02-01')).toBe('2026-02-01');
    expect(dueOnOf(COMPANY_PLAN, '2026-02-01', '2026-02-02')).toBe('2026-02-09');
  });
});
