import type { ContactParty } from '../../domain/collection/governor';
import type { Plan } from '../../domain/collection/plan';
import type { PromiseState } from '../../domain/collection/promise';
import type { Command, WorkflowStart } from './common';
import type { LadderStep, LadderStepKind, LoanView } from './servicing';

export interface CollectionInput extends WorkflowStart {
  caseId: string;
  loanNo: string;
  episode: number;
  clientNo: string;
  clientMasked: string;
  branchCode: string;
  managerUsername: string;
  ladder: LadderStep[];
  /** Due date of the oldest unpaid instalment when the case opened: days overdue count from it. */
  overdueSince: string;
  amountFen: number;
  /** The loan when the case opened. */
  loan: LoanView;
  carried?: CollectionCarried;
}
export interface CollectionCarried {
  done: LadderStepKind[];
  promise: PromiseToPay | null;
  /** Absent in a case that began before there were plans. */
  plan?: Plan | null;
  loan: LoanView;
  /** The write-off approval that is open, or null. */
  approvalId: string | null;
  processedCommands: { commandId: string; result: CollectionView }[];
}

export interface PromiseToPay {
  amountFen: number;
  payOn: string;
  madeOn: string;
  /** What the loan had received when it was made: more than this counts towards it. */
  receivedBeforeFen: number;
  status: PromiseState;
}

export const COLLECTION_ACTIONS = [
  'CALL_LOG',
  'VISIT_LOG',
  'LETTER_SENT',
  'PROMISE',
  'PLAN',
  'LEGAL_DECISION',
  'WRITE_OFF_PROPOSAL',
  'NOTE',
] as const;
export type CollectionActionKind = (typeof COLLECTION_ACTIONS)[number];

export interface CollectionAction extends Command {
  kind: CollectionActionKind;
  note: string;
  /** CALL_LOG / VISIT_LOG: a conversation came about. */
  contacted?: boolean;
  /** CALL_LOG / VISIT_LOG / LETTER_SENT: who was to be reached; the debtor unless said otherwise. */
  party?: ContactParty;
  /** Which telephone, when it is not the client's own: a keyed hash, never the number. */
  line?: string;
  /** PROMISE. */
  promise?: { amountFen: number; payOn: string };
  /** PLAN: dated promises that make one plan. */
  plan?: { amountFen: number; payOn: string }[];
  /** LEGAL_DECISION: sue, or go on collecting. */
  decision?: 'SUE' | 'CONTINUE';
  taskId?: string;
}

/** The same action from an outside system: names the person, whose authority is looked up. */
export type CollectionActionSignal = Omit<CollectionAction, 'actor'> & { username: string };

/** A scheduler's call: do what is due as of this business date; repeating it changes nothing. */
export interface Escalate {
  commandId: string;
  asOf: string;
}

export interface CollectionView {
  caseId: string;
  loanNo: string;
  status: 'OPEN' | 'CLOSED_PAID' | 'CLOSED_WRITTEN_OFF';
  overdueSince: string;
  daysOverdue: number;
  done: LadderStepKind[];
  nextStep: LadderStep | null;
  nextStepOn: string | null;
  promise: PromiseToPay | null;
  plan: Plan | null;
  /** The open approval of a write-off, or null. */
  approvalId: string | null;
}

export const collectionUpdates = { act: 'act', escalate: 'escalate' } as const;
export const collectionSignals = {
  escalate: 'escalateNow',
  act: 'actionTaken',
  /** From the loan: money came; `arrearsCleared` closes the case. */
  loanChanged: 'loanChanged',
  approvalConcluded: 'approvalConcluded',
} as const;
export interface LoanChanged {
  view: LoanView;
}
export const collectionQueries = { view: 'view' } as const;
