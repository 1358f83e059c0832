import type { Command, WorkflowStart } from './common';
import type { LoanTerms } from '../terms';
import type { ReportSection } from '../../domain/paper/investigation-report';
import type { CreditLine } from '../../domain/facility/facility';
import type { PlannedPayment } from '../../domain/application/payment-plan';
import type { AdmissionOutcome } from '../../domain/application/admission';
import type { EnterpriseSize } from '../../domain/servicing/renewal';
import type { Category } from '../../domain/product/category';

export const APPLICATION_STAGES = [
  'DOCUMENTS', // 资料收集
  'ADMISSION', // 立项申请
  'ADMISSION_REVIEW', // 立项部门审核
  'ADMISSION_RISK', // 立项风险审查
  'INVESTIGATION', // 双人调查
  'RATING', // 评级
  'APPROVAL', // 审批
  'SUPPLEMENT', // 退回补充
  'CONTRACT', // 签约
  'DISBURSEMENT', // 放款
  'PAYING', // 支付中
  'DISBURSED', // 已放款 (end)
  'ISSUED', // 已开立 (end of a promise: accepted bill, letter of guarantee)
  'GRANTED', // 额度已生效 (end of an application for a facility)
  'REJECTED', // 已拒绝 (end)
  'WITHDRAWN', // 已撤回 (end)
  'EXPIRED', // 已失效 (end)
] as const;
export type ApplicationStage = (typeof APPLICATION_STAGES)[number];

export type SecurityKind = 'UNSECURED' | 'GUARANTEED' | 'MORTGAGE' | 'PLEDGE';

export interface ChecklistItem {
  code: string;
  nameZh: string;
  nameEn: string;
  required: boolean;
}

export interface ApplicationInput extends WorkflowStart {
  applicationNo: string;
  clientNo: string;
  /** Masked, such as 张*: the only form of a name that may enter a workflow summary. */
  clientMasked: string;
  branchCode: string;
  productCode: string;
  productVersion: number;
  category: Category;
  security: SecurityKind;
  managerUsername: string;
  /** Who managed the facility of a draw before its client was handed over. */
  formerManagers?: string[];
  /** Who is or was on its deal team; put in by whoever writes a step, from the file. */
  dealTeam?: string[];
  terms: LoanTerms;
  purpose: string;
  /** Why the contract is to run longer than is normal, where it was said at the counter. */
  termGround?: { words: string; cycleDays?: number };
  checklist: ChecklistItem[];
  deadlines: {
    documentDays: number;
    /** For each step of 立项; a product without it asks for none. */
    admissionDays?: number | undefined;
    investigationDays: number;
    approvalHours: number;
    contractDays: number;
  };
  /** Facts the authority matrix asks for beside amount, term, security and rating. */
  flags: { relatedParty: boolean; restrictedIndustry: boolean; policyException: boolean };
  /** Principal and open applications of the client and its group, without this application, in fen. */
  groupExposureFen: number;
  /** Asks for a facility 授信额度 of such a line: signed, it is granted instead of paid out. */
  line?: CreditLine;
  /** A draw 借据 on a facility: rated and approved when that was granted. */
  draw?: DrawInput;
  /**
   * 复议: the application whose rejection it reconsiders, and the level that rejected it. With the new facts it is written with the
   * application; without them it was written before.
   */
  reconsiders?: { applicationNo: string; level: string; newFacts?: string };
  /** The lead that it comes from; it is written with the application. */
  leadNo?: string;
  /** 续贷: the loan that the disbursement settles; no money leaves. */
  renews?: { loanNo: string; size: EnterpriseSize };
}

export interface DrawInput {
  facilityNo: string;
  investigators: string[];
  raters: string[];
  approvers: string[];
  grade: string | null;
  /** The day its last instalment falls due when it is paid out on the day it is asked for. */
  maturityOn: string;
}

export type DocumentStatus = 'MISSING' | 'RECEIVED' | 'ORIGINAL_SEEN' | 'VERIFIED' | 'RETURNED' | 'EXPIRED' | 'WAIVED';

