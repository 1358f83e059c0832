import type {
  AdmissionForm,
  ApplicationInput,
  Disburse,
  Investigate,
  Rate,
  Sign,
  SubmitDocuments,
} from './messages/application';
import type { ApprovalConclusion } from './messages/approval';
import type { LoanTerms } from './terms';
import type { ApplicationState } from '../domain/application/state';
import type { AdmissionOutcome } from '../domain/application/admission';
import type { Stage } from '../domain/application/stages';

/** What a step leaves in the file, by kind. */
export type ApplicationFact =
  | { kind: 'documents'; documents: SubmitDocuments['documents'] }
  | { kind: 'admission'; form: AdmissionForm }
  | { kind: 'judgement'; judgement: AdmissionJudgement }
  | {
      kind: 'investigation';
      part: 'A' | 'B';
      report: Investigate['report'];
      agree: boolean;
      suggestedTerms: LoanTerms | null;
    }
  /** `sentScore`: what was said of a company's score; the one kept is its model's. */
  | {
      kind: 'rating';
      grade: Rate['grade'];
      score: number;
      comment: string;
      computed?: Rate['computed'];
      sentScore?: number;
    }
  | { kind: 'resubmission'; comment: string; terms: LoanTerms | null }
  | { kind: 'approval'; conclusion: ApprovalConclusion }
  | { kind: 'contract'; contract: Omit<Sign, 'commandId' | 'actor'> }
  /** `paidFen`: what earlier payments of its plan have taken out already; absent where nothing has left. */
  | { kind: 'payment'; order: Omit<Disburse, 'commandId' | 'actor'>; references?: string[]; paidFen?: number }
  /** Of a promise: what a payment is to a loan. */
  | { kind: 'issue'; order: Omit<Disburse, 'commandId' | 'actor'> }
  | { kind: 'payment-rejected'; reason: string }
  /** The bank has not answered `references` of an `order` since its instant `since`; `times`: how often this has been said of it. */
  | { kind: 'payment-unanswered'; order: string; references: string[]; since: string; times: number }
  /** `planned`: by several payments, which were on their way until now. */
  | { kind: 'opened'; bankReference: string; planned?: true }
  | { kind: 'reminder' }
  /** A person set an automated result aside. */
  | { kind: 'set-aside'; reviewNo: string }
  /** The rating that the contract stands on ran out: it is made again first. */
  | { kind: 'rating-ran-out' }
  /** A re-assessment of a changed client asks for another rating first. */
  | { kind: 'rating-asked'; reassessmentNo: string }
  /** Documents that ran out. */
  | { kind: 'documents-expired'; codes: string[] }
  | { kind: 'end'; reasonCode: string; comment: string };

/** What was said to a form of 立项, and by whom for the file: the account manager's department, or risk. */
export interface AdmissionJudgement {
  part: 'DEPARTMENT' | 'RISK';
  outcome: AdmissionOutcome;
  opinion: string;
  reasonCode: string | null;
  team: string[];
  reportOn: string | null;
}

/** One step of an application with everything that one transaction writes for it. */
export interface ApplicationEffect {
  application: ApplicationInput;
  /** Unique with the application: a repeat writes nothing. */
  commandId: string;
  by: string;
  action: string;
  before: Stage;
  after: ApplicationState<LoanTerms>;
  /** Instant at which the stage after it runs out, or null. */
  deadlineAt: string | null;
  at: string;
  fact: ApplicationFact;
}
