/** Refusals of deal teams, their milestones and the pre-review by risk. */
export const DEAL_ERRORS = {
  DEAL_SETTLED: {
    status: 409,
    zh: '案件已送评级、审批或已批准，项目组不再加入成员；审批中确需加入的，请审批人先退回补充',
    en: 'The case is being judged by others or is decided: nobody joins its team; while it is judged, ask for its return for supplement first',
  },
  DEAL_MEMBER_KNOWN: {
    status: 409,
    zh: '此人已在项目组中；要改换职责的，先移出再加入',
    en: 'This person is on the team already; to change the part, take him off first',
  },
  DEAL_LEAD_EXISTS: {
    status: 409,
    zh: '项目组已有组长；请先移出现任组长再指定',
    en: 'The team has its lead; take that one off before naming another',
  },
  DEAL_JUDGE_MAY_NOT_JOIN: {
    status: 409,
    zh: '评级人、审批人和前置审查人不得加入项目组；请指定其他人员',
    en: 'Who rated, decided or pre-reviewed the case does not join its team; name somebody else',
  },
  DEAL_NOT_MEMBER: {
    status: 422,
    zh: '此人不在项目组中；请从现有成员中选择',
    en: 'This person is not on the team; choose one of its members',
  },
  DEAL_NOT_LEAD: {
    status: 403,
    zh: '由项目组组长或部门经理设定、调整里程碑',
    en: 'Milestones are set and changed by the lead of the team or a department manager; ask one of them',
  },
  MILESTONE_ENDED: {
    status: 409,
    zh: '该里程碑已完成或已取消；需要时另设一项',
    en: 'This milestone is done or dropped; set another one where it is needed',
  },
  MILESTONE_NOT_YOURS: {
    status: 403,
    zh: '里程碑由其负责人或组长确认完成',
    en: 'A milestone is called done by its owner or the lead; ask one of them',
  },
  MILESTONE_DUE: {
    status: 422,
    zh: '里程碑的期限须为今天或以后；只有调整期限时才填写新期限',
    en: 'A milestone is due today or later; a new day is given only to move one',
  },
  PRE_REVIEW_TOO_LATE: {
    status: 409,
    zh: '前置审查须在调查签署之前；案件已进入评级或以后环节',
    en: 'A pre-review comes before the investigation is signed; the case is rated or further by now',
  },
  PRE_REVIEWER_WORKS_ON_IT: {
    status: 403,
    zh: '项目组成员、调查人与管户客户经理不得做前置审查；请由其他风险经理审查',
    en: 'Who works on the deal does not pre-review it; another risk officer does',
  },
  PRE_REVIEW_CONCERNS: {
    status: 422,
    zh: '有保留的意见须逐条列出关注事项；无保留的不列',
    en: 'An opinion with reservations lists its concerns, one without lists none; correct it',
  },
  PRE_REVIEW_REQUIRED: {
    status: 409,
    zh: '金额达到 {from} 元的须先经风险前置审查；请联系风险经理在案件中出具意见',
    en: 'From {from} yuan on a risk officer pre-reviews the deal first; ask for the opinion in the case',
  },
  PRE_REVIEW_UNANSWERED: {
    status: 409,
    zh: '前置审查还有 {open} 条关注事项未答复；请逐条答复后再签署调查',
    en: '{open} concerns of the pre-review are not answered; answer each before the investigation is signed',
  },
  PRE_REVIEW_ANSWERED: {
    status: 409,
    zh: '该关注事项已答复，答复不作更改；需要补充的请在调查报告中说明',
    en: 'This concern is answered and stays so; add what is missing to the report',
  },
  TEAM_MAY_NOT_APPROVE: {
    status: 403,
    zh: '项目组成员（含已退出的）不得审批本案；请由其他人员办理',
    en: 'Who is or was on the deal team does not decide the case; somebody else does',
  },
  TEAM_MAY_NOT_RATE: {
    status: 403,
    zh: '项目组成员（含已退出的）不得评级；请由其他风险经理办理',
    en: 'Who is or was on the deal team does not rate the case; another risk officer does',
  },
  TEAM_MAY_NOT_DISBURSE: {
    status: 403,
    zh: '项目组成员（含已退出的）不得放款；请由其他放款岗办理',
    en: 'Who is or was on the deal team does not release the money; somebody else of finance does',
  },
};
