import {
  mayAskReview,
  mayConclude,
  nextReviewPressOn,
  reviewPresses,
  tempered,
  type Automated,
  type HumanReview,
} from '../../../src/domain/human-review/human-review';
import { ADMISSION_REASONS, type Screening } from '../../../src/domain/admission/screen';
import type { Verdict } from '../../../src/domain/verdict';

const said = (verdict: Verdict): string => (verdict.allowed ? 'allowed' : verdict.code);
const made = (more: Partial<Automated> = {}): Automated => ({
  kind: 'SCREENING',
  decidedOn: '2026-01-31',
  adverse: true,
  reasons: ['CLIENT_BLACKLISTED'],
  reviewedIn: null,
  ...more,
});

test.each<[string, Partial<Automated>, string, string]>([
  ['within three months', {}, '2026-04-30', 'allowed'],
  ['a day later', {}, '2026-05-01', 'HUMAN_REVIEW_TOO_LATE'],
  ['a second time', { reviewedIn: 'HR1' }, '2026-02-01', 'HUMAN_REVIEWED'],
  ['of what was not against the client', { adverse: false }, '2026-02-01', 'HUMAN_REVIEW_NOT_ADVERSE'],
])('A client asks for a person %s', (_, more, today, expected) => {
  expect(said(mayAskReview(made(more), today))).toBe(expected);
});

const RISK = { username: 'zhou', roles: ['RISK_OFFICER'], branchCode: 'HQ' };
const review = (more: Partial<HumanReview> = {}): HumanReview => ({
  status: 'ASKED',
  branchCode: 'SB01',
  kind: 'SCREENING',
  reasons: ['CLIENT_BLACKLISTED'],
  acted: ['li'],
  ...more,
});

test.each<[string, Partial<HumanReview>, 'UPHELD' | 'SET_ASIDE', string]>([
  ['who had no part sets it aside', {}, 'SET_ASIDE', 'allowed'],
  ['who had a part does neither', { acted: ['li', 'zhou'] }, 'UPHELD', 'HUMAN_REVIEW_SAME_PERSON'],
  ['what the law forbids is upheld', { reasons: ['SINGLE_BORROWER_LIMIT'] }, 'UPHELD', 'allowed'],
  [
    'and never set aside',
    { reasons: ['CLIENT_BLACKLISTED', 'SINGLE_BORROWER_LIMIT'] },
    'SET_ASIDE',
    'HUMAN_REVIEW_LAW',
  ],
  ['nobody concludes twice', { status: 'UPHELD' }, 'SET_ASIDE', 'HUMAN_REVIEW_STATE'],
])('%s', (_, more, outcome, expected) => {
  expect(said(mayConclude(review(more), outcome, RISK))).toBe(expected);
});

test('The law is called by its name in each language, and by its code for programs', () => {
  const reasons = ['CLIENT_BLACKLISTED', 'GROUP_EXPOSURE_LIMIT', 'SINGLE_BORROWER_LIMIT'];
  const verdict = mayConclude(review({ reasons }), 'SET_ASIDE', RISK);
  expect(verdict.allowed ? null : verdict.params).toEqual({
    codes: 'SINGLE_BORROWER_LIMIT, GROUP_EXPOSURE_LIMIT',
    'codes.zh': '单一借款人贷款余额上限、关联客户组风险暴露上限',
    'codes.en': 'the limit of loans to one borrower, the limit of exposure to one group',
  });
});

test('A client manager, an administrator and a risk officer of another branch conclude nothing', () => {
  expect(said(mayConclude(review(), 'UPHELD', { ...RISK, roles: ['CLIENT_MANAGER'] }))).toBe('ROLE_NOT_ALLOWED');
  expect(said(mayConclude(review(), 'UPHELD', { ...RISK, roles: ['ADMINISTRATOR'] }))).toBe('ROLE_NOT_ALLOWED');
  expect(said(mayConclude(review(), 'UPHELD', { ...RISK, branchCode: 'SB02' }))).toBe('CASE_OF_OTHER_BRANCH');
});

test('What a person set aside is judged by people; what the law forbids stays refused', () => {
  const screening = (...codes: Screening['reasons'][number]['code'][]): Screening => ({
    outcome: 'REJECT',
    reasons: codes.map((code) => ({ code, weight: 'REJECT' as const })),
  });
  const lifted = ADMISSION_REASONS.filter(
    (code) => tempered(screening(code), [...ADMISSION_REASONS]).outcome === 'REFER',
  );
  expect(lifted).toEqual([
    'INDUSTRY_PROHIBITED',
    'INDUSTRY_RESTRICTED',
    'CLIENT_BLACKLISTED',
    'GROUP_BLACKLISTED',
    'RELATED_PARTY',
  ]);
  expect(tempered(screening('CLIENT_BLACKLISTED', 'INDUSTRY_PROHIBITED'), ['CLIENT_BLACKLISTED']).outcome).toBe(
    'REJECT',
  );
  expect(tempered({ outcome: 'ADMIT', reasons: [] }, ['CLIENT_BLACKLISTED']).outcome).toBe('ADMIT');
});

test('Somebody is told before the day, on it and after it, and of nothing when it is over', () => {
  const days: string[] = [];
  for (
    let on = nextReviewPressOn('ASKED', '2026-03-16', '2026-03-02');
    on !== null;
    on = nextReviewPressOn('ASKED', '2026-03-16', on)
  )
    days.push(on);
  expect(days).toEqual(['2026-03-14', '2026-03-16', '2026-03-17']);
  for (const status of ['UPHELD', 'SET_ASIDE', 'WITHDRAWN'] as const)
    expect(reviewPresses(status, '2026-03-16')).toEqual([]);
});
