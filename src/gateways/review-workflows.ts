import { WorkflowExecutionAlreadyStartedError, WorkflowNotFoundError, type Client } from '@temporalio/client';
import { reviewSignals, type LookAgain, type ReviewInput } from '../contracts/messages/review';
import { attributePairs } from '../contracts/search-attribute-keys';
import { TASK_QUEUE, WORKFLOW_TYPES, workflowIds } from '../contracts/workflow-names';

const PREFIX = workflowIds.review('');

/** Begins the watch over a loan. False when one is alive already. */
export async function startReview(temporal: Client, input: ReviewInput, taskQueue = TASK_QUEUE): Promise<boolean> {
  const { loanNo, clientNo, clientMasked, branchCode } = input;
  try {
    await temporal.workflow.start(WORKFLOW_TYPES.postLoanReview, {
      taskQueue,
      workflowId: workflowIds.review(loanNo),
      workflowIdReusePolicy: 'ALLOW_DUPLICATE',
      args: [input],
      staticSummary: `贷后检查 Post-loan review ${loanNo} ${clientMasked}`,
      typedSearchAttributes: attributePairs({ loanNo, clientNo, branch: branchCode, stage: 'WATCHING' }),
    });
    return true;
  } catch (error) {
    if (error instanceof WorkflowExecutionAlreadyStartedError) return false;
    throw error;
  }
}

/** Tells the watch over a loan that there is something new. One that has ended, or never was, needs no telling. */
export async function tellReview(temporal: Client, loanNo: string, news: LookAgain): Promise<void> {
  try {
    await temporal.workflow.getHandle(workflowIds.review(loanNo)).signal(reviewSignals.lookAgain, news);
  } catch (error) {
    if (!(error instanceof WorkflowNotFoundError)) throw error;
  }
}

/** The loans that are watched. Visibility is a moment behind the workflows. */
export async function watchedLoans(temporal: Client): Promise<Set<string>> {
  const query = `WorkflowType = '${WORKFLOW_TYPES.postLoanReview}' AND ExecutionStatus = 'Running'`;
  const watched = new Set<string>();
  for await (const { workflowId } of temporal.workflow.list({ query })) watched.add(workflowId.slice(PREFIX.length));
  return watched;
}
