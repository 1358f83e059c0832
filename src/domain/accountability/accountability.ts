/** The stages of a loan's life for which somebody answers (RULES 7.3; 商业银行法 Art 52, 84-86). */
export const LOAN_STAGES = ['INVESTIGATION', 'REVIEW', 'APPROVAL', 'DISBURSEMENT', 'TRACKING', 'COLLECTION'] as const;
export type LoanStage = (typeof LOAN_STAGES)[number];

/** Why a case is opened: by the system for a loss that shows, or because somebody asks for it. */
export const ACCOUNTABILITY_CAUSES = ['NON_PERFORMING', 'WRITE_OFF', 'SUSPICION', 'AUDIT'] as const;
export type AccountabilityCause = (typeof ACCOUNTABILITY_CAUSES)[number];
/** DUE: must be opened; OPENED: investigated; HEARING: the concerned may say; CONCLUDED: may be appealed; CLOSED: stands. */
export const ACCOUNTABILITY_STATES = ['DUE', 'OPENED', 'HEARING', 'CONCLUDED', 'CLOSED'] as const;
export type AccountabilityState = (typeof ACCOUNTABILITY_STATES)[number];

/** 免责, 从轻, 问责. */
export const FINDING_OUTCOMES = ['EXEMPT', 'LIGHTER', 'ACCOUNTABLE'] as const;
export type FindingOutcome = (typeof FINDING_OUTCOMES)[number];
/** 提醒谈话, 通报批评, 扣减绩效, 移交纪检. */
export const ACCOUNTABILITY_MEASURES = ['REMINDER', 'CRITICISM', 'PAY_DEDUCTION', 'DISCIPLINE'] as const;
export type AccountabilityMeasure = (typeof ACCOUNTABILITY_MEASURES)[number];

/** Working days of each step: 示例参数，需按本行制度调整 [CONV]. */
export const ACCOUNTABILITY_DAYS = { open: 10, conclude: 30, state: 5, appeal: 10, decideAppeal: 10 } as const;
