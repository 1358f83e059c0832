import fc from 'fast-check';
import {
  appealUntil,
  dutiesOfSuit,
  enforceUntil,
  isOverSuit,
  LAWSUIT_STAGE_CODES,
  LAWSUIT_STAGES,
  mayStep,
  stageOfSuit,
  type Lawsuit,
  type LawsuitStep,
} from '../../../src/domain/workout/lawsuit';
import { nextPressOn, pressesOf } from '../../../src/domain/workout/duties';
import { addDays } from '../../../src/domain/date';

const NONE = new Map<string, 'HOLIDAY'>();
const suit = (...steps: LawsuitStep[]): Lawsuit => ({ no: 'LS1', procedure: 'ORDINARY', steps, feePaid: false });
const step = (stage: LawsuitStep['stage'], on: string, performBy?: string): LawsuitStep => ({
  stage,
  on,
  ...(performBy === undefined ? {} : { performBy }),
});
const FILED = step('FILED', '2026-03-01');
const ACCEPTED = step('ACCEPTED', '2026-03-06');
const HEARING = step('HEARING', '2026-05-10');
const JUDGED = step('JUDGED', '2026-06-01');
const codeOf = (from: LawsuitStep[], next: LawsuitStep, today = '2030-01-01'): string => {
  const verdict = mayStep(suit(...from), next, today, NONE);
  return verdict.allowed ? 'allowed' : verdict.code;
};

test('Fifteen days to appeal, two years to enforce', () => {
  expect(appealUntil('2026-06-01', NONE)).toBe('2026-06-16');
  expect(enforceUntil('2024-02-29')).toBe('2026-02-28');
  expect(enforceUntil('2026-07-01')).toBe('2028-07-01');
});

test('The time for an appeal ends on no holiday: then the first working day after it counts (Art 85)', () => {
  const week = ['2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07'];
  const holidays = new Map(week.map((day) => [day, 'HOLIDAY' as const]));
  const served = suit(FILED, ACCEPTED, HEARING, step('JUDGED', '2026-09-16'));
  const may = (stage: 'APPEALED' | 'EFFECTIVE', on: string) => {
    const verdict = mayStep(served, step(stage, on, stage === 'EFFECTIVE' ? on : undefined), '2030-01-01', holidays);
    return verdict.allowed ? 'allowed' : verdict.code;
  };
  expect([may('APPEALED', '2026-10-08'), may('EFFECTIVE', '2026-10-08')]).toEqual([
    'allowed',
    'LAWSUIT_STILL_APPEALABLE',
  ]);
  expect([may('APPEALED', '2026-10-09'), may('EFFECTIVE', '2026-10-09')]).toEqual(['LAWSUIT_APPEAL_LATE', 'allowed']);
  expect(dutiesOfSuit(served, holidays)).toEqual([{ subject: 'LS1', kind: 'APPEAL', lastOn: '2026-10-08' }]);
  // A Saturday.
  expect(appealUntil('2026-06-05', NONE)).toBe('2026-06-22');
});

test.each<[string, LawsuitStep[], LawsuitStep, string]>([
  ['a hearing before the case is docketed', [FILED], HEARING, 'LAWSUIT_STEP'],
  ['docketing', [FILED], ACCEPTED, 'allowed'],
  ['docketing before it was filed', [FILED], step('ACCEPTED', '2026-02-28'), 'LAWSUIT_STEP_BEFORE'],
  ['an appeal on the last day', [FILED, ACCEPTED, HEARING, JUDGED], step('APPEALED', '2026-06-16'), 'allowed'],
  ['an appeal a day late', [FILED, ACCEPTED, HEARING, JUDGED], step('APPEALED', '2026-06-17'), 'LAWSUIT_APPEAL_LATE'],
  [
    'effect on the last day of the appeal',
    [FILED, ACCEPTED, HEARING, JUDGED],
    step('EFFECTIVE', '2026-06-16', '2026-07-01'),
    'LAWSUIT_STILL_APPEALABLE',
  ],
  ['effect after it', [FILED, ACCEPTED, HEARING, JUDGED], step('EFFECTIVE', '2026-06-17', '2026-07-01'), 'allowed'],
  ['effect without a time', [FILED, ACCEPTED, HEARING, JUDGED], step('EFFECTIVE', '2026-06-17'), 'LAWSUIT_PERFORMANCE'],
  ['mediation', [FILED, ACCEPTED], step('MEDIATED', '2026-04-01', '2026-05-01'), 'allowed'],
  [
    'a hearing with a time for performance',
    [FILED, ACCEPTED],
    step('HEARING', '2026-04-01', '2026-05-01'),
    'LAWSUIT_PERFORMANCE_UNASKED',
  ],
  ['a second hearing', [FILED, ACCEPTED, HEARING], step('HEARING', '2026-05-20'), 'allowed'],
  ['anything after it was withdrawn', [FILED, step('WITHDRAWN', '2026-03-05')], ACCEPTED, 'LAWSUIT_STEP'],
])('%s', (_, from, next, expected) => {
  expect(codeOf(from, next)).toBe(expected);
});

