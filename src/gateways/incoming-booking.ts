import { isGrpcServiceError, ServiceError, type Client } from '@temporalio/client';
import { incomingSignals, type IncomingBookingInput, type IncomingScope } from '../contracts/messages/incoming';
import { TASK_QUEUE, WORKFLOW_TYPES, workflowIds } from '../contracts/workflow-names';

/** Begins the booking of what is certain, or has what is under way look once more. */
export async function startIncomingBooking(
  temporal: Client,
  scope: IncomingScope,
  taskQueue = TASK_QUEUE,
): Promise<void> {
  const no = 'statementNo' in scope ? scope.statementNo : scope.paymentNo;
  const input: IncomingBookingInput = { scope };
  await temporal.workflow.signalWithStart(WORKFLOW_TYPES.incomingBooking, {
    taskQueue,
    workflowId: workflowIds.incoming(no),
    workflowIdReusePolicy: 'ALLOW_DUPLICATE',
    args: [input],
    signal: incomingSignals.more,
    signalArgs: [],
    staticSummary: `来账入账 Incoming payments ${no}`,
  });
}

/** Waits until the booking is done, but no longer than so many milliseconds: it goes on by itself. */
export async function awaitIncomingBooking(temporal: Client, no: string, patienceMs: number): Promise<void> {
  try {
    await temporal.withDeadline(Date.now() + patienceMs, () =>
      temporal.workflow.getHandle(workflowIds.incoming(no)).result(),
    );
  } catch (error) {
    // What a long wait breaks off with comes wrapped.
    if (!isGrpcServiceError(error) && !(error instanceof ServiceError)) throw error;
  }
}
