/** What the review of an automated decision by a person is refused. */
export const HUMAN_REVIEW_ERRORS = {
  HUMAN_REVIEWED: {
    status: 409,
    zh: '该决定已申请过人工复核：{no}，每项决定限一次',
    en: 'A person was asked to review this decision before: {no}. Once is all',
  },
  HUMAN_REVIEW_NOT_ADVERSE: {
    status: 409,
    zh: '该决定未对客户作出不利结论，无需人工复核',
    en: 'The decision was not against the client; there is nothing to review',
  },
  HUMAN_REVIEW_TOO_LATE: {
    status: 409,
    zh: '申请人工复核的期限已于 {last} 届满，可重新申请贷款',
    en: 'The time to ask for a review ended on {last}; apply anew',
  },
  HUMAN_REVIEW_STATE: {
    status: 409,
    zh: '该复核已处于 {status}，不能再处理；每项决定限复核一次，客户仍有异议的请登记投诉',
    en: 'The review stands at {status} and is over; each decision is reviewed once: what the client still objects to is taken down as a complaint',
  },
  HUMAN_REVIEW_SAME_PERSON: {
    status: 403,
    zh: '您参与过该决定或提出了复核，须由他人复核',
    en: 'You had a part in the decision, or asked for the review; somebody else must review it',
  },
  HUMAN_REVIEW_LAW: {
    status: 409,
    zh: '{codes} 是法定限制，人工复核不得变更，请维持并说明理由',
    en: '{codes}: the law sets this limit and no person may lift it; uphold the decision and say why',
  },
} as const;
