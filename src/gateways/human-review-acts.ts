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
  const startWorkflowOperation = new WithStartWorkflowOperation(WORKFLOW_TYPES.humanReview, {
    ...humanReviewStart(input, taskQueue),
    workflowIdConflictPolicy: 'USE_EXISTING',
  });
  return temporal.workflow.executeUpdateWithStart(humanReviewUpdates.act, {
    startWorkflowOperation,
    updateId: command.commandId,
    args: [command],
  });
}

/** How the workflow is begun, whoever begins it. */
export function humanReviewStart(input: HumanReviewInput, taskQueue: string) {
  const { reviewNo, branchCode: branch } = input;
  return {
    taskQueue,
    workflowId: workflowIds.humanReview(reviewNo),
    args: [input] as [HumanReviewInput],
    staticSummary: `人工复核 Human review ${reviewNo}`,
    typedSearchAttributes: attributePairs({ branch }),
  };
}
