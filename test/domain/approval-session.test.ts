import fc from 'fast-check';
import type { DecidableTerms } from '../../src/domain/approval/changed-terms';
import { resolutionOf, type Vote } from '../../src/domain/approval/committee';
import { convene, judgeConvening, judgeRecusal, recuse } from '../../src/domain/approval/convening';
import type { Parties, Person } from '../../src/domain/approval/separation';
import { resolutionOfSession, type Progress } from '../../src/domain/approval/session';
import {
  decide,
  endedByVeto,
  groundsOf,
  judge,
  judgeSitting,
  newRound,
  type ApprovalState,
  type Outcome,
  type Proposal,
  type StateLevel,
} from '../../src/domain/approval/state';
import type { Verdict } from '../../src/domain/verdict';

const ON = '2026-03-02';
const parties: Parties = { investigators: ['ia', 'ib'], raters: ['rater'], managerUsername: 'mgr', related: ['kin'] };
const committee: StateLevel = { code: 'C', kind: 'COMMITTEE', quorum: 3, convened: true };
const member = (username: string): Person => ({ username, roles: ['COMMITTEE_MEMBER'], levels: ['C'] });
const secretary: Person = { username: 'sec', roles: ['RISK_OFFICER'], levels: [] };
const ballot = (username: string, outcome: Outcome, on = ON): Proposal<DecidableTerms> => ({
  person: member(username),
  outcome,
  comment: '',
  on,
  ...(outcome === 'APPROVE' ? {} : { reasonCode: `BY_${username.toUpperCase()}` }),
});
type State = ApprovalState<DecidableTerms>;
const sitting = (...members: string[]): State =>
  convene(newRound<DecidableTerms>([committee], null, 100), { chair: members[0] ?? '', members, heldOn: ON });
const voted = (state: State, ...votes: [string, Outcome][]): State =>
  votes.reduce((now, [who, outcome]) => decide(now, parties, ballot(who, outcome), `${ON}T02:00:00.000Z`), state);
const without = (state: State, ...names: string[]): State =>
  names.reduce((now, username) => recuse(now, { username, ground: 'RELATED' }), state);
const said = (verdict: Verdict): string => (verdict.allowed ? 'allowed' : verdict.code);
const vote = (state: State, username: string, on = ON): string =>
  said(judge(state, parties, ballot(username, 'APPROVE', on)));

describe('Convening a committee (RULES 7.1, 7.3)', () => {
  const asked = { chair: 'a', members: ['a', 'b', 'c'], heldOn: ON };
  const empty = newRound<DecidableTerms>([committee], null, 100);
  test.each<[string, State, Person, typeof asked, string]>([
    ['a risk officer convenes it', empty, secretary, asked, 'allowed'],
    ['so does a department manager', empty, { ...secretary, roles: ['DEPARTMENT_MANAGER'] }, asked, 'allowed'],
    ['its members do not', empty, member('a'), asked, 'ROLE_MAY_NOT_CONVENE'],
    ['nor an administrator', empty, { ...secretary, roles: ['ADMINISTRATOR'] }, asked, 'ROLE_MAY_NOT_CONVENE'],
    ['nor who investigated', empty, { ...secretary, username: 'ib' }, asked, 'INVESTIGATOR_MAY_NOT_CONVENE'],
    ['nor the account manager', empty, { ...secretary, username: 'mgr' }, asked, 'MANAGER_MAY_NOT_CONVENE'],
    ['nor who is related to the client', empty, { ...secretary, username: 'kin' }, asked, 'RELATED_MUST_RECUSE'],
    ['who recognised the grade may call others together', empty, { ...secretary, username: 'rater' }, asked, 'allowed'],
    ['the chair is one of the members', empty, secretary, { ...asked, chair: 'x' }, 'CHAIR_NOT_A_MEMBER'],
    ['nobody sits twice', empty, secretary, { ...asked, members: ['a', 'b', 'b', 'c'] }, 'MEMBER_TWICE'],
    ['fewer than the quorum cannot sit', empty, secretary, { ...asked, members: ['a', 'b'] }, 'MEMBERS_BELOW_QUORUM'],
    [
      'a level of one person has no session',
      newRound<DecidableTerms>([{ code: 'C', kind: 'INDIVIDUAL' }], null, 100),
      secretary,
      asked,
      'NOT_A_COMMITTEE',
    ],
    ['others may be called before anybody votes', sitting('x', 'y', 'z'), secretary, asked, 'allowed'],
    [
      'who voted stays on the list',
      voted(sitting('x', 'y', 'z'), ['y', 'APPROVE']),
      secretary,
      asked,
      'MEMBER_ALREADY_HEARD',
    ],
    [
      'who recused himself stays on the list',
      without(sitting('x', 'y', 'z'), 'y'),
      secretary,
      asked,
      'MEMBER_ALREADY_HEARD',
    ],
    [
      'who voted cannot take the chair',
      voted(sitting('x', 'b', 'c'), ['b', 'APPROVE']),
      secretary,
      { ...asked, chair: 'b' },
      'CHAIR_MUST_VOTE_LAST',
    ],
    [
      'the recused do not count for the quorum',
      without(sitting('x', 'b', 'c'), 'b'),
      secretary,
      asked,
      'MEMBERS_BELOW_QUORUM',
    ],
    [
      'with one more they may sit',
      without(sitting('x', 'b', 'c'), 'b'),
      secretary,
      { ...asked, members: ['a', 'b', 'c', 'd'] },
      'allowed',
    ],
  ])('%s', (_sentence, state, person, session, expected) => {
    expect(said(judgeConvening(state, parties, person, session))).toBe(expected);
  });

  test('nobody sits who decided the case at a lower level', () => {
    const climbed = decide(
      newRound<DecidableTerms>([{ code: 'L', kind: 'INDIVIDUAL' }, committee], null, 100),
      parties,
      ballot('b', 'APPROVE'),
      '',
    );
    expect(said(judgeConvening(climbed, parties, secretary, asked))).toBe('MEMBER_NOT_ENTITLED');
  });
});

