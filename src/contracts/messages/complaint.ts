import type {
  Complainant,
  ComplaintChannel,
  ComplaintFinding,
  ComplaintRemedy,
  ComplaintState,
  ComplaintType,
  RootCause,
  ToldBy,
} from '../../domain/complaint/complaint';
import type { Command, WorkflowStart } from './common';

/** The complaint whose days a workflow keeps. */
export interface ComplaintInput extends WorkflowStart {
  complaintNo: string;
  branchCode: string;
}

/** A complaint as it comes in. */
export interface ComplaintIntake {
  channel: ComplaintChannel;
  type: ComplaintType;
  complainant: Complainant;
  /** Of an agent or a third person. */
  name: string | null;
  contact: string | null;
  /** Where the written authority of an agent is filed. */
  authority: string | null;
  clientNo: string | null;
  loanNo: string | null;
  caseId: string | null;
  receivedOn: string;
  summary: string;
  demand: string;
  accused: string[];
}

/** What somebody does about a complaint. */
export type ComplaintStep =
  | { act: 'ACCEPT'; handler: string; told: ToldBy; text: string }
  | { act: 'REASSIGN'; handler: string; text: string }
  | { act: 'DISMISS'; told: ToldBy; text: string }
  | { act: 'WITHDRAW'; text: string }
  | { act: 'NAME'; username: string; text: string }
  | { act: 'NOTE'; text: string; document: string | null }
  | { act: 'EXTEND'; told: ToldBy; text: string }
  | {
      act: 'ANSWER';
      finding: ComplaintFinding;
      remedies: ComplaintRemedy[];
      told: ToldBy;
      text: string;
      document: string | null;
    }
  | { act: 'CLOSE'; rootCause: RootCause; text: string };

export interface ActOnComplaint extends Command {
  step: ComplaintStep | { act: 'TAKE_IN'; intake: ComplaintIntake };
}

/** How it stands, and the next day on which somebody is told of a deadline. */
export interface ComplaintView {
  status: ComplaintState | null;
  nextOn: string | null;
}

export const complaintUpdates = { act: 'act' } as const;
