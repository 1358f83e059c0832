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
/** What a workflow keeps the deadlines of: a loan, or a facility or promise that has ended and is still secured. */
export type WorkoutInput = LoanWorkout | FacilityWorkout | CommitmentWorkout;

/** A loan, a facility or a promise by its number. */
export type CaseKey = { loanNo: string } | { facilityNo: string } | { commitmentNo: string };

/** The number of the loan, facility or promise. */
export function caseNoOf(kept: CaseKey): string {
  if ('loanNo' in kept) return kept.loanNo;
  return 'facilityNo' in kept ? kept.facilityNo : kept.commitmentNo;
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

/** What somebody records about giving back the security of a settled loan, or of a facility or promise that has ended. */
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
