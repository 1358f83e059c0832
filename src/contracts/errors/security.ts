/** Refusals about the security of an application (RULES 5.2, 5.3, 7.3). */
export const SECURITY_ERRORS = {
  SURETY_OF_OWN_DEBT: {
    status: 422,
    zh: '借款人不能为自己的债务作保证人；请提供其他保证人',
    en: 'A borrower cannot stand surety for his own debt; name another guarantor',
  },
  SURETY_KIND: {
    status: 422,
    zh: '保证人类型与其客户类型（个人、企业）不符；请改选保证人类型',
    en: 'The kind of guarantor does not fit the client (person, company); choose the other kind',
  },
  RESOLUTION_REQUIRED: {
    status: 422,
    zh: '企业为他人提供担保须有股东会或董事会决议（公司法第十五条）；请填写决议编号',
    en: 'A company that gives security for another needs a resolution (Company Law, Art 15); name it',
  },
  CO_OWNER_CONSENT_REQUIRED: {
    status: 422,
    zh: '共有财产须经共有人同意（民法典第三百零一条）；请填写同意书编号',
    en: 'Co-owners must consent (Civil Code, Art 301); name their consent',
  },
  MANAGER_MAY_NOT_APPRAISE: {
    status: 403,
    zh: '管户客户经理不得评估本笔押品；请风险经理或部门经理评估',
    en: 'The account manager may not appraise this security; a risk officer or department manager does',
  },
  MANAGER_MAY_NOT_REGISTER: {
    status: 403,
    zh: '管户客户经理不得登记本笔押品；请风险经理、财务或部门经理登记',
    en: 'The account manager may not register this security; a risk officer, finance or the department manager does',
  },
  REGISTRAR_MAY_NOT_DISBURSE: {
    status: 403,
    zh: '押品登记人不得放款；请另一名放款岗办理',
    en: 'Who registered the security may not disburse; another person of the post must',
  },
  SURETY_NOT_REGISTERED: {
    status: 422,
    zh: '保证无须登记；签订保证合同后即可',
    en: 'A surety is registered nowhere; its signed contract is enough',
  },
  SECURITY_REGISTERED: {
    status: 409,
    zh: '该押品已登记；查询已过期的请重新登记查询结果，续期请在贷后押品中办理',
    en: 'It is registered already; where the search is too old enter a new search, extend it in the security of the loan',
  },
  SECURITY_NOT_REGISTERED: {
    status: 409,
    zh: '该押品尚未登记；请先办理登记并附查询结果',
    en: 'It is not registered yet; enter its registration with the search first',
  },
  SEARCH_DATE: {
    status: 422,
    zh: '查询日期须不早于在册的查询（{before}），且不晚于今天；请核对查询结果上的日期',
    en: 'The search is not earlier than the one on file ({before}) and not in the future; check the date on it',
  },
  SECURITY_CONTRACT_FIRST: {
    status: 409,
    zh: '请先签订担保合同，再办理登记',
    en: 'Sign its contract first, then register it',
  },
  SECURITY_SIGNED: {
    status: 409,
    zh: '该担保合同已签订，不能再签或撤销；需要解除的请在结清后办理',
    en: 'Its contract is signed; it is released after settlement',
  },
  SECURITY_WITHDRAWN: {
    status: 409,
    zh: '该担保已撤销；需要的请重新登录一项',
    en: 'It was withdrawn; take it down again if it is needed',
  },
  SECURITY_APPRAISAL_FIRST: {
    status: 409,
    zh: '请先评估该押品或保证人，再签订担保合同',
    en: 'Have it appraised first, then sign its contract',
  },
  APPRAISAL_TOO_OLD: {
    status: 422,
    zh: '评估日 {on} 的评估最迟有效至 {until}，已不能采用；请重新评估后登记',
    en: 'An appraisal of {on} counts until {until} at most and cannot be used; have it appraised anew and enter that',
  },
  APPRAISAL_STALE: {
    status: 409,
    zh: '担保物 {no} 的评估（{on}）已于 {until} 失效，不能同意；请重新评估，或退回补充',
    en: 'The appraisal of {no}, made on {on}, ran out on {until}: the case cannot be approved on it. Have it appraised anew, or return the case',
  },
  SECURITY_TOO_EARLY: {
    status: 409,
    zh: '审批通过后才能签订担保合同、办理登记；请待批复后办理',
    en: 'Security is signed and registered once the application is approved; wait for the decision',
  },
  REGISTRATION_OFFICE: {
    status: 422,
    zh: '此类押品须在 {office} 登记',
    en: 'This kind of security is registered with {office}',
  },
  REGISTRATION_DATES: {
    status: 422,
    zh: '日期须依次为：担保合同签订、登记、查询，且不晚于今天',
    en: 'The dates must follow each other: contract, registration, search, none after today',
  },
  SEARCH_NOT_CLEAN: {
    status: 422,
    zh: '登记查询显示在先权利或查封，不能作为有效担保；请处理后重新查询',
    en: 'The search shows somebody ranking before us or a seizure; have it cleared and search again',
  },
  REGISTRATION_TERM: {
    status: 422,
    zh: '统一登记系统的登记须填写有效期，且晚于今天',
    en: 'An entry in the unified register needs a last day after today',
  },
  CERTIFICATE_KNOWN: {
    status: 409,
    zh: '该登记证号已用于另一押品；请核对证号，重复的请先更正原登记',
    en: 'This certificate is recorded for another piece of security already; check the number against the paper',
  },
  SECURITY_NOT_COMPLETE: {
    status: 409,
    zh: '担保手续未齐，不能放款：{gaps}；请补齐后再放款',
    en: 'The security is not complete, so the money cannot leave: {gaps}; complete it first',
  },
  SECURITY_MISSING: {
    status: 409,
    zh: '批复要求的担保（{form}）尚未登记在案，不能放款；请先登录并办妥',
    en: 'There is no security of the form that was approved ({form}), so the money cannot leave; take it down and complete it',
  },
  SECURITY_BELOW_DEBT: {
    status: 409,
    zh: '担保可覆盖 {born} 元，低于债权 {debt} 元；请追加担保或降低金额',
    en: 'The security bears {born} yuan, less than the debt of {debt}; add security or lower the amount',
  },
};
