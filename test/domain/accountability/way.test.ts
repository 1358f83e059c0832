import fc from 'fast-check';
import { ACCOUNTABILITY_STATES, type AccountabilityState } from '../../../src/domain/accountability/accountability';
import {
  accountabilityPresses,
  accountabilityPressKey,
  nextAccountabilityPressOn,
  type AccountabilityDays,
} from '../../../src/domain/accountability/deadlines';
import { mayFind, type Finding } from '../../../src/domain/accountability/finding';
import {
  ACCOUNTABILITY_ACTS,
  knowledgeOf,
  mayOnAccountability,
  type AccountabilityAct,
  type AccountabilityCase,
  type Officer,
} from '../../../src/domain/accountability/way';
import type { Verdict } from '../../../src/domain/verdict';
import { addDays } from '../../../src/domain/date';

const person = (username: string, role: string, branchCode = 'HQ'): Officer => ({
  username,
  roles: [role],
  branchCode,
});
/** By their relation to a case of SB01: wu investigates, shen concluded, zhou rated the loan and votes are li's and mc's. */
const PEOPLE = {
  wu: person('wu', 'RISK_OFFICER'),
  shen: person('shen', 'AUDITOR'),
  yan: person('yan', 'AUDITOR'),
  hao: person('hao', 'APPROVER'),
  zhou: person('zhou', 'RISK_OFFICER'),
  mc: person('mc', 'APPROVER'),
  li: person('li', 'CLIENT_MANAGER', 'SB01'),
  wang: person('wang', 'CLIENT_MANAGER', 'SB01'),
  west: person('west', 'RISK_OFFICER', 'SB02'),
  /** Concerned as li is, and moved to another branch since. */
  gone: person('gone', 'CLIENT_MANAGER', 'SB02'),
} as const;
const one = (status: AccountabilityState, more: Partial<AccountabilityCase> = {}): AccountabilityCase => ({
  status,
  branchCode: 'SB01',
  concerned: ['li', 'zhou', 'gone'],
  parts: ['li', 'zhou', 'gone', 'mc'],
  investigator: status === 'DUE' ? null : 'wu',
  concluder: status === 'CONCLUDED' || status === 'CLOSED' ? 'shen' : null,
  stateBy: '2026-03-10',
  appealBy: status === 'CONCLUDED' ? '2026-04-10' : null,
  found: ['li', 'zhou', 'gone'],
  heard: ['li', 'zhou', 'gone'],
  appealed: ['zhou'],
  waiting: ['zhou'],
  ...more,
});
const codeOf = (verdict: Verdict): string => (verdict.allowed ? 'yes' : verdict.code);
const STATE_OF: Record<AccountabilityAct, AccountabilityState> = {
  OPEN: 'DUE',
  NOTE: 'OPENED',
  FIND: 'OPENED',
  HEAR: 'OPENED',
  STATE: 'HEARING',
  RETURN: 'HEARING',
  CONCLUDE: 'HEARING',
  APPEAL: 'CONCLUDED',
  DECIDE: 'CONCLUDED',
};
const [YES, PART, ROLE, BRANCH] = ['yes', 'ACCOUNTABILITY_PART', 'ROLE_NOT_ALLOWED', 'CASE_OF_OTHER_BRANCH'];
const [OTHERS, OWN, ALIEN] = [
  'ACCOUNTABILITY_NOT_INVESTIGATOR',
  'ACCOUNTABILITY_INVESTIGATOR_CONCLUDES',
  'ACCOUNTABILITY_NOT_CONCERNED',
];

