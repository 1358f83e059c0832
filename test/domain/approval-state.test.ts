import fc from 'fast-check';
import type { DecidableTerms } from '../../src/domain/approval/changed-terms';
import { resolutionOf, type Vote } from '../../src/domain/approval/committee';
import {
  decide,
  groundsOf,
  judge,
  newRound,
  type ApprovalState,
  type Outcome,
  type Proposal,
  type StateLevel,
} from '../../src/domain/approval/state';

const terms: DecidableTerms = {
  method: 'EQUAL_INSTALMENT',
  principal: '8000000.00',
  annualRate: '0.0435',
  instalments: 12,
};
const parties = { investigators: ['A', 'B'], raters: [], managerUsername: 'A', related: [] };
const one: StateLevel = { code: 'ONE', kind: 'INDIVIDUAL' };
const two: StateLevel = { code: 'TWO', kind: 'INDIVIDUAL' };
const committee: StateLevel = { code: 'COMMITTEE', kind: 'COMMITTEE', quorum: 3 };
const round = (...levels: StateLevel[]): ApprovalState<DecidableTerms> => newRound(levels, terms, 100);
const LEVELS = ['ONE', 'TWO', 'COMMITTEE'];
const by = (
  username: string,
  outcome: Outcome,
  more: Partial<Proposal<DecidableTerms>> = {},
): Proposal<DecidableTerms> => ({
  person: { username, roles: ['APPROVER', 'COMMITTEE_MEMBER'], levels: LEVELS },
  outcome,
  comment: '',
  on: '2026-01-15',
  ...(outcome === 'RETURN' || outcome === 'REJECT' ? { reasonCode: 'INCOME' } : {}),
  ...more,
});
const after = (
  state: ApprovalState<DecidableTerms>,
  ...proposals: Proposal<DecidableTerms>[]
): ApprovalState<DecidableTerms> =>
  proposals.reduce((now, proposal) => decide(now, parties, proposal, '2026-01-15T02:00:00.000Z'), state);
const said = (state: ApprovalState<DecidableTerms>, proposal: Proposal<DecidableTerms>): string => {
  const verdict = judge(state, parties, proposal);
  return verdict.allowed ? 'allowed' : verdict.code;
};

