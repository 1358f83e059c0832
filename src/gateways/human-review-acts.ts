import { WithStartWorkflowOperation, type Client } from '@temporalio/client';
import {
  humanReviewUpdates,
  type ActOnHumanReview,
  type HumanReviewInput,
  type HumanReviewView,
} from '../contracts/messages/human-review';
import { attributePairs } from '../contracts/search-attribute-keys';
import { TASK_QUEUE, WORKFLOW_TYPES, workflowIds } from '../contracts/workflow-names';

/** Gives a step to the workflow that keeps the day of a review, which begins with the first. */
export function actOnHumanReview(
  temporal: Client,
  input: HumanReviewInput,
  command: ActOnHumanReview,
  taskQueue = TASK_QUEUE,
): Promise<HumanReviewView> {
  const { reviewNo, branchCode: branch } = input;
  const startWorkflowOperation = new WithStartWorkflowOperation(WORKFLOW_TYPES.humanReview, {
    taskQueue,
    workflowId: workflowIds.humanReview(reviewNo),
    workflowIdConflictPolicy: 'USE_EXISTING',
    args: [input],
    staticSummary: `人工复核 Human review ${reviewNo}`,
    typedSearchAttributes: attributePairs({ branch }),
  });
  return temporal.workflow.executeUpdateWithStart(humanReviewUpdates.act, {
    startWorkflowOperation,
    updateId: command.commandId,
    args: [command],
  });
}
