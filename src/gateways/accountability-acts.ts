import { WithStartWorkflowOperation, WorkflowExecutionAlreadyStartedError, type Client } from '@temporalio/client';
import {
  accountabilityUpdates,
  type AccountabilityInput,
  type AccountabilityView,
  type ActOnAccountability,
} from '../contracts/messages/accountability';
import { attributePairs } from '../contracts/search-attribute-keys';
import { TASK_QUEUE, WORKFLOW_TYPES, workflowIds } from '../contracts/workflow-names';

/** Gives a step to the workflow that keeps the days of a case, which begins with the first. */
export function actOnAccountability(
  temporal: Client,
  input: AccountabilityInput,
  command: ActOnAccountability,
  taskQueue = TASK_QUEUE,
): Promise<AccountabilityView> {
  const startWorkflowOperation = new WithStartWorkflowOperation(WORKFLOW_TYPES.accountability, {
    ...accountabilityStart(input, taskQueue),
    workflowIdConflictPolicy: 'USE_EXISTING',
  });
  return temporal.workflow.executeUpdateWithStart(accountabilityUpdates.act, {
    startWorkflowOperation,
    updateId: command.commandId,
    args: [command],
  });
}

/** Begins the workflow of a case that the system found due; one that is alive already goes on. */
export async function keepAccountability(
  temporal: Client,
  input: AccountabilityInput,
  taskQueue = TASK_QUEUE,
): Promise<void> {
  try {
    await temporal.workflow.start(WORKFLOW_TYPES.accountability, accountabilityStart(input, taskQueue));
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  }
}

/** How the workflow is begun, whoever begins it. */
export function accountabilityStart(input: AccountabilityInput, taskQueue: string) {
  const { caseNo, branchCode: branch } = input;
  return {
    taskQueue,
    workflowId: workflowIds.accountability(caseNo),
    args: [input] as [AccountabilityInput],
    staticSummary: `责任认定 Accountability ${caseNo}`,
    typedSearchAttributes: attributePairs({ branch }),
  };
}