describe('A round of approval', () => {
  test('climbs level by level and is approved by the last', () => {
    const climbing = after(round(one, two), by('p', 'APPROVE'));
    expect(climbing).toMatchObject({ status: 'OPEN', levelIndex: 1 });
    expect(after(climbing, by('q', 'APPROVE')).status).toBe('APPROVED');
  });

  test('is ended by one rejection or one return at any individual level', () => {
    expect(after(round(one, two), by('p', 'REJECT')).status).toBe('REJECTED');
    expect(after(round(one, two), by('p', 'RETURN')).status).toBe('RETURNED');
  });

  test('hands changed terms to the next level', () => {
    const less = { ...terms, principal: '6000000.00' };
    const climbing = after(round(one, two), by('p', 'APPROVE_CHANGED', { terms: less }));
    expect(climbing.terms).toEqual(less);
  });

  test.each<[string, ApprovalState<DecidableTerms>, Proposal<DecidableTerms>, string]>([
    [
      'a rejection without a reason',
      round(one),
      { person: by('p', 'REJECT').person, outcome: 'REJECT', comment: '', on: '2026-01-15' },
      'REASON_REQUIRED',
    ],
    [
      'a return without a reason',
      round(one),
      { person: by('p', 'RETURN').person, outcome: 'RETURN', comment: '', on: '2026-01-15' },
      'REASON_REQUIRED',
    ],
    ['changed terms that are not given', round(one), by('p', 'APPROVE_CHANGED'), 'TERMS_REQUIRED'],
    ['terms with a plain approval', round(one), by('p', 'APPROVE', { terms }), 'TERMS_NOT_EXPECTED'],
    [
      'more principal than applied for',
      round(one),
      by('p', 'APPROVE_CHANGED', { terms: { ...terms, principal: '8000000.01' } }),
      'CHANGED_TERMS_EXCEED',
    ],
    [
      'a longer term',
      round(one),
      by('p', 'APPROVE_CHANGED', { terms: { ...terms, instalments: 13 } }),
      'CHANGED_TERM_LONGER',
    ],
    [
      'the same instalments further apart',
      round(one),
      by('p', 'APPROVE_CHANGED', { terms: { ...terms, frequency: { every: 12, unit: 'MONTH' } } }),
      'CHANGED_FREQUENCY',
    ],
    [
      'the frequency said aloud',
      round(one),
      by('p', 'APPROVE_CHANGED', { terms: { ...terms, frequency: { every: 1, unit: 'MONTH' } } }),
      'allowed',
    ],
    [
      'another method',
      round(one),
      by('p', 'APPROVE_CHANGED', { terms: { ...terms, method: 'BULLET' } }),
      'CHANGED_METHOD',
    ],
    [
      'terms changed in a committee vote',
      round(committee),
      by('p', 'APPROVE_CHANGED', { terms }),
      'COMMITTEE_VOTES_ON_TERMS',
    ],
    [
      'a second decision by the same person at the next level',
      after(round(one, two), by('p', 'APPROVE')),
      by('p', 'APPROVE'),
      'ALREADY_DECIDED',
    ],
    ['a decision after the end', after(round(one), by('p', 'APPROVE')), by('q', 'APPROVE'), 'APPROVAL_CLOSED'],
    ['a decision by an investigator', round(one), by('B', 'APPROVE'), 'INVESTIGATOR_MAY_NOT_APPROVE'],
    [
      'less principal at another rate',
      round(one),
      by('p', 'APPROVE_CHANGED', { terms: { ...terms, principal: '1.00', annualRate: '0.05' } }),
      'allowed',
    ],
  ])('judges %s', (_what, state, proposal, expected) => {
    expect(said(state, proposal)).toBe(expected);
  });

  test.each<[string, ApprovalState<DecidableTerms>, string | null, string | null]>([
    ['an open level', after(round(committee), by('p', 'APPROVE')), null, null],
    ['a level that was passed', after(round(one, two), by('p', 'APPROVE')), 'APPROVE', null],
    [
      'a level passed with changed terms',
      after(round(one, two), by('p', 'APPROVE_CHANGED', { terms })),
      'APPROVE_CHANGED',
      null,
    ],
    ['a rejection', after(round(one), by('p', 'REJECT')), 'REJECT', 'INCOME'],
    [
      'a session in which the last member was outvoted',
      after(round(committee), by('p', 'APPROVE'), by('q', 'APPROVE'), by('r', 'REJECT')),
      'APPROVE',
      null,
    ],
    [
      'a session whose last member was for it',
      after(round(committee), by('p', 'REJECT'), by('q', 'REJECT', { reasonCode: 'LAST' }), by('r', 'APPROVE')),
      'REJECT',
      'LAST',
    ],
    [
      'votes that scatter',
      after(round(committee), by('p', 'RETURN'), by('q', 'REJECT'), by('r', 'APPROVE')),
      'REJECT',
      'INCOME',
    ],
    [
      'votes that scatter with none to reject',
      after(
        round({ ...committee, quorum: 4 }),
        by('p', 'RETURN'),
        by('q', 'RETURN'),
        by('r', 'APPROVE'),
        by('s', 'APPROVE'),
      ),
      'REJECT',
      'INCOME',
    ],
  ])('tells how the level ended and who speaks for it: %s', (_what, state, outcome, reasonCode) => {
    const grounds = groundsOf(state);
    expect(grounds?.outcome ?? null).toBe(outcome);
    expect(grounds?.decision.reasonCode ?? null).toBe(reasonCode);
  });

  test('never ends approved unless every level approved', () => {
    const outcomes = fc.array(fc.constantFrom<Outcome>('APPROVE', 'RETURN', 'REJECT'), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(outcomes, (votes) => {
        let state = round(one, two, committee);
        votes.forEach((outcome, index) => {
          const proposal = by(`person-${String(index)}`, outcome);
          if (judge(state, parties, proposal).allowed) state = decide(state, parties, proposal, '');
        });
        if (state.status !== 'APPROVED') return;
        expect(state.decisions.filter(({ level, outcome }) => level === 'ONE' && outcome === 'APPROVE')).toHaveLength(
          1,
        );
        expect(state.decisions.filter(({ level, outcome }) => level === 'TWO' && outcome === 'APPROVE')).toHaveLength(
          1,
        );
        const ballots = state.decisions.filter(({ level }) => level === 'COMMITTEE');
        expect(ballots.filter(({ outcome }) => outcome === 'APPROVE').length * 3).toBeGreaterThanOrEqual(
          ballots.length * 2,
        );
        expect(new Set(state.decisions.map(({ username }) => username)).size).toBe(state.decisions.length);
      }),
    );
  });
});

describe('A committee session (RULES 7.1)', () => {
  const yes: Vote = 'APPROVE';
  const no: Vote = 'REJECT';
  const back: Vote = 'RETURN';
  test.each<[string, Vote[], number, string]>([
    ['is open until the quorum has voted', [yes, yes], 3, 'PENDING'],
    ['approves by two thirds', [yes, yes, no], 3, 'APPROVE'],
    ['does not approve by less', [yes, no, no], 3, 'REJECT'],
    ['three of five are less than two thirds', [yes, yes, yes, no, no], 5, 'REJECT'],
    ['four of five are more', [yes, yes, yes, yes, no], 5, 'APPROVE'],
    ['returns when more than half vote to return', [back, back, yes], 3, 'RETURN'],
    ['rejects when votes scatter', [back, no, yes], 3, 'REJECT'],
    ['one member alone decides a session of one', [yes], 1, 'APPROVE'],
  ])('%s', (_what, votes, quorum, expected) => {
    expect(resolutionOf(votes, quorum)).toBe(expected);
  });
});
