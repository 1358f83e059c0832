import {
  isGrpcServiceError,
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
  WorkflowUpdateRPCTimeoutOrCancelledError,
  type Client,
} from '@temporalio/client';
import { ApplicationFailure, TemporalFailure } from '@temporalio/common';
import { ERRORS } from '../../contracts/errors';
import type { Refusal } from '../../contracts/messages/common';
import { refuse, Refused } from './refused';
import { WorkflowQueue } from './workflow-queue';

/** Longer than any step takes; a person waits no longer, and asks again with the same key. */
const PATIENCE_MS = 20_000;
const RETRY_SECONDS = '3';
export const LATER = { params: { seconds: RETRY_SECONDS }, headers: { 'Retry-After': RETRY_SECONDS } };

const queue = new WorkflowQueue();

/** Gives a command to the workflow that owns the case and answers with the state after it. */
export function command<View>(
  temporal: Client,
  workflowId: string,
  update: string,
  given: { commandId: string },
): Promise<View> {
  const handle = temporal.workflow.getHandle(workflowId);
  const deadline = Date.now() + PATIENCE_MS;
  const ask = (): Promise<View> =>
    handle.executeUpdate<View, [typeof given]>(update, { updateId: given.commandId, args: [given] });
  return queue.run(workflowId, () => answered(temporal, ask, deadline));
}

/** Asks Temporal with a deadline; what it refuses becomes an answer of the error catalogue. */
export async function answered<View>(
  temporal: Client,
  ask: () => Promise<View>,
  deadline = Date.now() + PATIENCE_MS,
): Promise<View> {
  // Who waited in the queue until now has waited long enough.
  if (Date.now() >= deadline) throw refuse('ENGINE_UNAVAILABLE', LATER);
  try {
    return await temporal.withDeadline(deadline, ask);
  } catch (error) {
    // The command never reached the workflow's code, so it stands nowhere; its id makes a second attempt harmless.
    if (wasDropped(error)) return answered(temporal, ask, deadline);
    throw asRefusal(error);
  }
}

/** What Temporal says of an update, in the words of the error catalogue. */
export function asRefusal(error: unknown): unknown {
  if (error instanceof WorkflowUpdateFailedError && error.cause instanceof ApplicationFailure)
    return fromFailure(error.cause, error);
  if (error instanceof WorkflowNotFoundError) return refuse('CASE_CLOSED');
  if (error instanceof WorkflowUpdateRPCTimeoutOrCancelledError) return refuse('ANSWER_PENDING', LATER);
  if (error instanceof Refused) return error;
  return isGrpcServiceError(error) || causedByService(error) ? refuse('ENGINE_UNAVAILABLE', LATER) : error;
}

function fromFailure(failure: ApplicationFailure, error: unknown): unknown {
  const code = failure.type ?? '';
  // The workflow ended before the update was done.
  if (code === 'AcceptedUpdateCompletedWorkflow') return refuse('CASE_CLOSED');
  if (!Object.hasOwn(ERRORS, code)) return error;
  const refusal = failure.details?.[0] as Refusal | undefined;
  return new Refused(code, { params: refusal?.params ?? {} });
}

/**
 * The server's words for an update that a worker took with its task and gave no answer to, for one that it has forgotten because
 * nobody had accepted it yet when the worker died, and for one whose task failed since a message reached the workflow as it closed.
 */
const wasDropped = (error: unknown): boolean =>
  (error instanceof WorkflowUpdateFailedError &&
    error.cause instanceof TemporalFailure &&
    error.cause.message.includes("wasn't processed by worker")) ||
  (error instanceof WorkflowNotFoundError && /^update \S+ not found/i.test(error.message)) ||
  (error instanceof Error &&
    isGrpcServiceError(error.cause) &&
    /unexpected workflow task failure/i.test(error.cause.details));

const causedByService = (error: unknown): boolean => error instanceof Error && isGrpcServiceError(error.cause);
