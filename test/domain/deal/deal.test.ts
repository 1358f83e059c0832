import { milestoneStanding, mayStepMilestone, type Milestone } from '../../../src/domain/deal/milestone';
import { mayPreReview, opinionComplete, preReviewStands } from '../../../src/domain/deal/pre-review';
import { mayJoin, membersOf, type DealChange } from '../../../src/domain/deal/team';
import { mayDecide, mayDisburse, mayRate, type Parties } from '../../../src/domain/approval/separation';
import type { Verdict } from '../../../src/domain/verdict';

const said = (verdict: Verdict): string => (verdict.allowed ? 'allowed' : verdict.code);
const joined = (username: string, role: DealChange['role']): DealChange => ({ username, role, act: 'JOINED' });
const TEAM = [joined('li', 'LEAD'), joined('wang', 'LEGAL')];
const NOBODY = { raters: [], approvers: [], preReviewers: [] };

describe('a deal team', () => {
  it.each<[string, Parameters<typeof mayJoin>, string]>([
    ['takes in somebody new', [TEAM, { username: 'sun', role: 'INDUSTRY' }, 'INVESTIGATION', NOBODY], 'allowed'],
    ['not twice', [TEAM, { username: 'wang', role: 'CREDIT' }, 'INVESTIGATION', NOBODY], 'DEAL_MEMBER_KNOWN'],
    ['not a second lead', [TEAM, { username: 'sun', role: 'LEAD' }, 'INVESTIGATION', NOBODY], 'DEAL_LEAD_EXISTS'],
    ['not while it is decided', [TEAM, { username: 'sun', role: 'CREDIT' }, 'APPROVAL', NOBODY], 'DEAL_SETTLED'],
    ['not once it is approved', [TEAM, { username: 'sun', role: 'CREDIT' }, 'CONTRACT', NOBODY], 'DEAL_SETTLED'],
    ['not at its end', [TEAM, { username: 'sun', role: 'CREDIT' }, 'REJECTED', NOBODY], 'CASE_CLOSED'],
    [
      'nobody who rated it in a round before',
      [TEAM, { username: 'zhou', role: 'CREDIT' }, 'SUPPLEMENT', { ...NOBODY, raters: ['zhou'] }],
      'DEAL_JUDGE_MAY_NOT_JOIN',
    ],
  ])('%s', (_, asked, expected) => {
    expect(said(mayJoin(...asked))).toBe(expected);
  });

  it('lets a new lead in when the old one has left', () => {
    const left = [...TEAM, { username: 'li', role: 'LEAD', act: 'LEFT' } as const];
    expect(membersOf(left).map(({ username }) => username)).toEqual(['wang']);
    expect(said(mayJoin(left, { username: 'sun', role: 'LEAD' }, 'DOCUMENTS', NOBODY))).toBe('allowed');
  });

  it('neither decides, rates nor pays what it works on, nor lends its authority for it', () => {
    const parties: Parties = { investigators: [], raters: [], managerUsername: 'chen', team: ['wang'], related: [] };
    const who = { username: 'wang', roles: ['APPROVER', 'RISK_OFFICER', 'FINANCE'], levels: ['HEAD'] };
    expect(said(mayDecide(who, 'HEAD', parties))).toBe('TEAM_MAY_NOT_APPROVE');
    expect(said(mayRate(who, parties))).toBe('TEAM_MAY_NOT_RATE');
    expect(said(mayDisburse(who, parties, []))).toBe('TEAM_MAY_NOT_DISBURSE');
    const lent = { id: '1', from: 'wang', level: 'HEAD', limitFen: 100, fromOn: '2026-01-01', untilOn: '2026-12-31' };
    const other = { username: 'sun', roles: ['APPROVER'], levels: [], delegated: [lent] };
    expect(said(mayDecide(other, 'HEAD', parties, { on: '2026-06-01', amountFen: 1 }))).toBe('DELEGATOR_HAS_PART');
    expect(said(mayDecide({ ...who, username: 'sun' }, 'HEAD', parties))).toBe('allowed');
  });
});