// Role x step x relation. The last who concluded is shen; in a hearing nobody has yet.
const TABLE: Record<AccountabilityAct, Record<keyof typeof PEOPLE, string>> = {
  OPEN: {
    wu: YES,
    shen: YES,
    yan: YES,
    hao: ROLE,
    zhou: PART,
    mc: ROLE,
    li: ROLE,
    wang: ROLE,
    west: BRANCH,
    gone: BRANCH,
  },
  NOTE: {
    wu: YES,
    shen: OTHERS,
    yan: OTHERS,
    hao: ROLE,
    zhou: PART,
    mc: ROLE,
    li: ROLE,
    wang: ROLE,
    west: BRANCH,
    gone: BRANCH,
  },
  FIND: {
    wu: YES,
    shen: OTHERS,
    yan: OTHERS,
    hao: ROLE,
    zhou: PART,
    mc: ROLE,
    li: ROLE,
    wang: ROLE,
    west: BRANCH,
    gone: BRANCH,
  },
  HEAR: {
    wu: YES,
    shen: OTHERS,
    yan: OTHERS,
    hao: ROLE,
    zhou: PART,
    mc: ROLE,
    li: ROLE,
    wang: ROLE,
    west: BRANCH,
    gone: BRANCH,
  },
  STATE: {
    wu: ALIEN,
    shen: ALIEN,
    yan: ALIEN,
    hao: ALIEN,
    zhou: YES,
    mc: ALIEN,
    li: YES,
    wang: ALIEN,
    west: ALIEN,
    gone: YES,
  },
  RETURN: {
    wu: OWN,
    shen: YES,
    yan: YES,
    hao: YES,
    zhou: PART,
    mc: PART,
    li: ROLE,
    wang: ROLE,
    west: BRANCH,
    gone: BRANCH,
  },
  CONCLUDE: {
    wu: OWN,
    shen: YES,
    yan: YES,
    hao: YES,
    zhou: PART,
    mc: PART,
    li: ROLE,
    wang: ROLE,
    west: BRANCH,
    gone: BRANCH,
  },
  APPEAL: {
    wu: ALIEN,
    shen: ALIEN,
    yan: ALIEN,
    hao: ALIEN,
    zhou: YES,
    mc: ALIEN,
    li: YES,
    wang: ALIEN,
    west: ALIEN,
    gone: YES,
  },
  DECIDE: {
    wu: OWN,
    shen: 'ACCOUNTABILITY_APPEAL_OTHER',
    yan: YES,
    hao: YES,
    zhou: PART,
    mc: PART,
    li: ROLE,
    wang: ROLE,
    west: BRANCH,
    gone: BRANCH,
  },
};
test.each(ACCOUNTABILITY_ACTS)('Who may %s, by role and relation', (act) => {
  const open = { heard: act === 'STATE' ? [] : ['li', 'zhou', 'gone'], appealed: act === 'APPEAL' ? [] : ['zhou'] };
  const found = Object.entries(PEOPLE).map(([who, officer]) => [
    who,
    codeOf(mayOnAccountability(act, one(STATE_OF[act], open), officer, '2026-03-10')),
  ]);
  expect(Object.fromEntries(found)).toEqual(TABLE[act]);
});

test('Nothing is done out of its turn', () => {
  for (const act of ACCOUNTABILITY_ACTS)
    for (const status of ACCOUNTABILITY_STATES) {
      if (status === STATE_OF[act] || (act === 'NOTE' && status === 'HEARING')) continue;
      const who = act === 'STATE' || act === 'APPEAL' ? PEOPLE.li : act === 'DECIDE' ? PEOPLE.yan : PEOPLE.wu;
      const without = { investigator: act === 'CONCLUDE' || act === 'RETURN' ? 'shen' : 'wu', concluder: null };
      expect(codeOf(mayOnAccountability(act, one(status, without), who, '2026-03-10'))).toBe('ACCOUNTABILITY_STATE');
    }
});

test.each<[string, AccountabilityAct, keyof typeof PEOPLE, Partial<AccountabilityCase>, string, string, string | null]>(
  [
    [
      'nobody is heard before something is found of all',
      'HEAR',
      'wu',
      { found: ['li'] },
      '2026-03-01',
      'ACCOUNTABILITY_UNFOUND',
      null,
    ],
    ['nobody speaks twice', 'STATE', 'li', {}, '2026-03-10', 'ACCOUNTABILITY_STATED', null],
    ['on the last day one may still speak', 'STATE', 'li', { heard: [] }, '2026-03-10', 'yes', null],
    ['the day after not', 'STATE', 'li', { heard: [] }, '2026-03-11', 'ACCOUNTABILITY_LATE', null],
    [
      'it is not concluded while somebody may still speak',
      'CONCLUDE',
      'yan',
      { heard: ['li'] },
      '2026-03-10',
      'ACCOUNTABILITY_UNHEARD',
      null,
    ],
    ['it is once his time has passed', 'CONCLUDE', 'yan', { heard: ['li'] }, '2026-03-11', 'yes', null],
    ['one appeals once', 'APPEAL', 'zhou', {}, '2026-04-01', 'ACCOUNTABILITY_APPEALED', null],
    ['and in time', 'APPEAL', 'li', {}, '2026-04-11', 'ACCOUNTABILITY_LATE', null],
    [
      'there is nothing to decide of who did not appeal',
      'DECIDE',
      'yan',
      {},
      '2026-04-01',
      'ACCOUNTABILITY_NO_APPEAL',
      'li',
    ],
    [
      'nor once nobody’s appeal waits',
      'DECIDE',
      'yan',
      { waiting: [] },
      '2026-04-01',
      'ACCOUNTABILITY_NO_APPEAL',
      null,
    ],
    ['of who did there is', 'DECIDE', 'yan', {}, '2026-04-01', 'yes', 'zhou'],
    ['nothing is found of who is not concerned', 'FIND', 'wu', {}, '2026-03-01', 'ACCOUNTABILITY_NOT_CONCERNED', 'mc'],
  ],
)('%s', (_, act, who, more, today, code, about) => {
  expect(codeOf(mayOnAccountability(act, one(STATE_OF[act], more), PEOPLE[who], today, about))).toBe(code);
});

