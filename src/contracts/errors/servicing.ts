/** What a loan in service and a collection case refuse. */
export const SERVICING_ERRORS = {
  LOAN_NOT_SETTLED: {
    status: 409,
    zh: '贷款尚未结清，不能开具结清证明；请结清后再打印',
    en: 'The loan is not settled; print the certificate once it is',
  },
  NOTHING_OVERDUE: {
    status: 409,
    zh: '贷款没有逾期款项，无须发催收通知书；请在逾期后发送',
    en: 'Nothing is overdue; there is nothing to remind of; send it once something is',
  },
  LOAN_NOT_OVERDUE: {
    status: 409,
    zh: '贷款当前状态为 {status}，不再逾期，不能核销',
    en: 'The loan is {status} and no longer overdue; it cannot be written off',
  },
  LOAN_WRITTEN_OFF: {
    status: 409,
    zh: '贷款已核销，只能登记收回的款项',
    en: 'The loan is written off; only what is recovered can still be booked',
  },
  ENTRY_ROLE: {
    status: 403,
    zh: '您的岗位不能作此登记；可以的岗位：{roles}',
    en: 'Your role may not enter this; these may: {roles}',
  },
  EXTENSION_OVERDUE: {
    status: 409,
    zh: '贷款已逾期，不能展期；请先还清逾期款项，确有困难的走重组流程',
    en: 'The loan is overdue and cannot be extended; the arrears must be paid first, or the loan restructured',
  },
  EXTENSION_AFTER_MATURITY: {
    status: 409,
    zh: '展期须在到期日 {maturityOn} 之前申请（民法典第六百七十八条）',
    en: 'An extension is asked for before the maturity of {maturityOn} (Civil Code, Art 678)',
  },
  EXTENSION_COUNT: { status: 409, zh: '每笔贷款最多展期 {max} 次', en: 'A loan is extended {max} time at most' },
  EXTENSION_NOT_LATER: {
    status: 422,
    zh: '展期后的到期日须晚于现到期日 {maturityOn}',
    en: 'The new maturity must lie after the present one, {maturityOn}',
  },
  EXTENSION_TOO_LONG: {
    status: 422,
    zh: '展期后到期日 {maturityOn} 超过上限 {latest}；请缩短展期',
    en: 'The new maturity {maturityOn} is beyond the limit of {latest}; ask for less',
  },
  EXTENSION_CONSENT: {
    status: 422,
    zh: '有担保的贷款展期须取得担保人书面同意（民法典第六百九十五条），请登记同意书',
    en: 'Who stands for the loan must consent in writing (Civil Code, Art 695); record the consent',
  },
  EXTENSION_FORM: {
    status: 422,
    zh: '须且只能给出一项：addInstalments（增加期数）或 newMaturity（新到期日，仅限一次还本的贷款）',
    en: 'Give either addInstalments or, for loans repaid at once, newMaturity',
  },
  RESTRUCTURE_DIFFICULTY: {
    status: 422,
    zh: '重组须有财务困难的依据，请至少选择一项；无财务困难的走展期或变更流程',
    en: 'A restructuring needs evidence of financial difficulty; name at least one kind, or ask for an extension instead',
  },
  RESTRUCTURE_NOTHING: {
    status: 422,
    zh: '请至少给出一项：延长期限、降低利率或减免应还款项',
    en: 'Ask for at least one of: more time, a lower rate, something due given up',
  },
  RESTRUCTURE_RATE: {
    status: 422,
    zh: '重组后的利率须低于现行利率 {annualRate}',
    en: 'The rate of a restructuring lies below the present one, {annualRate}',
  },
  RENEWAL_CATEGORY: {
    status: 409,
    zh: '续贷只适用于流动资金贷款和个人经营性贷款；请改办新贷款',
    en: 'Only working capital and personal business loans are renewed; apply for a new loan instead',
  },
  RENEWAL_SIZE: {
    status: 409,
    zh: '续贷适用于小微企业；中型企业仅限 {until} 前到期的流动资金贷款；请改办新贷款或展期',
    en: 'Renewal is for small and micro enterprises; for medium ones only working capital that falls due before {until}; apply for a new loan or an extension instead',
  },
  RENEWAL_ENDED: { status: 409, zh: '贷款已结束，请按新贷款申请', en: 'The loan has ended; apply for a new one' },
  RENEWAL_AFTER_MATURITY: {
    status: 409,
    zh: '续贷须在到期日 {maturityOn} 之前审查并签约；请改办新贷款或重组',
    en: 'A renewal is reviewed and signed before the maturity of {maturityOn}; apply for a new loan or a restructuring instead',
  },
  RENEWAL_ARREARS: {
    status: 409,
    zh: '有欠款未还，请先还清',
    en: 'Something is due and unpaid; it must be paid first',
  },
  RENEWAL_CLASS: {
    status: 409,
    zh: '原贷款不是正常类，不能按正常类续贷；请改办重组',
    en: 'The loan is not classified as normal and cannot be renewed as such; ask for a restructuring instead',
  },
  RENEWAL_MISUSE: { status: 409, zh: '贷款曾被挪用，不能续贷', en: 'The money was misused; the loan is not renewed' },
  RENEWAL_OBSERVED: {
    status: 409,
    zh: '贷款处于重组观察期，不能续贷；请在观察期满后申请',
    en: 'The loan is under observation after a restructuring and is not renewed; apply once the observation is over',
  },
  LOAN_CHANGE_PENDING: {
    status: 409,
    zh: '该贷款已有变更申请正在审批，请等待结论',
    en: 'A change of this loan is being decided already; wait for its outcome',
  },
  PROMISE_OPEN: {
    status: 409,
    zh: '已有承诺于 {payOn} 还款，到期前不能再登记承诺',
    en: 'There is a promise to pay by {payOn} already; wait for that day before taking another',
  },
  PROMISE_REQUIRED: { status: 422, zh: '登记承诺须给出金额和日期', en: 'A promise needs an amount and a date' },
  PROMISE_DATE: {
    status: 422,
    zh: '承诺还款日须在 {from} 至 {to} 之间',
    en: 'The promised date must lie between {from} and {to}',
  },
  PROMISE_AMOUNT: { status: 422, zh: '承诺金额须大于零', en: 'The promised amount must be above zero' },
  CONTACT_QUIET_HOURS: {
    status: 409,
    zh: '22:00 至次日 8:00 不得催收，请在允许的时段联系',
    en: 'No collection between 22:00 and 08:00; make contact within the allowed hours',
  },
  CONTACT_LIMIT: {
    status: 409,
    zh: '今日联系已达上限：有效通话 {effective} 次、拨打 {attempts} 次，请明日再联系',
    en: 'Today’s contacts are used up: {effective} conversations, {attempts} calls; continue tomorrow',
  },
  DATE_ORDER: {
    status: 422,
    zh: '结束日期不得早于开始日期 {from}',
    en: 'The last day must not lie before the first, {from}',
  },
  CONTACT_NOTE_ENDED: {
    status: 409,
    zh: '该登记已经结束，无须再办',
    en: 'This note has ended already; there is nothing left to do',
  },
  CONTACT_PAUSED: {
    status: 409,
    zh: '已登记暂停联系（如投诉处理中），在其结束前不得催收；可寄送书面函件',
    en: 'A pause is on record, as for a complaint; until it ends only a posted letter is possible',
  },
  CONTACT_NO_SMS: {
    status: 409,
    zh: '债务人不接受短信，请改用其他方式',
    en: 'The debtor takes no messages; use another way',
  },
  CONTACT_MESSAGES: {
    status: 409,
    zh: '今日已发送 {sent} 条催收短信，请明日再发',
    en: '{sent} messages were sent today; wait until tomorrow',
  },
  CONTACT_NO_GUARANTOR: { status: 409, zh: '本案没有保证人', en: 'Nobody stands surety in this case' },
  CONTACT_THIRD_PARTY: {
    status: 409,
    zh: '只有登记债务人失联后方可联系第三人，且不得透露债务',
    en: 'A third party may be contacted only once the debtor is recorded as out of reach, and must not be told of the debt',
  },
  CONTACT_THIRD_PARTY_REFUSED: {
    status: 409,
    zh: '第三人已拒绝联系，不得再次联系；请另选联系人',
    en: 'The third party refused; do not contact them again; choose another contact',
  },
  LEGAL_DECISION_REQUIRED: {
    status: 422,
    zh: '须给出诉讼决策：SUE 起诉或 CONTINUE 继续催收',
    en: 'Give the legal decision: SUE or CONTINUE',
  },
  WRITE_OFF_PENDING: {
    status: 409,
    zh: '核销申请 {approvalId} 正在审批',
    en: 'The write-off {approvalId} is being decided already',
  },
  WRITE_OFF_TOO_EARLY: {
    status: 409,
    zh: '逾期 {days} 天，满 {from} 天方可申请核销',
    en: 'The loan is {days} days overdue; a write-off may be proposed from {from} days on',
  },
  WRITE_OFF_BY_MANAGER: {
    status: 403,
    zh: '管户经理可以催收，但不得申请核销本人管理的贷款，请由他人申请',
    en: 'The manager of a loan may collect but not propose its write-off; somebody else must',
  },
  COLLECTION_ROLE: {
    status: 403,
    zh: '您的岗位不能做此催收动作；可以的岗位：{roles}',
    en: 'Your role may not take this step of collection; these may: {roles}',
  },
  CLASS_ROLE: {
    status: 403,
    zh: '分类认定现为“{step}”环节，由以下岗位办理：{roles}',
    en: 'The classification waits at step {step}, which is for: {roles}',
  },
  CLASS_SAME_PERSON: {
    status: 403,
    zh: '您已在本次分类认定中出具意见；初分、复核、认定须为三人，请由他人办理',
    en: 'You have given your opinion on this classification; grading, review and recognition take three people, so somebody else must go on',
  },
  CLASS_ACCOUNT_MANAGER: {
    status: 403,
    zh: '管户客户经理只能初分，不得复核或认定本人管理的贷款；请他人复核、认定',
    en: 'The account manager only grades; somebody else reviews and recognises the loans he manages',
  },
  CLASS_FACT_ENDS: { status: 422, zh: '失效日须晚于发生日', en: 'It must end after it began' },
  CLASS_FACT_IMPAIRMENT: {
    status: 422,
    zh: '登记减值（IMPAIRMENT）须填写 0 至 1 之间的减值比例，其他事实不填',
    en: 'IMPAIRMENT needs a share above 0 and up to 1; no other fact takes one',
  },
  CLASS_FACT_OVER: {
    status: 409,
    zh: '该事实自 {on} 起已不再适用，无须撤回',
    en: 'It has not stood since {on}; there is nothing to withdraw',
  },
  CLASS_FACT_OWN: {
    status: 403,
    zh: '登记分类事实的人不得自行撤回；请另一名风险人员核实后撤回',
    en: 'Who recorded a fact does not withdraw it; another risk officer looks into it and does',
  },
  CLASS_FACT_MANAGER: {
    status: 403,
    zh: '管理或曾管理该客户贷款的人不得撤回其分类事实；请另一名风险人员办理',
    en: 'Nobody withdraws a fact about a client whose loans he manages or managed; another risk officer does',
  },
  CLASS_FACT_BY_RULE: {
    status: 422,
    zh: '该事实由系统按规则登记（重组观察、他行债务等），期满自行失效，不能撤回',
    en: 'The system recorded it by rule (observation of a restructuring, debts elsewhere); it runs out by itself',
  },
  CLASS_BELOW_FLOOR: {
    status: 422,
    zh: '按规定至少归为 {floor}，可认定更差的类别；下限的依据见分类详情',
    en: 'The regulation allows {floor} at best; recognise that or a worse class. The floors and their rules are shown with the class',
  },
} as const;
