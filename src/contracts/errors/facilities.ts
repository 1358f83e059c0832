/** Refusals about facilities and the draws on them (RULES 1.1, 1.6). */
export const FACILITY_ERRORS = {
  FACILITY_NOT_IN_FORCE: {
    status: 409,
    zh: '授信额度当前状态为“{status}”，不能办理；请先解冻，或重新申请额度',
    en: 'The facility is {status}; have it released, or apply for another',
  },
  FACILITY_NOT_BEGUN: {
    status: 409,
    zh: '授信额度自 {startsOn} 起生效；请届时再用款',
    en: 'The facility begins on {startsOn}; draw on it from then',
  },
  DRAW_STOPPED_MISUSE: {
    status: 409,
    zh: '客户贷款 {loanNo} 已认定挪用，停止用款（民法典第六百七十三条）；该笔收回结清后方可再用款',
    en: 'The money of loan {loanNo} was misused: nothing more is drawn (Civil Code, Art 673) until that loan is repaid',
  },
  DRAW_STOPPED_NON_PERFORMING: {
    status: 409,
    zh: '客户贷款 {loanNo} 为不良贷款，停止用款；请先收回或办理处置，需要新资金的另行申请',
    en: 'Loan {loanNo} of the client is non-performing: nothing more is drawn; recover or work it out first, new money needs an application of its own',
  },
  FACILITY_EXPIRED: {
    status: 409,
    zh: '授信额度已于 {expiresOn} 到期；须重新申请授信',
    en: 'The facility ended on {expiresOn}; apply for a new one',
  },
  FACILITY_LIMIT: {
    status: 422,
    zh: '超出可用额度；当前可用 {available} 元；请降低金额，或先归还已用额度',
    en: 'More than is free on the facility: {available} yuan; draw less, or repay some of what is drawn first',
  },
  DRAW_TOO_SMALL: {
    status: 422,
    zh: '单笔用款不得少于 {min} 元；请提高金额',
    en: 'A draw is at least {min} yuan; draw more',
  },
  DRAW_TOO_LONG: {
    status: 422,
    zh: '单笔用款期限最长 {months} 个月；请缩短期限',
    en: 'A draw runs for at most {months} months; choose a shorter term',
  },
  DRAW_BEYOND_FACILITY: {
    status: 422,
    zh: '借据到期日 {maturityOn} 晚于额度到期日 {expiresOn}；请缩短期限',
    en: 'The draw would fall due on {maturityOn}, after the facility ends on {expiresOn}; make it shorter',
  },
  FREEZER_MAY_NOT_RELEASE: {
    status: 403,
    zh: '冻结人不得自行解冻，须由他人复核解冻',
    en: 'Who froze a facility may not release it; somebody else must',
  },
  LIMIT_NOT_LOWER: {
    status: 422,
    zh: '只能调低额度（现为 {limit} 元）；调高须重新审批',
    en: 'The limit ({limit} yuan) is only lowered here; a higher one needs a new approval',
  },
  LIMIT_IN_USE: {
    status: 422,
    zh: '已用及在途 {used} 元，额度不能低于此数；请先收回，或少降一些',
    en: '{used} yuan are used or under way; wait until less is, or reduce by less',
  },
  FACILITY_IN_USE: {
    status: 409,
    zh: '尚有 {used} 元未结清或在途，不能终止额度；请先结清，或先冻结',
    en: '{used} yuan are outstanding or under way; settle them first, or freeze the facility',
  },
};
