import { WorkflowExecutionAlreadyStartedError, type Client } from '@temporalio/client';
import type { ServicingInput } from '../contracts/messages/servicing';
import { attributePairs, overdueSince, stageOf } from '../contracts/search-attribute-keys';
import { TASK_QUEUE, WORKFLOW_TYPES, workflowIds } from '../contracts/workflow-names';
import type { LivingWorkflow } from '../domain/reconciliation/reconcile';

const PREFIX = workflowIds.loan('');

/** The loans' workflows that are alive, with the status each last told. Visibility is a moment behind the workflows. */
export async function livingLoans(temporal: Client): Promise<LivingWorkflow[]> {
  const query = `WorkflowType = '${WORKFLOW_TYPES.loanServicing}' AND ExecutionStatus = 'Running'`;
  const living: LivingWorkflow[] = [];
  for await (const { workflowId, typedSearchAttributes } of temporal.workflow.list({ query })) {
    living.push({ loanNo: workflowId.slice(PREFIX.length), stage: stageOf(typedSearchAttributes) });
  }
  return living;
}

/** Begins a loan's workflow again under its own id. False when one is alive after all. */
export async function restartLoan(temporal: Client, input: ServicingInput, taskQueue = TASK_QUEUE): Promise<boolean> {
  const { loanNo, clientNo, clientMasked, productCode, branchCode, view } = input;
  const since = overdueSince(view);
  try {
    await temporal.workflow.start(WORKFLOW_TYPES.loanServicing, {
      taskQueue,
      workflowId: workflowIds.loan(loanNo),
      workflowIdReusePolicy: 'ALLOW_DUPLICATE',
      args: [input],
      staticSummary: `贷款 Loan ${loanNo} ${clientMasked}（由账簿恢复 from the books）`,
      typedSearchAttributes: attributePairs({
        loanNo,
        clientNo,
        product: productCode,
        branch: branchCode,
        stage: view.status,
        riskClass: view.riskClass,
        amountFen: view.principalFen,
        ...(since === null ? {} : { overdueSince: since }),
      }),
    });
    return true;
  } catch (error) {
    if (error instanceof WorkflowExecutionAlreadyStartedError) return false;
    throw error;
  }
}
