import { mayAnswerFeedback, FEEDBACK_STATES, type FeedbackState } from '../../../src/domain/service/feedback';
import { meanOf } from '../../../src/domain/performance/satisfaction';
import { maySurvey, type SurveyResult } from '../../../src/domain/service/survey';
import {
  mayActOnTicket,
  nextTicketPressOn,
  TICKET_ACTS,
  ticketPresses,
  type TicketState,
} from '../../../src/domain/service/ticket';

const person = (username: string, role: string, branchCode = 'SB01') => ({ username, roles: [role], branchCode });
const OWNER = person('li', 'CLIENT_MANAGER');
const COLLEAGUE = person('wang', 'CLIENT_MANAGER');
const HEAD = person('chen', 'DEPARTMENT_MANAGER');

describe('a service ticket', () => {
  const allowed = (status: TicketState, who: typeof OWNER): string[] =>
    TICKET_ACTS.filter((act) => mayActOnTicket({ status, branchCode: 'SB01', owner: 'li' }, act, who).allowed);

  test.each<[TicketState, string, typeof OWNER, string[]]>([
    ['OPEN', 'its owner', OWNER, ['ASSIGN', 'NOTE', 'ANSWER', 'WITHDRAW']],
    ['OPEN', 'a colleague', COLLEAGUE, ['WITHDRAW']],
    ['OPEN', 'the department manager', HEAD, ['ASSIGN', 'NOTE', 'ANSWER', 'WITHDRAW']],
    ['OPEN', 'another branch', person('liu', 'CLIENT_MANAGER', 'SB02'), []],
    ['OPEN', 'a risk officer', person('zhou', 'RISK_OFFICER', 'HQ'), []],
    ['ANSWERED', 'a colleague', COLLEAGUE, ['REOPEN', 'CLOSE']],
    ['CLOSED', 'the department manager', HEAD, []],
    ['WITHDRAWN', 'its owner', OWNER, []],
  ])('%s: %s may take the steps that are his', (status, _, who, acts) => {
    expect(allowed(status, who)).toEqual(acts);
  });

  test('reminds, is late, and closes by itself five days after an answer that nobody sent back', () => {
    const open = ticketPresses('OPEN', '2026-03-02', null);
    expect(open.map(({ what, on }) => `${what} ${on}`)).toEqual([
      'REMIND 2026-03-01',
      'REMIND 2026-03-02',
      'LATE 2026-03-03',
    ]);
    expect(nextTicketPressOn(open, '2026-03-02')).toBe('2026-03-03');
    expect(nextTicketPressOn(open, '2026-03-03')).toBeNull();
    expect(ticketPresses('ANSWERED', '2026-03-02', '2026-02-26')).toEqual([{ what: 'CLOSE', on: '2026-03-03' }]);
    expect(ticketPresses('CLOSED', '2026-03-02', '2026-02-26')).toEqual([]);
  });
});

describe('how content a client is', () => {
  const event = { branchCode: 'SB01', managerUsername: 'li', answered: false, attempts: 0 };
  const said = (score: number, comment = ''): SurveyResult => ({ outcome: 'ANSWERED', score, comment });

  test.each<[string, Partial<typeof event>, SurveyResult, typeof OWNER, string | null]>([
    ['a colleague asks', {}, said(5), COLLEAGUE, null],
    ['never the manager himself, however good the score', {}, said(5), OWNER, 'SURVEY_OWN_CLIENT'],
    ['nor may he say that nobody answered', {}, { outcome: 'UNREACHED' }, OWNER, 'SURVEY_OWN_CLIENT'],
    ['a low score needs its reason', {}, said(2), COLLEAGUE, 'SURVEY_REASON'],
    ['a low score with its reason', {}, said(1, '审批太慢'), COLLEAGUE, null],
    ['three is not low', {}, said(3), COLLEAGUE, null],
    ['once answered, not again', { answered: true }, said(5), COLLEAGUE, 'SURVEY_DONE'],
    ['a third attempt', { attempts: 2 }, { outcome: 'UNREACHED' }, COLLEAGUE, null],
    ['no fourth', { attempts: 3 }, said(5), COLLEAGUE, 'SURVEY_DONE'],
    ['not by another branch', {}, said(5), person('liu', 'CLIENT_MANAGER', 'SB02'), 'CASE_OF_OTHER_BRANCH'],
    ['not by an auditor', {}, said(5), person('shen', 'AUDITOR', 'HQ'), 'ROLE_NOT_ALLOWED'],
  ])('%s', (_, more, result, who, code) => {
    expect(maySurvey({ ...event, ...more }, result, who)).toMatchObject(code === null ? { allowed: true } : { code });
  });

  // Decimal('…').quantize(Decimal('0.01'), ROUND_HALF_UP)
  test.each<[number[], string | null]>([
    [[], null],
    [[5], '5.00'],
    [[1, 2], '1.50'],
    [[5, 5, 4], '4.67'],
    [[5, 4, 4], '4.33'],
    [[5, 5, 5, 4, 4, 4, 4, 4], '4.38'],
  ])('the mean of %j is %s', (scores, mean) => {
    const sum = scores.reduce((total, score) => total + score, 0);
    expect(meanOf({ answered: scores.length, sum })).toBe(mean);
  });
});

test.each<[FeedbackState, FeedbackState[]]>([
  ['RECEIVED', ['PLANNED', 'DONE', 'DECLINED']],
  ['PLANNED', ['DONE', 'DECLINED']],
  ['DONE', []],
  ['DECLINED', []],
])('feedback that is %s may become %j, and by nobody who took it down', (status, next) => {
  const given = { status, branchCode: 'SB01', takenBy: 'chen' };
  const decided = FEEDBACK_STATES.filter(
    (to) => mayAnswerFeedback(given, to, person('zhou', 'RISK_OFFICER', 'HQ')).allowed,
  );
  expect(decided).toEqual(next);
  expect(FEEDBACK_STATES.filter((to) => mayAnswerFeedback(given, to, HEAD).allowed)).toEqual([]);
  expect(mayAnswerFeedback({ ...given, takenBy: 'x' }, 'DONE', OWNER)).toMatchObject({ code: 'ROLE_NOT_ALLOWED' });
});
