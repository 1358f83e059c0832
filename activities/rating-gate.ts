import type { ApplicationEffect } from '../src/contracts/application-effect';
import { mayOverride, wholePoints } from '../src/domain/appraisal/corporate-rating';
import { ALLOWED, firstRefusal, refused, type Verdict } from '../src/domain/verdict';
import { standingModelOf } from '../src/store/appraisals';
import type { Tx } from '../src/store/once';

/** Is a recognised grade what the model on file allows, and a person's score what the scorecard came to? However it comes, also where it names no model. */
export async function withinModel(tx: Tx, { application, fact }: ApplicationEffect): Promise<Verdict> {
  if (fact.kind !== 'rating') return ALLOWED;
  const rated = await standingModelOf(tx, application.applicationNo);
  if (rated === null || rated.grade === null) return ALLOWED;
  const { grade, score, kind } = rated;
  return firstRefusal(
    () => mayOverride(grade, fact.grade, fact.comment),
    () =>
      kind === 'CORPORATE_RATING' || score === null || Number(score) === fact.score
        ? ALLOWED
        : refused('RATING_SCORE_DIFFERS', { score }),
  );
}

/** The step with a company's score as its model came to it: a score is worked out, and not said (RULES 6.1). What was said stays in the log. */
export async function scoredByModel(tx: Tx, effect: ApplicationEffect): Promise<ApplicationEffect> {
  const { application, fact } = effect;
  if (fact.kind !== 'rating') return effect;
  const rated = await standingModelOf(tx, application.applicationNo);
  if (rated?.kind !== 'CORPORATE_RATING' || rated.score === null) return effect;
  const score = wholePoints(rated.score);
  return score === fact.score ? effect : { ...effect, fact: { ...fact, score, sentScore: fact.score } };
}
