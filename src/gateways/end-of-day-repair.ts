import {
  isGrpcServiceError,
  ServiceError,
  WorkflowExecutionAlreadyStartedError,
  type Client,
} from '@temporalio/client';
import type { EndOfDayRepair } from '../contracts/end-of-day';
import { TASK_QUEUE, WORKFLOW_TYPES, workflowIds } from '../contracts/workflow-names';

/**
 * Has what a date has left done again, and waits for it, but no longer than so many milliseconds: it goes on by itself. The same repair
 * asked for twice is one.
 * @returns whether it is over
 */
export async function repairDate(
  temporal: Client,
  businessDate: string,
  repair: EndOfDayRepair,
  { taskQueue = TASK_QUEUE, patienceMs }: { taskQueue?: string; patienceMs: number },
): Promise<boolean> {
  const { only } = repair;
  const workflowId = workflowIds.endOfDayRepair(businessDate, only === null ? '' : `-${only.step}-${only.subjectNo}`);
  try {
    await temporal.workflow.start(WORKFLOW_TYPES.endOfDay, {
      taskQueue,
      workflowId,
      workflowIdReusePolicy: 'ALLOW_DUPLICATE',
      args: [{ businessDate, repair }],
      staticSummary: `日终补做 What an end of day has left ${businessDate}`,
    });
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  }
  try {
    await temporal.withDeadline(Date.now() + patienceMs, () => temporal.workflow.getHandle(workflowId).result());
    return true;
  } catch (error) {
    // What a long wait breaks off with comes wrapped.
    if (!isGrpcServiceError(error) && !(error instanceof ServiceError)) throw error;
    return false;
  }
}
