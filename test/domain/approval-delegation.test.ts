import { SEEDED_AUTHORITY_MATRIX, type AuthorityLevel } from '../../src/domain/approval/authority-matrix';
import type { DecidableTerms } from '../../src/domain/approval/changed-terms';
import { mayDelegate, mayRevoke } from '../../src/domain/approval/delegation';
import type { Delegated, Parties, Person } from '../../src/domain/approval/separation';
import { decide, judge, newRound, type ApprovalState, type Proposal } from '../../src/domain/approval/state';
import type { Verdict } from '../../src/domain/verdict';

const WAN = 1_000_000;
const TODAY = '2026-03-02';
const said = (verdict: Verdict): string => (verdict.allowed ? 'allowed' : verdict.code);
const levelOf = (code: string): AuthorityLevel =>
  SEEDED_AUTHORITY_MATRIX.filter((level) => level.code === code)[0] as AuthorityLevel;

describe('Delegating authority 转授权 (RULES 7.3)', () => {
  const head: Person = { username: 'head', roles: ['APPROVER'], levels: ['SUB_BRANCH_HEAD'] };
  const deputy: Person = { username: 'deputy', roles: ['APPROVER'], levels: [] };
  const lent: Delegated = {
    id: '1',
    from: 'boss',
    level: 'SUB_BRANCH_HEAD',
    limitFen: WAN,
    fromOn: TODAY,
    untilOn: TODAY,
  };
  const asked = { limitFen: 300 * WAN, fromOn: TODAY, untilOn: '2026-03-31' };
  const SUB = 'SUB_BRANCH_HEAD';

  test.each<[string, Person, Person, string, typeof asked, string]>([
    ['within the level and a month', head, deputy, SUB, asked, 'allowed'],
    [
      'one fen above what the level may ever decide (5,000,000, of renewals)',
      head,
      deputy,
      SUB,
      { ...asked, limitFen: 500 * WAN + 1 },
      'DELEGATION_EXCEEDS',
    ],
    ['a level he does not hold', deputy, head, SUB, asked, 'DELEGATION_NOT_YOURS'],
    [
      'a level that was lent to him',
      { ...deputy, delegated: [lent] },
      { ...deputy, username: 'third' },
      SUB,
      asked,
      'DELEGATION_NOT_YOURS',
    ],
    ['to himself', head, head, SUB, asked, 'DELEGATE_IS_ONESELF'],
    ['to a client manager', head, { ...deputy, roles: ['CLIENT_MANAGER'] }, SUB, asked, 'DELEGATE_ROLE'],
    [
      'to an administrator',
      head,
      { ...deputy, roles: ['APPROVER', 'ADMINISTRATOR'] },
      SUB,
      asked,
      'ADMINISTRATOR_NEVER_APPROVES',
    ],
    ['to who holds it already', head, { ...deputy, levels: [SUB] }, SUB, asked, 'DELEGATE_HOLDS_LEVEL'],
    [
      'a seat in a committee',
      { ...head, levels: ['BRANCH_COMMITTEE'] },
      deputy,
      'BRANCH_COMMITTEE',
      asked,
      'COMMITTEE_SEAT_STAYS',
    ],
    [
      'the risk review to a risk officer, which decides nothing finally',
      { ...head, levels: ['RISK_REVIEW'] },
      { ...deputy, roles: ['RISK_OFFICER'] },
      'RISK_REVIEW',
      asked,
      'allowed',
    ],
    [
      'the risk review to an approver',
      { ...head, levels: ['RISK_REVIEW'] },
      deputy,
      'RISK_REVIEW',
      asked,
      'DELEGATE_ROLE',
    ],
    ['from yesterday', head, deputy, SUB, { ...asked, fromOn: '2026-03-01' }, 'DELEGATION_BACKDATED'],
    [
      'that ends before it begins',
      head,
      deputy,
      SUB,
      { ...asked, fromOn: '2026-03-10', untilOn: '2026-03-09' },
      'DELEGATION_PERIOD',
    ],
    // 92 days from 2 March: 30 more in March, 30 in April, 31 in May, the first of June.
    ['for 92 days', head, deputy, SUB, { ...asked, untilOn: '2026-06-01' }, 'allowed'],
    ['for 93 days', head, deputy, SUB, { ...asked, untilOn: '2026-06-02' }, 'DELEGATION_PERIOD'],
  ])('%s', (_what, from, to, level, given, expected) => {
    expect(said(mayDelegate(from, to, levelOf(level), given, TODAY))).toBe(expected);
  });

  test.each<[string, Person, string]>([
    ['who gave it', head, 'allowed'],
    ['an administrator', { ...deputy, roles: ['ADMINISTRATOR'] }, 'allowed'],
    ['the delegate', deputy, 'NOT_YOUR_DELEGATION'],
  ])('is taken back by %s', (_who, person, expected) => {
    expect(said(mayRevoke(person, 'head'))).toBe(expected);
  });
});

