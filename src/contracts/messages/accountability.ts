import type { AccountabilityState } from '../../domain/accountability/accountability';
import type { Finding } from '../../domain/accountability/finding';
import type { Command, WorkflowStart } from './common';

/** The case whose days a workflow keeps. */
export interface AccountabilityInput extends WorkflowStart {
  caseNo: string;
  branchCode: string;
}

/** Why somebody asks for a case. */
export interface AccountabilityAsked {
  loanNo: string;
  cause: 'SUSPICION' | 'AUDIT';
  /** The number of the report or audit it rests on. */
  reference: string;
  reason: string;
}

/** A finding as it is written down. */
export interface FindingGiven extends Finding {
  grounds: string;
}

/** What somebody does in a case. */
export type AccountabilityStep =
  | { act: 'OPEN' | 'HEAR' | 'RETURN' | 'CONCLUDE'; text: string }
  | { act: 'NOTE' | 'STATE' | 'APPEAL'; text: string; document: string | null }
  | { act: 'FIND'; username: string; finding: FindingGiven }
  /** An appeal: without another finding the one that was made stands. */
  | { act: 'DECIDE'; username: string; finding: FindingGiven | null; text: string };

export interface ActOnAccountability extends Command {
  step: AccountabilityStep | { act: 'ASK'; asked: AccountabilityAsked };
}

/** How it stands, and the next day on which something falls due. */
export interface AccountabilityView {
  status: AccountabilityState | null;
  nextOn: string | null;
}

export const accountabilityUpdates = { act: 'act' } as const;
