import fc from 'fast-check';
import {
  CHANGE_KINDS,
  CHANGE_RULES,
  CHANGE_WEIGHTS,
  kindsOf,
  type ChangeKind,
  type ChangeWeight,
} from '../../../src/domain/client-change/kinds';
import {
  mayConclude,
  mayConfirm,
  mayGoOn,
  mayTake,
  type MeasureAsked,
  type ReassessmentFacts,
} from '../../../src/domain/client-change/reassessment';
import { daysFor, heavier, mayRegister, sizeOf, weightOf } from '../../../src/domain/client-change/weigh';
import { ruleOf, SEEDED_WARNING_POLICY } from '../../../src/domain/warning/policy';
import type { Verdict } from '../../../src/domain/verdict';

const code = (verdict: Verdict): string => (verdict.allowed ? 'allowed' : verdict.code);
const size = (sharePpm: number | null, amountFen: number | null = null, netAssetsFen: number | null = null) => ({
  sharePpm,
  amountFen,
  netAssetsFen,
});

describe('What a change asks for', () => {
  test.each<[ChangeKind, string, ReturnType<typeof size>, ChangeWeight]>([
    ['ADDRESS', 'whatever its size', size(null), 'INFORMATION'],
    ['LEGAL_REPRESENTATIVE', 'always', size(null), 'REASSESS_AND_WARN'],
    ['CONTROLLER', 'always', size(null), 'REASSESS_AND_WARN'],
    ['OWNERSHIP', 'below 5 %', size(49_999), 'INFORMATION'],
    ['OWNERSHIP', 'from 5 %', size(50_000), 'REASSESS'],
    ['REGISTERED_CAPITAL', 'a cut below 10 %', size(99_999), 'INFORMATION'],
    ['REGISTERED_CAPITAL', 'a cut from 10 %', size(100_000), 'REASSESS'],
    ['MARKET_LOST', 'below 10 % of sales', size(99_999), 'INFORMATION'],
    ['MARKET_LOST', 'from 10 %', size(100_000), 'REASSESS'],
    ['MARKET_LOST', 'below 30 %', size(299_999), 'REASSESS'],
    ['MARKET_LOST', 'from 30 % (RULES 9)', size(300_000), 'REASSESS_AND_WARN'],
    ['MARKET_LOST', 'of a size that nobody knows', size(null), 'REASSESS_AND_WARN'],
    ['LITIGATION', 'below 5 % of net assets', size(null, 499, 10_000), 'REASSESS'],
    ['LITIGATION', 'from 5 %', size(null, 500, 10_000), 'REASSESS_AND_WARN'],
    ['LITIGATION', 'without a statement', size(null, 1, null), 'REASSESS_AND_WARN'],
    ['LITIGATION', 'of who owns less than nothing', size(null, 1, -5), 'REASSESS_AND_WARN'],
    ['INVESTMENT_OR_GUARANTEE', 'below 10 % of net assets', size(null, 999, 10_000), 'INFORMATION'],
    ['INVESTMENT_OR_GUARANTEE', 'from 10 %', size(null, 1_000, 10_000), 'REASSESS'],
    ['MARRIAGE', 'always', size(null), 'REASSESS'],
    ['BANKRUPT', 'always', size(null), 'REASSESS_AND_WARN'],
  ])('%s %s: %j → %s', (kind, _when, given, expected) => {
    expect(weightOf(kind, given)).toBe(expected);
  });

  test('never weighs less for being larger, nor for its size being unknown', () => {
    const share = fc.integer({ min: 0, max: 1_000_000 });
    fc.assert(
      fc.property(fc.constantFrom(...CHANGE_KINDS), share, share, (kind, a, b) => {
        const at = (ppm: number | null): number => {
          const known = ppm === null ? size(null) : size(ppm, ppm, 1_000_000);
          return CHANGE_WEIGHTS.indexOf(weightOf(kind, known));
        };
        expect(at(Math.max(a, b))).toBeGreaterThanOrEqual(at(Math.min(a, b)));
        expect(at(null)).toBeGreaterThanOrEqual(at(a));
      }),
    );
  });

  test('has a signal of the policy where the watch is told, and befalls somebody', () => {
    for (const kind of CHANGE_KINDS) {
      const { signal, of } = CHANGE_RULES[kind];
      expect(of.length).toBeGreaterThan(0);
      if (signal !== undefined) expect(ruleOf(SEEDED_WARNING_POLICY, signal)).not.toBeNull();
    }
    expect(kindsOf('PERSON')).not.toContain('CONTROLLER');
    expect(kindsOf('COMPANY')).not.toContain('MARRIAGE');
  });

  test('gives the days of its signal (RULES 9: 3, 5, 10), else of how pressing it is', () => {
    const { deadlineDays } = SEEDED_WARNING_POLICY;
    const of = (kind: ChangeKind): number =>
      daysFor(kind, ruleOf(SEEDED_WARNING_POLICY, CHANGE_RULES[kind].signal ?? '')?.level ?? null, deadlineDays);
    expect(
      ['PRODUCTION_STOPPED', 'CONTROLLER', 'LEGAL_REPRESENTATIVE', 'RESTRUCTURING', 'MARRIAGE', 'DIED'].map((kind) =>
        of(kind as ChangeKind),
      ),
    ).toEqual([3, 5, 10, 5, 10, 3]);
    expect(sizeOf('MARRIAGE', size(1, 1, 1))).toBeNull();
    expect(heavier('INFORMATION', 'REASSESS_AND_WARN')).toBe('REASSESS_AND_WARN');
  });
});