test('A case is known to officers without a part in the loan, and to the concerned once they are told', () => {
  const known = (status: AccountabilityState): Record<string, string | null> =>
    Object.fromEntries(Object.entries(PEOPLE).map(([who, officer]) => [who, knowledgeOf(one(status), officer)]));
  const officers = { wu: 'WHOLE', shen: 'WHOLE', yan: 'WHOLE', hao: 'WHOLE', mc: null, wang: null, west: null };
  expect(known('OPENED')).toEqual({ ...officers, li: null, zhou: null, gone: null });
  expect(known('HEARING')).toEqual({ ...officers, li: 'OWN', zhou: 'OWN', gone: 'OWN' });
});

const finding = (more: Partial<Finding>): Finding => ({
  outcome: 'ACCOUNTABLE',
  measure: 'CRITICISM',
  deductionFen: null,
  duties: [],
  conduct: '',
  excuse: '',
  ...more,
});
test.each<[string, Partial<Finding>, string]>([
  ['accountable for a duty', { duties: ['LADDER_KEPT'] }, 'yes'],
  ['accountable for an act', { conduct: '伪造流水' }, 'yes'],
  ['accountable for the loss alone', {}, 'ACCOUNTABILITY_NO_GROUND'],
  ['accountable for a duty that was kept', { duties: ['AUTHORITY_KEPT'] }, 'ACCOUNTABILITY_DUTY'],
  ['accountable without a measure', { duties: ['LADDER_KEPT'], measure: null }, 'ACCOUNTABILITY_MEASURE'],
  ['a deduction without its amount', { duties: ['LADDER_KEPT'], measure: 'PAY_DEDUCTION' }, 'ACCOUNTABILITY_MEASURE'],
  ['a deduction', { duties: ['LADDER_KEPT'], measure: 'PAY_DEDUCTION', deductionFen: 50_000 }, 'yes'],
  ['an amount without a deduction', { duties: ['LADDER_KEPT'], deductionFen: 50_000 }, 'ACCOUNTABILITY_MEASURE'],
  ['exempt over a duty without a word', { outcome: 'EXEMPT', measure: null }, 'ACCOUNTABILITY_EXCUSE'],
  ['exempt with reasons', { outcome: 'EXEMPT', measure: null, excuse: '外部原因' }, 'yes'],
  ['exempt and criticised', { outcome: 'EXEMPT', excuse: '外部原因' }, 'ACCOUNTABILITY_MEASURE'],
  ['lighter with reasons', { outcome: 'LIGHTER', duties: ['LADDER_KEPT'], excuse: '主动补救' }, 'yes'],
  ['lighter without', { outcome: 'LIGHTER', duties: ['LADDER_KEPT'] }, 'ACCOUNTABILITY_EXCUSE'],
  [
    'lighter and handed to discipline',
    { outcome: 'LIGHTER', measure: 'DISCIPLINE', conduct: 'x', excuse: 'x' },
    'ACCOUNTABILITY_MEASURE',
  ],
])('%s', (_, more, code) => {
  expect(codeOf(mayFind(finding(more), ['LADDER_KEPT']))).toBe(code);
});

test('Who kept every duty is exempted without a word', () => {
  expect(codeOf(mayFind(finding({ outcome: 'EXEMPT', measure: null }), []))).toBe('yes');
});

test('However a case stands, its days come in order, each is its own, and only a closed one has none left', () => {
  const day = fc.integer({ min: 0, max: 120 }).map((k) => addDays('2026-03-01', k));
  const maybe = fc.option(day, { nil: null });
  const days: fc.Arbitrary<AccountabilityDays> = fc.record({
    status: fc.constantFrom(...ACCOUNTABILITY_STATES),
    openBy: day,
    concludeBy: day,
    stateBy: day,
    appealBy: day,
    decideBy: maybe,
  });
  fc.assert(
    fc.property(days, day, (given, today) => {
      const presses = accountabilityPresses(given);
      const ons = presses.map(({ on }) => on);
      expect(ons).toEqual(ons.toSorted());
      expect(new Set(presses.map((one) => accountabilityPressKey('AC1', one))).size).toBe(presses.length);
      expect(presses.length === 0).toBe(given.status === 'CLOSED');
      const next = nextAccountabilityPressOn(given, today);
      expect(next).toBe(ons.find((on) => on > today) ?? null);
    }),
  );
});
