/** Refusals about funding parties 资金方. */
export const FUNDING_ERRORS = {
  FUNDING_NOT_LICENSED: {
    status: 403,
    zh: '资金方业务未启用：须持牌机构由管理员登记许可证并经他人复核后方可使用',
    en: 'Funding parties are switched off: only a licensed institution uses them, once its licence is entered and confirmed by another person',
  },
  FUNDING_LICENCE_RAN_OUT: {
    status: 403,
    zh: '许可证已于 {validUntil} 到期，不得新办；请登记续期后的许可证并复核',
    en: 'The licence ran out on {validUntil}; enter the renewed one and have it confirmed',
  },
  FUNDING_KIND: {
    status: 403,
    zh: '许可范围不含该类资金方（{kind}），不能登记；个人资金仅在许可证载明时可以接受',
    en: 'The licence does not let in such a party ({kind}); private persons only where it says so',
  },
  FUNDING_IDENTITY: {
    status: 422,
    zh: '机构须填写统一社会信用代码；个人须为已登记客户，填写客户号',
    en: 'An institution is named by its credit code, a person by the number of the client on file',
  },
  FUNDING_PARTY_EXISTS: {
    status: 409,
    zh: '该资金方已登记（{no}）；请直接使用',
    en: 'This party is on file as {no}; use it',
  },
  FUNDING_NOT_APPROVED: {
    status: 409,
    zh: '只有已批准且未撤回的申请可以推介和认购（当前 {stage}）；请待审批通过，已终止的请截止推介',
    en: 'Only an approved application is offered and subscribed to (it is at {stage}); wait for the approval, or close the offer of one that is over',
  },
  FUNDING_OFFERED: {
    status: 409,
    zh: '该申请已有推介在募集；请先截止',
    en: 'This application is offered already; close that offer first',
  },
  FUNDING_BEYOND_LOAN: {
    status: 422,
    zh: '推介金额不得超过贷款尚未被认购的金额 {most} 元；请减少推介金额',
    en: 'At most what of the loan nobody has subscribed to, {most}, is offered; offer less',
  },
  FUNDING_LOAN_OVER: {
    status: 409,
    zh: '该笔贷款已结清或核销，不再推介或认购；请截止推介',
    en: 'The loan is settled or written off and is funded no more; close its offer',
  },
  FUNDING_OFFER_CLOSED: {
    status: 409,
    zh: '该推介已截止，不能再认购；需要的请另行推介',
    en: 'This offer is closed; for more, make another',
  },
  FUNDING_OFFERER_MAY_NOT_SUBSCRIBE: {
    status: 403,
    zh: '推介人不得登记认购或其撤回，须由他人核对后登记',
    en: 'Who made the offer does not record its subscriptions or their withdrawal; somebody else checks and does',
  },
  FUNDING_BORROWER: {
    status: 409,
    zh: '借款人不得认购自己的贷款；请更换资金方，或核对其统一社会信用代码',
    en: 'A borrower does not fund his own loan; choose another party, or check its credit code',
  },
  FUNDING_SUBSCRIBED: {
    status: 409,
    zh: '该资金方已认购本推介；不能重复认购',
    en: 'This party has subscribed to this offer already; once is all',
  },
  FUNDING_NOT_SUBSCRIBED: {
    status: 409,
    zh: '该资金方没有有效的认购可撤回；请核对推介编号与资金方',
    en: 'This party has no subscription that stands; check the offer and the party',
  },
  FUNDING_MONEY_DUE: {
    status: 409,
    zh: '款项已付出或正在支付（申请处于“{stage}”），认购不得撤回；有争议请按合同处理',
    en: 'Money was paid or is being paid (the case is at {stage}) and the subscription stands; settle a dispute by the contract',
  },
  FUNDING_SAME: {
    status: 422,
    zh: '与已登记的资料相同，没有可更正的内容；请填写要更正的项目',
    en: 'That is what is on file already; give what is to be corrected',
  },
  FUNDING_OVERSUBSCRIBED: {
    status: 422,
    zh: '剩余可认购 {left} 元；请减少认购金额',
    en: 'Only {left} is left; subscribe to less',
  },
} as const;