test.each([
  ['of a company', {}, 'PERSON', 'EVENT_OF_OTHERS'],
  ['learnt tomorrow', { learnedOn: '2026-11-28' }, 'COMPANY', 'DATE_IN_FUTURE'],
  ['learnt before it happened', { on: '2026-11-27', learnedOn: '2026-11-26' }, 'COMPANY', 'CHANGE_LEARNT_BEFORE'],
  ['without what it was', { before: '' }, 'COMPANY', 'CHANGE_WITHOUT_STATES'],
  ['to what it was', { after: '甲' }, 'COMPANY', 'CHANGE_WITHOUT_STATES'],
  ['as it should be', {}, 'COMPANY', 'allowed'],
] as const)('A change of the controller %s: %j of a %s: %s', (_, more, client, expected) => {
  const given = { kind: 'CONTROLLER', on: '2026-11-20', learnedOn: '2026-11-27', before: '甲', after: '乙' } as const;
  expect(code(mayRegister({ ...given, ...more }, client, '2026-11-27'))).toBe(expected);
});

describe('A re-assessment', () => {
  const open: ReassessmentFacts = {
    status: 'OPEN',
    weight: 'REASSESS',
    dueOn: '2026-12-01',
    managerUsername: 'li',
    concludedBy: null,
  };
  const proposed: ReassessmentFacts = { ...open, status: 'PROPOSED', concludedBy: 'li' };
  const manager = { username: 'li', roles: ['CLIENT_MANAGER'] };
  const head = { username: 'chen', roles: ['DEPARTMENT_MANAGER'] };
  const risk = { username: 'zhou', roles: ['RISK_OFFICER'] };

  test('is concluded by the client’s manager, by the head only once it is late', () => {
    expect(code(mayConclude(open, manager, '2026-12-09'))).toBe('allowed');
    expect(code(mayConclude(open, { ...manager, username: 'wang' }, '2026-12-09'))).toBe('CHANGE_OF_OTHERS');
    expect(code(mayConclude(open, head, '2026-12-01'))).toBe('CHANGE_OF_OTHERS');
    expect(code(mayConclude(open, head, '2026-12-02'))).toBe('allowed');
    expect(code(mayConclude(open, risk, '2026-12-02'))).toBe('CHANGE_OF_OTHERS');
    expect(code(mayConclude(proposed, manager, '2026-12-01'))).toBe('CHANGE_STATE');
  });

  test('is confirmed by a superior who neither concluded it nor manages the client', () => {
    expect(code(mayConfirm(open, head))).toBe('CHANGE_STATE');
    expect(code(mayConfirm(proposed, { username: 'wang', roles: ['CLIENT_MANAGER'] }))).toBe('CHANGE_OF_OTHERS');
    expect(code(mayConfirm({ ...proposed, concludedBy: 'chen' }, head))).toBe('CHANGE_SAME_PERSON');
    expect(code(mayConfirm({ ...proposed, managerUsername: 'chen' }, head))).toBe('CHANGE_SAME_PERSON');
    expect([head, risk].map((person) => code(mayConfirm(proposed, person)))).toEqual(['allowed', 'allowed']);
  });

  test.each<[string, MeasureAsked[], string]>([
    ['nothing', [], 'allowed'],
    ['a facility frozen', [{ kind: 'FREEZE', subjectNo: 'F', limitFen: null }], 'allowed'],
    ['an application rated again', [{ kind: 'RENEW_RATING', subjectNo: 'R', limitFen: null }], 'allowed'],
    ['one that is not rated', [{ kind: 'RENEW_RATING', subjectNo: 'A', limitFen: null }], 'CHANGE_MEASURE_SUBJECT'],
    ['a loan frozen', [{ kind: 'FREEZE', subjectNo: 'L', limitFen: null }], 'CHANGE_MEASURE_SUBJECT'],
    ['a stranger’s loan called in', [{ kind: 'RECALL', subjectNo: 'X', limitFen: null }], 'CHANGE_MEASURE_SUBJECT'],
    ['a reduction to nothing named', [{ kind: 'REDUCE', subjectNo: 'F', limitFen: null }], 'CHANGE_MEASURE_LIMIT'],
    ['a freeze with a limit', [{ kind: 'FREEZE', subjectNo: 'F', limitFen: 5 }], 'CHANGE_MEASURE_LIMIT'],
    [
      'one thing twice',
      [
        { kind: 'REDUCE', subjectNo: 'F', limitFen: 5 },
        { kind: 'REDUCE', subjectNo: 'F', limitFen: 6 },
      ],
      'CHANGE_MEASURE_TWICE',
    ],
  ])('%s may be concluded: %j: %s', (_, measures, expected) => {
    expect(code(mayTake(measures, { LOAN: ['L'], FACILITY: ['F'], APPLICATION: ['A', 'R'], RATED: ['R'] }))).toBe(
      expected,
    );
  });

  test('holds a case up until it is over and what it asks of the case is done', () => {
    const one = [{ no: 'CE1', clientNo: 'CL1', dueOn: '2026-12-01' }];
    expect(code(mayGoOn({ open: one, rating: one, security: one }))).toBe('CLIENT_CHANGE_OPEN');
    expect(code(mayGoOn({ open: [], rating: one, security: one }))).toBe('CHANGE_RATING_PENDING');
    expect(code(mayGoOn({ open: [], rating: [], security: one }))).toBe('CHANGE_SECURITY_PENDING');
    expect(code(mayGoOn({ open: [], rating: [], security: [] }))).toBe('allowed');
  });
});
