import type { HumanReviewState, ReviewedKind } from '../../domain/human-review/human-review';
import type { Command, WorkflowStart } from './common';

/** The review whose days a workflow keeps. */
export interface HumanReviewInput extends WorkflowStart {
  reviewNo: string;
  branchCode: string;
}

/** What a client asks a person to look at. */
export interface ReviewAsked {
  kind: ReviewedKind;
  /** Of the screening or the appraisal; of a price the application. */
  subject: string;
  clientNo: string;
  applicationNo: string | null;
  reason: string;
}

export interface ActOnHumanReview extends Command {
  step:
    | { act: 'ASK'; asked: ReviewAsked }
    | { act: 'CONCLUDE'; outcome: 'UPHELD' | 'SET_ASIDE'; reason: string }
    | { act: 'WITHDRAW'; reason: string };
}

export interface HumanReviewView {
  status: HumanReviewState | null;
  nextOn: string | null;
}

export const humanReviewUpdates = { act: 'act' } as const;
