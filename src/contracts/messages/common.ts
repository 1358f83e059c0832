import type { Actor } from '../roles';

/**
 * What every command carries. `commandId` is the Idempotency-Key of the request (and the Temporal update id); it stays
 * in workflow state across continue-as-new, so a repeat is answered and not done twice.
 */
export interface Command {
  commandId: string;
  actor: Actor;
}

/** When something is done, on the business clock of its case. */
export interface Occasion {
  today: string;
  /** Business instant. */
  at: string;
}

/** What every workflow input carries besides its own. */
export interface WorkflowStart {
  /**
   * Milliseconds to add to the workflow's own `Date.now()` to get business time: 0 in production; in a sandbox what a
   * time-travelled loan is ahead of the real clock when it starts another workflow.
   */
  clockOffsetMs: number;
}

/**
 * A refusal by a rule, as it leaves an update: `ApplicationFailure.type` is the code of the error catalogue
 * (src/contracts/errors.ts), `details[0]` this object. Never contains personal data.
 */
export interface Refusal {
  code: string;
  params: Record<string, string>;
}
