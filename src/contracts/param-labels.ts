import type { ErrorCode } from './errors';
import { labelsOf, type LabelKind } from './labels';

/** Which parameter of which refusal is a code that has a name: a person reads the name, a program the code of the refusal. */
const NAMED: Partial<Record<ErrorCode, Readonly<Record<string, LabelKind>>>> = {
  WRONG_TYPE: { expected: 'inputType' },
  ACCOUNTABILITY_STATE: { status: 'accountabilityStatus' },
  ACCOUNTABILITY_NOT_CONCLUDED: { status: 'accountabilityStatus' },
  ACCOUNTABILITY_DUTY: { duty: 'stageDuty' },
  HUMAN_REVIEW_STATE: { status: 'humanReviewStatus' },
  APPROVAL_CLOSED: { status: 'approvalStatus' },
  APPLICATION_CLOSED: { stage: 'stage' },
  WRONG_STAGE: { stage: 'stage', step: 'applicationStep' },
  FUNDING_NOT_APPROVED: { stage: 'stage' },
  FUNDING_MONEY_DUE: { stage: 'stage' },
  AUTHORITY_TOO_SMALL: { level: 'level' },
  NOT_A_COMMITTEE: { level: 'level' },
  DELEGATION_NOT_YOURS: { level: 'level' },
  DELEGATE_HOLDS_LEVEL: { level: 'level' },
  DELEGATE_ROLE: { role: 'role' },
  TASK_FOR_OTHER_ROLE: { role: 'role' },
  ADMISSION_FOR_OTHER_ROLE: { role: 'role' },
  CLASS_ROLE: { step: 'classStep', roles: 'role' },
  CLASS_BELOW_FLOOR: { floor: 'riskClass' },
  ROLE_NOT_ALLOWED: { roles: 'role' },
  COLLECTION_ROLE: { roles: 'role' },
  ENTRY_ROLE: { roles: 'role' },
  CHANGED_METHOD: { method: 'method' },
  EXTENSION_NOT_POSSIBLE: { method: 'method' },
  RATE_CHANGE_NOT_POSSIBLE: { method: 'method' },
  RATE_RULE_METHOD: { method: 'method' },
  CONDITIONS_NOT_MET: { conditions: 'condition' },
  TRANSFER_STATE: { status: 'transferStatus' },
  WARNING_NOT_OPEN: { status: 'warningStatus' },
  WARNING_NOT_LIFTED: { status: 'warningStatus' },
  PAYMENT_NOT_WAITING: { status: 'incomingStatus' },
  PAYMENT_NOT_PROPOSED: { status: 'incomingStatus' },
  TICKET_STATE: { status: 'ticketStatus' },
  FEEDBACK_STATE: { status: 'feedbackStatus' },
  LEAD_MOVE: { from: 'leadStage', to: 'leadStage', open: 'leadStage' },
  INSPECTION_NOT_OPEN: { status: 'inspectionStatus' },
  INSPECTION_NOT_REPORTED: { status: 'inspectionStatus' },
  COVENANT_NOT_PROPOSED: { status: 'covenantStatus' },
  AGENCY_STATE: { status: 'agencyStatus' },
  LAWSUIT_STEP: { from: 'lawsuitStage', next: 'lawsuitStage' },
  COMMITMENT_ENDED: { status: 'commitmentStatus' },
  CLAIM_DECIDED: { status: 'claimStatus' },
  SUSPICION_STATE: { status: 'suspicionStatus' },
  RELATION_PARTIES: { kind: 'relationKind' },
  CONSENT_REQUIRED: { kind: 'consentKind' },
  LOAN_NOT_OVERDUE: { status: 'loanStatus' },
  CREDIT_PLAN_STATE: { status: 'creditPlanStatus' },
  CREDIT_PLAN_NOT_PLANNED: { metric: 'targetMetric' },
  CAMPAIGN_STATE: { status: 'campaignStatus' },
  OPPORTUNITY_STAGE: { stage: 'opportunityStage' },
  INTEL_INCOMPLETE: { missing: 'intelField' },
  INTEL_REVIEWED: { standing: 'intelStanding' },
  SUGGESTION_STATE: { status: 'suggestionStatus' },
  POLICY_STATE: { status: 'policyState' },
  MATCH_SIDE: { side: 'matchSide' },
  FACILITY_NOT_IN_FORCE: { status: 'facilityStatus' },
  COMPLAINT_STATE: { status: 'complaintStatus' },
  LEAD_NOT_QUALIFIED: { stage: 'leadStage' },
  LEAD_CLOSED: { stage: 'leadStage' },
  HAND_OVER_TOO_EARLY: { stage: 'stage' },
  HAND_OVER_ANSWERED: { status: 'handOverStatus' },
  RECONSIDERATION_NOT_REJECTED: { stage: 'stage' },
  ASSET_STATE: { state: 'assetState' },
  CUSTODY_ACT: { state: 'paperState' },
  RELEASE_STATE: { state: 'releaseState' },
  EXIT_STATE: { status: 'exitState' },
  FUNDING_KIND: { kind: 'fundingKind' },
  COVENANT_NOT_BROKEN: { state: 'covenantTest' },
  FAQ_NOT_A_DRAFT: { standing: 'faqStanding' },
  LETTER_ANSWERED: { outcome: 'letterOutcome' },
  INSPECTION_MEASURES: { conclusion: 'conclusion' },
  INSPECTION_SECTIONS: { sections: 'inspectionSection' },
  PREFERENCE_NO_ADDRESS: { channel: 'contactChannel' },
  TERMS_NOT_EXPECTED: { outcome: 'decision' },
  SECURITY_MISSING: { form: 'securityForm' },
  SECURITY_NOT_COMPLETE: { gaps: 'securityGap' },
  REGISTRATION_OFFICE: { office: 'registrationOffice' },
  PRODUCT_METHOD: { values: 'method' },
  PRODUCT_SECURITY: { values: 'security' },
};

