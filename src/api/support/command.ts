import {
  isGrpcServiceError,
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
  WorkflowUpdateRPCTimeoutOrCancelledError,
  type Client,
} from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { ERRORS } from '../../contracts/errors';
import type { Command, Refusal } from '../../contracts/messages/common';
import { refuse, Refused } from './refused';

/** Longer than any step takes; a person waits no longer, and asks again with the same key. */
const PATIENCE_MS = 20_000;
const RETRY_SECONDS = '3';
const later = { params: { seconds: RETRY_SECONDS }, headers: { 'Retry-After': RETRY_SECONDS } };

/** Gives a command to the workflow that owns the case and answers with the state after it. */
export function command<View>(temporal: Client, workflowId: string, update: string, given: Command): Promise<View> {
  const handle = temporal.workflow.getHandle(workflowId);
  return answered(temporal, () =>
    handle.executeUpdate<View, [Command]>(update, { updateId: given.commandId, args: [given] }),
  );
}

/** Asks Temporal with a deadline; what it refuses becomes an answer of the error catalogue. */
export async function answered<View>(temporal: Client, ask: () => Promise<View>): Promise<View> {
  try {
    return await temporal.withDeadline(Date.now() + PATIENCE_MS, ask);
  } catch (error) {
    throw asRefusal(error);
  }
}

/** What Temporal says of an update, in the words of the error catalogue. */
export function asRefusal(error: unknown): unknown {
  if (error instanceof WorkflowUpdateFailedError && error.cause instanceof ApplicationFailure) return fromFailure(error.cause, error);
  if (error instanceof WorkflowNotFoundError) return refuse('CASE_CLOSED');
  if (error instanceof WorkflowUpdateRPCTimeoutOrCancelledError) return refuse('ANSWER_PENDING', later);
  if (error instanceof Refused) return error;
  return isGrpcServiceError(error) || causedByService(error) ? refuse('ENGINE_UNAVAILABLE', later) : error;
}

function fromFailure(failure: ApplicationFailure, error: unknown): unknown {
  const code = failure.type ?? '';
  // The workflow ended before the update was done.
  if (code === 'AcceptedUpdateCompletedWorkflow') return refuse('CASE_CLOSED');
  if (!Object.hasOwn(ERRORS, code)) return error;
  const refusal = failure.details?.[0] as Refusal | undefined;
  return new Refused(code, { params: refusal?.params ?? {} });
}

const causedByService = (error: unknown): boolean => error instanceof Error && isGrpcServiceError(error.cause);
