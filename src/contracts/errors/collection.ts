/** What outsourcing, letters and plans of collection refuse. */
export const COLLECTION_ERRORS = {
  INSTANT_FORMAT: {
    status: 422,
    zh: '时刻须为带时区的 RFC 3339 格式，如 2026-11-23T10:00:00+08:00',
    en: 'An instant is RFC 3339 with its offset, such as 2026-11-23T10:00:00+08:00',
  },
  DEGREE_FORMAT: {
    status: 422,
    zh: '经纬度须为十进制度数，最多六位小数，纬度 -90 至 90，经度 -180 至 180，如 30.274085',
    en: 'A place is given in decimal degrees with at most six decimals, latitude -90 to 90 and longitude -180 to 180, such as 30.274085',
  },
  PLAN_OPEN: {
    status: 409,
    zh: '已有还款计划，下一笔于 {payOn} 到期；履行或未履行前不能再登记承诺或计划',
    en: 'There is a plan already, its next item due on {payOn}; wait for it before taking another promise or plan',
  },
  PLAN_ITEMS: {
    status: 422,
    zh: '还款计划须有 2 至 {most} 笔；只有一笔的请登记承诺',
    en: 'A plan has 2 to {most} items; record a promise for one',
  },
  PLAN_DATES: {
    status: 422,
    zh: '各笔须按日期先后，首笔及相邻两笔间隔不超过 {gap} 天，最后一笔不晚于 {until}（示例参数）',
    en: 'The items follow one another by date, the first and each gap within {gap} days, the last by {until} (example parameters)',
  },
  LETTER_TRACKING: {
    status: 422,
    zh: '邮寄须填写快递单号，以便查询送达',
    en: 'A letter by post needs the number by which its delivery can be followed',
  },
  LETTER_ANSWERED: {
    status: 409,
    zh: '该函件的送达结果已登记为 {outcome}，不可更改',
    en: 'The outcome of this letter is on record as {outcome} and stays so',
  },
  LETTER_OUTCOME_DATE: {
    status: 422,
    zh: '送达结果日期须在寄出日 {from} 至今日 {today} 之间',
    en: 'The outcome lies between the day of sending, {from}, and today, {today}',
  },
  LETTER_EVIDENCE: {
    status: 422,
    zh: '请附送达凭证文件的 SHA-256（回执、签收照片、退件封面或邮件回执）',
    en: 'Name the SHA-256 of what proves it: receipt, photograph of the signature, returned cover or mail receipt',
  },
  CONTACTS_ENCODING: {
    status: 422,
    zh: '文件既不是 UTF-8 也不是 GBK 编码，没有登记任何内容；请机构另存为 CSV（UTF-8）后重新选择',
    en: 'The file is neither UTF-8 nor GBK, and nothing of it was recorded; have it saved as CSV (UTF-8) and choose it again',
  },
  AGENCY_EXISTS: { status: 409, zh: '催收机构代码已存在', en: 'There is an agency of that code already' },
  AGENCY_STATE: {
    status: 409,
    zh: '机构当前状态为 {status}，不能办理；待确认的可确认，在册的可除名',
    en: 'The agency is {status}; one that is proposed may be listed, one that is listed may be taken off',
  },
  AGENCY_SAME_PERSON: {
    status: 403,
    zh: '提出机构准入的人不得确认，请由他人确认',
    en: 'Who proposed an agency does not confirm it; somebody else must',
  },
  AGENCY_DATES: {
    status: 422,
    zh: '结束日期须晚于开始日期，名单有效期不得超出合同期',
    en: 'Each period ends after it begins, and the list holds no longer than the agreement',
  },
  AGENCY_NOT_LISTED: {
    status: 409,
    zh: '机构不在有效名单内（名单有效至 {until}），不得委托或联系债务人；请另选在册机构，或先办理入册',
    en: 'The agency is not on the list (valid until {until}); it may neither receive cases nor contact debtors; choose one that is listed, or have this one listed first',
  },
  AGENCY_NO_CONTRACT: {
    status: 409,
    zh: '委托合同不在有效期内（{from} 至 {until}），请先续签',
    en: 'The agreement does not run on that day ({from} to {until}); renew it first',
  },
  AGENCY_FAILED: {
    status: 409,
    zh: '机构最近一次评估未通过，须整改并重新评估',
    en: 'The agency failed its last evaluation; it must be put right and evaluated again',
  },
  AGENCY_EVALUATION_DUE: {
    status: 409,
    zh: '机构评估已于 {dueOn} 到期，请先完成年度或到期前评估',
    en: 'The evaluation of the agency was due on {dueOn}; evaluate it first',
  },
  AGENCY_UNTRAINED: {
    status: 409,
    zh: '该机构（人员）一年内没有合格的培训与考核记录，请先登记',
    en: 'Nobody there (or not this person) was trained and assessed within the year; record that first',
  },
  AGENCY_NOT_PLACED: {
    status: 409,
    zh: '该案件当日未委托给该机构，不得联系；请先委托，或由本行催收',
    en: 'The case was not placed with that agency on that day; it may not make contact; place the case with it first, or collect yourself',
  },
  CASE_PLACED: {
    status: 409,
    zh: '案件已委托给 {agency}，请先收回',
    en: 'The case is placed with {agency} already; recall it first',
  },
  CASE_NOT_PLACED: { status: 409, zh: '案件没有在委托中', en: 'The case is not placed with anybody' },
  PLACEMENT_TOO_EARLY: {
    status: 409,
    zh: '逾期天数未达机构合同约定的最低委托档，暂不能委托',
    en: 'The case is not overdue for as long as the agreement with the agency asks for',
  },
} as const;
