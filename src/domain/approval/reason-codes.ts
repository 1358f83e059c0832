/**
 * Why a case was rejected, returned or withdrawn. A negative decision always names one (RULES 1.3: the applicant is
 * told); more codes may come, none changes its meaning.
 */
export const REASON_CODES = {
  REJECT: {
    REPAYMENT_ABILITY: { zh: '还款能力不足', en: 'insufficient repayment ability' },
    CREDIT_RECORD: { zh: '征信记录不良', en: 'adverse credit record' },
    OVER_INDEBTED: { zh: '负债过高', en: 'over-indebted' },
    PURPOSE_NOT_ALLOWED: { zh: '贷款用途不合规', en: 'purpose not allowed' },
    SECURITY_INSUFFICIENT: { zh: '担保不足值', en: 'insufficient security' },
    INFORMATION_UNTRUE: { zh: '资料不真实', en: 'untrue information' },
    POLICY: { zh: '不符合信贷政策', en: 'against credit policy' },
    OTHER: { zh: '其他（请在意见中说明）', en: 'other (say so in the comment)' },
  },
  RETURN: {
    DOCUMENTS_INCOMPLETE: { zh: '资料不全', en: 'documents incomplete' },
    DOCUMENTS_EXPIRED: { zh: '资料过期', en: 'documents expired' },
    INVESTIGATION_INSUFFICIENT: { zh: '调查不充分', en: 'investigation insufficient' },
    SECURITY_TO_CLARIFY: { zh: '担保待落实', en: 'security to be clarified' },
    TERMS_TO_REVISE: { zh: '方案需调整', en: 'terms to be revised' },
    OTHER: { zh: '其他（请在意见中说明）', en: 'other (say so in the comment)' },
  },
  WITHDRAW: {
    CLIENT_REQUEST: { zh: '客户撤回', en: "at the client's request" },
    OTHER_LENDER: { zh: '客户选择他行', en: 'client chose another lender' },
    DUPLICATE: { zh: '重复申请', en: 'duplicate application' },
    OTHER: { zh: '其他（请在意见中说明）', en: 'other (say so in the comment)' },
  },
} as const;

export type ReasonKind = keyof typeof REASON_CODES;
