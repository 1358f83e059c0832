/** What a case of accountability is refused. */
export const ACCOUNTABILITY_ERRORS = {
  ACCOUNTABILITY_PART: {
    status: 403,
    zh: '您参与过该笔贷款的办理，须回避；请由未参与的风险或审计人员办理',
    en: 'You had a part in this loan and keep out of it; a risk officer or auditor without one must do it',
  },
  ACCOUNTABILITY_STATE: {
    status: 409,
    zh: '责任认定现处于 {status}，不能这样办理；请刷新后按当前环节办理',
    en: 'The case stands at {status}, where this cannot be done; reload it and do what it waits for',
  },
  ACCOUNTABILITY_NOT_INVESTIGATOR: {
    status: 403,
    zh: '该案由 {investigator} 调查，请由其办理',
    en: '{investigator} investigates this case and must do it',
  },
  ACCOUNTABILITY_INVESTIGATOR_CONCLUDES: {
    status: 403,
    zh: '调查人不得作出认定结论，请由另一名未参与该贷款的人员认定',
    en: 'Who investigated does not conclude; somebody else without a part in the loan must',
  },
  ACCOUNTABILITY_APPEAL_OTHER: {
    status: 403,
    zh: '复议须由调查人、认定人以外的人员作出，请由他人办理',
    en: 'An appeal is decided by somebody who neither investigated nor concluded; let another decide it',
  },
  ACCOUNTABILITY_NOT_CONCERNED: {
    status: 409,
    zh: '{username} 不是该案的责任人，责任人由档案中的事实产生，不得另行指定',
    en: '{username} is not concerned: whom a case is about follows from the file and is not typed in',
  },
  ACCOUNTABILITY_DUTY: {
    status: 422,
    zh: '{duty} 不是此人未尽的职责，请只引用档案未能证明的职责',
    en: '{duty} is no duty this person fell short of; name only those that the file does not prove',
  },
  ACCOUNTABILITY_MEASURE: {
    status: 422,
    zh: '处理方式与认定不符：免责不得处理，从轻限提醒或批评，问责须有处理方式；仅扣减绩效填写金额',
    en: 'The measure does not fit: none when exempt, a reminder or criticism at most when lighter, one when accountable; an amount with a deduction only',
  },
  ACCOUNTABILITY_NO_GROUND: {
    status: 422,
    zh: '问责或从轻须依据未尽的职责或具体行为，请引用职责或写明行为',
    en: 'Nobody answers for a loss as such: name a duty the file does not prove, or an act',
  },
  ACCOUNTABILITY_EXCUSE: {
    status: 422,
    zh: '此人有未尽的职责，免责或从轻须写明理由',
    en: 'A duty fell short: say why this person is exempted or found lighter',
  },
  ACCOUNTABILITY_UNFOUND: {
    status: 409,
    zh: '尚未对 {people} 作出认定意见，请逐人认定后再听取陈述',
    en: 'Nothing is found yet of {people}; find of each before they are heard',
  },
  ACCOUNTABILITY_UNHEARD: {
    status: 409,
    zh: '责任人可在 {until} 前陈述申辩，请在其陈述后或期满后办理',
    en: 'The concerned may state their side until {until}; wait until they have or the day has passed',
  },
  ACCOUNTABILITY_STATED: {
    status: 409,
    zh: '您已作陈述，补充情况请告知调查人',
    en: 'You have stated your side; tell the investigator what is new',
  },
  ACCOUNTABILITY_LATE: {
    status: 409,
    zh: '期限已于 {last} 届满；新的事实请告知风险部门',
    en: 'The time ended on {last}; tell the risk department of new facts',
  },
  ACCOUNTABILITY_APPEALED: {
    status: 409,
    zh: '您已申请过复议，每案限一次；请等候复议决定',
    en: 'You have appealed, and once is all; wait for its decision',
  },
  ACCOUNTABILITY_NO_APPEAL: {
    status: 409,
    zh: '没有待决定的复议，请刷新后重试',
    en: 'No appeal waits to be decided; reload the case',
  },
  ACCOUNTABILITY_OPEN: {
    status: 409,
    zh: '该贷款的责任认定 {no} 尚未结束，请在该案中办理',
    en: 'The case {no} about this loan is not over; go on in that one',
  },
  ACCOUNTABILITY_SUSPICION: {
    status: 422,
    zh: '可疑报告 {no} 不存在、不涉及该贷款或尚未成立，请核对编号',
    en: 'There is no established report {no} about this loan; check its number',
  },
  ACCOUNTABILITY_NOT_CONCLUDED: {
    status: 409,
    zh: '该案现处于 {status}，尚无结论；结论作出后再打印责任认定书',
    en: 'The case stands at {status} and is not concluded; print its finding once it is',
  },
  ACCOUNTABILITY_KNOWN: {
    status: 409,
    zh: '该贷款已有责任认定 {no}，不再补立；请在该案中办理',
    en: 'There is a case {no} about this loan already; go on in that one',
  },
  ACCOUNTABILITY_NOT_BAD: {
    status: 409,
    zh: '该贷款现既非不良也未核销，无需补立；因审计发现问题的，请在责任认定页提出',
    en: 'This loan is neither non-performing nor written off; ask for a case on an audit instead',
  },
} as const;
