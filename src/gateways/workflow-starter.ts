import { WithStartWorkflowOperation, type Client } from '@temporalio/client';
import { firstState } from '../contracts/first-state';
import { acceptUpdate, type ApplicationInput, type ApplicationView } from '../contracts/messages/application';
import { attributePairs } from '../contracts/search-attribute-keys';
import { TASK_QUEUE, WORKFLOW_TYPES, workflowIds } from '../contracts/workflow-names';
import { parseYuan } from '../domain/money';

/**
 * Accepts an application: starts its workflow and answers when it stands in the file. Asking again with the same number
 * finds the running workflow and gives the same answer.
 */
export async function acceptApplication(
  temporal: Client,
  input: ApplicationInput,
  commandId: string,
  taskQueue = TASK_QUEUE,
): Promise<ApplicationView> {
  const startWorkflowOperation = new WithStartWorkflowOperation(WORKFLOW_TYPES.loanApplication, {
    taskQueue,
    workflowId: workflowIds.application(input.applicationNo),
    workflowIdConflictPolicy: 'USE_EXISTING',
    args: [input],
    staticSummary: `申请 Application ${input.applicationNo} ${input.clientMasked} ${input.productCode}`,
    typedSearchAttributes: attributePairs({
      applicationNo: input.applicationNo,
      clientNo: input.clientNo,
      product: input.productCode,
      branch: input.branchCode,
      stage: firstState(input).stage,
      amountFen: parseYuan(input.terms.principal),
    }),
  });
  return temporal.workflow.executeUpdateWithStart(acceptUpdate, {
    startWorkflowOperation,
    updateId: commandId,
    args: [],
  });
}
