import type { InspectionPlan } from '../../domain/inspection/plan';
import type { LoanEntry } from '../../domain/servicing/entry';
import type { Waivable, WaiverGround } from '../../domain/workout/waiver';
import type { Command, WorkflowStart } from './common';

/** Reminder days before a due date and the ladder of collection steps: data of the product, pinned at disbursement. */
export interface ServicingPlan {
  reminderDays: number[];
  ladder: LadderStep[];
  /** How the loan is inspected after lending; absent: as the kind of its client asks for. */
  inspections?: InspectionPlan;
}
export const LADDER_STEPS = [
  'MESSAGE', // 短信/消息
  'CALL', // 电话催收任务
  'LETTER', // 催收通知书
  'LAWYER_LETTER', // 律师函
  'LEGAL_DECISION', // 诉讼决策
  'WRITE_OFF_PROPOSAL', // 核销申请
] as const;
export type LadderStepKind = (typeof LADDER_STEPS)[number];
export interface LadderStep {
  daysOverdue: number;
  step: LadderStepKind;
}

export interface ServicingInput extends WorkflowStart {
  loanNo: string;
  clientNo: string;
  clientMasked: string;
  branchCode: string;
  productCode: string;
  managerUsername: string;
  plan: ServicingPlan;
  /** The loan as it stood when this run began. */
  view: LoanView;
  /** What continue-as-new carries; absent on the first run. */
  carried?: ServicingCarried;
}

/** Everything a next run must know that the database does not tell it. */
export interface ServicingCarried {
  processedCommands: { commandId: string; result: LoanView }[];
  episode: number;
  openEpisode: boolean;
  remindedInstalment: number;
  /** Approval that decides a change of the contract. */
  openChange?: string;
}

export interface Repay extends Command {
  amountFen: number;
  receivedOn: string;
  /** The payer's reference: two repayments with one reference post once. */
  reference: string;
}
export interface Prepay extends Command {
  on: string;
  /** Absent means in full. */
  amountFen?: number;
  mode: 'REDUCE_INSTALMENT' | 'REDUCE_TERM';
  reference: string;
}
export interface RepaymentSignal {
  commandId: string;
  amountFen: number;
  receivedOn: string;
  reference: string;
}
export interface PrepaymentSignal {
  commandId: string;
  on: string;
  amountFen?: number;
  mode: 'REDUCE_INSTALMENT' | 'REDUCE_TERM';
  reference: string;
}
/** A fact about the loan other than money: who says so, and why. */
export interface Enter extends Command {
  entry: LoanEntry;
  reason: string;
}
/** From an approved write-off: the loan books it if it is still overdue. */
export interface WriteOffApproved {
  approvalId: string;
  caseId: string;
  approvers: string[];
}

/** The written consent of a surety, mortgagor or pledgor (民法典 Art 695). */
export interface GuarantorConsent {
  name: string;
  consentedOn: string;
  /** Where the paper is filed. */
  evidence: string;
}
/** Asks for a later maturity (展期), which is decided by approval: more instalments, or another last day (BULLET, INTEREST_ONLY). */
export interface RequestExtension extends Command {
  addInstalments?: number;
  newMaturity?: string;
  /** Why, and what will pay the loan then. */
  reason: string;
  repaymentSource: string;
  consents: GuarantorConsent[];
}
/** Asks for relief of a borrower in difficulty (重组): more time, a lower rate, something due given up. */
export interface RequestRestructure extends RequestExtension {
  annualRate?: string;
  waivers: { component: 'FEE' | 'COMPOUND' | 'PENALTY' | 'INTEREST'; amount: string }[];
  /** What shows the difficulty: codes of the checklist. */
  difficulties: string[];
}
/** Asks that something due be given up (减免), which is decided by approval. */
export interface RequestWaiver extends Command {
  waivers: { component: Waivable; amountFen: number }[];
  ground: WaiverGround;
  reason: string;
  /** Where what shows the ground is filed. */
  evidence: string;
}
/** Asks that the instalments fall on another day of the month (变更还款日). */
export interface RequestDueDay extends Command {
  /** 1 to 28. */
  dueDay: number;
  reason: string;
  /** Where the client's signed application is filed. */
  evidence: string;
}
/** What is asked of a loan's contract. */
export type ChangeAsked =
  | ({ kind: 'WAIVER' } & Omit<RequestWaiver, keyof Command>)
  | ({ kind: 'DUE_DAY' } & Omit<RequestDueDay, keyof Command>)
  | ({ kind: 'EXTENSION' } & Omit<RequestExtension, keyof Command>)
  | ({ kind: 'RESTRUCTURE' } & Omit<RequestRestructure, keyof Command>);
/** What a request for a change answers. */
export interface LoanChangeView {
  approvalId: string;
  status: 'REQUESTED' | 'BOOKED' | 'REJECTED' | 'RETURNED' | 'LAPSED';
  maturityOn: string;
}

/** The loan as its workflow last knew it; money in fen. The same shape is the read model's core. */
export interface LoanView {
  loanNo: string;
  status: 'CURRENT' | 'OVERDUE' | 'SETTLED' | 'WRITTEN_OFF';
  riskClass: 'NORMAL' | 'SPECIAL_MENTION' | 'SUBSTANDARD' | 'DOUBTFUL' | 'LOSS';
  asOf: string;
  daysOverdue: number;
  principalFen: number;
  /** Everything due and unpaid, all components. */
  dueFen: number;
  heldFen: number;
  payoffFen: number;
  nextDueOn: string | null;
  nextDueNumber: number | null;
  oldestUnpaidDueOn: string | null;
  maturityOn: string;
  disbursedOn: string;
  /** Total of the row that falls due next, 0 when there is none. */
  nextDueFen: number;
  graceDays: number;
  technicalDays: number;
  /** Everything ever received: allocated, prepaid or held. */
  receivedFen: number;
  /** When the rate follows the LPR next; absent when it does so no more. */
  nextRepricingOn?: string;
}

export const servicingUpdates = {
  repay: 'repay',
  prepay: 'prepay',
  enter: 'enter',
  requestExtension: 'requestExtension',
  requestRestructure: 'requestRestructure',
  requestWaiver: 'requestWaiver',
  requestDueDay: 'requestDueDay',
} as const;
export const servicingSignals = {
  repaymentReceived: 'repaymentReceived',
  prepaymentReceived: 'prepaymentReceived',
  entryMade: 'entryMade',
  /** From an approved write-off. */
  writeOffApproved: 'writeOffApproved',
  /** From the approval of a change of the contract. */
  approvalConcluded: 'approvalConcluded',
} as const;
export const servicingQueries = { view: 'view' } as const;
