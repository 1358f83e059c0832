import { mayDo, mayServe } from '../access/access';
import { ALLOWED, firstRefusal, refused, type Verdict } from '../verdict';

/** After what a client is asked how content he is (DUTIES 10). */
export const SURVEY_OCCASIONS = ['LOAN_PAID_OUT', 'LOAN_SETTLED', 'COMPLAINT_CLOSED', 'TICKET_CLOSED'] as const;
export type SurveyOccasion = (typeof SURVEY_OCCASIONS)[number];

/** Days after the event in which the client is asked, and how often he is tried: 示例参数，需按本行制度调整 [CONV]. */
export const SURVEY_WITHIN_DAYS = 30;
export const SURVEY_ATTEMPTS = 3;
/** So low a score is taken up with the client: its reason is asked for. */
export const LOW_SCORE = 2;

/** The event as far as who may ask about it. */
export interface Surveyed {
  branchCode: string;
  /** Whose service it was. */
  managerUsername: string;
  answered: boolean;
  attempts: number;
}
/** What came of it: a score from 1 to 5, or nobody answered. */
export type SurveyResult = { outcome: 'ANSWERED'; score: number; comment: string } | { outcome: 'UNREACHED' };

/**
 * May this person record it so? Not the manager whose service is judged, for the score counts in his own figures (RULES 7.3:
 * no one edits his own KPI); a low score has its reason; an event is asked about once.
 * @example maySurvey({ branchCode: 'SB01', managerUsername: 'li', answered: false, attempts: 0 }, { outcome: 'ANSWERED', score: 5, comment: '' }, { username: 'li', roles: ['CLIENT_MANAGER'], branchCode: 'SB01' }).code // => 'SURVEY_OWN_CLIENT'
 * @example maySurvey({ branchCode: 'SB01', managerUsername: 'li', answered: false, attempts: 0 }, { outcome: 'ANSWERED', score: 2, comment: '' }, { username: 'wang', roles: ['CLIENT_MANAGER'], branchCode: 'SB01' }).code // => 'SURVEY_REASON'
 */
export function maySurvey(
  { branchCode, managerUsername, answered, attempts }: Surveyed,
  result: SurveyResult,
  person: { username: string; roles: readonly string[]; branchCode: string },
): Verdict {
  const unexplained = result.outcome === 'ANSWERED' && result.score <= LOW_SCORE && result.comment === '';
  return firstRefusal(
    () => mayDo(person.roles, 'SERVICE_WRITE'),
    () => mayServe(person.branchCode, branchCode),
    () => (answered || attempts >= SURVEY_ATTEMPTS ? refused('SURVEY_DONE') : ALLOWED),
    () => (person.username === managerUsername ? refused('SURVEY_OWN_CLIENT') : ALLOWED),
    () => (unexplained ? refused('SURVEY_REASON', { most: String(LOW_SCORE) }) : ALLOWED),
  );
}
