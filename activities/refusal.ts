import { ApplicationFailure } from '@temporalio/common';
import type { Refusal } from '../src/contracts/messages/common';
import type { Verdict } from '../src/domain/verdict';

/** A rule's refusal inside a transaction: throwing it rolls everything back, and no retry would change it. */
export function refuseUnless(verdict: Verdict): void {
  if (verdict.allowed) return;
  const refusal: Refusal = { code: verdict.code, params: verdict.params };
  throw ApplicationFailure.nonRetryable(verdict.code, verdict.code, refusal);
}
