import type { ObjectionOutcome } from '../../domain/workout/credit-reporting';
import type { DisposalMethod } from '../../domain/workout/disposal';
import type { LawsuitProcedure, LawsuitStep } from '../../domain/workout/lawsuit';
import type { AssetBasis, AssetKind } from '../../domain/workout/repossession';
import type { ApprovalInput } from './approval';
import type { Command, WorkflowStart } from './common';

interface KeptCase extends WorkflowStart {
  clientMasked: string;
  branchCode: string;
  managerUsername: string;
}
export interface LoanWorkout extends KeptCase {
  loanNo: string;
}
export interface FacilityWorkout extends KeptCase {
  facilityNo: string;
}
export interface CommitmentWorkout extends KeptCase {
  commitmentNo: string;
}
export interface ApplicationWorkout extends KeptCase {
  applicationNo: string;
}
/** What a workflow keeps the deadlines of: a loan, or a facility, promise or application that has ended and is still secured. */
export type WorkoutInput = LoanWorkout | FacilityWorkout | CommitmentWorkout | ApplicationWorkout;

/** A loan, a facility, a promise, or an application that came to none of them, by its number. */
export type CaseKey =
  { loanNo: string } | { facilityNo: string } | { commitmentNo: string } | { applicationNo: string };

/** The number of the loan, facility, promise or application; what an application became comes before the application. */
export function caseNoOf(kept: CaseKey): string {
  if ('loanNo' in kept) return kept.loanNo;
  if ('facilityNo' in kept) return kept.facilityNo;
  return 'commitmentNo' in kept ? kept.commitmentNo : kept.applicationNo;
}

export const LAWSUIT_COSTS = ['ACCEPTANCE', 'PRESERVATION', 'ENFORCEMENT', 'LAWYER', 'OTHER'] as const;
export type LawsuitCostKind = (typeof LAWSUIT_COSTS)[number];

/** What somebody records about a law suit. */
export type LawsuitAct =
  | {
      kind: 'LAWSUIT_OPEN';
      court: string;
      procedure: LawsuitProcedure;
      claimFen: number;
      filedOn: string;
      document: string;
      note: string;
    }
  | {
      kind: 'LAWSUIT_STEP';
      lawsuitNo: string;
      step: LawsuitStep;
      courtCaseNo?: string;
      document: string;
      note: string;
    }
  | {
      kind: 'LAWSUIT_COST';
      lawsuitNo: string;
      cost: LawsuitCostKind;
      amountFen: number;
      paidOn: string;
      evidence: string;
    };

/** What somebody records about an asset taken in the place of money; amounts in fen. */
export type AssetAct =
  | {
      kind: 'ASSET_ACQUIRE';
      asset: AssetKind;
      basis: AssetBasis;
      description: string;
      valueFen: number;
      acquiredOn: string;
      custodian: string;
      document: string;
    }
  | { kind: 'ASSET_CREDIT'; assetNo: string }
  | { kind: 'ASSET_CHECK'; assetNo: string; on: string; note: string }
  | {
      kind: 'ASSET_PROPOSE';
      assetNo: string;
      method: DisposalMethod;
      reserveFen: number;
      reason: string;
      document: string;
    }
  | {
      kind: 'ASSET_DISPOSE';
      assetNo: string;
      on: string;
      proceedsFen: number;
      costsFen: number;
      buyer: string;
      document: string;
    };

/** What somebody records about giving back the security of a settled loan, or of a facility, promise or application that has ended. */
export type ReleaseAct =
  | {
      kind: 'RELEASE_REPORT';
      securityNo: string;
      on: string;
      certificateNo: string | null;
      handedTo: string;
      evidence: string;
    }
  | { kind: 'RELEASE_CHECK'; securityNo: string; result: 'CHECKED' | 'RETURNED'; evidence: string; note: string };

/** What somebody records about an objection to what was reported of a loan. */
export type ObjectionAct =
  | { kind: 'OBJECTION_OPEN'; receivedOn: string; claim: string; evidence: string }
  | {
      kind: 'OBJECTION_ANSWER';
      objectionNo: string;
      outcome: ObjectionOutcome;
      reply: string;
      correction: string | null;
      evidence: string;
    };

/** What somebody records about a loan in trouble, or one that has ended. */
export type WorkoutAct = LawsuitAct | AssetAct | ReleaseAct | ObjectionAct;

export interface ActOnWorkout extends Command {
  act: WorkoutAct;
}

/** The number of what was acted on, and the next day on which somebody is told of a deadline. */
export interface WorkoutView {
  subject: string;
  nextOn: string | null;
}

/** What was recorded, with the approval that must decide it. */
export interface WorkoutRecorded extends WorkoutView {
  approval?: ApprovalInput;
}

export const workoutUpdates = { act: 'act' } as const;
export const workoutSignals = {
  approvalConcluded: 'approvalConcluded',
  /** From activities of others: the days on file are not what they were. */
  lookAgain: 'lookAgain',
} as const;
