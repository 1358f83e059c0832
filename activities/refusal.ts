import { ApplicationFailure } from '@temporalio/common';
import type { Refusal } from '../src/contracts/messages/common';
import { refused, type Verdict } from '../src/domain/verdict';
import { isUnrecordable } from '../src/store/once';

/** A rule's refusal inside a transaction: throwing it rolls everything back, and no retry would change it. */
export function refuseUnless(verdict: Verdict): void {
  if (verdict.allowed) return;
  const refusal: Refusal = { code: verdict.code, params: verdict.params };
  throw ApplicationFailure.nonRetryable(verdict.code, verdict.code, refusal);
}

/**
 * What a person asked is recorded, or refused where the database will never take it: retried for ever, it would hold up
 * every other command of the case. A database that is away is waited for as ever.
 */
export async function recordedOrRefused<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (isUnrecordable(error)) refuseUnless(refused('NOT_RECORDABLE'));
    throw error;
  }
}