export interface SubmitDocuments extends Command {
  documents: {
    code: string;
    status: 'RECEIVED' | 'ORIGINAL_SEEN' | 'VERIFIED' | 'RETURNED' | 'WAIVED';
    /** The last day on which it counts; absent: that of its kind. */
    expiresOn?: string;
    /** The day the paper bears. */
    issuedOn?: string;
    fileHash?: string;
    note?: string;
  }[];
}
/** 立项审批表 as the account manager fills it in (RULES 6.3); the screen of policy stands in the file. */
export interface ProposeAdmission extends Command {
  form: AdmissionForm;
}
export interface AdmissionForm {
  industry: string;
  leadSource: string;
  guaranteeOffered: string;
  repaymentSource: string;
  risks: string;
  opinion: string;
}
/** What the department manager, then a risk officer, says to the form. */
export interface JudgeAdmission extends Command {
  outcome: AdmissionOutcome;
  opinion: string;
  reasonCode?: string;
  /** Of risk that admits: who investigates, and by when the report is planned. */
  team?: string[];
  reportOn?: string;
}
export interface Investigate extends Command {
  /** A 主办 writes the report, B 协办 verifies and countersigns; two different people. */
  part: 'A' | 'B';
  report: {
    summary: string;
    /** Absent where the visit is waived; the report then says how the client was verified without. */
    siteVisitOn?: string;
    verification?: string;
    findings: string;
    sections?: Partial<Record<ReportSection, string>>;
    monthlyIncomeFen?: number;
    monthlyDebtFen?: number;
  };
  agree: boolean;
  /** What the investigators suggest; absent means as applied for. */
  suggestedTerms?: LoanTerms;
}
export interface Rate extends Command {
  grade: Grade;
  score: number;
  comment: string;
  /** What the model worked out, when it was asked: the grade may be one notch above it at most. */
  computed?: {
    appraisalId: string;
    grade: Grade;
    modelVersion: string;
    /** Of a person: the score on file is the model's. */ score?: number;
  };
}
export const GRADES = ['AAA', 'AA', 'A', 'BBB', 'BB', 'B', 'CCC', 'CC', 'C', 'D'] as const;
export type Grade = (typeof GRADES)[number];

export interface Resubmit extends Command {
  comment: string;
  terms?: LoanTerms;
}
export interface Sign extends Command {
  signedOn: string;
  signatories: string[];
  /** How the signing was witnessed: recording or photo reference (面签). */
  evidence: string;
  disbursementAccount: string;
  /** Face to face unless it says otherwise. */
  method?: 'FACE_TO_FACE' | 'ELECTRONIC';
  /** The recording among the files. */
  recordHash?: string;
}
export interface Disburse extends Command {
  /** Every condition precedent confirmed by the disbursement post. */
  conditionsConfirmed: string[];
  mode: 'ENTRUSTED' | 'SELF';
  payee: string;
  /** Where an entrusted payment goes; what the borrower pays himself goes to the account of the contract. */
  account?: string;
  /** 支付计划: several payees, each paid by an order of its own; `mode` and `payee` then say what the first of them is. */
  payments?: PlannedPayment[];
  /** What these do not pay of the principal is not lent: something was paid, and the rest cannot be. */
  giveUpRest?: boolean;
}
export interface Withdraw extends Command {
  reasonCode: string;
  comment: string;
}

/** What a command answers and what the operators' query shows. */
export interface ApplicationView {
  applicationNo: string;
  stage: ApplicationStage;
  round: number;
  terms: LoanTerms;
  grade: Grade | null;
  /** Instant (RFC 3339) at which the present stage runs out, or null. */
  deadlineAt: string | null;
  missingDocuments: string[];
  loanNo: string | null;
  reasonCode: string | null;
}

/** Started together with the workflow: answers once the application stands in the file. */
export const acceptUpdate = 'accept';

export const applicationUpdates = {
  submitDocuments: 'submitDocuments',
  proposeAdmission: 'proposeAdmission',
  judgeAdmission: 'judgeAdmission',
  investigate: 'investigate',
  rate: 'rate',
  resubmit: 'resubmit',
  sign: 'sign',
  disburse: 'disburse',
  withdraw: 'withdraw',
} as const;

/** Signals of the same meaning as the updates, plus the one by which an approval reports its end. */
export const applicationSignals = {
  submitDocuments: 'documentsSubmitted',
  proposeAdmission: 'admissionProposed',
  judgeAdmission: 'admissionJudged',
  investigate: 'investigationSubmitted',
  rate: 'rated',
  resubmit: 'resubmitted',
  sign: 'signed',
  disburse: 'disbursementOrdered',
  withdraw: 'withdrawn',
  approvalConcluded: 'approvalConcluded',
  /** From a review by a person: a score or a price of this case binds nobody any more. */
  automatedSetAside: 'automatedSetAside',
  /** From a re-assessment of a changed client: the rating of this case is made again before anything rests on it. */
  ratingAsked: 'ratingAsked',
} as const;
export const applicationQueries = { view: 'view' } as const;
