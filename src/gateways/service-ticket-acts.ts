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
  const { ticketNo, branchCode: branch } = input;
  const startWorkflowOperation = new WithStartWorkflowOperation(WORKFLOW_TYPES.serviceTicket, {
    taskQueue,
    workflowId: workflowIds.serviceTicket(ticketNo),
    workflowIdConflictPolicy: 'USE_EXISTING',
    args: [input],
    staticSummary: `服务工单 Service ticket ${ticketNo}`,
    typedSearchAttributes: attributePairs({ branch }),
  });
  return temporal.workflow.executeUpdateWithStart(serviceTicketUpdates.act, {
    startWorkflowOperation,
    updateId: command.commandId,
    args: [command],
  });
}