test('What has not happened yet is not recorded', () => {
  expect(codeOf([FILED], ACCEPTED, '2026-03-05')).toBe('DATE_IN_FUTURE');
});

test('Each stage has its deadline, and the court fee its own until it is paid', () => {
  const kinds = (...steps: LawsuitStep[]) =>
    dutiesOfSuit(suit(...steps), NONE).map(({ kind, lastOn }) => [kind, lastOn]);
  expect(kinds(FILED)).toEqual([['ACCEPTANCE', '2026-03-08']]);
  expect(kinds(FILED, ACCEPTED)).toEqual([
    ['COURT_FEE', '2026-03-13'],
    ['TRIAL', '2026-09-06'],
  ]);
  expect(dutiesOfSuit({ ...suit(FILED, ACCEPTED), procedure: 'SUMMARY', feePaid: true }, NONE)).toEqual([
    { subject: 'LS1', kind: 'TRIAL', lastOn: '2026-06-06' },
  ]);
  expect(kinds(FILED, ACCEPTED, HEARING, JUDGED)).toEqual([['APPEAL', '2026-06-16']]);
  const effective = step('EFFECTIVE', '2026-06-17', '2026-07-01');
  expect(kinds(FILED, ACCEPTED, HEARING, JUDGED, effective)).toEqual([['ENFORCE', '2028-07-01']]);
  const enforcing = [FILED, ACCEPTED, HEARING, JUDGED, effective, step('ENFORCING', '2026-08-01')];
  expect(kinds(...enforcing)).toEqual([]);
  expect(kinds(...enforcing, step('TERMINATED', '2026-12-31'))).toEqual([['RECHECK', '2027-06-30']]);
  // Heard anew after the appeal, the first instance runs from there.
  const anew = [FILED, ACCEPTED, HEARING, JUDGED, step('APPEALED', '2026-06-10'), step('HEARING', '2026-10-01')];
  expect(kinds(...anew).at(-1)).toEqual(['TRIAL', '2027-04-01']);
});

test.each<[LawsuitStep['stage'], string[]]>([
  ['FILED', ['ACCEPTANCE']],
  ['ACCEPTED', ['TRIAL']],
  ['HEARING', ['TRIAL']],
  ['JUDGED', ['APPEAL']],
  ['APPEALED', []], // The second instance is the court's to keep.
  ['EFFECTIVE', ['ENFORCE']],
  ['MEDIATED', ['ENFORCE']],
  ['ENFORCING', []],
  ['TERMINATED', ['RECHECK']],
  ['ENDED', []],
  ['NOT_ACCEPTED', []],
  ['WITHDRAWN', []],
])(
  'A suit whose fee is paid and that stands at %s has the days %j to keep, and none of the stages before',
  (stage, kinds) => {
    const way = [FILED, ACCEPTED, HEARING, JUDGED].filter((one) => one.stage !== stage);
    const steps = stage === 'FILED' ? [FILED] : [...way, step(stage, '2026-09-01', '2026-10-01')];
    const found = dutiesOfSuit({ ...suit(...steps), feePaid: true }, NONE);
    expect(found.map(({ kind }) => kind)).toEqual(kinds);
  },
);

test('Every stage is tried above', () => {
  expect(LAWSUIT_STAGE_CODES).toHaveLength(12);
});

test('Every stage that is not over leads on, by known stages only', () => {
  for (const stage of LAWSUIT_STAGE_CODES) {
    expect(isOverSuit(stage)).toBe(LAWSUIT_STAGES[stage].length === 0);
    for (const next of LAWSUIT_STAGES[stage]) expect(LAWSUIT_STAGE_CODES).toContain(next);
  }
});

test('A suit that takes only allowed steps never goes back in time and never has two deadlines of a kind', () => {
  const asked = fc.record({
    stage: fc.constantFrom(...LAWSUIT_STAGE_CODES),
    days: fc.integer({ min: -3, max: 40 }),
    withTime: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(asked, { maxLength: 25 }), (asks) => {
      let one = suit(FILED);
      for (const { stage, days, withTime } of asks) {
        const on = addDays(one.steps.at(-1)?.on ?? '', days);
        const next = step(stage, on, withTime ? addDays(on, 10) : undefined);
        if (mayStep(one, next, '2999-01-01', NONE).allowed) one = suit(...one.steps, next);
      }
      const days = one.steps.map(({ on }) => on);
      const kinds = dutiesOfSuit(one, NONE).map(({ kind }) => kind);
      expect(days).toEqual(days.toSorted());
      expect(new Set(kinds).size).toBe(kinds.length);
      if (isOverSuit(stageOfSuit(one))) expect(kinds).toEqual([]);
    }),
  );
});

test('From press to press, the days on which people are told are all reached, each once', () => {
  const duties = dutiesOfSuit(suit(FILED, ACCEPTED), NONE);
  const wanted = [...new Set(duties.flatMap((duty) => pressesOf(duty).map(({ on }) => on)))].sort();
  const reached: string[] = [];
  for (let on = nextPressOn(duties, '2026-03-06'); on !== null; on = nextPressOn(duties, on)) reached.push(on);
  expect(reached).toEqual(wanted);
});
