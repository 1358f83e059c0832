/** What a decision on a case must rest on, and what contradicts itself. */
export const JUDGEMENT_ERRORS = {
  CREDIT_REPORT_STALE: {
    status: 409,
    zh: '征信报告查询于 {on}，距今 {age} 天，超过 {most} 天；请在客户页重新查询征信（或录入新报告）后再办理；退回、拒绝不受影响',
    en: 'The credit report was queried on {on}, {age} days ago; {most} days are the most: query the credit again on the client’s page, or enter a new report, and go on. Returning and rejecting stay possible',
  },
  RATED_IN_DEFAULT: {
    status: 409,
    zh: '客户评级为 D（违约），不得新增授信；请拒绝，或退回。存量贷款请走重组、展期或清收',
    en: 'The client is rated D (in default) and nothing is lent anew: reject the case or return it. For loans that stand there are restructuring, extension and collection',
  },
  REJECTER_MAY_NOT_RECONSIDER: {
    status: 403,
    zh: '您否决过原申请，不能审批其复议；请由其他有权审批人决定',
    en: 'You rejected the application that is reconsidered here; somebody else who may decide does so',
  },
  SESSION_DAY_PASSED: {
    status: 422,
    zh: '会议日 {heldOn} 已过（本案业务日期 {today}）；请填写今日或以后的日期',
    en: 'The day of the session, {heldOn}, has passed; today is {today} for this case: give today or a later day',
  },
  DTI_NOT_KNOWN: {
    status: 422,
    zh: '案卷里没有月收入与还债额，收入负债比无法算出；请先做家庭偿债测算，或填写收入负债比',
    en: 'The case says nothing of income and debts, so their ratio cannot be worked out; test the household first, or enter the ratio',
  },
  AGE_AT_END_BELOW_AGE: {
    status: 422,
    zh: '到期时年龄 {ageAtEnd} 岁小于申请时年龄 {age} 岁；请核对两项年龄',
    en: 'The age at the end, {ageAtEnd}, is below the age now, {age}; check both',
  },
} as const;
