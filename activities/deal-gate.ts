import type { ApplicationEffect } from '../src/contracts/application-effect';
import { preReviewStands } from '../src/domain/deal/pre-review';
import { parseYuan } from '../src/domain/money';
import { ALLOWED, type Verdict } from '../src/domain/verdict';
import { preReviewsOf } from '../src/store/deals';
import type { Tx } from '../src/store/once';
import { pinnedRules } from '../src/store/pinned-rules';

/** May the investigation be signed, or a supplement handed in, as far as the pre-review by risk goes? */
export async function preReviewed(tx: Tx, { application, fact, after }: ApplicationEffect): Promise<Verdict> {
  if (fact.kind !== 'investigation' && fact.kind !== 'resubmission') return ALLOWED;
  const [latest] = await preReviewsOf(tx, application.applicationNo);
  const { preReviewFrom } = await pinnedRules(tx, application);
  const concerns = latest?.concerns ?? [];
  const answered = concerns.filter(({ answer }) => answer !== null).length;
  return preReviewStands(
    preReviewFrom,
    parseYuan(after.terms.principal),
    latest === undefined ? null : { concerns: concerns.length, answered },
  );
}
