import type { Client, WorkflowExecutionInfo } from '@temporalio/client';
import { defineSearchAttributeKey } from '@temporalio/common';

/** What the server notes of an execution whose workflow task has failed or timed out several times in a row. */
const PROBLEMS = defineSearchAttributeKey('TemporalReportedProblems', 'KEYWORD_LIST');
const STUCK = `ExecutionStatus = 'Running' AND ${PROBLEMS.name} IS NOT NULL`;
const CAUSE = 'cause=WorkflowTaskFailedCause';

export interface StuckWorkflow {
  workflowId: string;
  type: string;
  startedAt: Date;
  /** As the server names it: `NonDeterministicError`. Empty where its task only timed out. */
  cause: string;
}

/** Executions that run and do not move: each try of their next step fails, and no timer or message will help them. */
export async function stuckWorkflows(temporal: Client, most: number): Promise<StuckWorkflow[]> {
  const found: StuckWorkflow[] = [];
  for await (const execution of temporal.workflow.list({ query: STUCK, pageSize: most })) {
    const { workflowId, type, startTime } = execution;
    found.push({ workflowId, type, startedAt: startTime, cause: causeOf(execution) });
    if (found.length === most) break;
  }
  return found;
}

function causeOf({ typedSearchAttributes }: WorkflowExecutionInfo): string {
  const noted = typedSearchAttributes.get(PROBLEMS)?.find((one) => one.startsWith(CAUSE));
  return noted?.slice(CAUSE.length) ?? '';
}

/** Ends a stuck execution, so that it can be begun again from the books; false where it is not stuck (any more). */
export async function stopStuck(temporal: Client, workflowId: string, reason: string): Promise<boolean> {
  const { count } = await temporal.workflow.count(`WorkflowId = '${workflowId}' AND ${STUCK}`);
  if (count === 0) return false;
  await temporal.workflow.getHandle(workflowId).terminate(reason);
  return true;
}
