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
  const { complaintNo, branchCode: branch } = input;
  const startWorkflowOperation = new WithStartWorkflowOperation(WORKFLOW_TYPES.complaint, {
    taskQueue,
    workflowId: workflowIds.complaint(complaintNo),
    workflowIdConflictPolicy: 'USE_EXISTING',
    args: [input],
    staticSummary: `投诉 Complaint ${complaintNo}`,
    typedSearchAttributes: attributePairs({ branch }),
  });
  return temporal.workflow.executeUpdateWithStart(complaintUpdates.act, {
    startWorkflowOperation,
    updateId: command.commandId,
    args: [command],
  });
}
