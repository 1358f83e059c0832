/** Refusals about credit exit plans 压缩退出. */
export const EXIT_PLAN_ERRORS = {
  EXIT_NOTHING_OWED: {
    status: 409,
    zh: '客户没有敞口，无需压缩退出方案',
    en: 'The client owes nothing; there is nothing to bring down',
  },
  EXIT_TARGET_PAST: {
    status: 422,
    zh: '目标日期须晚于今日 {today}；请按新的日期提出方案',
    en: 'Each target lies after today, {today}; propose the plan with later days',
  },
  EXIT_TARGETS_ORDER: {
    status: 422,
    zh: '各期目标须日期递增、金额递减',
    en: 'Each target is later and lower than the one before',
  },
  EXIT_TARGET_TOO_HIGH: {
    status: 422,
    zh: '首期目标须低于现有敞口 {exposure} 元',
    en: 'The first target lies below the present exposure of {exposure} yuan',
  },
  EXIT_OWNER: {
    status: 422,
    zh: '负责人 {username} 须为客户所在机构的在职客户经理或部门经理',
    en: '{username} is no client or department manager of the client’s branch; name one who is',
  },
  EXIT_PLAN_STANDS: {
    status: 409,
    zh: '该客户或其集团已有压缩退出方案 {no}，请先办结',
    en: 'Plan {no} stands for the client or its group already; conclude that one first',
  },
  EXIT_STATE: {
    status: 409,
    zh: '方案已处于 {status}，不能进行此操作；需要时请另行提出方案',
    en: 'The plan stands at {status}; this cannot be done to it, propose another where one is needed',
  },
  EXIT_SAME_PERSON: {
    status: 403,
    zh: '提出人和负责人不得审定本方案，请由其他风险人员办理',
    en: 'Neither who proposed the plan nor its owner decides it; another risk officer must',
  },
  EXIT_PLAN_CAP: {
    status: 409,
    zh: '客户处于压缩退出方案 {plan}：敞口上限 {cap} 元，现有 {exposure} 元，不得新增；请降低金额，或请风险人员终止方案',
    en: 'The client is being brought down by plan {plan}: at most {cap} yuan, {exposure} stand already; lend less, or have risk end the plan',
  },
} as const;