describe('Deciding by delegation', () => {
  const parties: Parties = { investigators: ['ia', 'ib'], raters: ['rater'], managerUsername: 'mgr', related: ['kin'] };
  const lent = (more: Partial<Delegated> = {}): Delegated => ({
    id: '1',
    from: 'head',
    level: 'ONE',
    limitFen: 30 * WAN,
    fromOn: TODAY,
    untilOn: '2026-03-31',
    ...more,
  });
  const by = (
    username: string,
    delegated: Delegated[],
    on = TODAY,
    levels: string[] = [],
  ): Proposal<DecidableTerms> => ({
    person: { username, roles: ['APPROVER'], levels, delegated },
    outcome: 'APPROVE',
    comment: '',
    on,
  });
  const round = (amountFen = 12 * WAN): ApprovalState<DecidableTerms> =>
    newRound<DecidableTerms>(
      [
        { code: 'ONE', kind: 'INDIVIDUAL' },
        { code: 'TWO', kind: 'INDIVIDUAL' },
      ],
      null,
      amountFen,
    );
  const judged = (proposal: Proposal<DecidableTerms>, state = round()): string => said(judge(state, parties, proposal));

  test.each<[string, Proposal<DecidableTerms>, ApprovalState<DecidableTerms>, string]>([
    ['within time and amount', by('deputy', [lent()]), round(), 'allowed'],
    ['on its last day', by('deputy', [lent()], '2026-03-31'), round(), 'allowed'],
    ['the day after', by('deputy', [lent()], '2026-04-01'), round(), 'DELEGATION_NOT_IN_FORCE'],
    ['the day before', by('deputy', [lent({ fromOn: '2026-03-03' })]), round(), 'DELEGATION_NOT_IN_FORCE'],
    ['exactly its limit', by('deputy', [lent()]), round(30 * WAN), 'allowed'],
    ['one fen above its limit', by('deputy', [lent()]), round(30 * WAN + 1), 'DELEGATION_TOO_SMALL'],
    ['of another level', by('deputy', [lent({ level: 'TWO' })]), round(), 'AUTHORITY_TOO_SMALL'],
    ['where the delegate investigated', by('ib', [lent()]), round(), 'INVESTIGATOR_MAY_NOT_APPROVE'],
    ['where the delegator investigated', by('deputy', [lent({ from: 'ia' })]), round(), 'DELEGATOR_HAS_PART'],
    ['where the delegator manages the client', by('deputy', [lent({ from: 'mgr' })]), round(), 'DELEGATOR_HAS_PART'],
    [
      'where the delegator recognised the grade',
      by('deputy', [lent({ from: 'rater' })]),
      round(),
      'DELEGATOR_HAS_PART',
    ],
    [
      'where the delegator is related to the client',
      by('deputy', [lent({ from: 'kin' })]),
      round(),
      'DELEGATOR_HAS_PART',
    ],
    [
      'from a second delegator who may, where the first may not',
      by('deputy', [lent({ from: 'ia' }), lent({ id: '2', from: 'head' })]),
      round(),
      'allowed',
    ],
  ])('%s', (_what, proposal, state, expected) => {
    expect(judged(proposal, state)).toBe(expected);
  });

  test('uses up the delegator’s say in the round, and names him', () => {
    const state = decide(round(), parties, by('deputy', [lent()]), '2026-03-02T02:00:00.000Z');
    expect(state.decisions[0]).toMatchObject({ username: 'deputy', onBehalfOf: 'head' });
    expect(judged(by('head', [], TODAY, ['TWO']), state)).toBe('ALREADY_DECIDED');
    expect(judged(by('deputy', [], TODAY, ['TWO']), state)).toBe('ALREADY_DECIDED');
    expect(judged(by('other', [lent({ level: 'TWO' })]), state)).toBe('ALREADY_DECIDED');
    expect(judged(by('other', [], TODAY, ['TWO']), state)).toBe('allowed');
  });

  test('is not asked of who holds the level himself', () => {
    const state = decide(round(), parties, by('deputy', [lent({ untilOn: '2026-03-01' })], TODAY, ['ONE']), '');
    expect(state.decisions[0]).toMatchObject({ username: 'deputy', onBehalfOf: null });
  });
});
