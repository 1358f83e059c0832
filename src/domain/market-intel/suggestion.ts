import { mayDo } from '../access/access';
import { ALLOWED, firstRefusal, refused, type Verdict } from '../verdict';

/** PUT_FORWARD: no owner of products has judged it; TAKEN_UP: a version is to come of it; DECLINED and DONE are its ends. */
export const SUGGESTION_STATES = ['PUT_FORWARD', 'TAKEN_UP', 'DECLINED', 'DONE'] as const;
export type SuggestionState = (typeof SUGGESTION_STATES)[number];
export const SUGGESTION_ANSWERS = ['TAKEN_UP', 'DECLINED', 'DONE'] as const;
export type SuggestionAnswer = (typeof SUGGESTION_ANSWERS)[number];

/** One that was taken up can still turn out not to work; nothing is done that was not taken up. */
const NEXT: Readonly<Record<SuggestionState, readonly SuggestionAnswer[]>> = {
  PUT_FORWARD: ['TAKEN_UP', 'DECLINED'],
  TAKEN_UP: ['DONE', 'DECLINED'],
  DECLINED: [],
  DONE: [],
};

/**
 * May this person answer a suggestion so? Who writes products does, and nobody his own (maker and checker, RULES 7.3).
 * @example mayAnswerSuggestion({ status: 'PUT_FORWARD', by: 'li' }, 'TAKEN_UP', { username: 'admin', roles: ['ADMINISTRATOR'] }).allowed // => true
 * @example mayAnswerSuggestion({ status: 'PUT_FORWARD', by: 'admin' }, 'TAKEN_UP', { username: 'admin', roles: ['ADMINISTRATOR'] }).code // => 'SUGGESTION_SAME_PERSON'
 * @example mayAnswerSuggestion({ status: 'PUT_FORWARD', by: 'li' }, 'DONE', { username: 'admin', roles: ['ADMINISTRATOR'] }).code // => 'SUGGESTION_STATE'
 */
export function mayAnswerSuggestion(
  { status, by }: { status: SuggestionState; by: string },
  answer: SuggestionAnswer,
  person: { username: string; roles: readonly string[] },
): Verdict {
  return firstRefusal(
    () => mayDo(person.roles, 'PRODUCT_WRITE'),
    () => (NEXT[status].includes(answer) ? ALLOWED : refused('SUGGESTION_STATE', { status })),
    () => (person.username === by ? refused('SUGGESTION_SAME_PERSON') : ALLOWED),
  );
}

/**
 * Does a version show that a suggestion was done? Only one that came after it was put forward, and is there.
 * @param latest the latest version there is; null when the product has none
 * @example mayNameVersion({ version: 3, versionBefore: 3, latest: 3 }).code // => 'SUGGESTION_VERSION'
 * @example mayNameVersion({ version: 4, versionBefore: 3, latest: 4 }).allowed // => true
 */
export const mayNameVersion = ({
  version,
  versionBefore,
  latest,
}: {
  version: number | null;
  versionBefore: number;
  latest: number | null;
}): Verdict =>
  version !== null && version > versionBefore && latest !== null && version <= latest
    ? ALLOWED
    : refused('SUGGESTION_VERSION', { versionBefore: String(versionBefore) });
