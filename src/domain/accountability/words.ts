import type { AccountabilityMeasure, FindingOutcome, LoanStage } from './accountability';
import type { BearerPost } from './bearers';
import type { StageDuty } from './duties';

type Words<Code extends string> = Readonly<Record<Code, { readonly zh: string; readonly en: string }>>;

/** How the paper of a finding and the workbench alike call what is answered for. */
export const LOAN_STAGE_WORDS = {
  INVESTIGATION: { zh: '调查', en: 'investigation' },
  REVIEW: { zh: '审查评级', en: 'review and rating' },
  APPROVAL: { zh: '审批', en: 'approval' },
  DISBURSEMENT: { zh: '放款', en: 'disbursement' },
  TRACKING: { zh: '贷后管理', en: 'tracking' },
  COLLECTION: { zh: '催收', en: 'collection' },
} as const satisfies Words<LoanStage>;

/** In which post somebody bore it. */
export const BEARER_POST_WORDS = {
  HOST_INVESTIGATOR: { zh: '主办调查人', en: 'host investigator' },
  CO_INVESTIGATOR: { zh: '协办调查人', en: 'co-investigator' },
  ADMITTED: { zh: '立项审核人', en: 'let the project in' },
  RATER: { zh: '评级认定人', en: 'recognised the rating' },
  APPRAISER: { zh: '押品评估人', en: 'appraised the security' },
  DECIDED: { zh: '审批人（同意）', en: 'said yes' },
  DELEGATOR: { zh: '转授权人', en: 'lent the authority' },
  DISBURSER: { zh: '放款岗', en: 'paid out' },
  VERIFIER: { zh: '条件核实人', en: 'verified the conditions' },
  MANAGER: { zh: '管户客户经理', en: 'account manager' },
  DEPARTMENT_HEAD: { zh: '部门经理', en: 'department manager' },
  COLLECTOR: { zh: '催收人', en: 'collector' },
} as const satisfies Words<BearerPost>;

/** What has to be done at each stage, and proved. */
export const STAGE_DUTY_WORDS = {
  TWO_INVESTIGATORS: { zh: '双人实地调查', en: 'two investigators on site' },
  DOCUMENTS_VERIFIED: { zh: '资料核实', en: 'documents verified' },
  RATING_IN_FORCE: { zh: '评级有效', en: 'rating in force' },
  AUTHORITY_KEPT: { zh: '按权限审批', en: 'authority kept' },
  CONDITIONS_MET: { zh: '放款条件先行落实', en: 'conditions met before the money left' },
  ENTRUSTED_PAYMENT: { zh: '受托支付', en: 'entrusted payment' },
  PAYMENT_PROVED: { zh: '支付凭证', en: 'payment proved' },
  FIRST_USE_CHECKED: { zh: '首次用途检查', en: 'first use of the funds checked' },
  INSPECTED_IN_TIME: { zh: '按期贷后检查', en: 'inspected in time' },
  SIGNALS_IN_TIME: { zh: '按期处置预警', en: 'signals disposed of in time' },
  LADDER_KEPT: { zh: '按阶梯催收', en: 'collection ladder kept' },
  NOTICES_SERVED: { zh: '催收通知送达', en: 'notices served' },
} as const satisfies Words<StageDuty>;

export const FINDING_OUTCOME_WORDS = {
  EXEMPT: { zh: '免责', en: 'exempt' },
  LIGHTER: { zh: '从轻', en: 'lighter' },
  ACCOUNTABLE: { zh: '问责', en: 'accountable' },
} as const satisfies Words<FindingOutcome>;

export const MEASURE_WORDS = {
  REMINDER: { zh: '提醒谈话', en: 'reminder' },
  CRITICISM: { zh: '通报批评', en: 'criticism' },
  PAY_DEDUCTION: { zh: '扣减绩效', en: 'deduction of pay' },
  DISCIPLINE: { zh: '移交纪检', en: 'handed to discipline' },
} as const satisfies Words<AccountabilityMeasure>;