describe('A ballot in session', () => {
  test.each<[string, State, string, string, string]>([
    ['is a member’s', sitting('a', 'b', 'c'), 'b', ON, 'allowed'],
    ['is not another holder’s of the level', sitting('a', 'b', 'c'), 'z', ON, 'NOT_CONVENED'],
    ['is not a recused member’s', without(sitting('a', 'b', 'c', 'd'), 'b'), 'b', ON, 'RECUSED_MAY_NOT_VOTE'],
    ['is cast once', voted(sitting('a', 'b', 'c'), ['b', 'APPROVE']), 'b', ON, 'ALREADY_DECIDED'],
    ['is not cast before the session', sitting('a', 'b', 'c'), 'b', '2026-03-01', 'SESSION_NOT_YET'],
    ['may be cast later', sitting('a', 'b', 'c'), 'b', '2026-03-05', 'allowed'],
    [
      'is the chair’s only when the others have voted',
      voted(sitting('a', 'b', 'c'), ['b', 'APPROVE']),
      'a',
      ON,
      'CHAIR_MUST_WAIT',
    ],
    ['is then the chair’s', voted(sitting('a', 'b', 'c'), ['b', 'APPROVE'], ['c', 'REJECT']), 'a', ON, 'allowed'],
    ['needs no vote of the recused', without(voted(sitting('a', 'b', 'c'), ['b', 'APPROVE']), 'c'), 'a', ON, 'allowed'],
    [
      'is not an investigator’s, though he was convened',
      sitting('a', 'b', 'ib'),
      'ib',
      ON,
      'INVESTIGATOR_MAY_NOT_APPROVE',
    ],
    [
      'is nobody’s where a session must be convened and is not',
      newRound<DecidableTerms>([committee], null, 100),
      'a',
      ON,
      'SESSION_NOT_CONVENED',
    ],
    [
      'may circulate where none must be',
      newRound<DecidableTerms>([{ code: 'C', kind: 'COMMITTEE', quorum: 3 }], null, 100),
      'a',
      ON,
      'allowed',
    ],
  ])('%s', (_sentence, state, username, on, expected) => {
    expect(vote(state, username, on)).toBe(expected);
  });
});

describe('A session that recusals left without what it needs (RULES 7.1)', () => {
  test.each<[string, State, string]>([
    ['may do without a member', without(sitting('a', 'b', 'c', 'd'), 'd'), 'allowed'],
    ['not without its chair, who alone may veto', without(sitting('a', 'b', 'c', 'd'), 'a'), 'CHAIR_RECUSED'],
    ['nor below its quorum', without(sitting('a', 'b', 'c'), 'c'), 'SESSION_BELOW_QUORUM'],
    [
      'and may again when it was convened anew',
      convene(without(sitting('a', 'b', 'c'), 'c'), { chair: 'a', members: ['a', 'b', 'c', 'd'], heldOn: ON }),
      'allowed',
    ],
    ['circulation has neither', newRound<DecidableTerms>([committee], null, 100), 'allowed'],
  ])('%s', (_sentence, state, expected) => {
    expect(said(judgeSitting(state))).toBe(expected);
  });
});

