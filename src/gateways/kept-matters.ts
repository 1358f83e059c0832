import { WorkflowExecutionAlreadyStartedError, type Client } from '@temporalio/client';
import { TASK_QUEUE, WORKFLOW_TYPES } from '../contracts/workflow-names';
import type { Matter } from '../domain/reconciliation/matters';
import { complaintStart } from './complaint-acts';
import { humanReviewStart } from './human-review-acts';

/** The workflows that keep the days of complaints and reviews now, by their ids. Visibility is a moment behind them. */
export async function keptMatters(temporal: Client): Promise<Set<string>> {
  const types = `WorkflowType IN ('${WORKFLOW_TYPES.complaint}', '${WORKFLOW_TYPES.humanReview}')`;
  const kept = new Set<string>();
  for await (const { workflowId } of temporal.workflow.list({ query: `${types} AND ExecutionStatus = 'Running'` }))
    kept.add(workflowId);
  return kept;
}

/** Begins the workflow of a matter again from the books. False when one is alive already. */
export async function keepMatter(
  temporal: Client,
  { kind, no, branchCode, clockOffsetMs }: Matter,
  taskQueue = TASK_QUEUE,
): Promise<boolean> {
  try {
    if (kind === 'COMPLAINT') {
      const start = complaintStart({ complaintNo: no, branchCode, clockOffsetMs }, taskQueue);
      await temporal.workflow.start(WORKFLOW_TYPES.complaint, start);
    } else {
      const start = humanReviewStart({ reviewNo: no, branchCode, clockOffsetMs }, taskQueue);
      await temporal.workflow.start(WORKFLOW_TYPES.humanReview, start);
    }
    return true;
  } catch (error) {
    if (error instanceof WorkflowExecutionAlreadyStartedError) return false;
    throw error;
  }
}
