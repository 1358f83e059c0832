/** Covenants and financial statements after lending. */
export const COVENANT_ERRORS = {
  STATEMENT_PERIOD: {
    status: 422,
    zh: '{months} 个月的报表须以月末（季末、半年末、年末）为截止日',
    en: 'A statement of {months} months ends on the last day of a month (quarter, half-year, year)',
  },
  STATEMENT_UNBALANCED: {
    status: 422,
    zh: '资产总额不等于负债加所有者权益，请核对后重录',
    en: 'Assets are not liabilities plus equity; check the figures and enter them again',
  },
  COVENANT_BOUND: {
    status: 422,
    zh: '界限：金额最多两位小数，比率最多六位小数',
    en: 'A bound has at most two decimals where it is an amount, six where it is a ratio',
  },
  COVENANT_REPLACED: {
    status: 422,
    zh: '被替换的约定 {no} 不在执行中；请选择执行中的约定',
    en: 'The covenant {no} that it replaces is not in force; choose one that is',
  },
  COVENANT_NOT_PROPOSED: {
    status: 409,
    zh: '该约定状态为 {status}，没有待复核的提议',
    en: 'The covenant is {status}; nothing waits for a second person',
  },
  COVENANT_SAME_PERSON: {
    status: 403,
    zh: '提议人不能复核自己的提议，请由他人复核',
    en: 'Who proposed a covenant may not agree to it; somebody else must',
  },
  COVENANT_NOT_BROKEN: {
    status: 409,
    zh: '该次测试状态为 {state}，没有可豁免的违约；请选择仍为违约的测试',
    en: 'The test is {state}; there is no breach to waive; choose a test that is broken',
  },
  COVENANT_WAIVER_OF_OWN: {
    status: 403,
    zh: '管户人不能豁免本户的违约，请由其他审批人办理',
    en: 'Who keeps the loan may not waive its breach; another approver must',
  },
  EVENT_OF_OTHERS: {
    status: 422,
    zh: '该事项不适用于此类客户（个人、企业）；请另选事项类别',
    en: 'This cannot befall a client of this kind (person, company); choose another kind of event',
  },
} as const;
