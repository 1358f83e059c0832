import { WorkflowNotFoundError, type Client } from '@temporalio/client';
import { applicationSignals } from '../contracts/messages/application';
import { workflowIds } from '../contracts/workflow-names';

/** Tells an application that a re-assessment asks for another rating of it; told again it does nothing, and one that is over needs no telling. */
export async function tellRatingAsked(temporal: Client, applicationNo: string, reassessmentNo: string): Promise<void> {
  try {
    const handle = temporal.workflow.getHandle(workflowIds.application(applicationNo));
    await handle.signal(applicationSignals.ratingAsked, { reassessmentNo });
  } catch (error) {
    if (!(error instanceof WorkflowNotFoundError)) throw error;
  }
}