describe('A recusal', () => {
  test.each<[string, State, Person, string, string]>([
    ['is the member’s own to declare', sitting('a', 'b', 'c'), member('b'), 'b', 'allowed'],
    ['is written down for him by who convenes', sitting('a', 'b', 'c'), secretary, 'b', 'allowed'],
    ['is not another member’s to declare', sitting('a', 'b', 'c'), member('a'), 'b', 'ROLE_MAY_NOT_CONVENE'],
    [
      'is not the account manager’s to declare',
      sitting('a', 'b', 'c'),
      { ...secretary, username: 'mgr' },
      'b',
      'MANAGER_MAY_NOT_CONVENE',
    ],
    ['comes before the ballot', voted(sitting('a', 'b', 'c'), ['b', 'APPROVE']), member('b'), 'b', 'ALREADY_DECIDED'],
    ['is declared once', without(sitting('a', 'b', 'c'), 'b'), member('b'), 'b', 'ALREADY_RECUSED'],
    ['is of a member', sitting('a', 'b', 'c'), secretary, 'z', 'NOT_CONVENED'],
    ['needs a session', newRound<DecidableTerms>([committee], null, 100), member('b'), 'b', 'SESSION_NOT_CONVENED'],
  ])('%s', (_sentence, state, person, username, expected) => {
    expect(said(judgeRecusal(state, parties, person, username))).toBe(expected);
  });
});

describe('What a session resolves', () => {
  test.each<[string, State, string, boolean]>([
    [
      'nothing before the chair has voted',
      voted(sitting('a', 'b', 'c'), ['b', 'APPROVE'], ['c', 'APPROVE']),
      'OPEN',
      false,
    ],
    [
      'yes by two thirds',
      voted(sitting('a', 'b', 'c'), ['b', 'APPROVE'], ['c', 'REJECT'], ['a', 'APPROVE']),
      'APPROVED',
      false,
    ],
    [
      'no by less',
      voted(sitting('a', 'b', 'c'), ['b', 'REJECT'], ['c', 'REJECT'], ['a', 'APPROVE']),
      'REJECTED',
      false,
    ],
    [
      'no by the chair’s veto of a yes',
      voted(sitting('a', 'b', 'c'), ['b', 'APPROVE'], ['c', 'APPROVE'], ['a', 'REJECT']),
      'REJECTED',
      true,
    ],
    [
      'no by the votes, where the chair is against it too',
      voted(sitting('a', 'b', 'c'), ['b', 'REJECT'], ['c', 'APPROVE'], ['a', 'REJECT']),
      'REJECTED',
      false,
    ],
    [
      'the recused lower the base: three of four left are enough of five',
      voted(
        without(sitting('a', 'b', 'c', 'd', 'e'), 'e'),
        ['b', 'APPROVE'],
        ['c', 'APPROVE'],
        ['d', 'REJECT'],
        ['a', 'APPROVE'],
      ),
      'APPROVED',
      false,
    ],
    [
      'the same three of five are not',
      voted(
        sitting('a', 'b', 'c', 'd', 'e'),
        ['b', 'APPROVE'],
        ['c', 'APPROVE'],
        ['d', 'REJECT'],
        ['e', 'REJECT'],
        ['a', 'APPROVE'],
      ),
      'REJECTED',
      false,
    ],
    [
      'nothing below the quorum, though everybody left has voted',
      voted(without(sitting('a', 'b', 'c'), 'c'), ['b', 'APPROVE'], ['a', 'APPROVE']),
      'OPEN',
      false,
    ],
    [
      'back to the manager by more than half',
      voted(sitting('a', 'b', 'c'), ['b', 'RETURN'], ['c', 'RETURN'], ['a', 'REJECT']),
      'RETURNED',
      false,
    ],
  ])('%s', (_sentence, state, status, vetoed) => {
    expect(state.status).toBe(status);
    expect(endedByVeto(state)).toBe(vetoed);
  });

  test('the reason of a veto is the chair’s', () => {
    const vetoed = voted(sitting('a', 'b', 'c'), ['b', 'APPROVE'], ['c', 'APPROVE'], ['a', 'REJECT']);
    expect(groundsOf(vetoed)).toMatchObject({ outcome: 'REJECT', decision: { username: 'a', reasonCode: 'BY_A' } });
  });

  const ballots = fc.record({
    votes: fc.array(fc.constantFrom<Vote>('APPROVE', 'REJECT', 'RETURN'), { minLength: 1, maxLength: 13 }),
    recused: fc.integer({ min: 0, max: 5 }),
    quorum: fc.integer({ min: 1, max: 13 }),
  });
  test('the chair may turn a yes into a no and never a no into a yes; the recused change no result', () => {
    fc.assert(
      fc.property(ballots, ({ votes, recused, quorum }) => {
        const names = votes.map((_, index) => `m${String(index)}`);
        const gone = Array.from({ length: recused }, (_, index) => `r${String(index)}`);
        const progress: Progress = {
          session: { level: 'C', chair: names.at(-1) ?? '', members: [...names, ...gone], heldOn: ON },
          votes: votes.map((cast, index) => ({ username: names[index] ?? '', vote: cast })),
          recused: gone,
        };
        const resolved = resolutionOfSession(progress, quorum);
        const counted = resolutionOf(votes, quorum);
        if (counted !== 'APPROVE') expect(resolved).toBe(counted);
        else expect(resolved).toBe(votes.at(-1) === 'REJECT' ? 'REJECT' : 'APPROVE');
      }),
    );
  });
});
