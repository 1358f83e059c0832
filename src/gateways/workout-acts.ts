import { WithStartWorkflowOperation, type Client } from '@temporalio/client';
import { workoutUpdates, type ActOnWorkout, type WorkoutInput, type WorkoutView } from '../contracts/messages/workout';
import { attributePairs } from '../contracts/search-attribute-keys';
import { TASK_QUEUE, WORKFLOW_TYPES, workflowIds } from '../contracts/workflow-names';

/** Gives an act to the workflow that keeps the deadlines of a loan; one that rests, for nothing was open, begins again. */
export function actOnWorkout(
  temporal: Client,
  input: WorkoutInput,
  command: ActOnWorkout,
  taskQueue = TASK_QUEUE,
): Promise<WorkoutView> {
  const { loanNo, clientMasked, branchCode: branch } = input;
  const startWorkflowOperation = new WithStartWorkflowOperation(WORKFLOW_TYPES.workout, {
    taskQueue,
    workflowId: workflowIds.workout(loanNo),
    workflowIdConflictPolicy: 'USE_EXISTING',
    args: [input],
    staticSummary: `不良处置 Work-out ${loanNo} ${clientMasked}`,
    typedSearchAttributes: attributePairs({ loanNo, branch }),
  });
  return temporal.workflow.executeUpdateWithStart(workoutUpdates.act, {
    startWorkflowOperation,
    updateId: command.commandId,
    args: [command],
  });
}
