import {
  allHandlersFinished,
  condition,
  continueAsNew,
  defineQuery,
  defineSignal,
  defineUpdate,
  setCurrentDetails,
  setHandler,
  upsertSearchAttributes,
  workflowInfo,
} from '@temporalio/workflow';
import {
  reviewQueries,
  reviewSignals,
  reviewUpdates,
  type LookAgain,
  type OrderInspection,
  type ReportInspection,
  type ReviewInput,
  type ReviewReport,
  type ReviewView,
} from '../src/contracts/messages/review';
import { attributePairs } from '../src/contracts/search-attribute-keys';
import { isDate } from '../src/domain/date';
import { attend } from './attend';
import { BusinessClock } from './clock';
import { ReviewCase } from './review-case';
import { reviewDetails } from './review-details';
import { answerSignal } from './signals';

/** The watch over one loan, from its disbursement until it is settled or written off. */
export async function postLoanReview(input: ReviewInput): Promise<ReviewView> {
  const review = new ReviewCase(input, new BusinessClock(input.clockOffsetMs));
  handle(review);
  let shown = '';
  while (review.status === 'WATCHING') {
    shown = show(review, shown);
    if (workflowInfo().continueAsNewSuggested) await handOver(review);
    else await attend(review);
  }
  show(review, shown);
  await condition(allHandlersFinished);
  return review.view();
}

/** The next run goes on, unless what was still being handled has ended the watch. */
async function handOver(review: ReviewCase): Promise<void> {
  await condition(allHandlersFinished);
  if (review.status === 'WATCHING') await continueAsNew<typeof postLoanReview>(review.carry());
}

function handle(review: ReviewCase): void {
  setHandler(defineUpdate<ReviewView, [OrderInspection]>(reviewUpdates.order), (command) => review.order(command));
  setHandler(defineUpdate<ReviewView, [ReportInspection]>(reviewUpdates.report), (command) => review.report(command), {
    validator: (command: ReportInspection) => {
      review.validateReport(command);
    },
  });
  setHandler(defineUpdate<ReviewView, [ReviewReport]>(reviewUpdates.review), (command) => review.review(command), {
    validator: (command: ReviewReport) => {
      review.validateReview(command);
    },
  });
  const { signalled } = review;
  setHandler(defineSignal<[unknown]>(reviewSignals.inspectionOrdered), (payload) =>
    answerSignal(signalled, 'orderInspection', 'inspectionOrdered', payload, (given) =>
      review.order(given as unknown as OrderInspection),
    ),
  );
  setHandler(defineSignal<[unknown]>(reviewSignals.inspectionReported), (payload) =>
    answerSignal(signalled, 'reportInspection', 'inspectionReported', payload, (given) =>
      review.report(given as unknown as ReportInspection),
    ),
  );
  setHandler(defineSignal<[unknown]>(reviewSignals.reportReviewed), (payload) =>
    answerSignal(signalled, 'reviewInspection', 'reportReviewed', payload, (given) =>
      review.review(given as unknown as ReviewReport),
    ),
  );
  // From activities of the loan; what does not even have the form of it is none of theirs.
  setHandler(defineSignal<[LookAgain | null]>(reviewSignals.lookAgain), (news) => {
    if (news === null || !isDate(news.asOf)) return;
    const { asOf, arrears, warning } = news;
    const isWarning = typeof warning?.no === 'string' && isDate(warning.dueOn);
    review.lookAgain({ asOf, arrears: arrears === true, ...(isWarning ? { warning } : {}) });
  });
  setHandler(defineQuery<ReviewView>(reviewQueries.view), () => review.view());
}

/** Tells the Temporal UI where the watch stands; search attributes change with its stage and the class only. */
function show(review: ReviewCase, shown: string): string {
  const { status, open, riskClass } = review.view();
  setCurrentDetails(reviewDetails(review));
  const isLate = open.some(({ late }) => late !== 'NONE');
  const stage = status === 'OVER' ? status : isLate ? 'LATE' : open.length > 0 ? 'INSPECTION' : status;
  const now = `${stage} ${riskClass}`;
  if (now === shown) return shown;
  upsertSearchAttributes(attributePairs({ stage, riskClass }));
  return now;
}
