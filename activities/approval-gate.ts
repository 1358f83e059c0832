import type { ApprovalInput, DecisionOutcome } from '../src/contracts/messages/approval';
import type { LoanTerms } from '../src/contracts/terms';
import { mayLendAnew } from '../src/domain/appraisal/corporate-rating';
import { ratingHolds } from '../src/domain/appraisal/rating-validity';
import { reportHolds } from '../src/domain/client/credit-freshness';
import { mayGoOn } from '../src/domain/client-change/reassessment';
import { appraisalsHold } from '../src/domain/security/item';
import { ALLOWED, firstRefusal, type Verdict } from '../src/domain/verdict';
import { ratingsAsked } from '../src/store/client-changes/gate';
import { latestReportOn } from '../src/store/client-consents';
import type { Tx } from '../src/store/once';
import { ratedOnOf } from '../src/store/rating-date';
import { securityOf } from '../src/store/security-read';
import { termGrounded } from './term-gate';

/** Decisions that say yes, with the terms as they are or others. */
export const isYes = (outcome: DecisionOutcome): boolean => outcome === 'APPROVE' || outcome === 'APPROVE_CHANGED';

/**
 * Does what a yes to new credit rests on still hold: a rating that has not run out and is no default, a credit report that is not stale,
 * appraisals that hold and, of a term beyond the normal one, its ground (RULES 1.1, 5.1, 6.1; decisions 0147, 0148, 0157, 0160)?
 * Whoever says no, or returns the case, is not asked.
 */
export async function approvable(
  tx: Tx,
  { subjectNo, clientNo }: Pick<ApprovalInput, 'subjectNo' | 'clientNo'>,
  { terms, today }: { terms: LoanTerms | null; today: string },
): Promise<Verdict> {
  const ratedOn = await ratedOnOf(tx, { applicationNo: subjectNo });
  const asked = await ratingsAsked(tx, subjectNo);
  const { grade, ...product } = await tx.application.findUniqueOrThrow({
    where: { no: subjectNo },
    select: { grade: true, productCode: true, productVersion: true, category: true },
  });
  const reportOn = await latestReportOn(tx, clientNo, ['LOAN_APPROVAL']);
  const lasting = terms === null ? ALLOWED : await termGrounded(tx, { applicationNo: subjectNo, ...product }, terms);
  const offered = (await securityOf(tx, subjectNo)).filter(({ withdrawnOn }) => withdrawnOn === null);
  return firstRefusal(
    () => ratingHolds(ratedOn, today),
    () => mayGoOn({ open: [], rating: asked, security: [] }),
    () => mayLendAnew(grade),
    () => reportHolds(reportOn, today, 'approval'),
    () => appraisalsHold(offered, today),
    () => lasting,
  );
}
