import type { LateLevel } from '../../domain/inspection/deadline';
import type { InspectionPlan } from '../../domain/inspection/plan';
import type { InspectionKind, InspectionReport, InspectionStatus, ReviewOutcome } from '../../domain/inspection/report';
import type { Trigger } from '../../domain/inspection/trigger';
import type { RiskClass } from '../../domain/account';
import type { Command, WorkflowStart } from './common';

/** What begins the watch over a loan. */
export interface ReviewInput extends WorkflowStart {
  loanNo: string;
  clientNo: string;
  clientMasked: string;
  branchCode: string;
  managerUsername: string;
  plan: InspectionPlan;
  disbursedOn: string;
  termMonths: number;
  carried?: ReviewCarried;
}

/** What the next run must know. */
export interface ReviewCarried {
  /** Inspections opened so far: they are numbered. */
  count: number;
  /** Those that wait to be made or reviewed. */
  open: InspectionState[];
  riskClass: RiskClass;
  inspectedOn: string | null;
  askedOn: string | null;
  /** Reasons that these arrears have given already. */
  raised: Trigger[];
  /** The loan is looked at again on this day. */
  lookOn: string | null;
  /** Warnings that it was told of: each is looked after when its time is up. */
  warnings?: WatchedWarning[];
  /** Somebody is told of something to be done on this day. */
  dutyOn?: string | null;
  processedCommands: { commandId: string; result: ReviewView }[];
}

/** One inspection as its workflow knows it. */
export interface InspectionState {
  id: string;
  number: number;
  kind: InspectionKind;
  reasons: Trigger[];
  status: InspectionStatus;
  openedOn: string;
  dueOn: string;
  reminded: boolean;
  late: LateLevel;
  reportedBy: string | null;
  inspectedOn: string | null;
  askedOn: string | null;
}

export interface ReviewView {
  loanNo: string;
  status: 'WATCHING' | 'OVER';
  riskClass: RiskClass;
  open: InspectionState[];
  /** The day by which the next planned inspection must be done; null: none is planned. */
  plannedOn: string | null;
}

/** An inspection out of turn: ordered by a superior, or called for by a warning signal. */
export interface OrderInspection extends Command {
  trigger: Extract<Trigger, 'ORDERED' | 'WARNING'>;
  reason: string;
}
export interface ReportInspection extends Command {
  inspectionId: string;
  report: InspectionReport;
}
export interface ReviewReport extends Command {
  inspectionId: string;
  outcome: ReviewOutcome;
  comment: string;
}

/** A warning about the loan, as its watch is told of it. */
export interface ToldWarning {
  no: string;
  dueOn: string;
}

/** `called`: its inspection was called for, or needs none. */
export interface WatchedWarning extends ToldWarning {
  called: boolean;
}

/** Something about the loan is new as of a date; `arrears`: an episode of arrears has begun. */
export interface LookAgain {
  asOf: string;
  arrears?: boolean;
  warning?: ToldWarning;
}

export const reviewUpdates = { order: 'order', report: 'report', review: 'review' } as const;
export const reviewSignals = {
  lookAgain: 'lookAgain',
  inspectionOrdered: 'inspectionOrdered',
  inspectionReported: 'inspectionReported',
  reportReviewed: 'reportReviewed',
} as const;
export const reviewQueries = { view: 'view' } as const;

/** One change of the watch over a loan, with everything that one transaction writes for it. */
export interface ReviewChange {
  input: Pick<ReviewInput, 'loanNo' | 'clientNo' | 'clientMasked' | 'branchCode' | 'managerUsername' | 'clockOffsetMs'>;
  /** Unique in the loan: a repeat writes nothing. */
  key: string;
  fact: ReviewFact;
  by: string;
  /** Business instant and date. */
  at: string;
  today: string;
}

export type ReviewFact =
  | { kind: 'OPENED'; inspection: InspectionState; reason: string }
  | { kind: 'REASON_ADDED'; inspection: InspectionState; reason: string }
  | { kind: 'REMINDED'; inspection: InspectionState }
  | { kind: 'LATE'; inspection: InspectionState; level: LateLevel }
  | { kind: 'REPORTED'; inspection: InspectionState; report: InspectionReport }
  | { kind: 'REVIEWED'; inspection: InspectionState; outcome: ReviewOutcome; comment: string }
  | { kind: 'CLASS_FELL'; from: RiskClass; to: RiskClass }
  | { kind: 'WARNING_LATE'; warningNo: string }
  | { kind: 'CLOSED'; loanStatus: string };
