import { WithStartWorkflowOperation, type Client } from '@temporalio/client';
import {
  complaintUpdates,
  type ActOnComplaint,
  type ComplaintInput,
  type ComplaintView,
} from '../contracts/messages/complaint';
import { attributePairs } from '../contracts/search-attribute-keys';
import { TASK_QUEUE, WORKFLOW_TYPES, workflowIds } from '../contracts/workflow-names';

/** Gives a step to the workflow that keeps the days of a complaint, which begins with the first. */
export function actOnComplaint(
  temporal: Client,
  input: ComplaintInput,
  command: ActOnComplaint,
  taskQueue = TASK_QUEUE,
): Promise<ComplaintView> {
  const startWorkflowOperation = new WithStartWorkflowOperation(WORKFLOW_TYPES.complaint, {
    ...complaintStart(input, taskQueue),
    workflowIdConflictPolicy: 'USE_EXISTING',
  });
  return temporal.workflow.executeUpdateWithStart(complaintUpdates.act, {
    startWorkflowOperation,
    updateId: command.commandId,
    args: [command],
  });
}

/** How the workflow is begun, whoever begins it. */
export function complaintStart(input: ComplaintInput, taskQueue: string) {
  const { complaintNo, branchCode: branch } = input;
  return {
    taskQueue,
    workflowId: workflowIds.complaint(complaintNo),
    args: [input] as [ComplaintInput],
    staticSummary: `投诉 Complaint ${complaintNo}`,
    typedSearchAttributes: attributePairs({ branch }),
  };
}
