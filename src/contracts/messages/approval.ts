import type { Command, WorkflowStart } from './common';
import type { LevelTimes } from '../../domain/approval/level-times';
import type { LoanTerms } from '../terms';

export type ApprovalSubject =
  'APPLICATION' | 'WRITE_OFF' | 'EXTENSION' | 'RESTRUCTURE' | 'WAIVER' | 'DUE_DAY' | 'DISPOSAL';

/** One rung of the approval ladder as the authority matrix gave it for this case. */
export interface ApprovalLevel {
  code: string;
  nameZh: string;
  nameEn: string;
  kind: 'INDIVIDUAL' | 'COMMITTEE';
  /** COMMITTEE: seats that may vote and how many must; approved by two thirds of those voting. */
  quorum?: number;
  /** COMMITTEE: votes only in a convened session. */
  convened?: boolean;
  /** Alone decides the cases of the small-amount rule. */
  smallOnly?: boolean;
  /** A reconsideration for which nobody else is left, here or above: the body that said no hears it again. */
  reheard?: boolean;
  /** The case was held against the limits of renewals, which are wider (RULES 7.2). */
  asRenewal?: boolean;
}

export interface ApprovalInput extends WorkflowStart {
  approvalId: string;
  subject: ApprovalSubject;
  /** Application number, or loan number for a write-off or a change of the contract. */
  subjectNo: string;
  /** Workflow that is told the conclusion. */
  replyTo: string;
  round: number;
  branchCode: string;
  clientMasked: string;
  levels: ApprovalLevel[];
  terms: LoanTerms | null;
  amountFen: number;
  /** Hours on working days that each level may take: counted by whoever opens it and knows the calendar, never by the workflow. */
  slaHours: number;
  /** Of the first level; rounds that began before hours were counted on working days have none. */
  times?: LevelTimes;
  clientNo: string;
  /** Who took which part in the case: the facts of separation of duties. */
  parties: {
    investigators: string[];
    raters: string[];
    managerUsername: string;
    team?: string[];
    /** Who rejected the application that is reconsidered. */
    rejecters?: string[];
    related: string[];
  };
}

export const DECISION_OUTCOMES = ['APPROVE', 'APPROVE_CHANGED', 'RETURN', 'REJECT'] as const;
export type DecisionOutcome = (typeof DECISION_OUTCOMES)[number];

export interface Decide extends Command {
  taskId: string;
  outcome: DecisionOutcome;
  /** Required for RETURN and REJECT. */
  reasonCode?: string;
  comment: string;
  /** Required for APPROVE_CHANGED, refused otherwise. */
  terms?: LoanTerms;
}

/** Calls the open committee together, or anew with other members. */
export interface Convene extends Command {
  taskId: string;
  /** 主任委员, one of the members. */
  chair: string;
  members: string[];
  /** Business date of the session: no ballot before it. */
  heldOn: string;
}

export const RECUSAL_GROUNDS = ['RELATED', 'CONFLICT'] as const;

/** Takes one convened member out of the decision. */
export interface Recuse extends Command {
  taskId: string;
  username: string;
  ground: (typeof RECUSAL_GROUNDS)[number];
  comment: string;
}

/** A committee's session as it stands: the latest convening with every recusal. */
export interface SessionRecord {
  level: string;
  chair: string;
  members: string[];
  heldOn: string;
  recusals: { username: string; ground: (typeof RECUSAL_GROUNDS)[number] }[];
}

/** The same decision from an outside system: names the person, whose authority is looked up. */
export interface DecisionSignal {
  commandId: string;
  username: string;
  taskId?: string;
  reasonCode?: string;
  comment?: string;
  terms?: LoanTerms;
}

export interface DecisionRecord {
  level: string;
  username: string;
  /** Who lent the authority; null where it was held in person. */
  onBehalfOf: string | null;
  outcome: DecisionOutcome;
  reasonCode: string | null;
  comment: string;
  decidedAt: string;
  terms: LoanTerms | null;
}

export interface ApprovalView {
  approvalId: string;
  status: 'OPEN' | 'APPROVED' | 'REJECTED' | 'RETURNED' | 'CANCELLED';
  /** Index of the open level, or of the last one. */
  levelIndex: number;
  level: string;
  taskId: string | null;
  decisions: DecisionRecord[];
  terms: LoanTerms | null;
  /** Of the open level, or of the last one; null where none was convened. */
  session: SessionRecord | null;
}

export interface ApprovalConclusion {
  approvalId: string;
  outcome: 'APPROVED' | 'REJECTED' | 'RETURNED' | 'CANCELLED';
  terms: LoanTerms | null;
  reasonCode: string | null;
  comment: string;
  /** Everyone who decided or voted in this round: none of them may release the money. */
  approvers: string[];
}

export const approvalUpdates = { decide: 'decide', convene: 'convene', recuse: 'recuse' } as const;
export const approvalSignals = {
  approve: 'approve',
  reject: 'reject',
  returnCase: 'return',
  cancel: 'cancel',
} as const;
export const approvalQueries = { view: 'view' } as const;
