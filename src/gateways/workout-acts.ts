import { WithStartWorkflowOperation, WorkflowNotFoundError, type Client } from '@temporalio/client';
import {
  caseNoOf,
  workoutSignals,
  workoutUpdates,
  type ActOnWorkout,
  type WorkoutInput,
  type WorkoutView,
} from '../contracts/messages/workout';
import { attributePairs } from '../contracts/search-attribute-keys';
import { TASK_QUEUE, WORKFLOW_TYPES, workflowIds } from '../contracts/workflow-names';
import type { PrismaClient } from '../store/generated/client';
import { workoutFromBooks } from '../store/workout-duties';

/** Gives an act to the workflow that keeps the deadlines of a case; one that rests, for nothing was open, begins again. */
export function actOnWorkout(
  temporal: Client,
  input: WorkoutInput,
  command: ActOnWorkout,
  taskQueue = TASK_QUEUE,
): Promise<WorkoutView> {
  const startWorkflowOperation = new WithStartWorkflowOperation(WORKFLOW_TYPES.workout, {
    ...startOf(input, taskQueue),
    workflowIdConflictPolicy: 'USE_EXISTING',
  });
  return temporal.workflow.executeUpdateWithStart(workoutUpdates.act, {
    startWorkflowOperation,
    updateId: command.commandId,
    args: [command],
  });
}

/** Has the days of a case kept: begins the workflow that keeps them, or tells it that they are not what they were. */
export async function keepDays(temporal: Client, input: WorkoutInput, taskQueue = TASK_QUEUE): Promise<void> {
  await temporal.workflow.signalWithStart(WORKFLOW_TYPES.workout, {
    ...startOf(input, taskQueue),
    signal: workoutSignals.lookAgain,
  });
}

/** Has the days of a case kept that the books know of; of one about which nothing is to be done, none. */
export async function keepDaysOf(
  prisma: PrismaClient,
  temporal: Client,
  caseNo: string,
  taskQueue = TASK_QUEUE,
): Promise<void> {
  const open = await workoutFromBooks(prisma, caseNo);
  if (open !== null) await keepDays(temporal, open, taskQueue);
}

/** Does a workflow keep the days of this case now? */
export async function isKept(temporal: Client, caseNo: string): Promise<boolean> {
  try {
    const { status } = await temporal.workflow.getHandle(workflowIds.workout(caseNo)).describe();
    return status.name === 'RUNNING';
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return false;
    throw error;
  }
}

/** The cases whose days are kept. Visibility is a moment behind the workflows. */
export async function keptCases(temporal: Client): Promise<Set<string>> {
  const query = `WorkflowType = '${WORKFLOW_TYPES.workout}' AND ExecutionStatus = 'Running'`;
  const kept = new Set<string>();
  for await (const { workflowId } of temporal.workflow.list({ query })) kept.add(workflowId.slice(PREFIX.length));
  return kept;
}

const PREFIX = workflowIds.workout('');

function startOf(input: WorkoutInput, taskQueue: string) {
  const { clientMasked, branchCode: branch } = input;
  const caseNo = caseNoOf(input);
  return {
    taskQueue,
    workflowId: workflowIds.workout(caseNo),
    args: [input] as [WorkoutInput],
    staticSummary: `期限与处置 Deadlines and work-out ${caseNo} ${clientMasked}`,
    typedSearchAttributes: attributePairs('loanNo' in input ? { loanNo: caseNo, branch } : { branch }),
  };
}