describe('a milestone', () => {
  const one: Milestone = { dueOn: '2026-12-01', owner: 'wang', steps: [] };
  const moved: Milestone = { ...one, steps: [{ act: 'MOVED', dueOn: '2026-12-20' }] };
  const [li, wang, sun] = ['li', 'wang', 'sun'].map((username) => ({ username, roles: ['CLIENT_MANAGER'] }));
  const head = { username: 'chen', roles: ['DEPARTMENT_MANAGER'] };

  it('is late from the day after its own, or after the one it was moved to', () => {
    expect([milestoneStanding(one, '2026-12-01'), milestoneStanding(one, '2026-12-02')]).toEqual(['OPEN', 'LATE']);
    expect([milestoneStanding(moved, '2026-12-20'), milestoneStanding(moved, '2026-12-21')]).toEqual(['OPEN', 'LATE']);
    const done: Milestone = { ...one, steps: [{ act: 'DONE', dueOn: null }] };
    expect(milestoneStanding(done, '2027-01-01')).toBe('DONE');
  });

  it.each<[string, typeof li, Parameters<typeof mayStepMilestone>[1], string]>([
    ['is done by its owner', wang, { act: 'DONE', dueOn: null }, 'allowed'],
    ['is done by the lead', li, { act: 'DONE', dueOn: null }, 'allowed'],
    ['is not done by another', sun, { act: 'DONE', dueOn: null }, 'MILESTONE_NOT_YOURS'],
    ['is not moved by its owner', wang, { act: 'MOVED', dueOn: '2026-12-20' }, 'DEAL_NOT_LEAD'],
    ['is moved by a department manager', head, { act: 'MOVED', dueOn: '2026-12-20' }, 'allowed'],
    ['is not moved without a day', li, { act: 'MOVED', dueOn: null }, 'MILESTONE_DUE'],
    ['is not moved to a day that has passed', li, { act: 'MOVED', dueOn: '2026-11-30' }, 'MILESTONE_DUE'],
    ['takes no day when it is dropped', li, { act: 'DROPPED', dueOn: '2026-12-20' }, 'MILESTONE_DUE'],
  ])('%s', (_, who, step, expected) => {
    if (who === undefined) throw new Error('nobody is there');
    expect(said(mayStepMilestone(one, step, who, TEAM, '2026-12-01'))).toBe(expected);
  });
});

describe('a pre-review by risk', () => {
  const facts = { team: ['wang'], investigators: ['sun'], managed: { managerUsername: 'li', formerManagers: ['he'] } };

  it.each([
    ['zhou', 'INVESTIGATION', 'allowed'],
    ['wang', 'INVESTIGATION', 'PRE_REVIEWER_WORKS_ON_IT'],
    ['sun', 'SUPPLEMENT', 'PRE_REVIEWER_WORKS_ON_IT'],
    ['he', 'DOCUMENTS', 'PRE_REVIEWER_WORKS_ON_IT'],
    ['zhou', 'RATING', 'PRE_REVIEW_TOO_LATE'],
    ['zhou', 'WITHDRAWN', 'CASE_CLOSED'],
  ] as const)('by %s at %s: %s', (who, stage, expected) => {
    expect(said(mayPreReview(who, stage, facts))).toBe(expected);
  });

  it('names concerns when it has reservations, and only then', () => {
    expect(said(opinionComplete('SUPPORT', []))).toBe('allowed');
    expect(said(opinionComplete('SUPPORT', ['回款集中']))).toBe('PRE_REVIEW_CONCERNS');
    expect(said(opinionComplete('CAUTION', ['回款集中']))).toBe('allowed');
  });

  it('is needed from its amount on, and each concern of it is answered whatever the amount', () => {
    expect(said(preReviewStands(undefined, 9_999, null))).toBe('allowed');
    expect(said(preReviewStands('100.00', 9_999, null))).toBe('allowed');
    expect(said(preReviewStands('100.00', 10_000, null))).toBe('PRE_REVIEW_REQUIRED');
    expect(said(preReviewStands('100.00', 10_000, { concerns: 2, answered: 2 }))).toBe('allowed');
    expect(said(preReviewStands(undefined, 1, { concerns: 2, answered: 1 }))).toBe('PRE_REVIEW_UNANSWERED');
  });
});