/** A parameter as it is read in a language, one code or several; what is no code of its kind stays as it is. */
export function namedParam(error: ErrorCode, name: string, value: string, language: 'zh' | 'en'): string {
  if (error === 'NOT_FOUND') return inOneLanguage(value, language);
  if (error === 'TEXT_LENGTH') return lengthIn(value, language);
  const kind = NAMED[error]?.[name];
  if (kind === undefined) return value;
  const labels: Readonly<Record<string, string>> = labelsOf(kind, language);
  // A code may stand after the number of what it is said of: `SC2026: NOT_APPRAISED`.
  const named = value.split(', ').map((one) => one.replace(/\w+$/u, (code) => labels[code] ?? code));
  return named.join(language === 'zh' ? '、' : ', ');
}

/** What was not found is named in both languages, the Chinese first: `贷款 loan`. A name that is a number stays as it is. */
function inOneLanguage(value: string, language: 'zh' | 'en'): string {
  const [, zh, en] = /^(\S*[\u4e00-\u9fff]\S*) ([\x20-\x7e]+)$/u.exec(value) ?? [];
  return (language === 'zh' ? zh : en) ?? value;
}

/** How long a text may be, as one says it: `≥ 4`, `≤ 200` or `1–64`. */
function lengthIn(limit: string, language: 'zh' | 'en'): string {
  const [, sign = '', one = '', most] = /^([≥≤]?) ?(\d+)(?:–(\d+))?$/u.exec(limit) ?? [];
  if (one === '') return limit;
  if (most !== undefined) return language === 'zh' ? ` ${one} 至 ${most} 个字` : `${one} to ${most} characters`;
  if (sign === '≤') return language === 'zh' ? `不超过 ${one} 个字` : `at most ${characters(one)}`;
  return language === 'zh' ? `至少 ${one} 个字` : `at least ${characters(one)}`;
}

const characters = (count: string): string => `${count} ${count === '1' ? 'character' : 'characters'}`;
