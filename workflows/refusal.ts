import { ActivityFailure, ApplicationFailure } from '@temporalio/workflow';
import type { Refusal } from '../src/contracts/messages/common';
import type { Verdict } from '../src/domain/verdict';

/** Throws what a rule refuses, in the one form that may leave an update: its type is the code of the error catalogue. */
export function refuseUnless(verdict: Verdict): void {
  if (verdict.allowed) return;
  const refusal: Refusal = { code: verdict.code, params: verdict.params };
  throw ApplicationFailure.nonRetryable(verdict.code, verdict.code, refusal);
}

/** A refusal by an activity (which re-checks inside the transaction) leaves an update as if the workflow had refused. */
export function asRefusal(error: unknown): unknown {
  return error instanceof ActivityFailure && error.cause instanceof ApplicationFailure ? error.cause : error;
}

/** The refusal that an error carries, or null when it is a failure of another kind. */
export function refusalOf(error: unknown): Refusal | null {
  const failure = asRefusal(error);
  if (!(failure instanceof ApplicationFailure) || failure.nonRetryable !== true) return null;
  const detail = failure.details?.[0] as Refusal | undefined;
  return detail ?? { code: failure.type ?? 'INTERNAL', params: {} };
}
