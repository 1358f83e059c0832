/** Refusals of the rules about leads, consultations and what comes before an application. */
export const LEAD_ERRORS = {
  LEAD_MOVE: {
    status: 409,
    zh: '线索不能由 {from} 直接变为 {to}；现在可变为：{open}',
    en: 'A lead cannot go from {from} to {to}; from here it can go to: {open}',
  },
  LEAD_LOST_REASON: {
    status: 422,
    zh: '放弃线索须说明原因，其他变更不填原因',
    en: 'Say why when a lead is let go, and only then',
  },
  LEAD_NOT_QUALIFIED: {
    status: 409,
    zh: '线索须先确认意向才能申请，现为“{stage}”',
    en: 'Only a qualified lead goes on to an application; this one is at {stage}',
  },
  LEAD_NOT_CLIENT: {
    status: 409,
    zh: '请先将线索登记为客户，再提交申请',
    en: 'Register the lead as a client first, then apply',
  },
  LEAD_OTHER_CLIENT: {
    status: 422,
    zh: '该线索属于另一客户，请核对客户号',
    en: 'The lead belongs to another client; check the client number',
  },
  LEAD_IS_CLIENT_ALREADY: {
    status: 409,
    zh: '该线索已登记为客户 {no}；请在该客户下办理',
    en: 'The lead is the client {no} already; go on with the client',
  },
  LEAD_CONSENT_OLDER: {
    status: 422,
    zh: '该线索在 {on} 已有登记，更早的表示不能取代它；请核对日期',
    en: 'The lead has said so on {on}; what was said before does not take its place: check the date',
  },
  LEAD_CLOSED: {
    status: 409,
    zh: '线索已结束（{stage}）；如需继续跟进，请先重新启用',
    en: 'The lead is closed ({stage}); take it up again first',
  },
  LEAD_UNCLAIMED: { status: 409, zh: '线索尚无人跟进，请先领取', en: 'Nobody has this lead yet; claim it first' },
  LEAD_CLAIMED: {
    status: 409,
    zh: '线索已由 {owner} 领取；需要的请部门经理转交',
    en: 'The lead has been claimed by {owner}; the department manager can give it to another',
  },
  LEAD_NOT_YOURS: {
    status: 403,
    zh: '线索由 {owner} 跟进；请与其联系，或由部门经理转交',
    en: 'The lead is with {owner}; speak to him, or ask the department manager to hand it over',
  },
  LEAD_HELD_ELSEWHERE: {
    status: 409,
    zh: '此人已由机构 {branch} 跟进，请与该机构联系',
    en: 'Branch {branch} is in touch with this person already; please turn to that branch',
  },
  LEAD_IS_CLIENT: {
    status: 409,
    zh: '此人已是客户 {no}（管户 {manager}）；有新需求请在该客户名下登记线索',
    en: 'This is the client {no} of {manager}; record a new need under that client',
  },
  LEAD_EXISTS: {
    status: 409,
    zh: '此人已有线索 {no}（跟进人 {owner}）；请在该线索中登记',
    en: 'This person has the lead {no} already (with {owner}); record it there',
  },
  LEAD_REFERRER: {
    status: 422,
    zh: '转介来源须填介绍人的客户号，其他来源不填',
    en: 'A referral names the client who referred, no other source does',
  },
  LEAD_WHO: {
    status: 422,
    zh: '须填客户号，或填类型、姓名和电话，二者择一',
    en: 'Give the client number, or the kind, name and phone of somebody new',
  },
  CONSULTATION_TAKEN: {
    status: 409,
    zh: '没有此咨询，或已由它登记过线索；请查看该线索，或不带咨询号登记',
    en: 'There is no such consultation, or a lead has grown from it already; open that lead, or register without the consultation',
  },
  CONSULTATION_FOLLOW_UP: {
    status: 422,
    zh: '需跟进的咨询须填跟进日期（不早于当日），其他不填',
    en: 'What is to be followed up has a day for it, not before the consultation; nothing else has one',
  },
  ADMISSION_FOR_OTHER_ROLE: {
    status: 403,
    zh: '立项的这一步由 {role} 审核',
    en: 'This step of the project admission is judged by {role}',
  },
  PROPOSER_MAY_NOT_JUDGE_ADMISSION: {
    status: 403,
    zh: '管户人和填表人不得审核立项；请其他部门经理或风险经理审核',
    en: 'Who manages the client or filled in the form may not judge it; another department manager or a risk officer does',
  },
  ADMISSION_JUDGED_ALREADY: {
    status: 403,
    zh: '部门审核与风险审查须由不同的人作出；请由另一人审查',
    en: 'Department and risk are judged by two people; let somebody else judge it',
  },
  ADMISSION_NOT_PROPOSED: {
    status: 409,
    zh: '尚未提交立项审批表；请客户经理先提交',
    en: 'No project admission form has been handed in yet; the client manager does it first',
  },
  ADMISSION_TEAM: {
    status: 422,
    zh: '风险同意立项时须指定两名不同的尽调人员和不早于今日的计划报告日期，其他意见不填',
    en: 'When risk admits it names two different investigators and a day for the report, not past; no other opinion does',
  },
  ADMISSION_REASON: {
    status: 422,
    zh: '否决立项须填原因代码，其他意见不填',
    en: 'A rejection names its reason code, no other opinion does',
  },
  NOT_IN_ADMISSION_TEAM: {
    status: 403,
    zh: '立项时指定的尽调人员为 {team}；请由其中一人调查',
    en: 'The project was admitted to be investigated by {team}; one of them investigates',
  },
  MARKETING_CONSENT_REQUIRED: {
    status: 422,
    zh: '对方尚未同意接受营销联系；请先取得并登记同意（个人信息保护法第十三条）',
    en: 'The person has not agreed to marketing; get and record the consent first (PIPL, Art 13)',
  },
  MARKETING_CONSENT_WITHDRAWN: {
    status: 422,
    zh: '对方已拒绝营销联系，不得再以营销为目的联系',
    en: 'The person has refused marketing; do not contact for it again',
  },
} as const;
