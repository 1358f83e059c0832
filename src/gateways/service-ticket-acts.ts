import { WithStartWorkflowOperation, type Client } from '@temporalio/client';
import {
  serviceTicketUpdates,
  type ActOnServiceTicket,
  type ServiceTicketInput,
  type ServiceTicketView,
} from '../contracts/messages/service-ticket';
import { attributePairs } from '../contracts/search-attribute-keys';
import { TASK_QUEUE, WORKFLOW_TYPES, workflowIds } from '../contracts/workflow-names';

/** Gives a step to the workflow that keeps the day of a ticket, which begins with the first. */
export function actOnServiceTicket(
  temporal: Client,
  input: ServiceTicketInput,
  command: ActOnServiceTicket,
  taskQueue = TASK_QUEUE,
): Promise<ServiceTicketView> {
  const startWorkflowOperation = new WithStartWorkflowOperation(WORKFLOW_TYPES.serviceTicket, {
    ...serviceTicketStart(input, taskQueue),
    workflowIdConflictPolicy: 'USE_EXISTING',
  });
  return temporal.workflow.executeUpdateWithStart(serviceTicketUpdates.act, {
    startWorkflowOperation,
    updateId: command.commandId,
    args: [command],
  });
}

/** How the workflow is begun, whoever begins it. */
export function serviceTicketStart(input: ServiceTicketInput, taskQueue: string) {
  const { ticketNo, branchCode: branch } = input;
  return {
    taskQueue,
    workflowId: workflowIds.serviceTicket(ticketNo),
    args: [input] as [ServiceTicketInput],
    staticSummary: `服务工单 Service ticket ${ticketNo}`,
    typedSearchAttributes: attributePairs({ branch }),
  };
}
