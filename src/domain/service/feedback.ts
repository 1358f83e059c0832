import { mayDo, mayServe } from '../access/access';
import { ALLOWED, firstRefusal, refused, type Verdict } from '../verdict';

/** What clients and colleagues want otherwise (DUTIES 7, 72). */
export const FEEDBACK_TOPICS = ['PRODUCT', 'RATE_AND_FEES', 'PROCESS', 'SERVICE', 'CHANNEL', 'OTHER'] as const;
export type FeedbackTopic = (typeof FEEDBACK_TOPICS)[number];
/** RECEIVED: nobody has judged it; PLANNED: it will be done; DONE and DECLINED are its ends. */
export const FEEDBACK_STATES = ['RECEIVED', 'PLANNED', 'DONE', 'DECLINED'] as const;
export type FeedbackState = (typeof FEEDBACK_STATES)[number];

const NEXT: Readonly<Record<FeedbackState, readonly FeedbackState[]>> = {
  RECEIVED: ['PLANNED', 'DONE', 'DECLINED'],
  PLANNED: ['DONE', 'DECLINED'],
  DONE: [],
  DECLINED: [],
};

/**
 * May this person bring it on so? Who answers for products and processes, not whoever took it down himself; whatever is decided is
 * told with its reason.
 * @example mayAnswerFeedback({ status: 'RECEIVED', branchCode: 'SB01', takenBy: 'li' }, 'PLANNED', { username: 'chen', roles: ['DEPARTMENT_MANAGER'], branchCode: 'SB01' }).allowed // => true
 * @example mayAnswerFeedback({ status: 'DONE', branchCode: 'SB01', takenBy: 'li' }, 'DECLINED', { username: 'chen', roles: ['DEPARTMENT_MANAGER'], branchCode: 'SB01' }).code // => 'FEEDBACK_STATE'
 */
export function mayAnswerFeedback(
  { status, branchCode, takenBy }: { status: FeedbackState; branchCode: string; takenBy: string },
  to: FeedbackState,
  person: { username: string; roles: readonly string[]; branchCode: string },
): Verdict {
  return firstRefusal(
    () => mayDo(person.roles, 'FEEDBACK_ANSWER'),
    () => mayServe(person.branchCode, branchCode),
    () => (NEXT[status].includes(to) ? ALLOWED : refused('FEEDBACK_STATE', { status })),
    () => (person.username === takenBy ? refused('FEEDBACK_SAME_PERSON') : ALLOWED),
  );
}
