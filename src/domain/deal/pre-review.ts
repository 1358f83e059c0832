import { isFinal, type Stage } from '../application/stages';
import { hasManaged, type Managed } from '../approval/separation';
import { fen, formatYuan, parseYuan } from '../money';
import { ALLOWED, firstRefusal, refused, type Verdict } from '../verdict';

/** 风险前置审查: what a senior risk officer thinks of a deal before it is investigated to the end. It binds nobody. */
export const PRE_REVIEW_OPINIONS = ['SUPPORT', 'SUPPORT_WITH_CONCERNS', 'CAUTION'] as const;
export type PreReviewOpinion = (typeof PRE_REVIEW_OPINIONS)[number];

const BEFORE_JUDGEMENT: readonly Stage[] = [
  'DOCUMENTS',
  'ADMISSION',
  'ADMISSION_REVIEW',
  'ADMISSION_RISK',
  'INVESTIGATION',
  'SUPPLEMENT',
];

/**
 * May this person pre-review the deal? Nobody who works on it: not on its team now or before, no investigator, no account manager; and
 * not once it is rated and decided. Source: RULES 7.3 (审贷分离).
 * @example mayPreReview('zhou', 'INVESTIGATION', { team: ['zhou'], investigators: [], managed: { managerUsername: 'li' } }).code // => 'PRE_REVIEWER_WORKS_ON_IT'
 */
export function mayPreReview(
  username: string,
  stage: Stage,
  { team, investigators, managed }: { team: readonly string[]; investigators: readonly string[]; managed: Managed },
): Verdict {
  return firstRefusal(
    () => (isFinal(stage) ? refused('CASE_CLOSED') : ALLOWED),
    () => (BEFORE_JUDGEMENT.includes(stage) ? ALLOWED : refused('PRE_REVIEW_TOO_LATE')),
    () =>
      team.includes(username) || investigators.includes(username) || hasManaged(managed, username)
        ? refused('PRE_REVIEWER_WORKS_ON_IT')
        : ALLOWED,
  );
}

/**
 * Is an opinion complete? One that has concerns names them, one that has none names none.
 * @example opinionComplete('CAUTION', []).code // => 'PRE_REVIEW_CONCERNS'
 */
export const opinionComplete = (opinion: PreReviewOpinion, concerns: readonly string[]): Verdict =>
  (opinion === 'SUPPORT') === (concerns.length === 0) ? ALLOWED : refused('PRE_REVIEW_CONCERNS');

/**
 * May the investigation be signed as far as the pre-review goes? From the amount that the product names one must be on file, and every
 * concern of the latest one is answered. `from` in yuan, the amount in fen.
 * @example preReviewStands('500.00', 50_000, null).code // => 'PRE_REVIEW_REQUIRED'
 * @example preReviewStands(undefined, 50_000, { concerns: 2, answered: 1 }).code // => 'PRE_REVIEW_UNANSWERED'
 */
export function preReviewStands(
  from: string | undefined,
  amountFen: number,
  latest: { concerns: number; answered: number } | null,
): Verdict {
  if (latest === null)
    return from !== undefined && amountFen >= parseYuan(from)
      ? refused('PRE_REVIEW_REQUIRED', { from: formatYuan(fen(parseYuan(from))) })
      : ALLOWED;
  const open = latest.concerns - latest.answered;
  return open === 0 ? ALLOWED : refused('PRE_REVIEW_UNANSWERED', { open: String(open) });
}
